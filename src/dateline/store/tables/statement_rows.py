"""Statements of the ledger to rows, and back."""

from collections.abc import Mapping
from typing import Any

from dateline.records import Quantity, Statement
from dateline.store.tables.fields import (
    Row,
    day_of,
    evidence_fields,
    evidence_of,
    iso,
    once,
    place_fields,
    place_of,
    plain,
    record_of,
    when_fields,
    when_of,
)


def statement_row(statement: Statement, batch: int) -> Row:
    """Return a statement as a row."""
    quantity = statement.quantity
    return {
        **{name: getattr(statement, name) for name in _STATEMENT},
        "parties": plain(statement.parties),
        "party_codes": once(roled.party.code for roled in statement.parties),
        **when_fields("effective", statement.effective),
        **when_fields("from", statement.valid_from),
        **when_fields("to", statement.valid_to),
        **{f"quantity_{name}": getattr(quantity, name, None) for name in _QUANTITY},
        **place_fields(statement.place),
        "by": plain(statement.by),
        "recorded": day_of(statement.recorded),
        "doc": statement.evidence.doc,
        **evidence_fields(statement.evidence),
        "flags": list(statement.flags),
        "batch": batch,
    }


_STATEMENT = (
    "id", "relation", "kind", "name", "instrument", "domain", "status", "how", "stance", "mention",
    "confidence", "rule",
)  # fmt: skip
_QUANTITY = tuple(Quantity.__struct_fields__)


def statement_of(row: Mapping[str, Any]) -> Statement:
    """Return the statement of a row."""
    quantity = None
    if row["quantity_unit"] is not None:
        quantity = {name: row[f"quantity_{name}"] for name in _QUANTITY}
    return record_of(
        {
            **row,
            "effective": when_of("effective", row),
            "valid_from": when_of("from", row),
            "valid_to": when_of("to", row),
            "quantity": quantity,
            "place": place_of(row),
            "recorded": iso(row["recorded"]),
            "evidence": evidence_of(row),
        },
        Statement,
    )
