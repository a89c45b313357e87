"""Check the register beyond what its reader demands: overlaps, names of two, loose ends."""

from collections.abc import Iterable
from importlib.resources.abc import Traversable
from itertools import combinations
from pathlib import Path

import msgspec

from dateline.actors.register.codes import country_codes
from dateline.actors.register.entries import Entry, Interval
from dateline.actors.register.entry_reader import read_entries
from dateline.actors.register.load import register_texts
from dateline.actors.register.register import Reference, Tables
from dateline.actors.register.roles import read_agents, read_modifiers
from dateline.actors.register.tables import build_tables
from dateline.actors.register.towns import FILES as TOWN_FILES
from dateline.actors.register.towns import read_towns
from dateline.datafiles import DataFileError, data_folder

WORD_LISTS = frozenset({"agents.txt", "modifiers.txt"}) | TOWN_FILES
# Names of these kinds may be shared: the country in the text decides which is meant.
BY_COUNTRY = frozenset({"body", "group", "company", "person", "office"})


class Finding(msgspec.Struct, frozen=True, order=True):
    """Something wrong in the register: where, what, and the mend."""

    file: str
    line: int
    problem: str
    mend: str


def check_register(folder: Path | None = None) -> tuple[Finding, ...]:
    """Check every file of a register.

    Args:
        folder: A folder of register files; the one that comes with Dateline if not given.

    Returns:
        What is wrong, by file and line: faults of form, overlapping terms of an office for one,
        names that mean two things on one day with no rule to choose, references to nothing.
        Faults of form hide the rest until they are mended.
    """
    place: Traversable = folder or data_folder() / "register"
    try:
        texts = register_texts(place)
    except DataFileError as fault:
        return (_finding(fault),)
    if not texts:
        return (Finding(str(place), 1, "no register files", "name a folder with .txt files"),)
    faults = list(_faults_of_form(texts))
    if faults:
        return tuple(sorted(faults))
    try:
        tables = build_tables(texts)
    except DataFileError as fault:
        return (_finding(fault),)
    entries = [
        entry
        for name, text in texts.items()
        if name.rpartition("/")[2] not in WORD_LISTS
        for entry in read_entries(text, name)
    ]
    return tuple(
        sorted(
            {
                *taken_ids(entries),
                *_overlaps(tables.entries),
                *_shared_names(tables),
                *_loose_ends(tables),
            }
        )
    )


def taken_ids(entries: Iterable[Entry]) -> Iterable[Finding]:
    """Find entries whose id an entry before them has."""
    seen: dict[str, Entry] = {}
    for entry in entries:
        first = seen.setdefault(entry.id, entry)
        if first is not entry:
            yield Finding(
                entry.file,
                entry.line,
                f"the id {entry.id!r} is taken",
                f"choose another; {first.file}:{first.line} has it",
            )


def _finding(fault: DataFileError) -> Finding:
    problem, _, mend = str(fault).partition(": ")[2].rpartition("; ")
    return Finding(fault.file, fault.line, problem, mend)


def _faults_of_form(texts: dict[str, str]) -> Iterable[Finding]:
    for name, text in texts.items():
        base = name.rpartition("/")[2]
        try:
            if base == "agents.txt":
                read_agents(text, name)
            elif base == "modifiers.txt":
                read_modifiers(text, name)
            elif base in TOWN_FILES:
                read_towns(text, name)
            else:
                read_entries(text, name)
        except DataFileError as fault:
            yield _finding(fault)


def _overlaps(entries: Iterable[Entry]) -> Iterable[Finding]:
    for entry in entries:
        if not entry.single:
            continue
        holders = sorted(entry.holders, key=lambda holder: holder.valid.start or "")
        for one, other in combinations(holders, 2):
            if _overlap(one.valid, other.valid) and one.name != other.name:
                yield Finding(
                    entry.file,
                    entry.line,
                    f"{entry.id}: {one.name} and {other.name} hold an office for one together "
                    f"in {other.valid.start}",
                    "end the earlier term no later than the other begins",
                )


def _overlap(one: Interval, other: Interval) -> bool:
    """Return whether two intervals share more than the day one ends and the other begins."""
    starts = max(one.start or "", other.start or "")
    ends = min(one.end or "9999-12-31", other.end or "9999-12-31")
    return starts < ends


def _shared_names(tables: Tables) -> Iterable[Finding]:
    for spelling, references in tables.names.items():
        for one, other in combinations(references, 2):
            if one.entry < 0 or other.entry < 0 or one.entry == other.entry:
                continue
            first, second = tables.entries[one.entry], tables.entries[other.entry]
            if not _both_mean(one, other, first, second):
                continue
            yield Finding(
                second.file,
                second.line,
                f"{spelling!r} means both {first.id} and {second.id}",
                "date the name, or leave it to one of them",
            )


def _both_mean(one: Reference, other: Reference, first: Entry, second: Entry) -> bool:
    if first.kind != second.kind:
        return False
    if first.kind in BY_COUNTRY and first.code != second.code:
        return False
    if one.sort in {"adjective", "demonym"} or (
        first.code == second.code and one.sort != other.sort
    ):
        return False
    return _overlap(one.valid, other.valid) and _overlap(first.valid, second.valid)


def _loose_ends(tables: Tables) -> Iterable[Finding]:
    known = {entry.id for entry in tables.entries}
    for entry in tables.entries:
        if entry.parent and entry.parent not in known:
            yield Finding(
                entry.file,
                entry.line,
                f"{entry.id} belongs to the unknown {entry.parent!r}",
                "write the id of an entry as parent",
            )
        if entry.host:
            for code in entry.host.split():
                if code not in country_codes():
                    yield Finding(
                        entry.file,
                        entry.line,
                        f"{entry.id} is hosted by the unknown {code!r}",
                        "write country codes as host",
                    )
