"""The published snapshot: one small file that names every other file of a state of the store.

A snapshot is published by renaming its manifest to `CURRENT`; whatever a process dies in before
that is not there. Manifests and the files that they name never change. A reader holds a shared
lock on its manifest, so that the writer knows which files are still read.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from dateline.store.errors import Damaged, NoStore, StoreFault
from dateline.store.files.locks import hold_shared, try_exclusive
from dateline.store.files.migrate import migrated
from dateline.store.tables.schema import SCHEMA_VERSION

CURRENT = "CURRENT"
FOLDER = "manifests"


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """One immutable Parquet file of a table.

    `first` and `last` are the batches whose rows it holds; `level` says how often it was merged;
    `checksum` is the XXH3 of its bytes.
    """

    file: str
    rows: int
    bytes: int
    first: int
    last: int
    level: int = 0
    checksum: str = ""


class OpenRun(msgspec.Struct, frozen=True, kw_only=True):
    """A run that has begun and not ended: what it was asked, and what it has done so far."""

    number: int
    command: str
    started: str
    counts: dict[str, int] = {}
    seconds: dict[str, float] = {}


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """A state of the store.

    `number` grows with every publication, `batch` with every one that adds or replaces rows;
    `runs` counts the runs that were begun; `state` keeps small facts by name.
    """

    schema: int = SCHEMA_VERSION
    number: int = 0
    batch: int = 0
    runs: int = 0
    segments: dict[str, tuple[Segment, ...]] = {}
    open_run: OpenRun | None = None
    state: dict[str, str] = {}


def is_store(path: Path) -> bool:
    """Say whether there is a store at a path."""
    return (path / CURRENT).is_file()


def read_current(path: Path) -> Manifest:
    """Return the manifest of a store's published snapshot.

    Raises:
        NoStore: There is no store.
        StoreFault: The manifest is torn, or of another version.
    """
    return read_named(path, _named(path))


def read_leased(path: Path) -> tuple[Manifest, int | None]:
    """Return the published manifest and a lease that keeps its files from being cleared away.

    Returns:
        The manifest, and the descriptor that holds the lease until it is closed; None where the
        platform has no such locks.
    """
    for _ in range(100):
        name = _named(path)
        try:
            lease = os.open(path / FOLDER / name, os.O_RDONLY)
        except FileNotFoundError:
            continue
        hold_shared(lease)
        # Between opening and locking the writer may have cleared it away.
        if os.fstat(lease).st_nlink:
            return read_named(path, name), lease
        os.close(lease)
    raise Damaged(f"{path / CURRENT} names a snapshot that is not there; {_MEND}")


def publish(path: Path, manifest: Manifest, write: Callable[[Path, bytes], None]) -> None:
    """Make a manifest the published snapshot.

    Args:
        path: The store.
        manifest: The new state; every file it names is on the disk.
        write: Writes bytes to a path durably and at once.
    """
    name = f"{manifest.number:08d}.json"
    write(path / FOLDER / name, msgspec.json.format(msgspec.json.encode(manifest), indent=1))
    write(path / CURRENT, name.encode())


def clear_unread(path: Path) -> Iterator[Path]:
    """Take away the manifests that no reader holds, and yield the files that none names any more.

    Only the writer may call this.
    """
    current = _named(path)
    kept: set[str] = set()
    for found in sorted((path / FOLDER).glob("*.json")):
        if found.name != current and try_exclusive(found):
            found.unlink(missing_ok=True)
            continue
        with suppress(StoreFault):
            for segments in read_named(path, found.name).segments.values():
                kept.update(segment.file for segment in segments)
    for folder in sorted((path / "tables").glob("*")):
        for file in sorted(folder.iterdir()):
            if str(file.relative_to(path)) not in kept:
                yield file


_MEND = "run `dateline doctor --store` on it"


def _named(path: Path) -> str:
    try:
        name = (path / CURRENT).read_text(encoding="ascii").strip()
    except UnicodeDecodeError as error:
        raise Damaged(f"{path / CURRENT} is torn; {_MEND}") from error
    except FileNotFoundError:
        raise NoStore(
            f"there is no store at {path}; make one with `dateline ingest SOURCE --store {path}`"
        ) from None
    except NotADirectoryError:
        raise NoStore(f"{path} is a file; a store is a folder") from None
    except OSError as error:
        raise StoreFault(f"{path} cannot be read: {error.strerror}; check its rights") from error
    if not name:
        raise Damaged(f"{path / CURRENT} is torn; {_MEND}")
    return name


def read_named(path: Path, name: str) -> Manifest:
    """Return a manifest by the name of its file.

    Raises:
        StoreFault: It is torn, or of another version.
    """
    try:
        data = (path / FOLDER / name).read_bytes()
        fields = msgspec.json.decode(data)
        schema = fields["schema"]
    except OSError as error:
        raise Damaged(
            f"{path / FOLDER / name} cannot be read ({error.strerror}); {_MEND}"
        ) from error
    except (msgspec.DecodeError, KeyError, TypeError) as error:
        raise Damaged(f"{path / FOLDER / name} is torn; {_MEND}") from error
    if schema > SCHEMA_VERSION:
        raise StoreFault(
            f"{path} was written by a later version (schema {schema}, this one reads "
            f"{SCHEMA_VERSION}); install a newer dateline"
        )
    try:
        return msgspec.convert(migrated(fields), Manifest)
    except msgspec.ValidationError as error:
        raise Damaged(f"{path / FOLDER / name} is no manifest ({error}); {_MEND}") from error
