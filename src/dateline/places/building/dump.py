"""A GeoNames dump, as published: tab-separated, nineteen columns, no header."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from dateline.places.building.divisions import core_names
from dateline.places.building.entries import Entry
from dateline.places.building.joining import assemble
from dateline.places.gazetteer.countries import alpha3_codes
from dateline.places.gazetteer.gazetteer import GazetteerError

COLUMNS = 19
FARTHEST_NORTH, FARTHEST_EAST = 90.0, 180.0
WHOLE_DUMPS = ("allCountries.txt", "allCountries.zip")
KIND_OF_CLASS = {"P": "city", "T": "mountain", "H": "lake", "L": "region", "V": "region"}
KIND_OF_CODE = {
    "ADM1": "admin1", "ADM2": "admin2", "CONT": "continent", "SEA": "sea", "OCN": "sea",
    "GULF": "sea", "BAY": "sea", "STRT": "sea", "CHN": "sea", "STM": "river", "DSRT": "desert",
    "ISL": "island", "ISLS": "island", "AIRP": "airport", "AIRB": "base", "MILB": "base",
    "RGN": "region", "PPLX": "district", "PRK": "region",
}  # fmt: skip
CODES_TAKEN = frozenset({*KIND_OF_CODE, "MT", "MTS", "LK", "RSV", "PEN", "VAL", "CAPE", "ADMD"})
ABANDONED = frozenset({"PPLH", "PPLQ", "PPLW", "PPLCH"})


def build_gazetteer(path: str | Path, out: str | Path) -> int:
    """Compile a GeoNames dump, together with the hand-written tables.

    Args:
        path: A dump in the columns of GeoNames' `allCountries.txt` (also `cities500.txt`, a
            country's file, or a zip of one), or the folder it lies in.
        out: The gazetteer file to write; `load_gazetteer` opens it.

    Returns:
        How many places were written.

    Raises:
        GazetteerError: The file is missing or is no GeoNames dump.
    """
    source = _dump_at(Path(path))
    entries = list(read_dump(source, alpha3_codes()))
    if not entries:
        raise GazetteerError(
            f"{source} holds no place that a gazetteer needs; give a GeoNames dump"
        )
    return assemble(entries, Path(out), f"GeoNames dump {source.name}", "as the dump")


def _dump_at(path: Path) -> Path:
    """Return the dump itself: of a folder, all countries' file, else the largest list of towns."""
    if not path.is_dir():
        return path
    for name in WHOLE_DUMPS:
        if (path / name).is_file():
            return path / name
    towns = [file for file in path.glob("cities*") if file.suffix in {".txt", ".zip"}]
    if not towns:
        raise GazetteerError(
            f"the folder {path} holds neither {' nor '.join(WHOLE_DUMPS)} nor a list of cities; "
            "give the folder or the file of a GeoNames dump"
        )
    return max(towns, key=lambda file: (file.stat().st_size, file.name))


def read_dump(path: Path, codes: Mapping[str, str]) -> Iterator[Entry]:
    """Read the places of a dump that news speaks of.

    Args:
        path: The dump, plain or as a zip that holds one text file.
        codes: Alpha-2 code to alpha-3 code; other rows are left out.

    Yields:
        Towns, divisions, and the larger natural features; no countries (those have a table).

    Raises:
        GazetteerError: The file is missing or its rows are not GeoNames rows.
    """
    admin1: dict[tuple[str, str], str] = {}
    admin2: dict[tuple[str, str, str], str] = {}
    for row in _rows(path):
        if row[7] == "ADM1":
            admin1[row[8], row[10]] = row[1]
        elif row[7] == "ADM2":
            admin2[row[8], row[10], row[11]] = row[1]
    for row in _rows(path):
        code = row[7]
        kind = KIND_OF_CODE.get(code) or KIND_OF_CLASS.get(row[6])
        taken = (row[6] == "P" and code not in ABANDONED) or code in CODES_TAKEN
        country = codes.get(row[8])
        if kind and taken and (country or kind in {"sea", "continent"}):
            yield Entry(
                name=row[1],
                kind=kind,
                country=country,
                lat=float(row[4]),
                lon=float(row[5]),
                names=tuple(dict.fromkeys((row[2], *core_names(row[1])))),
                alternates=tuple(name for name in row[3].split(",") if name[:1].isupper()),
                admin1=admin1.get((row[8], row[10])),
                admin2=admin2.get((row[8], row[10], row[11])),
                population=max(0, int(row[14] or 0)),
                geonameid=int(row[0]),
            )


def _rows(path: Path) -> Iterator[list[str]]:
    try:
        with _open(path) as opened:
            for number, line in enumerate(opened, start=1):
                row = line.rstrip("\r\n").split("\t")
                if len(row) != COLUMNS or not row[0].isdigit():
                    raise GazetteerError(
                        f"{path}:{number}: {len(row)} columns, and a GeoNames dump has {COLUMNS} "
                        "parted by tabs, the first a number; give the file as published"
                    )
                if not _is_point(row) or not (row[14] or "0").lstrip("-").isdecimal():
                    raise GazetteerError(
                        f"{path}:{number}: latitude {row[4]!r}, longitude {row[5]!r} and "
                        f"population {row[14]!r}; a GeoNames dump has degrees and a whole number "
                        "there; give the file as published"
                    )
                yield row
    except FileNotFoundError:
        raise GazetteerError(f"no file {path}; give the path of a GeoNames dump") from None
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile) as fault:
        raise GazetteerError(f"cannot read {path}: {fault}; give a GeoNames dump") from fault


def _is_point(row: list[str]) -> bool:
    """Tell whether a row has a latitude and a longitude in degrees."""
    try:
        # what is no number at all ("nan") lies within no bounds
        return abs(float(row[4])) <= FARTHEST_NORTH and abs(float(row[5])) <= FARTHEST_EAST
    except ValueError:
        return False


def _open(path: Path) -> io.TextIOBase:
    if path.suffix != ".zip":
        return path.open(encoding="utf-8", newline="\n")
    archive = zipfile.ZipFile(path)
    names = [name for name in archive.namelist() if name.endswith(".txt") and "readme" not in name]
    if not names:
        raise GazetteerError(f"{path} holds no text file; give a GeoNames dump")
    return io.TextIOWrapper(archive.open(names[0]), encoding="utf-8", newline="\n")
