"""Days that stand bare in clipped prose ("Rebels 27 Oct freed a monk"), parsed apart.

A parser takes such a day for who acts, and a month's full stop for an abbreviation's.
"""

import re
from collections.abc import Callable, Collection, Sequence
from itertools import accumulate

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import TENSED_TAGS

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_DAY = r"(?:[12]\d|3[01]|[1-9])"
_DAYS = rf"{_DAY}(?:[-–]{_DAY})?"
_WHEN = rf"(?:{_DAYS} {_MONTH}(?![\w’'])|(?:early|mid|late)[ -]{_MONTH}(?![\w’'])|same day\b)"
_ABBREVIATED = r"(?:\.(?=,|;| [a-z\d]))?"
BARE_DAY = re.compile(
    rf"(?P<before>(?P<word>[^\W\d]+)[\"”)]? )(?P<day>{_WHEN}){_ABBREVIATED}"
    rf"(?=[.,;]|$| (?!\d{{4}}\b)[a-z])"
)
OPENING_DAY = re.compile(rf"(?:^|(?<=[;:] ))(?P<day>{_DAYS} {_MONTH}) (?=[a-z])")
"""Behind a mark the day opens a clause ("…; 3 May bombs hit a market")."""
NO_WORD_BEFORE = frozenset(
    "a an the this that on of in at by to from for since until till before after between and or "
    "about around as per through during past last next every each his her its their our under "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun dated with than not over".split()
)
VERBAL = frozenset({"VBD", "VBN", "VBZ", "VBP", "VBG", "VB"})
BETWEEN = frozenset({"RB", "MD"})


def bare_days(piece: str) -> list[tuple[int, int]]:
    """Return where days stand bare in a paragraph, the blank beside each with it.

    Args:
        piece: A paragraph.
    """
    found = [
        (match.start("day") - 1, match.end())
        for match in BARE_DAY.finditer(piece)
        if match["word"].lower() not in NO_WORD_BEFORE
    ]
    return sorted(found + [match.span() for match in OPENING_DAY.finditer(piece)])


def without_days(piece: str, days: Sequence[tuple[int, int]]) -> str:
    """Return a paragraph without some stretches of it.

    Args:
        piece: The paragraph.
        days: From `bare_days`, and whatever else is left out, in order.
    """
    firsts = [0, *(end for _, end in days)]
    lasts = [*(start for start, _ in days), len(piece)]
    return "".join(piece[first:last] for first, last in zip(firsts, lasts, strict=True))


def with_days(
    parsed: Sequence[Sentence],
    piece: str,
    offset: int,
    days: Sequence[tuple[int, int]],
    parse: Callable[[str, int], Sequence[Sentence]],
    silent: Collection[tuple[int, int]] = (),
) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph with its bare days back in their places.

    Args:
        parsed: Sentences of what `without_days` returns, offsets counting from `offset`.
        piece: The paragraph.
        offset: Where it begins in the text.
        days: From `bare_days`, and whatever else was left out, in order.
        parse: Parses words that begin at an offset of the text.
        silent: Those of `days` that no token stands for.

    Returns:
        The sentences, each day hanging on the verb of what happened then.
    """
    lengths = [end - start for start, end in days]
    gone = [0, *accumulate(lengths)]
    cuts = [start - before for (start, _), before in zip(days, gone, strict=False)]

    def moved(place: int, *, opens: bool) -> int:
        at = place - offset
        return place + gone[sum(cut <= at if opens else cut < at for cut in cuts)]

    told = []
    for sentence in parsed:
        tokens = tuple(
            replace(t, start=moved(t.start, opens=True), end=moved(t.end, opens=False))
            for t in sentence.tokens
        )
        within = [
            day
            for day, cut in zip(days, cuts, strict=True)
            if day not in silent
            if sentence.start - offset <= cut < sentence.end - offset
            or (cut == len(piece) - gone[-1] and sentence is parsed[-1])
        ]
        for start, end in within:
            tokens = _put_back(tokens, offset + start, piece[start:end], offset + end, parse)
        first, last = tokens[0].start, tokens[-1].end
        told.append(Sentence(first, last, piece[first - offset : last - offset], tokens))
    return tuple(told)


def _put_back(
    tokens: tuple[Token, ...],
    start: int,
    said: str,
    end: int,
    parse: Callable[[str, int], Sequence[Sentence]],
) -> tuple[Token, ...]:
    """Return a sentence's tokens with those of a day among them."""
    at = sum(token.start < start for token in tokens)
    verb = _dated(tokens, at)
    lead = len(said) - len(said.lstrip())
    words = [token for part in parse(said.strip(), start + lead) for token in part.tokens]
    count = len(words)

    def index_of(index: int) -> int:
        return index + count if index >= at else index

    month = at + next((n for n, word in enumerate(words) if word.text[:1].isalpha()), 0)
    if words[month - at].text.lower() in {"early", "mid", "late", "same"}:
        month = at + count - 1
    day = [
        replace(
            word,
            index=at + number,
            dep="npadvmod" if at + number == month else "nummod",
            head=index_of(verb) if at + number == month else month,
            pos="PROPN" if at + number == month and word.text[0].isupper() else word.pos,
            tag="NNP" if at + number == month and word.text[0].isupper() else word.tag,
        )
        for number, word in enumerate(words)
    ]
    rest = [
        replace(token, index=index_of(token.index), head=index_of(token.head)) for token in tokens
    ]
    return (*rest[:at], *day, *rest[at:])


def _dated(tokens: Sequence[Token], at: int) -> int:
    """Return the verb of what happened on a day that stands before a token."""
    following = next((t for t in tokens[at:] if t.tag not in BETWEEN), None)
    if following is not None and following.tag in VERBAL:
        return following.index
    for token in reversed(tokens[:at]):
        if token.text in {";", ":"}:
            break
        if token.tag in VERBAL:
            return token.index
    later = (token.index for token in tokens[at:] if token.tag in TENSED_TAGS)
    root = next((token.index for token in tokens if token.dep == "ROOT"), 0)
    return next(later, root)
