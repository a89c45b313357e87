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
    member_of,
    without_marks,
)
from dateline.grammar.headlines.bare_days import bare_days, with_days, without_days
from dateline.grammar.headlines.casing import plain_casing
from dateline.grammar.headlines.courtesies import courtesies
from dateline.grammar.headlines.entries import day_and_rest, with_day
from dateline.grammar.headlines.headlines import read_headline
from dateline.grammar.headlines.inverted import read_inverted
from dateline.grammar.headlines.resolutions import give_subjects
from dateline.grammar.mends.behind_offices import part_names_behind_offices
from dateline.grammar.mends.mending import mend_clauses
from dateline.grammar.mends.short_offices import join_short_offices
from dateline.grammar.mends.time_nouns import free_time_noun
from dateline.grammar.parsing.overlong import parts_of
from dateline.grammar.parsing.parser import LONGEST_TEXT, Parser
from dateline.grammar.parsing.vocabulary import Vocabulary
from dateline.grammar.sentence import Sentence
from dateline.grammar.transcripts import without_notes

NARROWEST_WRAPPED, WIDEST_WRAPPED = 40, 90
WRAPPED_SHARE = 0.7
FEWEST_BREAKS = 2
SENTENCE_END = (".", "!", "?", "”", '"', ":")
OPENS_WITH_BULLET = re.compile(rf"[ \t]*{BULLET}")
BLANK_LINE = re.compile(r"\n[ \t]*\n")
HEADLINE_OF_TWO = re.compile(r"^[^;\n]{10,120}; [^\n]{0,120}\w$", re.MULTILINE)
MONTH_CLOSES = re.compile(
    r"\b(?:in|of|since|until|till|by|from|early|mid|late|\d{1,2})[ -]"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?P<gap>[ \t]+)(?=[A-Z][\w-]+ )"
)
"""The full stop of "in Nov. Rebels freed a monk" ends a sentence; that of "Nov. 5" does not."""
BULLET_INSIDE = re.compile(r"(?<=[^\s•▪■●]{2})[ \t]+(?=[•▪■●][ \t]+[A-Z“\"‘'][^•▪■●\n]{40})")
"""The blank before "Ann Holm, Oslo • The government ..." parts two items of one line."""
BLANKS = re.compile(r"[ \t]+")
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
    gaps = sorted(
        [
            *pattern.finditer(text),
            *_headline_cuts(text),
            *_month_cuts(text),
            *BULLET_INSIDE.finditer(text),
        ],
        key=lambda gap: gap.start(),
    )
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


def _month_cuts(text: str) -> Iterator[re.Match[str]]:
    """Find the blanks behind months that end a sentence."""
    for month in MONTH_CLOSES.finditer(text):
        yield from BLANKS.finditer(text, *month.span("gap"))


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
        member = member_of(piece)
        if member is not None:
            first, end, start = member
            yield f"{piece[first:end]}:", offset + first
            yield piece[start:], offset + start
        elif number in labels:
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
    pieces, days = _parted(text, names, parser.vocabulary)
    ends = frozenset(end for _, end in names)
    told = zip(pieces, _parsed(pieces, parser), strict=True)
    return give_subjects(
        [
            part_names_behind_offices(mend_clauses(free_time_noun(sentence)), names, ends)
            for (_, start), parsed in told
            for sentence in _sentences(parsed, parser, _is_listed(text, start), days.get(start))
        ]
    )


def _parsed(pieces: Sequence[tuple[str, int]], parser: Parser) -> Iterator[tuple[Sentence, ...]]:
    """Yield the sentences of each paragraph, bare days parsed apart, courtesies left out."""
    courteous = [courtesies(piece) for piece, _ in pieces]
    cut = [
        _apart(bare_days(piece), courtesy)
        for (piece, _), courtesy in zip(pieces, courteous, strict=True)
    ]
    clear = [
        (without_days(piece, out), start) for (piece, start), out in zip(pieces, cut, strict=True)
    ]

    def parse(words: str, start: int) -> tuple[Sentence, ...]:
        return next(parser.parse_at([(words, start)]))

    parsed = parser.parse_at(clear)
    for (piece, start), out, courtesy, told in zip(pieces, cut, courteous, parsed, strict=True):
        whole = with_days(told, piece, start, out, parse, courtesy) if out else told
        yield join_short_offices(whole)


def _apart(*stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches of a paragraph in order, without those that begin within another."""
    found: list[tuple[int, int]] = []
    for stretch in sorted(one for some in stretches for one in some):
        if not found or stretch[0] >= found[-1][1]:
            found.append(stretch)
    return found


def _parted(
    text: str, names: Sequence[tuple[int, int]], vocabulary: Vocabulary | None
) -> tuple[list[tuple[str, int]], dict[int, tuple[str, int]]]:
    """Return a story's paragraphs, and the days that open entries by where these go on."""
    pieces: list[tuple[str, int]] = []
    days: dict[int, tuple[str, int]] = {}
    for piece, start in _without_apparatus(paragraphs(double_quoted(without_notes(text))), names):
        entry = day_and_rest(piece)
        if entry is None:
            pieces.append((plain_casing(piece, names, start, vocabulary), start))
            continue
        day, rest = entry
        days[start + rest] = day, start
        told = plain_casing(piece[rest:], names, start + rest, vocabulary)
        pieces.append((told, start + rest))
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
