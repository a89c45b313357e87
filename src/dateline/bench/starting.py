"""How long a command takes from its start to its end, in processor seconds."""

import subprocess
import sys
import time


def seconds_of_command(*words: str) -> float:
    """Return the processor seconds that a command of `dateline` takes, its start included.

    Args:
        words: What follows `dateline`.

    Raises:
        RuntimeError: The command failed.
    """
    begin = _of_children()
    command = [sys.executable, "-m", "dateline", *words]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own words
    if done.returncode != 0:
        raise RuntimeError(f"dateline {' '.join(words)}: {done.stderr.decode(errors='replace')}")
    return _of_children() - begin


def _of_children() -> float:
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return time.perf_counter()
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
