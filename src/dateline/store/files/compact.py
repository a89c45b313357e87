"""Many small files into few large ones: a table's files are merged eight at a time.

What was superseded is left behind in a merge. A row is rewritten as often as the store has grown
eightfold since, and no merge makes a file of more than half a gigabyte.
"""

from pathlib import Path

import duckdb

from dateline.store.files.manifest import Segment
from dateline.store.files.segments import copy_rows, parquet, segment_of, written_aside
from dateline.store.tables.columns import Table
from dateline.store.tables.schema import SUPERSEDED, TABLES

FANOUT = 8
LARGEST = 512 * 1024 * 1024

Segments = dict[str, tuple[Segment, ...]]


def compacted(
    connection: duckdb.DuckDBPyConnection, path: Path, segments: Segments
) -> Segments | None:
    """Merge what is due.

    Args:
        connection: Any connection to DuckDB.
        path: The store.
        segments: Every table's files.

    Returns:
        The files after the merges; None where none was due.
    """
    merged = dict(segments)
    for name in TABLES:
        while due := _due(merged.get(name, ())):
            one = _merge(connection, path, TABLES[name], due, merged)
            kept = [segment for segment in merged[name] if segment not in due]
            at = merged[name].index(due[0])
            merged[name] = (*kept[:at], *([one] if one.rows else []), *kept[at:])
    return merged if merged != segments else None


def _due(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Return the newest run of neighbours of one level that is long enough to be merged."""
    for level in sorted({segment.level for segment in segments}):
        group = tuple(segment for segment in segments if segment.level == level)
        if len(group) >= FANOUT and sum(segment.bytes for segment in group) <= LARGEST:
            return group[:FANOUT]
    return ()


def _merge(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    table: Table,
    due: tuple[Segment, ...],
    segments: Segments,
) -> Segment:
    first, last, level = due[0].first, due[-1].last, due[0].level + 1
    file = f"tables/{table.name}/{first:08d}-{last:08d}.parquet"
    # Some columns are called what SQL has a use for.
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    living = f"SELECT {columns} FROM {parquet(path, due)} AS t"
    if table.name == SUPERSEDED.name:
        living += _still_needed(segments)
    elif superseded := segments.get(SUPERSEDED.name, ()):
        living += (
            f" ANTI JOIN (SELECT row, row_batch FROM {parquet(path, superseded)} "
            f"WHERE of = '{table.name}') AS d ON t.{table.key} = d.row AND t.batch = d.row_batch"
        )
    counted = 0

    def write(aside: Path) -> None:
        nonlocal counted
        counted = copy_rows(connection, f"{living} ORDER BY {table.key}, batch", table, aside)

    written_aside(path / file, write)
    return segment_of(path, file, counted, first, last, level)


def _still_needed(segments: Segments) -> str:
    """Return the condition that a row is not gone yet: no merge since has left it behind."""
    merges = [
        f"('{name}', {segment.first}, {segment.last})"
        for name, group in segments.items()
        for segment in group
        if segment.level and name != SUPERSEDED.name
    ]
    if not merges:
        return ""
    return (
        f" WHERE NOT EXISTS (SELECT 1 FROM (VALUES {', '.join(merges)}) AS m (name, first, last) "
        "WHERE t.of = m.name AND t.row_batch BETWEEN m.first AND m.last AND t.batch <= m.last)"
    )
