"""Files of rows: written aside, flushed to the disk and renamed; read back by key or whole."""

import errno
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import xxhash

from dateline.store.errors import Damaged, StoreFault
from dateline.store.files.manifest import Segment
from dateline.store.tables.columns import Table

TABLES_FOLDER = "tables"
COMPRESSION = "zstd"
_PIECE = 1 << 20


def write_rows(
    path: Path, table: Table, rows: Sequence[dict[str, Any]], batch: int
) -> Segment | None:
    """Write a batch's rows of a table as a segment; nothing where there are none.

    Args:
        path: The store.
        table: The table.
        rows: Its rows, in any order; they are kept in the order of their key.
        batch: The batch's number.

    Raises:
        StoreFault: The disk is full, or may not be written to.
    """
    if not rows:
        return None
    ordered = sorted(rows, key=lambda row: str(row[table.key]))
    return write_filled(path, table, pa.Table.from_pylist(ordered, schema=table.schema), batch)


def write_filled(path: Path, table: Table, rows: pa.Table, batch: int) -> Segment:
    """Write rows that have all of a table's columns, in the order of its key, as a segment.

    Args:
        path: The store.
        table: The table.
        rows: Its rows, of its schema.
        batch: The batch's number.

    Raises:
        StoreFault: The disk is full, or may not be written to.
    """
    file = f"{TABLES_FOLDER}/{table.name}/{batch:08d}.parquet"

    def write(aside: Path) -> None:
        pq.write_table(
            rows,
            aside,
            compression=COMPRESSION,
            row_group_size=table.row_group,
            store_schema=False,
        )

    written_aside(path / file, write)
    return segment_of(path, file, rows.num_rows, batch, batch, 0)


def copy_rows(connection: duckdb.DuckDBPyConnection, sql: str, table: Table, file: Path) -> int:
    """Write the answer to SQL to a file in a table's row groups, and return how many rows it had.

    DuckDB itself writes no group of fewer than 2,048 rows, of which each look-up of a text would
    read all.
    """
    rows = 0
    reader = connection.sql(sql).to_arrow_reader(table.row_group)
    with pq.ParquetWriter(
        file, table.schema, compression=COMPRESSION, store_schema=False
    ) as writer:
        for batch in reader:
            rows += batch.num_rows
            writer.write_table(pa.Table.from_batches([batch]).cast(table.schema))
    return rows


def segment_of(path: Path, file: str, rows: int, first: int, last: int, level: int) -> Segment:
    """Return a written file's segment, with its size and checksum."""
    return Segment(
        file=file,
        rows=rows,
        bytes=(path / file).stat().st_size,
        first=first,
        last=last,
        level=level,
        checksum=checksum(path / file),
    )


def checksum(file: Path) -> str:
    """Return the XXH3 checksum of a file, 32 hexadecimal digits."""
    digest = xxhash.xxh3_128()
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def write_file(target: Path, data: bytes) -> None:
    """Write a small file durably and at once.

    Raises:
        StoreFault: The disk is full, or may not be written to.
    """
    written_aside(target, lambda aside: _flush_bytes(aside, data))


def _flush_bytes(aside: Path, data: bytes) -> None:
    aside.write_bytes(data)


def written_aside(target: Path, write: Any) -> None:
    """Have a file written beside its place, flush it to the disk, and rename it into place.

    Args:
        target: Where it shall be.
        write: Writes the file at the path it is given.

    Raises:
        StoreFault: The disk is full, or may not be written to; nothing is left behind.
    """
    aside = target.with_name(f"{target.name}.aside")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write(aside)
        with aside.open("rb+") as stream:
            os.fsync(stream.fileno())
        aside.replace(target)
        _flush_folder(target.parent)
    except (OSError, pa.ArrowException) as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise fault_of(error, target) from error


def fault_of(error: BaseException, target: Path) -> StoreFault:
    """Return what a failed write says to its user."""
    number = getattr(error, "errno", None)
    words = str(error)
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or "No space left" in words:
        return StoreFault(
            f"the disk is full: {target} could not be written; make room and run it again, "
            "what was published before is kept"
        )
    reason = getattr(error, "strerror", None) or words
    return StoreFault(f"{target} cannot be written ({reason}); check the disk and its rights")


def _flush_folder(folder: Path) -> None:
    # Not every platform lets a folder be opened; there the rename alone must do.
    with suppress(OSError, AttributeError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def check_sizes(path: Path, segments: dict[str, tuple[Segment, ...]]) -> None:
    """Refuse a snapshot with a file that is missing or cut short.

    Raises:
        Damaged: Names the file.
    """
    for one in (segment for group in segments.values() for segment in group):
        try:
            size = (path / one.file).stat().st_size
        except OSError:
            size = -1
        if size != one.bytes:
            what = "is missing" if size < 0 else f"has {size:,} of {one.bytes:,} bytes"
            raise Damaged(
                f"{path / one.file} {what}; `dateline doctor --store {path}` says what is lost "
                "and mends the store"
            )


def parquet(path: Path, segments: Iterable[Segment]) -> str:
    """Return segments as what SQL selects from."""
    files = ", ".join(quoted(str(path / segment.file)) for segment in segments)
    return f"read_parquet([{files}], union_by_name = true, hive_partitioning = false)"


def quoted(text: str) -> str:
    """Return a text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"
