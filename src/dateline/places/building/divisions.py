"""First and second order divisions: their names, variants and points."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from dateline.places.building.entries import Entry
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.near import rough_km

TYPE_WORD = (
    "Province|Governorate|Region|State|Oblast|District|district|County|Parish|Borough|Department|"
    "Prefecture|Municipality|Territory|Krai|Republic|Voivodeship|Canton|Emirate|Division|Raion|"
    "Autonomous Region|Autonomous Republic|Autonomous Okrug|Federal District|Census Area|"
    "Metropolitan City|Capital Region"
)
TYPED = re.compile(rf"^(.+?) (?:{TYPE_WORD})$|^(?:Province|State|Region|Canton|Emirate) of (.+)$")
ARTICLE = re.compile(r"^(?:Al|Ad|An|Ar|As|Ash|At|Az|El)[ -](.{3,})$")
FARTHEST_KM = 400.0
ENGLISH = re.compile(r"([^,(]+?) \(eng\)")


class Division(msgspec.Struct, frozen=True):
    """A first-order division as its cities show it: `points` are (lat, lon, population).

    `others` are further names, by which a town of that name is rather meant.
    """

    name: str
    points: tuple[tuple[float, float, int], ...]
    geonameid: int | None = None
    others: tuple[str, ...] = ()


def core_names(name: str) -> Iterator[str]:
    """Yield the shorter names of a division: no type word, no Arabic article."""
    typed = TYPED.match(name)
    core = (typed.group(1) or typed.group(2)) if typed else name
    if core != name:
        yield core
    if article := ARTICLE.match(core):
        yield article.group(1)


def divisions_of(
    country: str, found: Mapping[str, Division], listed: Mapping[str, Mapping[str, Any]]
) -> Iterator[Entry]:
    """Join a country's divisions as GeoNames has them with the standard's list of them.

    Args:
        country: The alpha-3 code.
        found: GeoNames' divisions by code.
        listed: The standard's rows by code: `name`, `localOtherName`, `latLng`.

    Yields:
        One entry for each division; those only listed are left out where none is near.
    """
    rows = [(row, _listed_names(row)) for row in listed.values() if row.get("latLng")]
    for code in sorted(found):
        division = found[code]
        lat, lon = _centre(division.points)
        own = {fold(name) for name in (division.name, *core_names(division.name))}
        match = next((row for row, names in rows if own & {fold(name) for name in names}), None)
        names: list[str] = [*core_names(division.name)]
        if match is not None:
            names.extend(_listed_names(match))
            if _is_near(match["latLng"], division.points):
                lat, lon = match["latLng"]
        yield Entry(
            name=division.name,
            kind="admin1",
            country=country,
            lat=lat,
            lon=lon,
            names=tuple(dict.fromkeys(name for name in names if name != division.name)),
            alternates=division.others,
            admin1=division.name,
            population=sum(point[2] for point in division.points),
            geonameid=division.geonameid,
        )


def _listed_names(row: Mapping[str, Any]) -> list[str]:
    names = [row["name"].split(",")[0], *ENGLISH.findall(row.get("localOtherName") or "")]
    names = [name.strip() for name in names if name.strip()[:1].isupper()]
    return [variant for name in names for variant in (name, *core_names(name))]


def _is_near(point: tuple[float, float], towns: Iterable[tuple[float, float, int]]) -> bool:
    """Tell whether a listed point can be a division's: the list has some of another namesake."""
    return any(rough_km(*point, lat, lon) < FARTHEST_KM for lat, lon, _ in towns)


def _centre(points: Iterable[tuple[float, float, int]]) -> tuple[float, float]:
    rows = list(points)
    return sum(row[0] for row in rows) / len(rows), sum(row[1] for row in rows) / len(rows)
