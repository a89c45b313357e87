"""A bound on the day of writing, and the words that facts are told by."""

import re
from datetime import date
from functools import lru_cache

import msgspec

from dateline.datafiles import check_keys, data_folder, read_paragraphs

KEYS = frozenset({"how", "noun", "not now", "over", "other office", "ahead", "ahead phrase"})
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z“\"])|\n")
LONGEST_STORY = 30_000


class Fact(msgspec.Struct, frozen=True):
    """A bound on the day of writing, and what it rests on in words."""

    earliest: date | None
    latest: date | None
    why: str


@lru_cache(maxsize=1)
def fact_words() -> dict[str, frozenset[str]]:
    """Read `facts.txt`: the words of each kind, and those of each way that terms of office end."""
    file = data_folder() / "dates" / "en" / "facts.txt"
    words: dict[str, set[str]] = {}
    for paragraph in read_paragraphs(file.read_text(encoding="utf-8"), "en/facts.txt"):
        check_keys(paragraph, KEYS)
        how = paragraph.value("how")
        for field in paragraph.fields:
            if field.key != "how":
                key = f"how {how}" if how else field.key
                words.setdefault(key, set()).update(w.strip() for w in field.value.split("|"))
    return {key: frozenset(found) for key, found in words.items()}


def spoken_day(day: date) -> str:
    """Return a day as one says it: 26 July 2023."""
    return f"{day.day} {day:%B} {day.year}"


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of the sentence around a stretch of text, roughly cut."""
    first = 0
    for match in SENTENCE_END.finditer(text, max(start - 600, 0), start):
        first = match.end()
    found = SENTENCE_END.search(text, end)
    return max(first, start - 600), min(found.start() + 1 if found else len(text), end + 600)
