"""The rows of one batch, gathered before they are written all at once."""

from dataclasses import dataclass, field
from typing import Any

from dateline.store.schema import SUPERSEDED, TABLES

Row = dict[str, Any]


@dataclass
class Batch:
    """What a batch adds, and which older rows it replaces or takes away.

    `accepted` counts the documents in it.
    """

    number: int
    accepted: int = 0
    rows: dict[str, dict[str, Row]] = field(default_factory=dict)

    def put(self, table: str, row: Row, replaces: int | None = None) -> None:
        """Add a row.

        Args:
            table: Its table.
            row: The row.
            replaces: The batch that wrote the row it takes the place of, if there is one.
        """
        identity = str(row[TABLES[table].key])
        if replaces is not None:
            self._supersede(table, identity, replaces)
        self.rows.setdefault(table, {})[identity] = row

    def drop(self, table: str, identity: str, written: int) -> None:
        """Take a row away that a batch had written."""
        self.rows.get(table, {}).pop(identity, None)
        self._supersede(table, identity, written)

    def get(self, table: str, identity: str) -> Row | None:
        """Return a row of this batch."""
        return self.rows.get(table, {}).get(identity)

    def _supersede(self, table: str, identity: str, written: int) -> None:
        if written == self.number:
            return
        key = f"{table} {identity} {written}"
        self.rows.setdefault(SUPERSEDED.name, {})[key] = {
            "id": key,
            "of": table,
            "row": identity,
            "row_batch": written,
            "batch": self.number,
        }
