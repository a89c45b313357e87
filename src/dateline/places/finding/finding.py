"""Finding toponyms on raw text: capitalised names of the gazetteer, judged by their context.

Each name gets points for how prominent its likeliest place is and for what stands around it;
those with enough points are toponyms. The words are in `data/places/context.txt`.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

import msgspec

from dateline.places.finding.excerpt import excerpt_of
from dateline.places.finding.judge import SURE, THRESHOLD, Lower, Run, longest_name
from dateline.places.finding.run_names import Finding, Match, read_run
from dateline.places.finding.scan import begins_sentence, runs, words_of
from dateline.places.gazetteer.gazetteer import Gazetteer
from dateline.places.toponym import Span

SURNAME: Final = -3.0
KNOWN_ELSEWHERE: Final = 1.5
IN_LIST: Final = 1.0
LISTED: Final = frozenset({", ", " and ", ", and ", " or ", ",\n", " and\n"})
LONGEST_GAP: Final = 6
LONGEST_WORD: Final = 30
MOST_REMEMBERED: Final = 32_768
LONGEST_REMEMBERED: Final = 120
# "Nov 18", "Mar. 3": a short month and its day, whatever towns are called so.
MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?[ ](?:\d{1,2}|\d{4})\b")


class _Read(msgspec.Struct, frozen=True, gc=False):
    """What was found in an excerpt, and which words the text had to have in lower case, or not."""

    asked: tuple[tuple[str, bool], ...]
    matches: tuple[Match, ...]
    surnames: frozenset[str]


@lru_cache(maxsize=4)
def _remembered(
    gazetteer: Gazetteer, adjectives: bool
) -> dict[tuple[str, int, bool], tuple[_Read, ...]]:
    """Return what was read in excerpts, by the excerpt, its run's place, and whether it begins."""
    del gazetteer, adjectives
    return {}


def find_toponyms(
    text: str, gazetteer: Gazetteer, *, language: str = "en", adjectives: bool = False
) -> tuple[Span, ...]:
    """Find the toponyms of a text.

    Args:
        text: The story.
        gazetteer: From `load_gazetteer`.
        language: The text's language; names are read with the context words of English.
        adjectives: Whether adjectives ("Turkish") are taken as well, as some corpora do; they
            name a country, never where something happened.

    Returns:
        The spans in text order; they do not overlap. Text beyond a million characters is not
        read.
    """
    del language
    finding = Finding(gazetteer, adjectives, [], set())
    matches, lower = finding.matches, Lower(text)
    unlisted = _unlisted(gazetteer)
    for begin, end in runs(text):
        if unlisted[text[begin:end]] and not adjectives and _stands_alone(text, begin, end):
            continue
        taken = matches[-1].end if matches else 0
        if taken > begin:
            words = words_of(text, taken, end) if taken < end else []
            if words:
                begins = begins_sentence(text, words[0].start)
                read_run(Run(text, words, begins, lower, {}), finding)
        else:
            _read_excerpt(text, begin, end, lower, finding)
    _join_lists(text, matches)
    sure = {match.key for match in matches if match.points >= SURE}
    found: list[Span] = []
    for match in matches:
        points = match.points
        if match.sole and match.key in finding.surnames:
            points += SURNAME
        elif match.key in sure:
            points += KNOWN_ELSEWHERE
        if points >= THRESHOLD and not MONTH.match(text, match.start):
            found.append(Span(match.start, match.end, text[match.start : match.end]))
    return tuple(found)


def _read_excerpt(text: str, begin: int, end: int, lower: Lower, finding: Finding) -> None:
    """Judge a run by its excerpt, unless the same excerpt was judged before."""
    excerpt, at = excerpt_of(text, begin, end)
    key = excerpt, at, begins_sentence(text, begin)
    known = _remembered(finding.gazetteer, finding.adjectives)
    read = _read_alike(known.get(key, ()), lower)
    if read is None:
        own = Finding(finding.gazetteer, finding.adjectives, [], set())
        run = Run(excerpt, words_of(excerpt, at, at + end - begin), key[2], lower, {})
        read_run(run, own)
        read = _Read(tuple(run.asked.items()), tuple(own.matches), frozenset(own.surnames))
        if len(known) < MOST_REMEMBERED and len(excerpt) < LONGEST_REMEMBERED:
            known[key] = (*known.get(key, ()), read)
    moved = begin - at
    for match in read.matches:
        finding.matches.append(
            Match(match.start + moved, match.end + moved, match.key, match.points, match.sole)
        )
    if read.surnames:
        finding.surnames |= read.surnames


def _read_alike(known: tuple[_Read, ...], lower: Lower) -> _Read | None:
    """Return what was read where the text had the same words in lower case as well."""
    for read in known:
        for word, has in read.asked:
            if lower.has(word) != has:
                break
        else:
            return read
    return None


class _Unlisted(dict[str, bool]):
    """Whether runs are words of no list, found out when first asked."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self._gazetteer = gazetteer

    def __missing__(self, written: str) -> bool:
        if len(written) > LONGEST_WORD or "-" in written:
            return False
        words = words_of(written, 0, len(written))
        unlisted = len(words) == 1 and not longest_name(written, words, 0, self._gazetteer)[0]
        if len(self) < MOST_REMEMBERED:
            self[written] = unlisted
        return unlisted


@lru_cache(maxsize=4)
def _unlisted(gazetteer: Gazetteer) -> _Unlisted:
    return _Unlisted(gazetteer)


def _stands_alone(text: str, begin: int, end: int) -> bool:
    """Tell whether nothing beside a word calls it a place."""
    return text[end : end + 1] != "," and text[max(0, begin - 3) : begin - 1].lower() != "of"


def _join_lists(text: str, matches: list[Match]) -> None:
    """Give the names of a list the company of the sure ones in it ("in Sikasso, Koro and Ber")."""
    for order in (matches, matches[::-1]):
        for one, other in pairwise(order):
            left, right = (one, other) if one.start < other.start else (other, one)
            if (
                one.points >= THRESHOLD
                and right.start - left.end < LONGEST_GAP
                and text[left.end : right.start] in LISTED
            ):
                other.points += IN_LIST
