"""Joining what a source brings with the hand-written tables, into one gazetteer file."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from msgspec import structs

from dateline.places.building.entries import Entry
from dateline.places.building.hand_written import (
    english_aliases,
    english_divisions,
    english_names,
    read_features,
    read_short_names,
)
from dateline.places.building.writing import write_gazetteer
from dateline.places.gazetteer.countries import read_countries
from dateline.places.gazetteer.fold import fold

LICENCE = "GeoNames data: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), geonames.org"
SMALLEST_CAPITAL = 20_000


def assemble(entries: Sequence[Entry], out: Path, origin: str, date: str) -> int:
    """Write a gazetteer of a source's places and the hand-written ones.

    Args:
        entries: The source's places; countries come from the table.
        out: The file to write.
        origin: Where the places come from, in words.
        date: The date of the source's data, as far as known.

    Returns:
        How many places were written.
    """
    features = list(read_features())
    joined = list(
        _joined(entries, [entry for entry in features if entry.kind in {"admin1", "region"}])
    )
    source = [entry for entry in entries if entry.kind == "admin1"]
    divisions = {
        (entry.country, fold(name)) for entry in source for name in (entry.name, *entry.names)
    }
    numbers = {entry.geonameid for entry in source if entry.geonameid}
    # a hand-written entry stands for the source's own one of the same GeoNames id, but a region
    # that the source has as a division stays the source's
    written = [
        *_countries(),
        *(
            _marked_capital(entry)
            for entry in features
            if entry.kind != "admin1"
            and not (
                entry.kind == "region"
                and ((entry.country, fold(entry.name)) in divisions or entry.geonameid in numbers)
            )
        ),
    ]
    taken = {entry.geonameid for entry in written if entry.geonameid}
    kept = [entry for entry in joined if entry.geonameid not in taken]
    adjectives = {
        fold(adjective): entry.name for entry in features for adjective in entry.adjectives
    }
    for country in read_countries():
        adjectives.update({fold(adjective): country.code for adjective in country.adjectives})
    return write_gazetteer(
        [*kept, *written],
        out,
        source=origin,
        licence=LICENCE,
        date=date,
        adjectives=adjectives,
        exact=read_short_names(),
    )


def _joined(entries: Sequence[Entry], written: Sequence[Entry]) -> Iterator[Entry]:
    """Complete the source's divisions with the hand-written ones and mark the capitals."""
    largest = _largest_towns(entries)
    completing = _completing(entries, written)
    shown = {
        (entry.country, entry.name): more.name
        for entry in entries
        if (more := completing.get(id(entry))) is not None and more.kind == "region"
    }
    for listed in entries:
        is_meant = largest.get((listed.country or "", listed.name)) is listed
        entry = _in_english(listed) if is_meant else listed
        more = completing.get(id(listed))
        if (entry.country, entry.admin1) in shown:
            entry = structs.replace(entry, admin1=shown[entry.country, entry.admin1 or ""])
        if more is None:
            yield _marked_capital(_without_countries(entry))
            continue
        completed = more if more.kind == "admin1" else entry
        yield structs.replace(
            entry,
            name=more.name if more.kind == "region" else entry.name,
            lat=completed.lat,
            lon=completed.lon,
            geonameid=completed.geonameid or entry.geonameid or more.geonameid,
            population=max(entry.population, more.population),
            names=(entry.name, *entry.names, more.name, *more.names),
            well_known=more.kind == "region",
        )


def _completing(entries: Sequence[Entry], written: Sequence[Entry]) -> dict[int, Entry]:
    """Return the hand-written entry that completes each of the source's divisions, by its `id`.

    It has the division's number, or else its name; one that is the name of another division
    there ("Kyiv" of the city and of the land around it) is that one's.
    """
    by_number = {entry.geonameid: entry for entry in written if entry.geonameid}
    by_name = {(entry.country, fold(entry.name)): entry for entry in written}
    divisions = [entry for entry in entries if entry.kind == "admin1"]
    first = {(entry.country, fold(entry.name)) for entry in divisions}
    completing: dict[int, Entry] = {}
    for entry in divisions:
        keys = [(entry.country, fold(name)) for name in (entry.name, *entry.names)]
        own = [key for number, key in enumerate(keys) if not number or key not in first]
        named = next((by_name[key] for key in own if key in by_name), None)
        more = by_number.get(entry.geonameid or 0) or named
        if more is not None:
            completing[id(entry)] = more
    return completing


def _without_countries(entry: Entry) -> Entry:
    """Make a country's name no division's own: "Niger" is Niger State for nobody but itself."""
    if entry.kind != "admin1":
        return entry
    foreign = {name for name in entry.names if fold(name) in _country_keys()}
    english = english_divisions().get((entry.country or "", entry.name), ())
    return structs.replace(
        entry,
        names=tuple(name for name in entry.names if name not in foreign),
        alternates=(*entry.alternates, *english, *sorted(foreign)),
    )


@cache
def _country_keys() -> frozenset[str]:
    return frozenset(
        fold(name) for country in read_countries() for name in (country.name, *country.aliases)
    )


def _marked_capital(entry: Entry) -> Entry:
    if entry.kind != "city" or entry.population < SMALLEST_CAPITAL:
        return entry
    capitals = _capitals()
    if any((entry.country, fold(name)) in capitals for name in (entry.name, *entry.alternates)):
        return structs.replace(entry, capital=True)
    return entry


@cache
def _capitals() -> frozenset[tuple[str, str]]:
    return frozenset((country.code, fold(country.capital)) for country in read_countries())


def _largest_towns(entries: Sequence[Entry]) -> dict[tuple[str, str], Entry]:
    """Return the most populous town of each name and country: the one that English names."""
    largest: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        key = (entry.country or "", entry.name)
        if entry.kind == "city" and (
            key not in largest or entry.population > largest[key].population
        ):
            largest[key] = entry
    return largest


def _in_english(entry: Entry) -> Entry:
    key = (entry.country or "", entry.name)
    english = english_names().get(key, entry.name)
    aliases = english_aliases().get(key, ())
    if english == entry.name and not aliases:
        return entry
    names = dict.fromkeys((entry.name, *entry.names, *aliases))
    return structs.replace(
        entry, name=english, names=tuple(name for name in names if name != english)
    )


def _countries() -> Iterator[Entry]:
    for country in read_countries():
        yield Entry(
            name=country.name,
            kind="country",
            country=country.code,
            lat=country.lat,
            lon=country.lon,
            names=country.aliases,
            alternates=(country.code,),
            population=country.population,
            geonameid=country.geonameid,
        )
