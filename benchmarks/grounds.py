"""Stories a second of dates and places together, on one core.

    python benchmarks/grounds.py ROWS.jsonl [--stories N]

ROWS holds rows of `{"id", "text", "date"?}`. Finding and reading date expressions, finding and
resolving toponyms are timed; the parse, which other steps need anyhow, is not. Seconds are of
processor time, after one pass over ten stories to warm up. What it costs goes by the words, so that
stories of the usual length, 500 words, are reckoned beside those of the file; a plain pass of a
regular expression over the words, timed in the same run, tells how fast the machine was.
"""

import argparse
import json
import re
import time
from pathlib import Path
from typing import Any

from dateline.dates import Written, find_timexes
from dateline.dates.timex import parse_day
from dateline.places import find_toponyms, load_gazetteer, resolve_toponyms

WARMING = 10
USUAL = 500
WORD = re.compile(r"[A-Za-z]+")


def ground(row: dict[str, Any]) -> None:
    """Read a story's dates and places."""
    day = parse_day(row.get("date"))
    text = row["text"]
    find_timexes(text, Written(day, day, day) if day else None)
    gazetteer = load_gazetteer()
    resolve_toponyms(text, find_toponyms(text, gazetteer), gazetteer)


def main() -> None:
    """Print stories a second and words a story."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--stories", type=int, default=300)
    arguments = parser.parse_args()
    lines = arguments.rows.read_text(encoding="utf-8").split("\n")[: arguments.stories]
    rows = [json.loads(line) for line in lines if line]
    for row in rows[:WARMING]:
        ground(row)
    begin = time.process_time()
    for row in rows:
        ground(row)
    seconds = time.process_time() - begin
    words = sum(len(row["text"].split()) for row in rows)
    begin = time.process_time()
    for row in rows:
        list(WORD.finditer(row["text"]))
    plain = time.process_time() - begin
    print(
        f"{len(rows) / seconds:.0f} stories a second of {words / len(rows):.0f} words, "
        f"{words / seconds / USUAL:.0f} of {USUAL} words; "
        f"{seconds / plain:.0f} times a plain pass over the words"
    )


if __name__ == "__main__":
    main()
