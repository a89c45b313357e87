"""Joining what a source brings with the hand-written tables, into one gazetteer file."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.places.compiled import Entry, write_gazetteer
from dateline.places.fold import fold
from dateline.places.tables import read_countries, read_features, read_short_names

LICENCE = "GeoNames data: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), geonames.org"


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
    # a hand-written entry stands for the source's own one of the same GeoNames id
    written = [*_countries(), *read_features()]
    taken = {entry.geonameid for entry in written if entry.geonameid}
    kept = [entry for entry in entries if entry.geonameid not in taken]
    adjectives = {
        fold(adjective): country.code
        for country in read_countries()
        for adjective in country.adjectives
    }
    return write_gazetteer(
        [*kept, *written],
        out,
        source=source,
        licence=LICENCE,
        date=date,
        adjectives=adjectives,
        exact=read_short_names(),
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
            geonameid=country.geonameid,
        )
