"""Entries of the gazetteer to be, and how likely each is meant by its name."""

import math
from collections.abc import Iterable, Iterator

import msgspec

from dateline.places.gazetteer.fold import fold

WEIGHT_OF_KIND = {
    "continent": 8.0, "region": 6.0, "sea": 6.0, "river": 5.0, "lake": 5.0, "mountain": 5.0,
    "desert": 5.5, "island": 5.5, "landmark": 5.0, "airport": 4.5, "base": 4.5, "district": 4.5,
}  # fmt: skip
CAPITAL = 1.2
REGION = 0.8
SEVERAL_COUNTRIES = 1.5
DIVISION = 0.4
NAMESAKE_SHARE = 0.1
NAMESAKE = 1.6


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One place to be written: its names as written, `name` first of its own."""

    name: str
    kind: str
    country: str | None
    lat: float
    lon: float
    names: tuple[str, ...] = ()
    alternates: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    capital: bool = False
    overshadowed: bool = False
    well_known: bool = False
    admin1: str | None = None
    admin2: str | None = None
    population: int = 0
    geonameid: int | None = None


def prominence(entry: Entry) -> float:
    """Return how likely a place is meant by its name, all else being equal (a log scale)."""
    people = math.log10(entry.population + 100)
    if entry.kind == "country":
        return 6.5 + 0.3 * people
    if entry.kind == "admin1":
        return people + (REGION if entry.well_known else DIVISION - NAMESAKE * entry.overshadowed)
    if entry.kind == "admin2":
        return people - 1.0
    if entry.kind == "city":
        return people + CAPITAL * entry.capital
    weight = WEIGHT_OF_KIND[entry.kind]
    if entry.kind == "region" and entry.country is None:
        weight += SEVERAL_COUNTRIES
    return max(weight, people + REGION) if entry.population else weight


def overshadow(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Mark the divisions that share their name with a large town of theirs.

    Of "Aleppo" and "New York", news means the town, unless it says otherwise.
    """
    listed = list(entries)
    towns: dict[tuple[str | None, str | None, str], int] = {}
    for entry in listed:
        if entry.kind == "city":
            for name in (entry.name, *entry.names, *entry.alternates):
                key = (entry.country, entry.admin1, fold(name))
                towns[key] = max(towns.get(key, 0), entry.population)
    for entry in listed:
        if entry.kind == "admin1" and any(
            towns.get((entry.country, entry.name, fold(name)), 0)
            > NAMESAKE_SHARE * entry.population
            for name in (entry.name, *entry.names)
        ):
            yield msgspec.structs.replace(entry, overshadowed=True)
        else:
            yield entry
