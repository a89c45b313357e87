"""Countries and dependencies: their codes, names and adjectives, from their table."""

from functools import cache

import msgspec

from dateline.datafiles import check_keys
from dateline.places.gazetteer.tables import listed, point_of, read_table

COUNTRY_KEYS = frozenset(
    {"code", "alpha2", "name", "point", "geonameid", "population", "capital", "alias", "adjective"}
)


class Country(msgspec.Struct, frozen=True):
    """A country or dependency of the table."""

    code: str
    alpha2: str
    name: str
    lat: float
    lon: float
    geonameid: int
    population: int
    capital: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def read_countries() -> tuple[Country, ...]:
    """Read `countries.txt`.

    Raises:
        DataFileError: An entry lacks its code, name or point.
    """
    countries = []
    for paragraph in read_table("countries.txt"):
        check_keys(paragraph, COUNTRY_KEYS)
        if not paragraph.value("code") or not paragraph.value("name"):
            raise paragraph.fault(None, "a country without code or name", "write both")
        lat, lon = point_of(paragraph)
        countries.append(
            Country(
                paragraph.value("code"),
                paragraph.value("alpha2"),
                paragraph.value("name"),
                lat,
                lon,
                int(paragraph.value("geonameid")),
                int(paragraph.value("population")),
                paragraph.value("capital"),
                listed(paragraph, "alias"),
                listed(paragraph, "adjective"),
            )
        )
    return tuple(countries)


@cache
def alpha3_codes() -> dict[str, str]:
    """Return the alpha-3 code of every alpha-2 code of the table."""
    return {country.alpha2: country.code for country in read_countries()}


@cache
def country_numbers() -> dict[str, int]:
    """Return the GeoNames number of every country of the table by its code."""
    return {country.code: country.geonameid for country in read_countries()}


@cache
def country_names() -> dict[str, str]:
    """Return the name of every country of the table by its code."""
    return {country.code: country.name for country in read_countries()}
