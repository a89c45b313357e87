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
from dateline.places.finding.judge import (
    SURE,
    THRESHOLD,
    Lower,
    Run,
    is_container,
    left_points,
    longest_name,
    own_points,
    right_points,
)
from dateline.places.finding.scan import (
    NEXT_LARGER,
    NEXT_SHORT,
    Word,
    begins_sentence,
    joined,
    parts_of,
    runs,
    two_before,
    words_of,
)
from dateline.places.gazetteer.context import load_abbreviations, load_context
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.gazetteer import Gazetteer
from dateline.places.toponym import Span

SURNAME: Final = -3.0
KNOWN_ELSEWHERE: Final = 1.5
IN_LIST: Final = 1.0
LISTED: Final = frozenset({", ", " and ", ", and ", " or ", ",\n", " and\n"})
LONGEST_GAP: Final = 6
LONGEST_UNKNOWN: Final = 4
LONGEST_WORD: Final = 30
MOST_REMEMBERED: Final = 32_768
LONGEST_REMEMBERED: Final = 120


class _Match(msgspec.Struct, gc=False):
    """A name in the text, its points, and whether it is a single word of the gazetteer."""

    start: int
    end: int
    key: str
    points: float
    sole: bool


# "Nov 18", "Mar. 3": a short month and its day, whatever towns are called so.
MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?[ ](?:\d{1,2}|\d{4})\b")


class _Finding(msgspec.Struct):
    """What has been found so far: names, and the surnames of persons."""

    gazetteer: Gazetteer
    adjectives: bool
    matches: list[_Match]
    surnames: set[str]


class _Read(msgspec.Struct, frozen=True, gc=False):
    """What was found in an excerpt, and which words the text had to have in lower case, or not."""

    asked: tuple[tuple[str, bool], ...]
    matches: tuple[_Match, ...]
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
    finding = _Finding(gazetteer, adjectives, [], set())
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
                _read_run(Run(text, words, begins, lower, {}), finding)
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


def _read_excerpt(text: str, begin: int, end: int, lower: Lower, finding: _Finding) -> None:
    """Judge a run by its excerpt, unless the same excerpt was judged before."""
    excerpt, at = excerpt_of(text, begin, end)
    key = excerpt, at, begins_sentence(text, begin)
    known = _remembered(finding.gazetteer, finding.adjectives)
    read = _read_alike(known.get(key, ()), lower)
    if read is None:
        own = _Finding(finding.gazetteer, finding.adjectives, [], set())
        run = Run(excerpt, words_of(excerpt, at, at + end - begin), key[2], lower, {})
        _read_run(run, own)
        read = _Read(tuple(run.asked.items()), tuple(own.matches), frozenset(own.surnames))
        if len(known) < MOST_REMEMBERED and len(excerpt) < LONGEST_REMEMBERED:
            known[key] = (*known.get(key, ()), read)
    moved = begin - at
    for match in read.matches:
        finding.matches.append(
            _Match(match.start + moved, match.end + moved, match.key, match.points, match.sole)
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


def _join_lists(text: str, matches: list[_Match]) -> None:
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


def _read_run(run: Run, finding: _Finding) -> None:
    """Judge the names in one run of capitalised words; note the surnames of persons."""
    words = run.words
    place = 0
    last_place = -1
    while place < len(words):
        if not words[place].capital:
            place += 1
            continue
        size, key = longest_name(run.text, words, place, finding.gazetteer)
        if finding.adjectives and (size == 0 or key in finding.gazetteer.adjectives):
            taken = _take_adjective(run, place, finding)
            if taken:
                place += taken
                continue
        match = _judge(run, place, size, key, last_place, finding) if size else None
        if match is not None and match.points >= THRESHOLD:
            place = last_place = _take(run, place, match, finding)
        else:
            unknown = _unknown_place(run, place, finding.gazetteer)
            if unknown is not None:
                place = last_place = _take(run, place, unknown, finding)
            elif match is not None:
                finding.matches.append(match)
                place += size - 1
            elif "-" in words[place].text:
                words[place : place + 1] = parts_of(words[place])
                continue
            else:
                _note_person(words, place, finding.surnames)
                _note_called(run, place, finding.surnames)
        place += 1


def _judge(run: Run, place: int, size: int, key: str, last_place: int, finding: _Finding) -> _Match:
    last = place + size - 1
    points = own_points(run, place, size, key, finding.gazetteer)
    points += left_points(run, place, last_place)
    end, more = right_points(run, last, key, finding.gazetteer)
    if size == 1 and key in load_context().given_name:
        _note_person(run.words, place, finding.surnames)
    return _Match(run.words[place].start, end, key, points + more, size == 1)


def _take(run: Run, place: int, match: _Match, finding: _Finding) -> int:
    """Note a place whose first word is given, with the short form of its division after it.

    Returns:
        Its last word.
    """
    short = NEXT_SHORT.match(run.text, match.end)
    if short is not None and match.key == "washington" and short.group(1) in {"D.C.", "DC"}:
        match.end, match.sole, match.points = short.end(1), False, SURE
        short = None
    finding.matches.append(match)
    if short is not None and short.group(1) in load_abbreviations():
        finding.matches.append(_Match(short.start(1), short.end(1), "", SURE, False))
    return _last_within(run.words, place, match.end)


def _last_within(words: list[Word], place: int, end: int) -> int:
    while place + 1 < len(words) and words[place + 1].start < end:
        place += 1
    return place


def _take_adjective(run: Run, place: int, finding: _Finding) -> int:
    """Note an adjective of a country or region; return how many words it has.

    The plural, which names people ("Malians"), is none.
    """
    for size in (2, 1):
        if place + size <= len(run.words):
            start, end = run.words[place].start, run.words[place + size - 1].end
            if run.text[start:end].lower() in finding.gazetteer.adjectives:
                finding.matches.append(_Match(start, end, "", SURE, False))
                return size
    return 0


def _unknown_place(run: Run, place: int, gazetteer: Gazetteer) -> _Match | None:
    """Return a name that the gazetteer lacks and the words call a place, if it is one.

    That is "the village of Name", "Name Island", "on Name Street", and "in Name, eastern Syria".
    """
    known = load_context()
    words = run.words
    if joined(words, place) and words[place - 1].capital:
        return None
    lower = words[place].text.lower()
    if lower in known.word or lower in known.person_before or lower in known.given_name:
        return None
    last = place
    while joined(words, last + 1) and last + 1 < place + LONGEST_UNKNOWN:
        last += 1
    kind = words[last].text.lower() if last > place else ""
    earlier, before = two_before(run.text, words[place].start)
    place_of_its_own = kind in known.own_type or (before == "of" and earlier in known.settlement)
    at_site = kind in known.site and (earlier if before == "the" else before) in known.at_a_site
    contained = (
        before in known.locative and kind not in known.body_after and _lies_in(run, last, gazetteer)
    )
    if not place_of_its_own and not at_site and not contained:
        return None
    return _Match(words[place].start, words[last].end, "", THRESHOLD, False)


def _lies_in(run: Run, last: int, gazetteer: Gazetteer) -> bool:
    """Tell whether a larger place is named right after ("in Name, eastern Syria")."""
    after = NEXT_LARGER.match(run.text, run.words[last].end)
    return after is not None and is_container(after.group(1), gazetteer)


def _note_person(words: list[Word], place: int, surnames: set[str]) -> None:
    """Note the surname that a given name or a title begins."""
    known = load_context()
    lower = words[place].text.lower()
    if lower not in known.given_name and lower not in known.person_before:
        return
    last = place
    while joined(words, last + 1) and last < place + 3:
        last += 1
    if last > place:
        surname = words[last].text
        surnames.add(fold(surname if surname[0].isupper() else surname.partition("-")[2]))


def _note_called(run: Run, place: int, surnames: set[str]) -> None:
    """Note the surname of two unknown names behind what somebody is: "boss Dagoberto Lara"."""
    known = load_context()
    _, before = two_before(run.text, run.words[place].start)
    last = place + 1
    called = before in known.person_called or before in known.person_before
    if called and joined(run.words, last) and not joined(run.words, last + 1):
        surnames.add(fold(run.words[last].text))
