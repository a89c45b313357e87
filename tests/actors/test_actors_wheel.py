import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dateline.actors.register.load import COMPILED, load_tables, register_texts

ROOT = Path(__file__).parents[2]


@pytest.mark.heavy
def test_a_wheel_carries_the_register_compiled(tmp_path: Path) -> None:
    wanted = ["-m", "pip", "wheel", str(ROOT), "--no-deps", "--no-build-isolation", "-q"]
    subprocess.run([sys.executable, *wanted, "-w", str(tmp_path)], check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(
            tmp_path, [name for name in opened.namelist() if "/data/register/" in name]
        )
    folder = tmp_path / "dateline" / "data" / "register"
    assert register_texts(folder) == register_texts(ROOT / "src/dateline/data/register")
    compiled = (folder / COMPILED).read_bytes()
    tables = load_tables(folder)
    assert tables.fingerprint
    assert tables.fingerprint.encode() in compiled
