"""Seconds of each step of `code` beside the parse it follows.

    python benchmarks/code.py ROWS.jsonl [--documents N]

ROWS holds rows of `{"id", "text", "title"?, "date"?}`. Seconds are of processor time, summed over
the documents after one to warm up. No step should take longer than the parse.
"""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from dateline.actors import cast_parties, load_register
from dateline.dates import find_timexes, written_from
from dateline.events import PreparedStory, code_story, load_lexicon
from dateline.grammar import load_parser, parse_story
from dateline.page import page_of_row
from dateline.pipeline import read_article
from dateline.places import find_toponyms, load_gazetteer, resolve_toponyms

Result = TypeVar("Result")


class Clock:
    """Processor seconds by step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def timed(self, step: str, work: Callable[[], Result]) -> Result:
        """Do a piece of work and add its seconds to its step."""
        begin = time.process_time()
        result = work()
        self.seconds[step] = self.seconds.get(step, 0.0) + time.process_time() - begin
        return result


def walk(row: dict[str, Any], clock: Clock) -> None:
    """Walk one document through the rooms, as `dateline code` does."""
    identity = str(row["id"])
    page = page_of_row(row, identity, identity)
    article = clock.timed("read", lambda: read_article(page))
    text, written = article.text, written_from(article.published)
    gazetteer, register = load_gazetteer(), load_register()
    toponyms = clock.timed(
        "places", lambda: resolve_toponyms(text, find_toponyms(text, gazetteer), gazetteer)
    )
    names = sorted((hit.start, hit.end) for hit in register.find(text))
    sentences = clock.timed("parse", lambda: parse_story(text, load_parser(), names))
    day = written.date or written.latest
    cast = clock.timed(
        "actors", lambda: cast_parties(text, sentences, register, day, article.title)
    )
    timexes = clock.timed("dates", lambda: find_timexes(text, written))
    story = PreparedStory(article, sentences, cast, timexes, toponyms, written)
    clock.timed("events", lambda: code_story(story, load_lexicon()))


def main() -> None:
    """Print the seconds of each step and their share of the parse's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--documents", type=int, default=40)
    given = parser.parse_args()
    lines = given.rows.read_text(encoding="utf-8").splitlines()[: given.documents]
    rows = [
        {
            key: value
            for key, value in json.loads(line).items()
            if key in {"id", "text", "title", "date"} and value
        }
        for line in lines
    ]
    if not rows:
        parser.error(f"{given.rows}: no rows in it; one JSON object with `id` and `text` a line")
    walk(rows[0], Clock())
    clock = Clock()
    for row in rows:
        walk(row, clock)
    print(f"{len(rows)} documents, seconds of processor time")
    for step, seconds in clock.seconds.items():
        print(f"{step:<8} {seconds:7.2f}  {seconds / clock.seconds['parse']:5.2f} of the parse")


if __name__ == "__main__":
    main()
