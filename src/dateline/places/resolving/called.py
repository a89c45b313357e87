"""Which places of a name are what the words beside it call them, and what that is worth."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from dateline.datafiles import check_keys
from dateline.places.gazetteer.gazetteer import GazetteerPlace
from dateline.places.gazetteer.near import rough_km
from dateline.places.gazetteer.tables import listed, read_table
from dateline.places.resolving.type_words import TYPE_KIND, is_loose, plain_word

TYPED: Final = 2.5
FULL_NAME: Final = 0.5
GREAT_CITY: Final = 500_000
AROUND_KM: Final = 100.0
NEAR_KM: Final = 30.0
DIVISIONS: Final = frozenset({"admin1", "admin2", "region"})
WIDELY: Final = {
    "region": DIVISIONS,
    "territory": DIVISIONS,
    "district": frozenset({"admin2"}),
}
OF_A_CITY: Final = " City"
LARGE: Final = (" Oblast", " Krai", " Region", " Province", " Governorate")
OTHER_TYPES: Final = (" County", " Parish", " Borough", " Municipality", " City")
KEYS: Final = frozenset({"word", "first", "second"})
Scored = tuple[GazetteerPlace, float]


def as_called(scored: Sequence[Scored], word: str) -> list[Scored]:
    """Return the places of a name with their points, as a type word beside it moves these.

    A division has at least the points of the town it is named after. What is of the word's kind
    gains and all else loses; a loose word only puts the division before its own town, and leaves
    the places of countries without such a division as they are.

    Args:
        scored: The places with the points of their names.
        word: A type word, from `type_words`.
    """
    called = [place for place, _ in scored if is_called(place, word)]
    before = {place.index: score for place, score in scored}
    points = dict(before)
    of_country = Counter(place.country for place in called)
    for division in called:
        # which of two is named after the town ("Moscow", "Moscow Oblast") its full name tells
        if is_loose(word) or of_country[division.country] == 1:
            towns = [before[town.index] for town, _ in scored if _is_named_after(division, town)]
            points[division.index] = max([before[division.index], *towns])
        points[division.index] += FULL_NAME * division.name.endswith(LARGE)
    if is_loose(word):
        for country in {division.country for division in called}:
            _put_first(country, scored, called, points)
    else:
        for place, _ in scored:
            points[place.index] += TYPED if place in called else -TYPED
    return [(place, points[place.index]) for place, _ in scored]


def is_called(place: GazetteerPlace, word: str) -> bool:
    """Tell whether a place is what a word calls it; a town is no great city.

    Args:
        place: A place.
        word: A type word, from `type_words`.
    """
    plain = plain_word(word)
    kind = TYPE_KIND.get(plain)
    if kind == "town":
        return place.kind == "city" and place.population < GREAT_CITY
    if place.kind not in DIVISIONS:
        return place.kind == kind
    first, second = _orders().get(plain, (frozenset(), frozenset()))
    if place.country in (first if place.kind == "admin1" else second):
        return True
    if is_loose(word):
        return place.kind in WIDELY.get(plain, ()) and not place.name.endswith(OTHER_TYPES)
    return place.kind == kind and not place.name.endswith(OF_A_CITY)


def _put_first(
    country: str | None,
    scored: Sequence[Scored],
    called: Sequence[GazetteerPlace],
    points: dict[int, float],
) -> None:
    """Put the division of a country before its town, if there is one and it is no country."""
    there = [place for place, _ in scored if place.country == country]
    if any(place.kind == "country" for place in there):
        return
    leading = max(
        (place for place in called if place.country == country),
        key=lambda place: (place.kind != "admin2", points[place.index]),
    )
    best = max(points[place.index] for place in there)
    if points[leading.index] < best:
        return
    for place in there:
        if place is not leading:
            points[place.index] -= 2 * TYPED


def _is_named_after(division: GazetteerPlace, town: GazetteerPlace) -> bool:
    """Tell whether a division has a town of its name that it may be named after."""
    if town.kind != "city" or town.country != division.country:
        return False
    km = rough_km(division.lat, division.lon, town.lat, town.lon)
    if division.kind == "admin2":
        return town.admin1 == division.admin1 and (town.admin2 == division.name or km < NEAR_KM)
    return km < AROUND_KM or (division.kind == "admin1" and town.admin1 == division.name)


@cache
def _orders() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Read `divisions.txt`: by type word, the countries of first- and second-order divisions."""
    orders = {}
    for paragraph in read_table("divisions.txt"):
        check_keys(paragraph, KEYS)
        first, second = listed(paragraph, "first"), listed(paragraph, "second")
        orders[paragraph.value("word")] = frozenset(first), frozenset(second)
    return orders
