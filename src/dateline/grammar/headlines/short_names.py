"""Short names in a text in capitals, and the names they stand for: "THE MINERS' UNION (MU)"."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from dateline.grammar.words import words

SPELT_BEHIND = re.compile(r"\b([^\W\d_]{2,12})\s+\(([^()\d]{8,120})\)")
SPELT_BEFORE = re.compile(r"((?:[^\W\d_][\w’'-]*\s+){1,12})\(([^\W\d_]{2,12})(?:-[^\W\d_]+)?\)")
SAID = re.compile(r"[^\W\d_][\w’']*")
FEWEST_WORDS = 2
SHORTEST_BY_ITSELF, LONGEST_BY_ITSELF = 3, 6


class ShortName(NamedTuple):
    """A short name in lower case; from `start` to `end` the text says what it stands for, if so."""

    short: str
    start: int = 0
    end: int = 0


def short_names(text: str, kinds: Callable[[str], frozenset[str]]) -> Iterator[ShortName]:
    """Yield the short names of a text that stand in brackets or before them.

    Args:
        text: The text.
        kinds: Says which parts of speech a word in lower case may be in English.
    """
    for found in SPELT_BEHIND.finditer(text):
        short, said = found[1].lower(), _said(found[2])
        meant = len(said) >= FEWEST_WORDS and any(word.startswith(short[0]) for word in said)
        if meant and (not kinds(short) or all(word[0] in short for word in said)):
            yield ShortName(short, *found.span(2))
    for found in SPELT_BEFORE.finditer(text):
        short = found[2].lower()
        first = _beginning(short, [(one.start(), one.group().lower())
                                   for one in SAID.finditer(found[1])])  # fmt: skip
        if first is not None:
            yield ShortName(short, found.start(1) + first, found.end(1))
        elif SHORTEST_BY_ITSELF <= len(short) <= LONGEST_BY_ITSELF and kinds(short) <= {"noun"}:
            yield ShortName(short)


def _said(name: str) -> list[str]:
    """Return the words of a name without those of grammar."""
    return [word for word in SAID.findall(name.lower()) if word not in words("function-words")]


def _beginning(short: str, said: list[tuple[int, str]]) -> int | None:
    """Return where the words begin whose first letters a short name is made of, but for one."""
    places: list[int] = []
    at = len(said) - 1
    for letter in reversed(short):
        behind = [number for number in range(at, -1, -1) if said[number][1][0] == letter]
        if behind:
            places.append(said[behind[0]][0])
            at = behind[0] - 1
    enough = len(places) >= max(FEWEST_WORDS, len(short) - 1)
    return places[-1] if enough else None
