"""Living rows by their ids, read straight from the files of a snapshot."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from dateline.store.errors import Damaged
from dateline.store.files.manifest import Manifest
from dateline.store.files.segments import parquet
from dateline.store.tables.schema import SUPERSEDED, TABLES


def find_rows(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    manifest: Manifest,
    table: str,
    values: Sequence[str],
    column: str | None = None,
) -> list[dict[str, Any]]:
    """Return the living rows of a table by a column's values, in the order of their keys.

    Args:
        connection: Any connection to DuckDB.
        path: The store.
        manifest: The snapshot.
        table: The table.
        values: What to look for.
        column: In which column; the table's key where None.
    """
    segments = manifest.segments.get(table, ())
    if not segments or not values:
        return []
    key = TABLES[table].key
    marks = ", ".join("?" for _ in values)
    sql = (
        f"SELECT * FROM {parquet(path, segments)} "
        f"WHERE {column or key} IN ({marks}) ORDER BY {key}, batch"
    )
    try:
        found = connection.sql(sql, params=list(values)).to_arrow_table().to_pylist()
        dead = _dead(connection, path, manifest, table, [row[key] for row in found])
    except duckdb.IOException as error:
        raise Damaged(f"{path}: {error}; run `dateline doctor --store {path}`") from error
    return [row for row in found if (row[key], row["batch"]) not in dead]


def _dead(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    manifest: Manifest,
    table: str,
    keys: Sequence[str],
) -> set[tuple[str, int]]:
    segments = manifest.segments.get(SUPERSEDED.name, ())
    if not segments or not keys:
        return set()
    marks = ", ".join("?" for _ in keys)
    sql = f"SELECT row, row_batch FROM {parquet(path, segments)} WHERE of = ? AND row IN ({marks})"
    return set(connection.execute(sql, [table, *keys]).fetchall())
