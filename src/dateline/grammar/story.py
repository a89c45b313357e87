"""A story's sentences: parsed paragraph by paragraph, offsets into the whole text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.grammar.apparatus import (
    BULLET,
    BULLETS,
    cells,
    double_quoted,
    is_marked,
    labels_of,
    without_marks,
)
from dateline.grammar.headlines.casing import plain_casing
from dateline.grammar.headlines.entries import day_and_rest, with_day
from dateline.grammar.headlines.headlines import read_headline
from dateline.grammar.headlines.inverted import read_inverted
from dateline.grammar.headlines.resolutions import give_subjects
from dateline.grammar.mends.behind_offices import part_names_behind_offices
from dateline.grammar.mends.mending import mend_clauses
from dateline.grammar.mends.time_nouns import free_time_noun
from dateline.grammar.parsing.overlong import parts_of
from dateline.grammar.parsing.parser import LONGEST_TEXT, Parser
from dateline.grammar.sentence import Sentence
from dateline.grammar.transcripts import without_notes

NARROWEST_WRAPPED, WIDEST_WRAPPED = 40, 90
WRAPPED_SHARE = 0.7
FEWEST_BREAKS = 2
SENTENCE_END = (".", "!", "?", "”", '"', ":")
OPENS_WITH_BULLET = re.compile(rf"[ \t]*{BULLET}")
BLANK_LINE = re.compile(r"\n[ \t]*\n")
HEADLINE_OF_TWO = re.compile(r"^[^;\n]{10,120}; [^\n]{0,120}\w$", re.MULTILINE)
BEHIND_SEMICOLON = re.compile(r"(?<=;)[ \t]+")
LONGEST_PARAGRAPH = LONGEST_TEXT // 10


def paragraphs(text: str) -> list[tuple[str, int]]:
    """Split a text into its paragraphs.

    A line is a paragraph, unless the text is hard-wrapped (blank lines between paragraphs, lines
    of one width that break inside sentences): then the lines of a paragraph are joined, each
    newline standing as a space, so that offsets stay.

    Args:
        text: The story.

    Returns:
        Each paragraph with its offset in the text; blank ones are left out.
    """
    pieces: list[tuple[str, int]] = []
    pattern = BLANK_LINE if _is_wrapped(text) else re.compile(r"\n")
    start = 0
    gaps = sorted([*pattern.finditer(text), *_headline_cuts(text)], key=lambda gap: gap.start())
    for gap in [*gaps, None]:
        end = gap.start() if gap else len(text)
        for cut in range(start, max(end, start + 1), LONGEST_PARAGRAPH):
            piece = text[cut : min(end, cut + LONGEST_PARAGRAPH)].replace("\n", " ")
            if piece.strip():
                lead = len(piece) - len(piece.lstrip())
                pieces.append((piece.strip(), cut + lead))
        start = gap.end() if gap else end
    return pieces


def _headline_cuts(text: str) -> Iterator[re.Match[str]]:
    """Find the blanks behind the semicolons of headlines ("Oslo bans drones; Bergen protests")."""
    for line in HEADLINE_OF_TWO.finditer(text):
        yield from BEHIND_SEMICOLON.finditer(text, line.start(), line.end())


def _is_wrapped(text: str) -> bool:
    inner = [
        line.strip()
        for paragraph in BLANK_LINE.split(text.strip())
        for line, following in pairwise(paragraph.split("\n"))
        # Before a bullet a line ends, whatever its width.
        if not OPENS_WITH_BULLET.match(following)
    ]
    if len(inner) < FEWEST_BREAKS or not BLANK_LINE.search(text.strip()):
        return False
    broken = sum(
        NARROWEST_WRAPPED <= len(line) < WIDEST_WRAPPED and not line.endswith(SENTENCE_END)
        for line in inner
    )
    return broken > WRAPPED_SHARE * len(inner)


def _without_apparatus(
    pieces: list[tuple[str, int]], names: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, int]]:
    """Cut the marks of lines off, and labels into paragraphs of their own."""
    words: list[tuple[str, int]] = []
    for paragraph, first in pieces:
        for piece, offset in cells(paragraph):
            start, end = without_marks(piece)
            words.append((piece[start:end], first + offset + start))
    labels = labels_of(words, names)
    for number, (piece, offset) in enumerate(words):
        if number in labels:
            end, start = labels[number]
            yield f"{piece[:end]}:", offset
            yield piece[start:], offset + start
        else:
            yield piece, offset


def parse_story(
    text: str, parser: Parser, names: Sequence[tuple[int, int]] = ()
) -> tuple[Sentence, ...]:
    """Parse a story paragraph by paragraph, headlines and telegrams in plain casing.

    Args:
        text: The story.
        parser: From `load_parser`.
        names: Offsets of known names, in order: what keeps its capitals in a headline.

    Returns:
        Its sentences in order, with offsets into the story.
    """
    pieces, days = _parted(text, names)
    ends = frozenset(end for _, end in names)
    told = zip(pieces, parser.parse_at(pieces), strict=True)
    return give_subjects(
        [
            part_names_behind_offices(mend_clauses(free_time_noun(sentence)), names, ends)
            for (_, start), parsed in told
            for sentence in _sentences(parsed, parser, _is_listed(text, start), days.get(start))
        ]
    )


def _parted(
    text: str, names: Sequence[tuple[int, int]]
) -> tuple[list[tuple[str, int]], dict[int, tuple[str, int]]]:
    """Return a story's paragraphs, and the days that open entries by where these go on."""
    pieces: list[tuple[str, int]] = []
    days: dict[int, tuple[str, int]] = {}
    for piece, start in _without_apparatus(paragraphs(double_quoted(without_notes(text))), names):
        entry = day_and_rest(piece)
        if entry is None:
            pieces.append((plain_casing(piece, names, start), start))
            continue
        day, rest = entry
        days[start + rest] = day, start
        pieces.append((plain_casing(piece[rest:], names, start + rest), start + rest))
    return pieces, days


def _sentences(
    parsed: Sequence[Sentence], parser: Parser, listed: bool, day: tuple[str, int] | None
) -> Iterator[Sentence]:
    """Yield a paragraph's sentences, the day that opens it in the first of them."""
    logged = listed or day is not None
    for whole in parsed:
        for sentence in parts_of(whole, parser):
            told = read_headline(read_inverted(sentence, parser), parser, logged=logged)
            if day is not None:
                told, day = with_day(told, day[0], next(parser.parse_at([day]))), None
            yield told


def _is_listed(text: str, start: int) -> bool:
    """Say whether a paragraph stands behind a bullet, or behind the time and mark of a post."""
    first = text.rfind("\n", 0, start) + 1
    before = text[first:start].strip()
    return bool(before) and (not before.strip(BULLETS) or is_marked(text, first, start))
