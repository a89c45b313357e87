"""The one writer of a store: opens it, commits batches, publishes snapshots."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import msgspec

from dateline.records import Article, Judgement
from dateline.store.errors import NoStore, StoreFault
from dateline.store.files.compact import compacted
from dateline.store.files.in_hand import InHand
from dateline.store.files.locks import writing
from dateline.store.files.lookup import find_rows
from dateline.store.files.manifest import Manifest, clear_unread, is_store, publish, read_current
from dateline.store.files.segments import check_sizes, write_file, write_rows
from dateline.store.index.catch_up import open_index
from dateline.store.index.index import Index
from dateline.store.index.placing import find_place
from dateline.store.judgements.pairs import pair_judgements
from dateline.store.tables.schema import TABLES
from dateline.store.taking_in.batch import Batch
from dateline.story import Placement, Sketch


@dataclass
class Writer:
    """A store open for writing.

    `find_place` says which story a new article belongs to: by the index, unless that is known.
    `folds` says whether mentions are folded into events as they come.
    """

    path: Path
    manifest: Manifest
    index: Index
    connection: duckdb.DuckDBPyConnection
    batch: Batch = field(init=False)
    judgements: list[Judgement] = field(default_factory=list)
    folds: bool = True
    in_hand: InHand = field(init=False)
    find_place: Callable[[Article], tuple[Sketch, Placement]] = field(init=False)

    def __post_init__(self) -> None:
        self.in_hand = InHand(self.path)
        self.find_place = partial(find_place, self.index)
        self.begin()

    def begin(self) -> None:
        """Begin the next batch."""
        self.index.begin()
        self.batch = Batch(self.manifest.batch + 1)

    def commit(self, **changes: Any) -> None:
        """Write the batch, publish it, and begin the next one.

        Args:
            changes: Other fields of the manifest to change.

        Raises:
            StoreFault: The disk is full or may not be written to; nothing was published.
        """
        segments = dict(self.manifest.segments)
        self.batch.finish()
        for name, rows in self.batch.rows.items():
            written = write_rows(self.path, TABLES[name], list(rows.values()), self.batch.number)
            if written is not None:
                segments[name] = (*segments.get(name, ()), written)
        self._publish(segments, batch=self.batch.number, **changes)
        self.index.commit(self.batch.number)
        merged = compacted(self.connection, self.path, self.manifest.segments)
        if merged is not None:
            self._publish(merged)
            self.clear()
        self.begin()

    def _publish(self, segments: dict[str, Any], **changes: Any) -> None:
        manifest = msgspec.structs.replace(
            self.manifest, number=self.manifest.number + 1, segments=segments, **changes
        )
        publish(self.path, manifest, write_file)
        self.manifest = manifest

    def clear(self) -> None:
        """Clear away files that no snapshot names and no reader holds."""
        for file in clear_unread(self.path):
            with suppress(OSError):
                file.unlink()

    def stored(self, table: str, identity: str) -> dict[str, Any] | None:
        """Return a living row by its id: of this batch, else of the published snapshot."""
        row = self.batch.get(table, identity)
        if row is not None:
            return row
        found = find_rows(self.connection, self.path, self.manifest, table, [identity])
        return found[0] if found else None


@contextmanager
def open_writer(path: Path, *, create: bool = False) -> Iterator[Writer]:
    """Open a store for writing, and close it again.

    Args:
        path: The store.
        create: Make one where there is none.

    Raises:
        NoStore: There is none, and none shall be made.
        Busy: Another process is writing.
        Damaged: A file is torn or missing.
    """
    if not is_store(path):
        if not create:
            read_current(path)
            raise NoStore(f"there is no store at {path}")
        _prepare(path)
    with writing(path):
        if not is_store(path):
            publish(path, Manifest(number=1), write_file)
        manifest = read_current(path)
        check_sizes(path, manifest.segments)
        index = open_index(path, manifest)
        connection = duckdb.connect(":memory:")
        in_hand: InHand | None = None
        try:
            writer = Writer(path, manifest, index, connection)
            in_hand = writer.in_hand
            writer.clear()
            writer.judgements = pair_judgements(connection, path, manifest)
            yield writer
        finally:
            if in_hand is not None:
                in_hand.close()
            index.roll_back()
            index.close()
            connection.close()


def _prepare(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
        strangers = [found.name for found in path.iterdir() if found.name not in _OWN]
    except OSError as error:
        raise StoreFault(f"{path} cannot be made: {error.strerror}; name another folder") from error
    if strangers:
        raise StoreFault(
            f"{path} holds other files ({strangers[0]} …) and no store; name an empty or new folder"
        )


_OWN = frozenset(
    {
        "WRITER",
        "IN_HAND",
        "CURRENT",
        "CURRENT.aside",
        "manifests",
        "tables",
        "index.sqlite",
        "knowledge",
    }
)
