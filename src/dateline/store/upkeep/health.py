"""Whether a store is whole: its manifest, every file, the index, what a run left unfinished."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from dateline.store.errors import StoreError
from dateline.store.files.locks import WRITER, try_exclusive
from dateline.store.files.manifest import CURRENT, FOLDER, Manifest, Segment, read_current
from dateline.store.files.segments import checksum
from dateline.store.index.index import FILE, VERSION
from dateline.store.tables.schema import SCHEMA_VERSION

_MEND = "dateline doctor --store DIR --mend"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One part of a store: whether it is well, what is known of it, and what to do."""

    part: str
    well: bool
    version: str
    mend: str = ""


class TornFile(msgspec.Struct, frozen=True):
    """A file of the snapshot that is torn or missing, and its table."""

    table: str
    segment: Segment
    what: str


def check_store(path: Path) -> list[Finding]:
    """Check a store, reading every byte of it; nothing is changed.

    Raises:
        NoStore: There is none.
    """
    if not path.is_dir() or not any((path / name).exists() for name in (CURRENT, FOLDER)):
        read_current(path)
    try:
        manifest = read_current(path)
    except StoreError as error:
        return [Finding(part="snapshot", well=False, version="", mend=f"{error}; {_MEND}")]
    return [
        _snapshot(path, manifest),
        *_files(path, manifest),
        _index(path, manifest),
        _writer(path),
        _run(manifest),
    ]


def _snapshot(path: Path, manifest: Manifest) -> Finding:
    name = (path / CURRENT).read_text(encoding="ascii").strip()
    written = json.loads((path / FOLDER / name).read_bytes())["schema"]
    rows = sum(one.rows for group in manifest.segments.values() for one in group)
    older = "" if written == SCHEMA_VERSION else f", brought up from {written} when next written to"
    return Finding(
        part="snapshot",
        well=True,
        version=f"{manifest.number}, schema {SCHEMA_VERSION}{older}, {rows:,} rows",
    )


def torn_files(path: Path, manifest: Manifest) -> Iterator[TornFile]:
    """Yield the files of a snapshot that are missing, cut short or changed."""
    for table, group in manifest.segments.items():
        for segment in group:
            file = path / segment.file
            try:
                if file.stat().st_size != segment.bytes:
                    what = f"has {file.stat().st_size:,} of {segment.bytes:,} bytes"
                elif checksum(file) != segment.checksum:
                    what = "is not as it was written"
                else:
                    continue
            except OSError as error:
                what = f"cannot be read ({error.strerror})"
            yield TornFile(table, segment, what)


def _files(path: Path, manifest: Manifest) -> Iterator[Finding]:
    count = sum(len(group) for group in manifest.segments.values())
    torn = list(torn_files(path, manifest))
    for one in torn:
        yield Finding(
            part=one.segment.file,
            well=False,
            version=f"{one.segment.rows:,} rows of {one.table}",
            mend=f"{one.what}; {_LOST.get(one.table, _REMADE)}; {_MEND}",
        )
    if not torn:
        yield Finding(part="files", well=True, version=f"{count} files, every checksum right")


_REMADE = "its rows can be made again from what the store holds besides"
_LOST = {
    "pages": "the pages' bytes are lost, what was read from them is kept; ingest their sources "
    "again to have them back",
    "judgements": "people's judgements in it are lost; take them in again from a gold export",
    "sightings": "when these pages were met is lost",
    "quarantine": "the failed documents in it are lost; ingest their sources again",
    "runs": "the reports of these runs are lost",
}


def _index(path: Path, manifest: Manifest) -> Finding:
    file = path / FILE
    mend = f"the next writer makes it anew, or: {_MEND}"
    if not file.is_file():
        return Finding(part="index", well=False, version="", mend=f"missing; {mend}")
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (checked,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            found = connection.execute("SELECT value FROM state WHERE name = 'batch'").fetchone()
    except sqlite3.Error as error:
        return Finding(part="index", well=False, version="", mend=f"torn ({error}); {mend}")
    batch = found[0] if found else 0
    behind = manifest.batch - batch
    if checked == "ok" and version != VERSION:
        kept = f"version {version}, and this dateline keeps version {VERSION}"
        return Finding(part="index", well=False, version=kept, mend=mend)
    well = checked == "ok" and behind >= 0
    state = f"batch {batch}" + (
        f", {behind} behind: the next writer brings it up" if behind else ""
    )
    return Finding(part="index", well=well, version=state, mend="" if well else f"torn; {mend}")


def _writer(path: Path) -> Finding:
    file = path / WRITER
    free = not file.exists() or try_exclusive(file)
    holder = "" if free else file.read_text(encoding="ascii", errors="replace").strip()
    return Finding(
        part="writer", well=True, version="none" if free else f"process {holder} is writing"
    )


def _run(manifest: Manifest) -> Finding:
    run = manifest.open_run
    state = "none unfinished"
    if run is not None:
        done = run.counts.get("documents", 0)
        state = f"run {run.number} is unfinished after {done:,} documents: `dateline {run.command}`"
    return Finding(part="runs", well=True, version=state)
