"""Time to load the register, and megabytes of text a second in which all its names are found.

    python benchmarks/register.py [FILE ...]

FILE is text, or JSON lines with a `text`; without one a page of the demonstration is repeated.
Seconds are of processor time on one core, so that other work on the machine does not count; a
megabyte is a million characters. Each loading is in a process of its own, the modules loaded.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from dateline.actors import load_register
from dateline.datafiles import data_folder

LOADINGS = 7
ENOUGH = 3_000_000
LOADING = """
import time, msgspec, ahocorasick_rs
from dateline.actors import load_register
begin = time.process_time()
load_register()
print(time.process_time() - begin)
"""


def loading_times(count: int) -> list[float]:
    """Return the seconds that each of some processes took to load the register."""
    return [
        float(
            subprocess.run(  # noqa: S603
                [sys.executable, "-c", LOADING], check=True, capture_output=True, text=True
            ).stdout
        )
        for _ in range(count)
    ]


def text_of(files: Iterable[Path]) -> str:
    """Return the text of some files, one after the other."""
    found = []
    for file in files:
        content = file.read_text("utf-8")
        if file.suffix == ".jsonl":
            content = "\n".join(json.loads(line)["text"] for line in content.splitlines())
        found.append(content)
    return "\n".join(found)


def main() -> None:
    """Print the two figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="*")
    given = parser.parse_args()
    text = text_of(given.file) or (data_folder() / "demo" / "page.txt").read_text("utf-8")
    text = "\n".join([text] * (1 + ENOUGH // len(text)))
    times = loading_times(LOADINGS)
    register = load_register()
    register.find(text[:10_000])
    begin = time.process_time()
    hits = register.find(text)
    seconds = time.process_time() - begin
    print(f"{len(register.entries)} entries, {len(register.tables.names)} names")
    print(f"loading           {statistics.median(times):6.3f} s (median of {LOADINGS})")
    print(f"finding all names {len(text) / 1e6 / seconds:6.1f} MB/s, {len(hits)} hits")


if __name__ == "__main__":
    main()
