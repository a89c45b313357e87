"""A store put together from files of rows that were made apart, published whole."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from dateline.store.errors import StoreFault
from dateline.store.files.entries import keep_entries
from dateline.store.files.manifest import Manifest, Segment, is_store, publish
from dateline.store.files.segments import write_file, write_filled, write_rows
from dateline.store.tables.fields import as_json
from dateline.store.tables.schema import RUNS, TABLES
from dateline.store.taking_in.walk import Walk


def write_part(path: Path, name: str, rows: pa.Table, batch: int) -> Segment | None:
    """Write some of a table's rows as a file of a store that is not published yet.

    Args:
        path: The store's folder.
        name: The table.
        rows: Its rows, in any order, without the batch.
        batch: The number of the part; each part is a batch of its own.

    Raises:
        StoreFault: The disk is full, or may not be written to.
    """
    if not rows.num_rows:
        return None
    table = TABLES[name]
    ordered = rows.take(pc.sort_indices(rows, [(table.key, "ascending")]))
    numbers = pa.array([batch] * rows.num_rows, table.schema.field("batch").type)
    columns = [*(ordered.column(column) for column in table.schema.names[:-1]), numbers]
    filled = pa.table(columns, names=table.schema.names).cast(table.schema)
    return write_filled(path, table, filled, batch)


def publish_parts(
    path: Path,
    segments: Mapping[str, Sequence[Segment]],
    walk: Walk,
    *,
    command: str,
    started: datetime,
    counts: Mapping[str, int],
    seconds: Mapping[str, float],
) -> None:
    """Publish a store whose files are written: one batch for each part, and the run's row.

    Args:
        path: The store's folder; no store is published there yet.
        segments: The files by table, as `write_part` returned them.
        walk: What it was coded with.
        command: What was asked, in words.
        started: When the run began.
        counts: What it took in.
        seconds: How long each room took.

    Raises:
        StoreFault: There is a store, or the disk may not be written to.
    """
    if is_store(path):
        raise StoreFault(f"there is a store at {path}; name another folder")
    last = max((one.last for group in segments.values() for one in group), default=0) + 1
    run = {
        "id": "1",
        "command": command,
        "state": "done",
        "started": started,
        "ended": datetime.now(UTC),
        "counts": as_json(counts),
        "seconds": as_json(seconds),
        "versions": as_json(walk.versions),
        "batch": last,
    }
    held = {
        name: tuple(sorted(group, key=lambda one: one.first)) for name, group in segments.items()
    }
    written = write_rows(path, RUNS, [run], last)
    if written is not None:
        held[RUNS.name] = (written,)
    if walk.entries is not None:
        keep_entries(path, walk.knowledge, walk.entries)
    manifest = Manifest(number=1, batch=last, runs=1, segments={n: g for n, g in held.items() if g})
    publish(path, manifest, write_file)
