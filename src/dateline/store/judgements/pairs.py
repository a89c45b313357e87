"""The splits and joins that hold, as fusion heeds them."""

from pathlib import Path

import duckdb

from dateline.records import Judgement
from dateline.store.files.lookup import find_rows
from dateline.store.files.manifest import Manifest
from dateline.store.tables.schema import JUDGEMENTS


def pair_judgements(
    connection: duckdb.DuckDBPyConnection, path: Path, manifest: Manifest
) -> list[Judgement]:
    """Return the splits and joins that hold.

    Args:
        connection: Any connection to DuckDB.
        path: The store.
        manifest: The snapshot.
    """
    rows = find_rows(connection, path, manifest, JUDGEMENTS.name, ["split", "join"], "kind")
    return [
        Judgement(
            id=row["id"],
            kind=row["kind"],
            mention=row["mention"],
            other=row["other"],
            recorded=row["judged_at"].isoformat(timespec="microseconds"),
            by=row["who"],
            reason=row["note"] or "",
        )
        for row in sorted(rows, key=lambda row: (row["judged_at"], row["id"]))
        if row["undone_at"] is None
    ]
