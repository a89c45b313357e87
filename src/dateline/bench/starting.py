"""How long a command takes from its start to its end, in processor seconds."""

import os
import subprocess
import sys
import tempfile
import time


def seconds_of_command(*words: str) -> float:
    """Return the processor seconds that a command of `dateline` takes, its start included.

    It is run twice and measured the second time, so that its modules are compiled as those of an
    installed package are.

    Args:
        words: What follows `dateline`.

    Raises:
        RuntimeError: The command failed.
    """
    command = [sys.executable, "-m", "dateline", *words]
    with tempfile.TemporaryDirectory() as compiled:
        kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "PYTHONPYCACHEPREFIX": compiled}
        for _ in range(2):
            begin = _of_children()
            done = subprocess.run(  # noqa: S603 - our own words
                command, capture_output=True, check=False, env=environment
            )
            if done.returncode != 0:
                said = done.stderr.decode(errors="replace")
                raise RuntimeError(f"dateline {' '.join(words)}: {said}")
    return _of_children() - begin


def _of_children() -> float:
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return time.perf_counter()
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
