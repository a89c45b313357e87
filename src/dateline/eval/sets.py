"""Gold sets: where they are, what is in them, and whether they can be scored."""

import gzip
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from dateline.datafiles import check_keys, data_folder, read_paragraphs
from dateline.eval.codes import AUXILIARY, Row, quads

SETS_VARIABLE = "DATELINE_SETS"
SUFFIXES = (".jsonl", ".jsonl.gz")
ROOMS = ("relate", "code", "actors", "dates", "places", "read", "stories")
_KEYS = frozenset(("set", "room", "measures", "published", "trust"))


class SetError(ValueError):
    """A gold set that cannot be used: what is wrong, where, and what to do."""


@dataclass(frozen=True, slots=True)
class KnownSet:
    """What the catalogue says of a public set."""

    name: str
    room: str
    measures: str
    published: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A gold row that cannot be trusted: file, line, and what is wrong with it."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """The rows of a gold set that can be scored, and the problems of those that cannot."""

    name: str
    room: str
    folder: Path
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    published: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def catalogue() -> Mapping[str, KnownSet]:
    """Return the public sets that are known, by name, in the catalogue's order."""
    file = "eval/sets.txt"
    known: dict[str, KnownSet] = {}
    for paragraph in read_paragraphs((data_folder() / file).read_text(encoding="utf-8"), file):
        check_keys(paragraph, _KEYS)
        name = paragraph.value("set")
        if paragraph.value("room") not in ROOMS:
            raise paragraph.fault("room", "unknown room", f"write one of {', '.join(ROOMS)}")
        published = tuple(text for text in paragraph.values("published") if text != "none")
        known[name] = KnownSet(
            name, paragraph.value("room"), paragraph.value("measures"), published
        )
    return known


def sets_folder(given: str | None = None) -> Path | None:
    """Return the folder of the public sets: as given, by DATELINE_SETS, or ../shared/dev."""
    named = given or os.environ.get(SETS_VARIABLE)
    if named:
        return Path(named)
    beside = Path("../shared/dev")
    return beside if beside.is_dir() else None


def find_set(name: str, folder: Path | None) -> Path:
    """Return the file of a set: a path, or the name of one in the sets' folder.

    Raises:
        SetError: There is no such file.
    """
    path = Path(name)
    if path.is_file():
        return path
    if folder is not None:
        for suffix in SUFFIXES:
            if (folder / f"{name}{suffix}").is_file():
                return folder / f"{name}{suffix}"
    where = (
        f"nor in {folder}"
        if folder
        else f"and no folder of sets is known (--sets, {SETS_VARIABLE})"
    )
    raise SetError(f"no gold set {name!r}: not a file, {where}; `dateline eval` lists the sets")


def set_name(path: Path) -> str:
    """Return a set file's name without `.jsonl` and `.gz`."""
    return path.name.removesuffix(".gz").removesuffix(".jsonl")


def read_rows(path: Path) -> Iterator[tuple[int, Row | None, str]]:
    """Yield (line, row, fault) for each filled line of a JSON-lines file, plain or gzipped."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                row = msgspec.json.decode(line)
            except msgspec.DecodeError as error:
                yield number, None, f"not JSON ({error})"
                continue
            if isinstance(row, dict):
                yield number, row, ""
            else:
                yield number, None, "not a JSON object"


def load_set(path: Path, room: str | None = None) -> GoldSet:
    """Load a gold set and check every row.

    Args:
        path: The set's file, JSON lines in one of the record forms.
        room: The room to score; by default the catalogue's, else the one its rows' form is for.

    Returns:
        The rows that can be scored, and one problem for each that cannot.

    Raises:
        SetError: The file cannot be read, or no room is known for its rows.
    """
    file = str(path)
    rows: list[Row] = []
    first: Row = {}
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    try:
        for line, row, fault in read_rows(path):
            if row is None:
                problems.append(Problem(file, line, fault))
                continue
            first = first or row
            faults = list(check_row(row))
            identity = row.get("id")
            if isinstance(identity, str):
                if identity in seen:
                    faults.append(f"id {identity!r} was given before, in line {seen[identity]}")
                seen.setdefault(identity, line)
            problems.extend(Problem(file, line, message) for message in faults)
            if not faults:
                rows.append(row)
    except (OSError, UnicodeDecodeError, EOFError) as error:
        raise SetError(
            f"{file} cannot be read ({error}); give a .jsonl or .jsonl.gz file"
        ) from error
    name = set_name(path)
    known = catalogue().get(name)
    chosen = room or (known.room if known else room_of(first))
    if chosen is None:
        found = f"rows with {', '.join(sorted(first))}" if first else "a file without a row"
        raise SetError(
            f"{file}: no room is known for {found}; name one with --room ({', '.join(ROOMS)})"
        )
    return GoldSet(
        name, chosen, path.parent, tuple(rows), tuple(problems), known.published if known else ()
    )


def room_of(row: Row) -> str | None:
    """Return the room that rows of this form are scored with, None where the form is unknown."""
    forms = {
        "events": "code",
        "timexes": "dates",
        "toponyms": "places",
        "html_path": "read",
        "expect": "actors",
        "dup": "stories",
        "cluster": "stories",
        "when": "code",
    }
    return next((room for key, room in forms.items() if key in row), None)


def check_row(row: Row) -> Iterator[str]:
    """Yield what is wrong with one gold row: its id, its offsets, its types."""
    if not isinstance(row.get("id"), str) or not row["id"]:
        yield "no id; give every row a text `id` of its own"
    text = row.get("text")
    for key in ("toponyms", "timexes"):
        for span in row.get(key) or ():
            yield from _check_span(span, key[:-1], text)
    for number, event in enumerate(row.get("events") or (), start=1):
        yield from _check_event(event, f"event {number}", text)


def _check_span(span: Row, what: str, text: Any) -> Iterator[str]:
    start, end = span.get("start"), span.get("end")
    named = f"{what} {span.get('text')!r} at {start}-{end}"
    if not isinstance(text, str):
        yield f"{named} in a row without text"
    elif not isinstance(start, int) or not isinstance(end, int):
        yield f"{named}: offsets must be whole numbers"
    elif not 0 <= start < end <= len(text):
        yield f"{named} lies outside the text of {len(text)} characters"
    elif isinstance(span.get("text"), str) and text[start:end] != span["text"]:
        yield f"{named} is not what stands there ({text[start:end]!r})"


def _check_event(event: Row, what: str, text: Any) -> Iterator[str]:
    named = [event.get("plover"), event.get("event")]
    types = {
        kind
        for kind in (*named, *(event.get("plover_ok") or ()), *(event.get("event_ok") or ()))
        if kind is not None
    }
    for kind in sorted(str(kind) for kind in types - quads().keys()):
        yield f"{what}: unknown type {kind!r}; the types are {', '.join(sorted(quads()))}"
    for flag in sorted(set(event.get("aux") or ()) - AUXILIARY):
        yield f"{what}: unknown auxiliary flag {flag!r}; they are {', '.join(sorted(AUXILIARY))}"
    for phrase in (event.get("evidence"), *(event.get("mentions") or ())):
        if isinstance(phrase, str) and isinstance(text, str) and phrase not in text:
            yield f"{what}: the evidence {phrase[:60]!r} is not in the text"
