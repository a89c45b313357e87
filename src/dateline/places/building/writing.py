"""Entries in, gazetteer file out: the one writer of the format that `gazetteer` reads."""

import json
import math
import zlib
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path

from dateline.places.building.entries import Entry, overshadow, prominence
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.gazetteer import (
    ALTERNATE,
    DEGREE,
    KINDS,
    MAGIC,
    PREFIX,
    SECTIONS,
    TENTH,
)

MOST_PLACES_OF_A_NAME = 200
ALTERNATE_PENALTY = 1.0


class _Labels:
    """A string table; number 0 is the empty string."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {"": 0}

    def number(self, label: str | None) -> int:
        return self.numbers.setdefault(label or "", len(self.numbers))


def write_gazetteer(
    entries: Iterable[Entry],
    out: Path,
    *,
    source: str,
    licence: str,
    date: str,
    adjectives: Mapping[str, str],
    exact: Mapping[str, str],
) -> int:
    """Write a gazetteer file.

    Args:
        entries: The places.
        out: The file to write.
        source: Where the places come from, in words.
        licence: Under what terms.
        date: The day of the data, ISO 8601.
        adjectives: Folded adjective to a country code ("malian": "MLI") or the name of a region.
        exact: Names to be matched exactly as written ("US") to the key of the place meant.

    Returns:
        How many places were written.
    """
    places = sorted(
        overshadow(entries),
        key=lambda entry: (-prominence(entry), entry.name, entry.lat, entry.lon),
    )
    postings: dict[str, dict[int, int]] = {}
    for index, entry in enumerate(places):
        for flag, names in ((0, (entry.name, *entry.names)), (ALTERNATE, entry.alternates)):
            for name in names:
                if key := fold(name):
                    postings.setdefault(key, {}).setdefault(index, flag)
    labels = _Labels()
    # admin numbers are 16 bits wide, so their labels come first
    for entry in places:
        labels.number(entry.admin1)
    for entry in places:
        labels.number(entry.admin2)
    narrow = len(labels.numbers)
    countries = sorted({entry.country for entry in places if entry.country})
    country_number = {code: number for number, code in enumerate(countries, start=1)}
    columns: dict[str, array[int]] = {
        name: array(kind) for name, kind in SECTIONS.items() if kind != "B"
    }
    columns["kind"] = array("B")
    columns["weight"] = array("B")
    for entry in places:
        columns["geonameid"].append(entry.geonameid or 0)
        columns["latitude"].append(round(entry.lat * DEGREE))
        columns["longitude"].append(round(entry.lon * DEGREE))
        columns["population"].append(entry.population)
        columns["kind"].append(KINDS.index(entry.kind))
        columns["weight"].append(round(TENTH * max(0.0, prominence(entry))))
        columns["country"].append(country_number[entry.country] if entry.country else 0)
        columns["admin1"].append(_narrow(labels.number(entry.admin1), narrow))
        columns["admin2"].append(_narrow(labels.number(entry.admin2), narrow))
        columns["label"].append(labels.number(entry.name))
    blobs = _name_table(postings, places, columns)
    blobs["labels"] = _strings(labels.numbers, columns["label_starts"])
    header: dict[str, object] = {
        "source": source,
        "licence": licence,
        "date": date,
        "countries": countries,
        "adjectives": dict(sorted(adjectives.items())),
        "exact": dict(sorted(exact.items())),
    }
    _write(out, header, columns, blobs)
    return len(places)


def _narrow(number: int, limit: int) -> int:
    return number if number < min(limit, 1 << 16) else 0


def _strings(strings: Iterable[str], starts: "array[int]") -> bytes:
    blob = bytearray()
    for string in strings:
        starts.append(len(blob))
        blob += string.encode()
    starts.append(len(blob))
    return bytes(blob)


def _name_table(
    postings: Mapping[str, Mapping[int, int]],
    places: list[Entry],
    columns: "dict[str, array[int]]",
) -> dict[str, bytes]:
    size = 1 << max(4, math.ceil(math.log2(len(postings) + 1)))
    hashed = sorted((zlib.crc32(key.encode()) & (size - 1), key) for key in postings)
    buckets = columns["buckets"]
    for number, (bucket, key) in enumerate(hashed):
        while len(buckets) <= bucket:
            buckets.append(number)
        columns["posting_starts"].append(len(columns["postings"]))
        found = sorted(
            postings[key].items(),
            key=lambda item: (
                ALTERNATE_PENALTY * bool(item[1]) - prominence(places[item[0]]),
                item[0],
            ),
        )
        columns["postings"].extend(index | flag for index, flag in found[:MOST_PLACES_OF_A_NAME])
    while len(buckets) <= size:
        buckets.append(len(hashed))
    columns["posting_starts"].append(len(columns["postings"]))
    return {"names": _strings((key for _, key in hashed), columns["name_starts"])}


def _write(
    out: Path,
    header: dict[str, object],
    columns: "dict[str, array[int]]",
    blobs: dict[str, bytes],
) -> None:
    contents = {name: columns[name].tobytes() if name in columns else blobs[name]
                for name in SECTIONS}  # fmt: skip
    header["sections"] = {name: [0, 0] for name in SECTIONS}
    header["size"] = 0
    # the header holds its own offsets: room is left for the widest numbers
    room = len(json.dumps(header)) + 24 * (len(SECTIONS) + 1)
    room += -(PREFIX.size + room) % 8
    position = PREFIX.size + room
    sections: dict[str, list[int]] = {}
    for name, content in contents.items():
        sections[name] = [position, len(content)]
        position += len(content) + (-len(content) % 8)
    header["sections"] = sections
    header["size"] = position
    # whoever has the former file mapped keeps it whole
    fresh = out.with_name(f"{out.name}.fresh")
    with fresh.open("wb") as opened:
        opened.write(PREFIX.pack(MAGIC, room))
        opened.write(json.dumps(header).encode().ljust(room))
        for content in contents.values():
            opened.write(content + b"\0" * (-len(content) % 8))
    fresh.replace(out)
