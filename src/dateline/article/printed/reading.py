"""How a text is read where its lines are those of print, and where each character of it stands.

A text given keeps its characters: rows show its words as they are, cut by hyphens and page numbers.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar
from unicodedata import normalize

import msgspec

from dateline.article.printed.marks import plain_marks
from dateline.article.printed.printed import (
    PrintedLine,
    goes_on,
    is_broken,
    is_ended,
    page_marks,
    printed_lines,
)
from dateline.article.printed.shorthand import plain_words
from dateline.article.printed.spaces import plain_spaces
from dateline.article.printed.word_breaks import HYPHENS, Cut, WordBreaks
from dateline.records import Entity, Mention, RoledParty, Statement

Row = TypeVar("Row", Mention, Statement)
SOFT_HYPHEN = "\u00ad"
ODD = re.compile(r"[\u00ad\ufb00-\ufb06]")
SPREAD = re.compile(r"(?<=\S)[ \t]{2,3}(?=\S)")
ITEM = re.compile(r"(?:[•*·–—-]|\(?(?:\d{1,3}|[a-z])[.)])\s")
FULL, NEARLY_FULL, INDENTED = 0.6, 0.8, 2
WIDE_RANK = 0.8
FEWEST_CUT = 3


class Edit(NamedTuple):
    """A stretch of a text that is read as something else."""

    start: int
    end: int
    read_as: str


class Reading(msgspec.Struct, frozen=True):
    """A text as it is read, in runs of characters of the text given.

    `starts` says where each run begins in `text`, `given` where in the text given.
    """

    text: str
    starts: tuple[int, ...] = (0,)
    given: tuple[int, ...] = (0,)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the text given that a stretch of the text read was read from.

        Args:
            start: First code point in `text`.
            end: Code point behind the last.
        """
        first = self._place(start)
        return first, (self._place(end - 1) + 1 if end > start else first)

    def _place(self, offset: int) -> int:
        run = bisect_right(self.starts, offset) - 1
        return self.given[run] + offset - self.starts[run]


def read_through(text: str, known: Callable[[], Collection[str]]) -> Reading:
    """Read a text as its writer wrote it, before it was set in lines and pages.

    Words that lines cut are put together, lines broken inside sentences joined, page numbers and
    the headers of pages left out, soft hyphens and ligatures read as letters, white space as single
    blanks and ends of lines, marks of HTML as what they stand for, short forms of posts and
    bulletins as the words they stand for.

    Args:
        text: A story.
        known: Gives words in lower case, compounds among them; asked only where words are cut.

    Returns:
        The text itself where there is nothing of this in it.
    """
    edits = sorted(
        [
            *_letters(text),
            *_line_edits(text, known),
            *(Edit(*found) for found in plain_words(text)),
            *(Edit(*found) for found in plain_spaces(text)),
            *(Edit(*found) for found in plain_marks(text)),
        ],
        # Where a line is joined with the next, what stands at its end is part of that.
        key=lambda edit: (edit.start, -edit.end),
    )
    return _edited(text, edits) if edits else Reading(text)


def read_line(line: str) -> str:
    """Return a line without marks of HTML and odd spaces, as the words around it are read.

    Args:
        line: A line of a page.
    """
    found = sorted([*plain_marks(line), *plain_spaces(line)], key=lambda edit: (edit[0], -edit[1]))
    return _edited(line, [Edit(*one) for one in found]).text if found else line


def _edited(text: str, edits: Sequence[Edit]) -> Reading:
    """Return a text with some stretches read as something else; of two that meet the first."""
    pieces: list[str] = []
    starts, given = [], []
    size = place = 0
    for edit in [*edits, Edit(len(text), len(text), "")]:
        if edit.start < place:
            continue
        if edit.start > place:
            starts.append(size)
            given.append(place)
            pieces.append(text[place : edit.start])
            size += edit.start - place
        for number, character in enumerate(edit.read_as):
            starts.append(size)
            given.append(min(edit.start + number, edit.end - 1))
            pieces.append(character)
            size += 1
        place = edit.end
    return Reading("".join(pieces), tuple(starts) or (0,), tuple(given) or (0,))


def in_given_text(row: Row, reading: Reading, text: str) -> Row:
    """Return a row that was read in a reading with the offsets and words of the text given.

    Args:
        row: Its evidence and parties have offsets into the reading.
        reading: How the text was read.
        text: The text given.
    """
    if reading.text == text:
        return row
    evidence = row.evidence
    start, end = reading.span(evidence.start, evidence.end)
    placed = msgspec.structs.replace(evidence, start=start, end=end, text=text[start:end])
    if isinstance(row, Mention):
        return msgspec.structs.replace(
            row,
            evidence=placed,
            actor=tuple(_party(party, reading, text) for party in row.actor),
            recipient=tuple(_party(party, reading, text) for party in row.recipient),
        )
    return msgspec.structs.replace(
        row,
        evidence=placed,
        parties=tuple(
            RoledParty(role=one.role, party=_party(one.party, reading, text)) for one in row.parties
        ),
        by=_party(row.by, reading, text) if row.by is not None else None,
    )


def _party(party: Entity, reading: Reading, text: str) -> Entity:
    start, end = reading.span(party.start, party.end)
    return msgspec.structs.replace(party, start=start, end=end, text=text[start:end])


def _letters(text: str) -> Iterator[Edit]:
    """Read soft hyphens as nothing and ligatures as their letters."""
    for odd in ODD.finditer(text) if not text.isascii() else ():
        letters = "" if odd.group() == SOFT_HYPHEN else normalize("NFKC", odd.group())
        yield Edit(odd.start(), odd.end(), letters)


def _line_edits(text: str, known: Callable[[], Collection[str]]) -> Iterator[Edit]:
    """Put the lines of a text together, without page numbers and headers."""
    if "\n" not in text and "\f" not in text:
        return
    lines = printed_lines(text)
    marks = page_marks(lines)
    told = [line for number, line in enumerate(lines) if number not in marks]
    broken = is_broken(told)
    cut = sum(line.text[-1] in HYPHENS + SOFT_HYPHEN for line in told)
    breaks = WordBreaks(text, known, cut_often=broken or cut >= FEWEST_CUT)
    width = _width(told)
    parted = _parted(lines, marks)
    if marks and 0 in marks:
        yield Edit(0, told[0].start if told else len(text), "")
    if told and told[-1].end < lines[-1].end:
        yield Edit(told[-1].end, len(text), "")
    for line, following in pairwise(told):
        edit = _join(line, following, breaks, width if broken else None)
        if edit is not None:
            yield edit
        elif following.start in parted or following.turned:
            yield Edit(line.end, following.start, "\n\n")
    if broken:
        for line in told:
            for gap in SPREAD.finditer(line.text):
                yield Edit(line.start + gap.start(), line.start + gap.end(), " ")


def _parted(lines: Sequence[PrintedLine], marks: frozenset[int]) -> frozenset[int]:
    """Return where the lines begin that stand behind lines left out."""
    return frozenset(
        lines[number].start
        for number in range(1, len(lines))
        if number not in marks and number - 1 in marks
    )


def _width(lines: Sequence[PrintedLine]) -> int:
    """Return how long lines are that are full."""
    sizes = sorted(len(line.text) for line in lines)
    return sizes[int(WIDE_RANK * (len(sizes) - 1))] if sizes else 0


def _join(
    line: PrintedLine, following: PrintedLine, breaks: WordBreaks, width: int | None
) -> Edit | None:
    """Return what parts two lines read as what parts words, or None where a paragraph ends.

    Args:
        line: A line.
        following: The next that is no mark of a page.
        breaks: How words that lines cut are read.
        width: How long full lines are; None where lines are not broken at a width.
    """
    if line.text[-1] == SOFT_HYPHEN:
        return Edit(line.end, following.start, "")
    cut = breaks.read(line.text, following.text)
    if cut is Cut.WORD or cut is Cut.COMPOUND:
        return Edit(line.end - (cut is Cut.WORD), following.start, "")
    if cut is Cut.SUSPENDED or (width is not None and _runs_on(line, following, width)):
        return Edit(line.end, following.start, " ")
    return None


def _runs_on(line: PrintedLine, following: PrintedLine, width: int) -> bool:
    """Say whether a line that is broken at a width goes on in the next."""
    if ITEM.match(following.text):
        return False
    if goes_on(line, following):
        return True
    if following.blank and (is_ended(line) or not following.turned):
        return False
    if following.indent >= line.indent + INDENTED:
        return False
    if line.text.isupper() and not following.text.isupper():
        return False
    if len(line.text) >= (NEARLY_FULL if is_ended(line) else FULL) * width:
        return True
    # A short line is full where the next one's first word would not have gone in it.
    return len(line.text) + 1 + len(following.text.split()[0]) > width
