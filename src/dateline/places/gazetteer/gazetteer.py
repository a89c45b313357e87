"""The gazetteer: one read-only file, mapped into memory, opened once.

The file is little-endian: the magic, the length of a JSON header, the header (source, licence,
date, and where each section lies), then the sections. Names lie in a hash table of folded keys;
each name lists its places, the most prominent first.
"""

import json
import mmap
import struct
import sys
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import msgspec

from dateline.places.gazetteer.fold import fold

MAGIC: Final = b"DTLNGAZ1"
PREFIX: Final = struct.Struct("<8sI")
KINDS: Final = (
    "country", "admin1", "admin2", "city", "continent", "region", "sea", "river", "lake",
    "mountain", "desert", "island", "landmark", "airport", "base", "district",
)  # fmt: skip
SECTIONS: Final = {
    "buckets": "I", "name_starts": "I", "names": "B", "posting_starts": "I", "postings": "I",
    "geonameid": "I", "latitude": "i", "longitude": "i", "population": "I", "kind": "B",
    "weight": "B",
    "country": "H", "admin1": "H", "admin2": "H", "label": "I", "labels": "B",
    "label_starts": "I",
}  # fmt: skip
ALTERNATE: Final = 1 << 31
"""Set on a posting whose name is not the place's own."""
DEGREE: Final = 100_000
TENTH: Final = 10
DEFAULT_FILE: Final = "gazetteer.bin"


class GazetteerError(ValueError):
    """A gazetteer file that cannot be used: the message says which, why and what to do."""


class GazetteerPlace(msgspec.Struct, frozen=True, gc=False):
    """One place as the gazetteer has it; `admin1` and `admin2` are names within the country.

    `weight` says how likely the place is meant by its name, all else being equal: about the
    decimal logarithm of the people a town would need to be as well known.
    """

    index: int
    name: str
    kind: str
    country: str | None
    admin1: str | None
    admin2: str | None
    lat: float
    lon: float
    population: int
    weight: float
    geonameid: int | None


class Gazetteer:
    """A mapped gazetteer: names in, places out."""

    def __init__(self, sections: "dict[str, memoryview[Any]]", header: dict[str, Any]) -> None:
        self._buckets = sections["buckets"]
        self._name_starts = sections["name_starts"]
        self._names = sections["names"]
        self._posting_starts = sections["posting_starts"]
        self._postings = sections["postings"]
        self._label_starts = sections["label_starts"]
        self._labels = sections["labels"]
        self._label = sections["label"]
        self._geonameid = sections["geonameid"]
        self._latitude = sections["latitude"]
        self._longitude = sections["longitude"]
        self._population = sections["population"]
        self._kind = sections["kind"]
        self._weight = sections["weight"]
        self._country = sections["country"]
        self._admin1 = sections["admin1"]
        self._admin2 = sections["admin2"]
        self._mask = len(self._buckets) - 2
        self._label_of = lru_cache(maxsize=8192)(self._read_label)
        self.place = lru_cache(maxsize=8192)(self._read_place)
        self.postings = lru_cache(maxsize=8192)(self._read_postings)
        self.source: str = header["source"]
        self.licence: str = header["licence"]
        self.date: str = header["date"]
        self.countries: tuple[str, ...] = tuple(header["countries"])
        self.adjectives: dict[str, str] = header["adjectives"]
        """Folded adjective to the name it belongs to, a country code in capitals."""
        self.exact: dict[str, str] = header["exact"]

    def __len__(self) -> int:
        return len(self._geonameid)

    def _read_label(self, number: int) -> str:
        start, end = self._label_starts[number], self._label_starts[number + 1]
        return bytes(self._labels[start:end]).decode()

    def _read_postings(self, key: str) -> tuple[int, ...]:
        """Return the postings of a folded key: place numbers, some with `ALTERNATE` set."""
        encoded = key.encode()
        bucket = zlib.crc32(encoded) & self._mask
        starts = self._name_starts
        for name in range(self._buckets[bucket], self._buckets[bucket + 1]):
            begin, end = starts[name], starts[name + 1]
            if end - begin == len(encoded) and self._names[begin:end] == encoded:
                start, end = self._posting_starts[name], self._posting_starts[name + 1]
                return tuple(self._postings[start:end])
        return ()

    def _read_place(self, index: int) -> GazetteerPlace:
        """Return the place of a number."""
        country = self._country[index]
        admin1 = self._admin1[index]
        admin2 = self._admin2[index]
        return GazetteerPlace(
            index=index,
            name=self._label_of(self._label[index]),
            kind=KINDS[self._kind[index]],
            country=self.countries[country - 1] if country else None,
            admin1=self._label_of(admin1) if admin1 else None,
            admin2=self._label_of(admin2) if admin2 else None,
            lat=self._latitude[index] / DEGREE,
            lon=self._longitude[index] / DEGREE,
            population=self._population[index],
            weight=self._weight[index] / TENTH,
            geonameid=self._geonameid[index] or None,
        )

    def standing(self, index: int) -> tuple[str, int]:
        """Return the kind and the population of the place of a number."""
        return KINDS[self._kind[index]], self._population[index]

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Return the places a name may be, the most prominent first."""
        return tuple(self.place(posting & ~ALTERNATE) for posting in self.postings(fold(name)))


@lru_cache(maxsize=4)
def load_gazetteer(path: str | Path | None = None) -> Gazetteer:
    """Open a gazetteer file; nothing is read before it is asked for.

    Args:
        path: The file; the one that comes with the package if left out.

    Returns:
        The gazetteer.

    Raises:
        GazetteerError: The file is missing, cut short, or no gazetteer of this version.
    """
    file = Path(path) if path is not None else default_file()
    try:
        with file.open("rb") as opened:
            mapped = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
    except FileNotFoundError:
        raise GazetteerError(
            f"no gazetteer file {file}; build one with `dateline gazetteer build PATH`"
        ) from None
    except (OSError, ValueError) as fault:
        raise GazetteerError(f"cannot open the gazetteer file {file}: {fault}") from fault
    return Gazetteer(*_sections(memoryview(mapped), file))


def default_file() -> Path:
    """Return the path of the gazetteer that comes with the package."""
    return Path(__file__).parents[2] / "data" / "places" / DEFAULT_FILE


def _sections(
    whole: "memoryview[int]", file: Path
) -> "tuple[dict[str, memoryview[Any]], dict[str, Any]]":
    mend = "build it again with `dateline gazetteer build PATH`, or install Dateline again"
    if sys.byteorder != "little":
        raise GazetteerError(f"{file} is little-endian and this machine is not; no mend known")
    if len(whole) < PREFIX.size or bytes(whole[: len(MAGIC)]) != MAGIC:
        raise GazetteerError(f"{file} is no Dateline gazetteer of this version; {mend}")
    length = PREFIX.unpack(whole[: PREFIX.size])[1]
    try:
        header = json.loads(bytes(whole[PREFIX.size : PREFIX.size + length]))
        wanted = header["size"]
    except (ValueError, KeyError) as fault:
        raise GazetteerError(f"{file} is damaged or cut short in its header; {mend}") from fault
    if len(whole) != wanted:
        raise GazetteerError(
            f"{file} is cut short or overlong: {len(whole)} bytes instead of {wanted}; {mend}"
        )
    sections: dict[str, memoryview[Any]] = {}
    for name, kind in SECTIONS.items():
        start, size = header["sections"][name]
        sections[name] = whole[start : start + size].cast(kind)  # type: ignore[call-overload]
    return sections, header
