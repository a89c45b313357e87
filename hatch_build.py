"""Build hook: the wheel carries the register compiled, so that an installed one loads at once."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRegisterHook(BuildHookInterface[Any]):
    """Compiles `data/register/*.txt` into the file that `load_register` reads first."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the register beside its texts.

        Args:
            version: `standard` or `editable`; both are served.
            build_data: What is built; the compiled file is one of the wheel's artifacts.
        """
        source = Path(self.root) / "src"
        subprocess.run(
            [sys.executable, "-m", "dateline.actors.compile"],
            check=True,
            cwd=source,
            stdout=subprocess.DEVNULL,
        )
