"""The ledger over a store: what held between whom on a day, by what was known on a day."""

from collections.abc import Sequence
from threading import Lock
from typing import Any, get_args

import msgspec
import pyarrow as pa

from dateline.ledger import relations
from dateline.records import Relation, RelationKind, Statement
from dateline.store.asking.filters import is_party, last_day
from dateline.store.asking.snapshot import Snapshot
from dateline.store.errors import WrongQuestion, unknown_name
from dateline.store.tables.columns import DAY as DAY_TYPE
from dateline.store.tables.columns import PARTIES, ROLED, TEXT, TRUTH, WORDS, Column
from dateline.store.tables.fields import day_of
from dateline.store.tables.statement_rows import statement_of

RELATION_COLUMNS = (
    Column("id", TEXT, "the relation's id"),
    Column("kind", TEXT, "agreement, mission, deployment, sanctions …"),
    Column("name", TEXT, "the relation's name"),
    Column("instrument", TEXT, "the instrument's name"),
    Column("domain", TEXT, "what it is about: military, trade …"),
    Column("parties", ROLED, "who, in which role"),
    Column("party_codes", WORDS, "codes of the parties, each once"),
    Column("status", TEXT, "signed, in force, ending announced, ended …"),
    Column("holds", TRUTH, "whether it stands on the day"),
    Column("valid_from", DAY_TYPE, "first day on which it can have begun; null where unknown"),
    Column("valid_to", DAY_TYPE, "last day on which it can have ended; null where unknown"),
    Column("by", PARTIES.value_type, "who brought the status about"),
    Column("how", TEXT, "in which word or manner"),
    Column("as_of", DAY_TYPE, "the day asked about"),
    Column("known_on", DAY_TYPE, "the day up to which reports count"),
    Column("confirmed", DAY_TYPE, "day of the last report that bears on it"),
    Column("stale", TRUTH, "whether none has confirmed it for long"),
    Column("evidence", TEXT, "the words of its last line"),
    Column("doc", TEXT, "the article of these words"),
    Column("statements", WORDS, "ids of its ledger lines, in the order they became known"),
    Column("flags", WORDS, "what is odd about it"),
)
_SCHEMA = pa.schema([(column.name, column.type) for column in RELATION_COLUMNS])
_DEFINING = Lock()


def find_statements(
    snapshot: Snapshot, parties: Sequence[str] = (), kind: str | None = None
) -> list[Statement]:
    """Return ledger lines, the earliest known first.

    Args:
        snapshot: The state to ask.
        parties: Only lines that have all of these: codes, ids or names.
        kind: Only lines of this kind.

    Raises:
        WrongQuestion: There is no such kind.
    """
    conditions, values = ["true"], []
    if kind is not None:
        kinds = get_args(RelationKind)
        if kind not in kinds:
            raise WrongQuestion(unknown_name("kind", kind, kinds))
        conditions.append("kind = ?")
        values.append(kind)
    for party in parties:
        condition, its = is_party(
            "party_codes", "list_transform(parties, lambda r: r.party)", party
        )
        conditions.append(condition)
        values += its
    table = snapshot.rows(
        f"SELECT * FROM statements WHERE {' AND '.join(conditions)} "
        "ORDER BY recorded NULLS FIRST, id",
        values,
    )
    return [statement_of(row) for row in table.to_pylist()]


def relations_on(
    snapshot: Snapshot,
    parties: Sequence[str] = (),
    kind: str | None = None,
    as_of: str | None = None,
    known_on: str | None = None,
) -> tuple[Relation, ...]:
    """Return what held between parties on a day, by what was known on a day.

    Args:
        snapshot: The state to ask.
        parties: Only relations that have all of these: codes, ids or names.
        kind: Only relations of this kind.
        as_of: The day asked about, the last of a month or year; the last known if None.
        known_on: The day up to which reports count; all if None.

    Raises:
        WrongQuestion: A kind or day that does not exist.
    """
    day = last_day(as_of, "as of").isoformat() if as_of else None
    known = last_day(known_on, "known on").isoformat() if known_on else None
    return relations(find_statements(snapshot, parties, kind), day, known)


def relation_table(found: Sequence[Relation]) -> pa.Table:
    """Return relations as a table."""
    return pa.Table.from_pylist([_row(relation) for relation in found], schema=_SCHEMA)


def define_relations(snapshot: Snapshot) -> None:
    """Define the view `relations` of a snapshot, as of the last day known, unless it is there."""
    with _DEFINING:
        there = snapshot.rows("SELECT 1 FROM duckdb_views() WHERE view_name = 'relations'")
        if there.num_rows:
            return
        cursor = snapshot.connection.cursor()
        cursor.from_arrow(relation_table(relations_on(snapshot))).create("kept.relations")
        cursor.execute("CREATE VIEW relations AS SELECT * FROM kept.relations")
        cursor.close()


def _row(relation: Relation) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(relation)
    begun, ended = plain["valid_from"] or {}, plain["valid_to"] or {}
    return {
        **{name: plain.get(name) for name in _SCHEMA.names},
        "party_codes": list(dict.fromkeys(roled.party.code for roled in relation.parties)),
        "valid_from": day_of(begun.get("start")),
        "valid_to": day_of(ended.get("end")),
        "as_of": day_of(relation.as_of),
        "known_on": day_of(relation.known_on),
        "confirmed": day_of(relation.confirmed),
        "evidence": relation.evidence.text,
        "doc": relation.evidence.doc,
    }
