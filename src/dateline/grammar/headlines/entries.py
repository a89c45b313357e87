"""Entries of timelines and logs: the day that opens one is parsed apart from what it tells.

Before "12 May: Three teachers held in Goma." a parser takes the day for who was held.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import VERBAL

_DAY, _YEAR = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?", r"(?:1[89]|20)\d\d"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DATED_ENTRY = re.compile(
    rf"(?:[•*·–-]\s*)?(?:(?:on|in|early|mid|late)[ -])?(?:[a-z]{{3,6}}day,?\s)?"
    rf"(?:{_MONTH}(?:\s{_DAY})?(?:,?\s{_YEAR})?|{_DAY}\s{_MONTH}(?:,?\s{_YEAR})?|{_YEAR})"
    rf"\s*(?P<mark>--?|[–—:])\s+(?=\w)",
    re.IGNORECASE,
)
_DAYS = rf"{_DAY}(?:[ ]?(?:-|–|/|to|and)[ ]?{_DAY})?"
_PART, _PARTED = r"[A-Z\d(][^.;:!?–—\n]{1,50}?", r"[ ]?(?:,|:|[ ][-–—]+)[ ]"
PLACED_ENTRY = re.compile(
    rf"(?:{_PART}[ ][-–—]+[ ])?"
    rf"(?P<day>(?:{_DAYS}\s(?i:{_MONTH})|(?i:{_MONTH})\s{_DAY})"
    rf"(?:,?\s{_YEAR})?(?:\s\([a-z ]+\))?)"
    rf"(?:{_PARTED}{_PART}){{1,3}}\s(?P<mark>--?|[–—])\s+(?=[A-Z\d])(?![^.\n]*\s[–—]\s)"
)
"""Bulletins open with a day and a place ("12 Oct, Koui - Armed men ...")."""


def entry_day_end(text: str, start: int) -> int | None:
    """Return where the date ends that opens an entry of a timeline ("May 4, 2019 - Rebels ...").

    Args:
        text: The story.
        start: Where a paragraph begins.
    """
    found = DATED_ENTRY.match(text, start)
    if found is not None:
        return found.start("mark")
    placed = PLACED_ENTRY.match(text, start)
    return placed.end("day") if placed is not None else None


def day_and_rest(piece: str) -> tuple[str, int] | None:
    """Return the day, and the place beside it, that open an entry, and where the rest begins.

    Args:
        piece: A paragraph.

    Returns:
        Its first words and an offset; None for other lines.
    """
    found = DATED_ENTRY.match(piece) or PLACED_ENTRY.match(piece)
    if found is None or not (
        piece[found.end()].isupper() or (found.re is PLACED_ENTRY and piece[found.end()].isdigit())
    ):
        return None
    return piece[: found.start("mark")].rstrip(), found.end()


def with_day(sentence: Sentence, day: str, parsed: Sequence[Sentence]) -> Sentence:
    """Return an entry's first sentence with its day before it, told as when the whole happened.

    Args:
        sentence: What the entry tells, its offsets behind the day.
        day: The words of the day.
        parsed: The day, parsed alone.

    Returns:
        One sentence; a comma stands for the mark behind the day.
    """
    words = [token for part in parsed for token in part.tokens]
    firsts = [0, *accumulate(len(part.tokens) for part in parsed)]
    shift = len(words) + 1
    told = [
        replace(token, index=token.index + shift, head=token.head + shift)
        for token in sentence.tokens
    ]
    root = next((token.index for token in told if token.dep == "ROOT"), shift)
    verbs = (token.index for token in told if token.dep == "acl" and token.head == root)
    if told[root - shift].pos not in VERBAL:
        # "Two teachers kidnapped in Minna": the day tells when, not which teachers.
        root = next(verbs, root)
    when = [
        _as_time(replace(token, index=token.index + first, head=token.head + first), root)
        for part, first in zip(parsed, firsts, strict=False)
        for token in part.tokens
    ]
    start, end = words[0].start, words[0].start + len(day)
    comma = Token(len(words), ",", ",", "PUNCT", ",", "punct", root, end, end + 1)
    text = f"{day},{' ' * (sentence.start - end - 1)}{sentence.text}"
    return Sentence(start, sentence.end, text, (*when, comma, *told))


def _as_time(token: Token, root: int) -> Token:
    """Return a word of a day that hangs on the verb of what happened then."""
    if token.head != token.index:
        return token
    named = token.text[:1].isalpha()
    return replace(
        token,
        dep="npadvmod",
        head=root,
        pos="PROPN" if named else token.pos,
        tag="NNP" if named else token.tag,
    )
