"""A snapshot's ledger lines in memory, found by party, relation, article and day."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable

import pyarrow as pa

from dateline.records import Statement
from dateline.serve.reader import Ledger
from dateline.serve.shelf.held import Held
from dateline.store import statement_of

LINES = "SELECT * FROM statements ORDER BY recorded NULLS FIRST, id"


class Lines:
    """Ledger lines by number, in the order in which they became known.

    Args:
        table: The answer to `LINES`.
    """

    def __init__(self, table: pa.Table) -> None:
        self._held = Held(table)
        self._kinds: list[str] = table["kind"].to_pylist()
        self._relations: list[str] = table["relation"].to_pylist()
        self._recorded = [day.isoformat() if day else "" for day in table["recorded"].to_pylist()]
        self._of_relation = _by(self._relations)
        self._of_doc = _by(table["doc"].to_pylist())
        self._of_party: dict[str, list[int]] = defaultdict(list)
        for number, roled in enumerate(table["parties"].to_pylist()):
            parties = [one["party"] for one in roled]
            for key in {key for one in parties for key in (one["code"], one["id"]) if key}:
                self._of_party[key].append(number)

    def relations_number(self) -> int:
        """Return how many relations the lines speak of."""
        return len(self._of_relation)

    def of_relation(self, relation: str) -> list[Statement]:
        """Return the lines of a relation."""
        return self._read(self._of_relation.get(relation, ()))

    def of_doc(self, doc: str) -> list[Statement]:
        """Return the lines that an article gave."""
        return self._read(self._of_doc.get(doc, ()))

    def with_ids(self, ids: Iterable[str]) -> list[Statement]:
        """Return lines by their ids, in the order in which they became known."""
        found = [statement_of(row) for row in self._held.find(tuple(ids))]
        return sorted(found, key=lambda one: (one.recorded or "", one.id))

    def near(self, lines: Iterable[Statement]) -> list[Statement]:
        """Return the lines of the same kind between any of the same parties."""
        wanted: set[int] = set()
        for line in lines:
            for roled in line.parties:
                wanted.update(
                    number
                    for number in self._of_party.get(roled.party.code, ())
                    if self._kinds[number] == line.kind
                )
        return self._read(sorted(wanted))

    def recorded(self, since: str, until: str, limit: int) -> list[Statement]:
        """Return the lines that became known between two days, the newest first."""
        first = bisect_left(self._recorded, since)
        last = bisect_right(self._recorded, until)
        return self._read(range(max(first, last - limit), last))[::-1]

    def asked(self, ledger: Ledger, most: int) -> list[Statement]:
        """Return the lines of the relations that a question means.

        Args:
            ledger: The question.
            most: How many relations at most, those last heard of.
        """
        numbers: Iterable[int] = range(len(self._kinds))
        for party in (ledger.party, ledger.other):
            if party:
                among = set(numbers) if not isinstance(numbers, range) else None
                rows = self._of_party.get(party, [])
                numbers = [one for one in rows if among is None or one in among]
        meant: dict[str, None] = {}
        for number in reversed(numbers if isinstance(numbers, range) else list(numbers)):
            if ledger.kind and self._kinds[number] != ledger.kind:
                continue
            if ledger.known_on and self._recorded[number] > ledger.known_on:
                continue
            meant.setdefault(self._relations[number])
            if len(meant) >= most:
                break
        wanted = [number for relation in meant for number in self._of_relation[relation]]
        return self._read(sorted(wanted))

    def _read(self, numbers: Iterable[int]) -> list[Statement]:
        return [statement_of(row) for row in self._held.rows(list(numbers))]


def _by(keys: list[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        found[key].append(number)
    return dict(found)
