"""A story's sentences: parsed paragraph by paragraph, offsets into the whole text."""

import re
from collections.abc import Iterator, Sequence

from dateline.grammar.apparatus import cells, double_quoted, labels_of, without_marks
from dateline.grammar.headlines.casing import plain_casing
from dateline.grammar.headlines.headlines import read_headline
from dateline.grammar.headlines.inverted import read_inverted
from dateline.grammar.headlines.resolutions import give_subjects
from dateline.grammar.mends.mending import mend_clauses
from dateline.grammar.mends.time_nouns import free_time_noun
from dateline.grammar.parsing.overlong import parts_of
from dateline.grammar.parsing.parser import LONGEST_TEXT, Parser
from dateline.grammar.sentence import Sentence

NARROWEST_WRAPPED, WIDEST_WRAPPED = 40, 90
WRAPPED_SHARE = 0.7
FEWEST_BREAKS = 2
SENTENCE_END = (".", "!", "?", "”", '"', ":")
BLANK_LINE = re.compile(r"\n[ \t]*\n")
_DAY, _YEAR = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?", r"(?:1[89]|20)\d\d"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DATED_ENTRY = re.compile(
    rf"(?:[•*·–-]\s*)?(?:(?:on|in|early|mid|late)[ -])?(?:[a-z]{{3,6}}day,?\s)?"
    rf"(?:{_MONTH}(?:\s{_DAY})?(?:,?\s{_YEAR})?|{_DAY}\s{_MONTH}(?:,?\s{_YEAR})?|{_YEAR})"
    rf"\s*(?P<mark>--?|[–—:])\s+(?=\w)",
    re.IGNORECASE,
)
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
        for line in paragraph.split("\n")[:-1]
    ]
    if len(inner) < FEWEST_BREAKS or not BLANK_LINE.search(text.strip()):
        return False
    broken = sum(
        NARROWEST_WRAPPED <= len(line) < WIDEST_WRAPPED and not line.endswith(SENTENCE_END)
        for line in inner
    )
    return broken > WRAPPED_SHARE * len(inner)


def entry_day_end(text: str, start: int) -> int | None:
    """Return where the date ends that opens an entry of a timeline ("May 4, 2019 - Rebels ...").

    Args:
        text: The story.
        start: Where a paragraph begins.
    """
    found = DATED_ENTRY.match(text, start)
    return found.start("mark") if found is not None else None


def _as_sentence(piece: str) -> str:
    """Return an entry of a timeline ("May 4, 2019 - Rebels ...") with a comma behind its day."""
    found = DATED_ENTRY.match(piece)
    if found is None or not piece[found.end()].isupper():
        return piece
    start, end = found.span("mark")
    return f"{piece[:start]},{' ' * (end - start - 1)}{piece[end:]}"


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
    pieces = (
        (plain_casing(_as_sentence(piece), names, start), start)
        for piece, start in _without_apparatus(paragraphs(double_quoted(text)), names)
    )
    return give_subjects(
        [
            mend_clauses(free_time_noun(read_headline(read_inverted(sentence, parser), parser)))
            for parsed in parser.parse_at(pieces)
            for whole in parsed
            for sentence in parts_of(whole, parser)
        ]
    )
