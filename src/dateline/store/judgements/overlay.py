"""People's judgements laid over the machine's rows when a snapshot is opened."""

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from dateline.store.judgements.corrections import corrected
from dateline.store.tables.event_rows import event_of, event_row
from dateline.store.tables.fields import Row
from dateline.store.tables.schema import EVENTS, JUDGEMENTS, STATEMENTS, SUPERSEDED, TABLES

REJECTED = "rejected"


def lay_judgements_over(connection: duckdb.DuckDBPyConnection) -> None:
    """Define the `kept` relations: the machine's rows with what people decided over them.

    A judged event whose id is no more, since its article was coded again, is found by the article
    and the words that were judged. An event that people reject has the status `rejected`; ledger
    lines from its mentions are left out.
    """
    for name in TABLES:
        if name not in {SUPERSEDED.name, EVENTS.name, STATEMENTS.name}:
            connection.execute(f"CREATE VIEW kept.{name} AS SELECT * FROM kept.machine_{name}")
    rows = _judged_rows(connection)
    if not rows:
        for name in (EVENTS.name, STATEMENTS.name):
            connection.execute(f"CREATE VIEW kept.{name} AS SELECT * FROM kept.machine_{name}")
        return
    connection.from_arrow(pa.Table.from_pylist(rows, schema=EVENTS.schema)).create("kept.judged")
    connection.execute(
        "CREATE VIEW kept.events AS SELECT * FROM kept.machine_events AS t ANTI JOIN kept.judged "
        "AS j ON t.id = j.id UNION ALL SELECT * FROM kept.judged"
    )
    connection.execute(
        "CREATE VIEW kept.statements AS SELECT * FROM kept.machine_statements AS t ANTI JOIN "
        f"(SELECT unnest(mentions) AS mention FROM kept.judged WHERE status = '{REJECTED}') AS j "
        "ON t.mention = j.mention"
    )


def _judged_rows(connection: duckdb.DuckDBPyConnection) -> list[Row]:
    """Return the rows of judged events as people judge them."""
    judgements = _ask(
        connection,
        f"SELECT * FROM kept.machine_{JUDGEMENTS.name} WHERE kind = 'correct' "
        "AND undone_at IS NULL ORDER BY judged_at, id",
    )
    by_event: dict[str, list[Mapping[str, Any]]] = {}
    for judgement in judgements:
        by_event.setdefault(judgement["event"], []).append(judgement)
    if not by_event:
        return []
    found = {row["id"]: row for row in _events(connection, "id", list(by_event))}
    for identity in by_event.keys() - found.keys():
        row = _found_again(connection, by_event[identity][-1])
        if row is not None and row["id"] not in found:
            found[row["id"]] = row
            by_event[row["id"]] = by_event[identity]
    rows = []
    for identity, row in found.items():
        event, rejected = corrected(event_of(row), by_event[identity])
        judged = event_row(event, row["batch"])
        rows.append({**judged, "status": REJECTED} if rejected else judged)
    return rows


def _found_again(connection: duckdb.DuckDBPyConnection, judgement: Mapping[str, Any]) -> Row | None:
    """Return the event that now holds the words that were judged."""
    mentions = _ask(
        connection,
        "SELECT id FROM kept.machine_mentions WHERE doc = ? AND evidence = ? ORDER BY id",
        [judgement["doc"], judgement["evidence"]],
    )
    if not mentions:
        return None
    rows = _ask(
        connection,
        "SELECT * FROM kept.machine_events WHERE list_contains(mentions, ?)",
        [mentions[0]["id"]],
    )
    return rows[0] if rows else None


def _events(connection: duckdb.DuckDBPyConnection, column: str, values: Sequence[str]) -> list[Row]:
    marks = ", ".join("?" for _ in values)
    return _ask(
        connection, f"SELECT * FROM kept.machine_events WHERE {column} IN ({marks})", values
    )


def _ask(connection: duckdb.DuckDBPyConnection, sql: str, values: Sequence[Any] = ()) -> list[Row]:
    rows: list[Row] = connection.sql(sql, params=list(values)).to_arrow_table().to_pylist()
    return rows
