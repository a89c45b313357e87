"""The rows of one batch, gathered before they are written all at once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dateline.store.tables.schema import SUPERSEDED, TABLES

Row = dict[str, Any]


@dataclass
class Batch:
    """What a batch adds, and which older rows it replaces or takes away.

    `accepted` counts the documents in it.
    """

    number: int
    accepted: int = 0
    rows: dict[str, dict[str, Row]] = field(default_factory=dict)
    _made_later: dict[str, dict[str, Callable[[], Row]]] = field(default_factory=dict)

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
        self._made_later.get(table, {}).pop(identity, None)
        self.rows.setdefault(table, {})[identity] = row

    def put_later(
        self, table: str, identity: str, make: Callable[[], Row], replaces: int | None = None
    ) -> None:
        """Add a row that is made when it is asked for: it may be replaced before.

        Args:
            table: Its table.
            identity: Its id.
            make: Makes it.
            replaces: The batch that wrote the row it takes the place of, if there is one.
        """
        if replaces is not None:
            self._supersede(table, identity, replaces)
        self._made_later.setdefault(table, {})[identity] = make

    def finish(self) -> None:
        """Make the rows that are still to be made."""
        for table, made_later in self._made_later.items():
            for identity in list(made_later):
                self.get(table, identity)

    def drop(self, table: str, identity: str, written: int) -> None:
        """Take a row away that a batch had written."""
        self._made_later.get(table, {}).pop(identity, None)
        self.rows.get(table, {}).pop(identity, None)
        self._supersede(table, identity, written)

    def get(self, table: str, identity: str) -> Row | None:
        """Return a row of this batch."""
        make = self._made_later.get(table, {}).pop(identity, None)
        if make is not None:
            self.rows.setdefault(table, {})[identity] = make()
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
