"""Lines of print: text from a PDF, a scan or a fixed-width archive, and what stands around it."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dateline.article.datafile import entries

KEYS = ("prefixes", "seconds", "suspended", "endings", "page", "of")
FEWEST_BREAKS, BREAK_SHARE = 2, 0.5
SLACK, SMALL_SHARE, FILLED_SHARE = 3, 0.3, 0.55
NARROWEST, WIDEST = 12, 160
FEWEST_HEADERS, FEWEST_LOOSE_HEADERS, LONGEST_HEADER = 2, 3, 100
_LINE = re.compile(r"[^\n\f]+")
_ENDED = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_DIGITS = re.compile(r"\d+")
_LEAF = re.compile(r"[-–—]\s?\d{1,4}\s?[-–—]")
_NUMBER = re.compile(r"\d{1,4}(?:\s?/\s?\d{1,4})?")


class PrintedLine(NamedTuple):
    """A line that is not blank, without the white space around it, and what stands before it.

    `start` and `end` are its offsets in the text, `indent` the white space that opens it. `blank`
    says that blank lines or a form feed stand before it, `turned` that a page ends there.
    """

    text: str
    start: int
    end: int
    indent: int
    blank: bool
    turned: bool


def printed_lines(text: str) -> list[PrintedLine]:
    """Return the lines of a text that are not blank; form feeds end lines too."""
    lines: list[PrintedLine] = []
    before = 0
    for line in _LINE.finditer(text):
        told = line.group().strip()
        if not told:
            continue
        start = line.start() + line.group().index(told)
        gap = text[before:start]
        blank = gap.count("\n") > 1 or "\f" in gap
        lines.append(
            PrintedLine(told, start, start + len(told), start - line.start(), blank, "\f" in gap)
        )
        before = start + len(told)
    return lines


def is_ended(line: PrintedLine) -> bool:
    """Say whether a line ends as a sentence does."""
    return _ENDED.search(line.text) is not None


def goes_on(line: PrintedLine, following: PrintedLine) -> bool:
    """Say whether a sentence goes on from one line to the next."""
    return following.text[0].islower() and not is_ended(line)


def is_broken(lines: Sequence[PrintedLine]) -> bool:
    """Say whether lines are broken at a width, inside sentences, not at the ends of paragraphs.

    Args:
        lines: From `printed_lines`, without what stands around the text.
    """
    pairs = list(pairwise(lines))
    inside = sum(goes_on(line, following) for line, following in pairs)
    if inside < FEWEST_BREAKS or not NARROWEST <= max(len(line.text) for line in lines) <= WIDEST:
        return False
    return inside >= BREAK_SHARE * len(pairs) or _is_filled(pairs, inside)


def _is_filled(pairs: Sequence[tuple[PrintedLine, PrintedLine]], inside: int) -> bool:
    """Say whether lines without blank ones between them end where the next word does not fit.

    Args:
        pairs: Each line and the next.
        inside: How many of them a sentence goes on in, told by a small letter.
    """
    width = max(len(line.text) for pair in pairs for line in pair)
    solid = [pair for pair in pairs if not pair[1].blank]
    filled = sum(
        not is_ended(line) and len(line.text) + 1 + len(following.text.split()[0]) > width - SLACK
        for line, following in solid
    )
    return inside >= SMALL_SHARE * len(solid) and filled >= FILLED_SHARE * len(solid)


def is_set_in_lines(text: str) -> bool:
    """Say whether a text's lines are broken at a width, page numbers and headers aside."""
    if text.count("\n") < FEWEST_BREAKS:
        return False
    lines = printed_lines(text)
    marks = page_marks(lines)
    return is_broken([line for number, line in enumerate(lines) if number not in marks])


def page_marks(lines: Sequence[PrintedLine]) -> frozenset[int]:
    """Return the numbers of the lines that number pages or head each of them.

    A number alone is one where a page ends, or where it parts a sentence of a text that is broken
    at a width; a header is a short line that comes again, its digits apart, beside such lines or
    where pages end, or that parts sentences of such a text time and again.
    """
    turns = _turns(lines)
    marks = {number for number, line in enumerate(lines) if _numbers_page(line, number, turns)}
    headers: list[int] = []
    parting: list[int] = [
        number
        for number, line in enumerate(lines)
        if _NUMBER.fullmatch(line.text) and _parts_sentence(lines, number)
    ]
    for places in _repeated(lines, marks):
        if all(_is_at_edge(number, turns, marks) for number in places):
            headers += places
        elif len(places) >= FEWEST_LOOSE_HEADERS and 2 * sum(
            _parts_sentence(lines, number) for number in places
        ) >= len(places):
            parting += places
    marks.update(headers)
    loose = marks.union(parting)
    broken = loose > marks and is_broken(
        [line for number, line in enumerate(lines) if number not in loose]
    )
    return frozenset(loose if broken else marks)


def _repeated(lines: Sequence[PrintedLine], marks: Collection[int]) -> list[list[int]]:
    """Return where short lines that end no sentence come again, their digits apart."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if number not in marks and len(line.text) <= LONGEST_HEADER and not is_ended(line):
            places.setdefault(_DIGITS.sub("#", line.text.casefold()), []).append(number)
    return [found for found in places.values() if len(found) >= FEWEST_HEADERS]


def _turns(lines: Sequence[PrintedLine]) -> frozenset[int]:
    """Return the numbers of the lines that begin a page; none where no form feed tells pages."""
    turns = {number for number, line in enumerate(lines) if line.turned}
    return frozenset(turns | {0, len(lines)} if turns else turns)


def _numbers_page(line: PrintedLine, number: int, turns: Collection[int]) -> bool:
    if _numbered_page().fullmatch(line.text) or _LEAF.fullmatch(line.text):
        return True
    return _NUMBER.fullmatch(line.text) is not None and (number in turns or number + 1 in turns)


def _is_at_edge(number: int, turns: Collection[int], marks: Collection[int]) -> bool:
    """Say whether a line stands at the head of the text, where a page ends or beside its number."""
    near = (number in turns, number + 1 in turns, number - 1 in marks, number + 1 in marks)
    return number == 0 or any(near)


def _parts_sentence(lines: Sequence[PrintedLine], number: int) -> bool:
    """Say whether a sentence goes on from the line before to the line behind."""
    inner = 0 < number < len(lines) - 1
    return inner and goes_on(lines[number - 1], lines[number + 1])


@lru_cache(maxsize=1)
def line_words() -> Mapping[str, frozenset[str]]:
    """Return the word lists of `printed_lines.txt` by key."""
    words: dict[str, frozenset[str]] = dict.fromkeys(KEYS, frozenset())
    for paragraph in entries("printed_lines.txt", frozenset({"language", *KEYS})):
        words |= {key: words[key].union(paragraph.value(key).split()) for key in KEYS}
    return words


@lru_cache(maxsize=1)
def _numbered_page() -> re.Pattern[str]:
    page, of = ("|".join(sorted(line_words()[key])) for key in ("page", "of"))
    return re.compile(
        rf"\W*(?:{page})\b\.?\s*\d{{1,4}}(?:\s*(?:{of}|/)\s*\d{{1,4}})?\W*", re.IGNORECASE
    )
