"""The places that each name of a story may be, and what the words beside a name say of them."""

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import Final

import msgspec

from dateline.places.gazetteer.context import load_abbreviations, load_renowned
from dateline.places.gazetteer.gazetteer import ALTERNATE, Gazetteer, GazetteerPlace
from dateline.places.gazetteer.near import rough_km
from dateline.places.resolving.called import as_called, is_called
from dateline.places.resolving.evidence import adjective_of
from dateline.places.resolving.name_keys import PARTIAL, variants
from dateline.places.resolving.type_words import GAP, LOOSE_KEY, TYPE_KIND
from dateline.places.toponym import Span

MOST_CANDIDATES: Final = 60
OWN_KIND_ONLY: Final = frozenset({"admin2", "river", "lake", "airport", "island"})
COUNTRY: Final = 0.6
SEA: Final = 3.0
OTHER_NAME: Final = 1.2
CONTAINED: Final = 5.0
RENOWN: Final = 1.0
BETTER_PAIR: Final = 0.3
LONGEST_GAP: Final = 40
LONGEST_SHORT: Final = 14
FAMOUS: Final = 6.0
RIVAL: Final = 1.0
BESIDE_FAMOUS: Final = 0.5
COUNTY_KM: Final = 30.0
TOWN_KM: Final = 40.0
REGION_KM: Final = 400.0
BOUNDED: Final = frozenset({"country", "admin1", "admin2", "city"})
KM_OF_A_POINT: Final = 30.0
WITHOUT_POINT: Final = frozenset({"country", "continent"})
ARTICLE_BEHIND_COMMA: Final = ", the "
CLOSED: Final = re.compile(r"[^\w\s'’]|\s*\Z")
SHORT_FORM: Final = re.compile(r", ?((?:[A-Z][a-z]*\.? ?){1,3})")


class Candidates(msgspec.Struct, frozen=True, gc=False):
    """The places that a name may be, and what is known of each before any story is read.

    `base` is how prominent each is, `why` what its name alone tells, `heeds` how much it gains from
    the countries that a story speaks of. `partly` tells that only a part of the name is listed.
    `of_country` and `of_division` have the numbers of the places in each, `by_latitude` of those
    that have a point, from south to north.
    """

    places: tuple[GazetteerPlace, ...]
    base: tuple[float, ...]
    why: tuple[str, ...]
    partly: bool
    countries: tuple[str, ...]
    divisions: tuple[str, ...]
    heeds: tuple[float, ...]
    of_country: tuple[tuple[str, tuple[int, ...]], ...]
    of_division: tuple[tuple[str, tuple[int, ...]], ...]
    by_latitude: tuple[int, ...]
    latitudes: tuple[float, ...]


class Name(msgspec.Struct):
    """One name of the story: its candidates, their scores, and why the best leads.

    `voice` is how much it says of the other names: little where it only stands in the dateline.
    """

    key: str
    known: Candidates
    base: list[float]
    mentions: int
    scores: list[float]
    why: list[str]
    voice: float = 1.0

    @property
    def candidates(self) -> tuple[GazetteerPlace, ...]:
        """The places it may be."""
        return self.known.places

    def best(self, among: Sequence[int] | None = None) -> int:
        """Return the number of the leading candidate, of all or of some."""
        if among is None:
            return self.scores.index(max(self.scores))
        return max(among, key=lambda number: (self.scores[number], -number))


def name_of(key: str, gazetteer: Gazetteer) -> Name:
    """Return a name with the places it may be.

    Args:
        key: From `key_of`.
        gazetteer: From `load_gazetteer`.
    """
    known = _read_name(key, gazetteer)
    return Name(key, known, list(known.base), 1, list(known.base), list(known.why))


@lru_cache(maxsize=4096)
def _read_name(key: str, gazetteer: Gazetteer) -> Candidates:
    candidates: dict[int, tuple[GazetteerPlace, float]] = {}
    loose = LOOSE_KEY.match(key)
    bare = loose.group(1) if loose is not None else key
    renowned = load_renowned().get(bare, frozenset())
    for word, scored in _by_type_word(key, renowned, gazetteer).items():
        for place, score in as_called(scored, word) if word else scored:
            if place.index not in candidates or candidates[place.index][1] < score:
                candidates[place.index] = (place, score)
    places = tuple(place for place, _ in candidates.values())
    adjective = adjective_of(bare, gazetteer)
    why = tuple(
        "its adjective" if adjective in {place.country, place.name} and adjective else ""
        for place in places
    )
    countries = tuple(place.country or "" for place in places)
    divisions = tuple(
        f"{place.country or ''} {place.admin1}" if place.admin1 else "" for place in places
    )
    pointed = [number for number, place in enumerate(places) if place.kind not in WITHOUT_POINT]
    pointed.sort(key=lambda number: places[number].lat)
    return Candidates(
        places,
        tuple(score for _, score in candidates.values()),
        why,
        any(cost == PARTIAL for _, cost, _ in variants(key, gazetteer)),
        countries,
        divisions,
        _heeds(places),
        _numbers_of(countries),
        _numbers_of(divisions),
        tuple(pointed),
        tuple(places[number].lat for number in pointed),
    )


def _by_type_word(
    key: str, renowned: Set[str], gazetteer: Gazetteer
) -> dict[str | None, list[tuple[GazetteerPlace, float]]]:
    """Return the places of a key with the points of their names, by the word they are called by."""
    found: dict[str | None, dict[int, tuple[GazetteerPlace, float]]] = {}
    for variant, cost, word in variants(key, gazetteer):
        called = found.setdefault(word, {})
        own_kind = TYPE_KIND.get(word or "") in OWN_KIND_ONLY
        for posting in gazetteer.postings(variant)[:MOST_CANDIDATES]:
            index = posting & ~ALTERNATE
            place = gazetteer.place(index)
            if word is not None and own_kind and not is_called(place, word):
                continue
            score = place.weight - cost + (COUNTRY if place.kind == "country" else 0.0)
            if posting & ALTERNATE:
                score -= OTHER_NAME
            if place.country in renowned:
                score += RENOWN
            if place.kind == "sea" and word is None:
                # "In the Red Sea" is not in the Sudanese state; "in Red Sea state" is.
                score += SEA
            if index not in called or called[index][1] < score:
                called[index] = (place, score)
    return {word: list(called.values()) for word, called in found.items()}


def _numbers_of(names: Sequence[str]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return every name but the empty one with the numbers of the places that have it."""
    numbers: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        if name:
            numbers.setdefault(name, []).append(number)
    return tuple((name, tuple(of)) for name, of in numbers.items())


def _heeds(places: Sequence[GazetteerPlace]) -> tuple[float, ...]:
    """Return how much each candidate gains from the countries that the story speaks of.

    That a story speaks of a country is little reason to take a town there for a city known all
    over the world; that places near the town or its division are named is reason enough.
    """
    if all(place.weight < FAMOUS for place in places):
        return (1.0,) * len(places)
    return tuple(1.0 if place.weight >= FAMOUS - RIVAL else BESIDE_FAMOUS for place in places)


def add_containment(
    text: str,
    spans: Sequence[Span],
    keys: Mapping[Span, str],
    names: Mapping[str, Name],
    listed: Set[Span],
) -> dict[Span, list[int]]:
    """Add to the candidates of a name that lie in the place named right after it.

    Args:
        text: The story.
        spans: Its toponyms in text order.
        keys: The key of each.
        names: The name of each key.
        listed: From `pairs_of_lists`: what comes after these is another name of a list.

    Returns:
        For each mention with such a place after it, which candidates of its name lie there.
    """
    inside: dict[Span, list[int]] = {}
    done: set[tuple[str, str]] = set()
    for number, span in enumerate(spans):
        name = names[keys[span]]
        short = _short_form(text, span.end)
        if short is not None:
            numbers = [
                index
                for index, place in enumerate(name.candidates)
                if (place.admin1, place.country) == short
            ]
            _add(name, numbers, [0.0] * len(numbers), short[0], done)
            inside[span] = numbers
            continue
        after = spans[number + 1] if number + 1 < len(spans) else None
        if after is None or after.start - span.end > LONGEST_GAP or keys[after] == keys[span]:
            continue
        gap = text[span.end : after.start]
        if span not in listed and GAP.match(gap) and not _opens_clause(text, gap, after.end):
            inside[span] = _add_pair(name, names[keys[after]], after.text, done)
    return inside


def _opens_clause(text: str, gap: str, end: int) -> bool:
    """Say whether a sentence goes on with a name: "In Panama, the United States refused"."""
    return gap == ARTICLE_BEHIND_COMMA and CLOSED.match(text, end) is None


def _short_form(text: str, end: int) -> tuple[str, str] | None:
    """Return division and country of a short form after a name ("Springfield, Ill.")."""
    tail = SHORT_FORM.match(text, end, end + LONGEST_SHORT)
    if tail is None:
        return None
    known = load_abbreviations()
    written = tail.group(1).strip()
    for form in (written, written.split(" ")[0]):
        if form in known:
            return known[form].name, known[form].country
    return None


def _add_pair(name: Name, container: Name, words: str, done: set[tuple[str, str]]) -> list[int]:
    gains: dict[int, float] = {}
    for number, place in enumerate(name.candidates):
        outer = [
            container.base[other] - _off_middle(larger, place)
            for other, larger in enumerate(container.candidates)
            if contains(larger, place)
        ]
        if outer:
            gains[number] = max(outer)
    if not gains:
        return []
    best = max(gains.values())
    if (name.key, words) not in done:
        for other, larger in enumerate(container.candidates):
            if any(contains(larger, place) for place in name.candidates):
                container.base[other] += CONTAINED / 2
    more = [BETTER_PAIR * (gain - best) for gain in gains.values()]
    _add(name, list(gains), more, words, done)
    return list(gains)


def _add(
    name: Name, numbers: list[int], more: list[float], words: str, done: set[tuple[str, str]]
) -> None:
    """Add to candidates for lying in a place, once for each place named."""
    if (name.key, words) in done:
        return
    done.add((name.key, words))
    for number, extra in zip(numbers, more, strict=True):
        name.base[number] += CONTAINED + extra
        name.why[number] = f"in {words}, named right after"


def contains(outer: GazetteerPlace, inner: GazetteerPlace) -> bool:
    """Tell whether one place lies in another, as far as the gazetteer knows."""
    if outer.index == inner.index or outer.country is None or outer.country != inner.country:
        return False
    if outer.kind == "country":
        return inner.kind != "country"
    if outer.kind == "admin1":
        return inner.kind != "admin1" and inner.admin1 == outer.name
    if outer.kind == "admin2":
        return inner.kind not in {"admin1", "admin2"} and (
            (inner.admin2, inner.admin1) == (outer.name, outer.admin1)
            or (inner.admin1 == outer.admin1 and distance(outer, inner) < COUNTY_KM)
        )
    if outer.kind == "city":
        return inner.population < outer.population and distance(outer, inner) < TOWN_KM
    return distance(outer, inner) < REGION_KM


def _off_middle(outer: GazetteerPlace, inner: GazetteerPlace) -> float:
    """Return what it costs a place to lie far from the middle of a region without known bounds."""
    return 0.0 if outer.kind in BOUNDED else distance(outer, inner) / KM_OF_A_POINT


def distance(one: GazetteerPlace, other: GazetteerPlace) -> float:
    """Return the distance of two places in kilometres."""
    return rough_km(one.lat, one.lon, other.lat, other.lon)
