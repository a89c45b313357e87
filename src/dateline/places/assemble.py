"""Joining what a source brings with the hand-written tables, into one gazetteer file."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import structs

from dateline.places.compiled import Entry, write_gazetteer
from dateline.places.fold import fold
from dateline.places.tables import read_countries, read_features, read_short_names

LICENCE = "GeoNames data: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), geonames.org"
SMALLEST_CAPITAL = 20_000


def assemble(entries: Sequence[Entry], out: Path, source: str, date: str) -> int:
    """Write a gazetteer of a source's places and the hand-written ones.

    Args:
        entries: The source's places; countries come from the table.
        out: The file to write.
        source: Where the places come from, in words.
        date: The date of the source's data, as far as known.

    Returns:
        How many places were written.
    """
    features = list(read_features())
    joined = _joined(entries, [entry for entry in features if entry.kind == "admin1"])
    divisions = {
        (entry.country, fold(name))
        for entry in entries
        if entry.kind == "admin1"
        for name in (entry.name, *entry.names)
    }
    # a hand-written entry stands for the source's own one of the same GeoNames id, but a region
    # that the source has as a division stays the source's
    written = [
        *_countries(),
        *(
            entry
            for entry in features
            if entry.kind != "admin1"
            and (entry.kind != "region" or (entry.country, fold(entry.name)) not in divisions)
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
        source=source,
        licence=LICENCE,
        date=date,
        adjectives=adjectives,
        exact=read_short_names(),
    )


def _joined(entries: Sequence[Entry], written: Sequence[Entry]) -> Iterator[Entry]:
    """Complete the source's divisions with the hand-written ones and mark the capitals."""
    by_name = {(entry.country, fold(entry.name)): entry for entry in written}
    capitals = {(country.code, fold(country.capital)) for country in read_countries()}
    for entry in entries:
        more = by_name.get((entry.country, fold(entry.name))) if entry.kind == "admin1" else None
        if more is not None:
            yield structs.replace(
                entry,
                lat=more.lat,
                lon=more.lon,
                geonameid=more.geonameid,
                names=(*entry.names, *more.names),
            )
        elif (
            entry.kind == "city"
            and entry.population > SMALLEST_CAPITAL
            and any(
                (entry.country, fold(name)) in capitals for name in (entry.name, *entry.alternates)
            )
        ):
            yield structs.replace(entry, capital=True)
        else:
            yield entry


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
