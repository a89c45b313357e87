"""A snapshot's ledger lines in memory, found by party, relation, article and day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dateline.ledger import (
    SPOKEN_OF_BY_WORDS,
    known_lines,
    load_statuses,
    relations_of,
    same_relations,
)
from dateline.records import Relation, Statement
from dateline.serve.reader import Ledger
from dateline.serve.shelf.columns import NO_DAY, Numbers, as_days, day_number
from dateline.serve.shelf.held import Held, Records
from dateline.store import statement_of

LINES = "SELECT * EXCLUDE (party_codes, batch) FROM statements ORDER BY recorded NULLS FIRST, id"
# So many lines are kept as records, those read last.
_KEPT = 60_000


class Lines:
    """Ledger lines by number, in the order in which they became known.

    Lines that speak of one relation are put together once, when the snapshot is opened: what was
    known on an earlier day is the beginning of each group.

    Args:
        table: The answer to `LINES`.
    """

    def __init__(self, table: pa.Table) -> None:
        self._held = Held(table)
        self._records = Records(self._held, statement_of, _KEPT)
        self._kinds: list[str] = table["kind"].to_pylist()
        self._recorded = as_days(table["recorded"])
        self._of_doc = _by(table["doc"].to_pylist())
        of_party: dict[str, list[int]] = defaultdict(list)
        for number, roled in enumerate(table["parties"].to_pylist()):
            parties = [one["party"] for one in roled]
            for key in {key for one in parties for key in (one["code"], one["id"]) if key}:
                of_party[key].append(number)
        self._of_party = {key: np.array(rows) for key, rows in of_party.items()}
        relations = table["relation"].to_pylist()
        self._group = self._grouped(relations)
        order = np.argsort(self._group, kind="stable")
        self._groups = np.split(order, np.flatnonzero(np.diff(self._group[order])) + 1)
        self._group_of = dict(zip(relations, self._group.tolist(), strict=True))
        self._begins = _begins(table)
        last = as_days(pc.coalesce(table["recorded"], table["effective_end"])).max(initial=NO_DAY)
        self._last = str(np.datetime64(int(last), "D")) if last != NO_DAY else None

    def relations_number(self) -> int:
        """Return how many relations the lines speak of."""
        return len(self._groups)

    def of_relation(self, relation: str) -> list[Statement]:
        """Return the lines of a relation."""
        group = self._group_of.get(relation)
        return self._read(self._groups[group]) if group is not None else []

    def of_doc(self, doc: str) -> list[Statement]:
        """Return the lines that an article gave."""
        return self._read(self._of_doc.get(doc, ()))

    def recorded(self, since: str, until: str, limit: int) -> list[Statement]:
        """Return the lines that became known between two days, the newest first."""
        first = int(np.searchsorted(self._recorded, day_number(since), side="left"))
        last = int(np.searchsorted(self._recorded, day_number(until), side="right"))
        return self._read(range(max(first, last - limit), last))[::-1]

    def relation(self, relation: str, as_of: str | None, known_on: str | None) -> Relation | None:
        """Return one relation, None where it is not known or had not begun."""
        group = known_lines(self.of_relation(relation), known_on)
        found = relations_of([group], as_of or self._day(known_on), known_on)
        return found[0] if found else None

    def asked(self, ledger: Ledger) -> Numbers:
        """Return the relations that a question means, by number, those last heard of first.

        One that had not begun on the day asked about, as far as its lines say on which day they
        count, is left out; what was heard later than that day comes last.
        """
        rows = np.arange(len(self._group))
        for party in (ledger.party, ledger.other):
            if party:
                own = self._of_party.get(party, np.zeros(0, dtype=np.int64))
                rows = np.intersect1d(rows, own, assume_unique=True)
        if ledger.kind:
            rows = rows[np.array([self._kinds[row] == ledger.kind for row in rows], dtype=bool)]
        if ledger.known_on:
            rows = rows[self._recorded[rows] <= day_number(ledger.known_on)]
        heard = self._recorded[rows].astype(np.int64)
        if ledger.as_of:
            day = day_number(ledger.as_of)
            begun = np.unique(self._group[rows[self._begins[rows] <= day]])
            rows = rows[np.isin(self._group[rows], begun)]
            heard = self._recorded[rows].astype(np.int64)
            heard = np.where(heard <= day, heard, NO_DAY - heard)
        # The last line of each group comes first in this order.
        order = np.lexsort((-rows, -heard))
        groups, first = np.unique(self._group[rows][order], return_index=True)
        found: Numbers = groups[np.argsort(first, kind="stable")]
        return found

    def summed(self, groups: Sequence[int], ledger: Ledger) -> tuple[Relation, ...]:
        """Return relations by number, as of the day and as known on the day of a question."""
        numbers = [self._groups[one] for one in groups]
        lines = iter(self._read(np.concatenate(numbers) if numbers else ()))
        known = [known_lines(islice(lines, len(one)), ledger.known_on) for one in numbers]
        return relations_of(known, ledger.as_of or self._day(ledger.known_on), ledger.known_on)

    def _day(self, known_on: str | None) -> str | None:
        """Return the last day that anything is known of."""
        return min(self._last, known_on) if self._last and known_on else self._last

    def _grouped(self, relations: list[str]) -> Numbers:
        """Return for each line the number of its relation."""
        _, group = np.unique(np.array(relations, dtype=object), return_inverse=True)
        by_words = {
            name
            for name, kind in zip(relations, self._kinds, strict=True)
            if kind in SPOKEN_OF_BY_WORDS
        }
        numbers = [number for number, name in enumerate(relations) if name in by_words]
        lines = self._read(numbers)
        at = {line.id: number for line, number in zip(lines, numbers, strict=True)}
        for joined in same_relations(known_lines(lines, None)):
            group[[at[line.id] for line in joined]] = group[at[joined[0].id]]
        found: Numbers = np.unique(group, return_inverse=True)[1]
        return found

    def _read(self, numbers: Iterable[int]) -> list[Statement]:
        return self._records.read([int(number) for number in numbers])


def _begins(table: pa.Table) -> Numbers:
    """Return the first day on which a line may count, as days since 1970."""
    day = pc.coalesce(table["effective_end"], table["effective_start"], table["recorded"])
    # What ended on a known day held before it.
    closing = [name for name, status in load_statuses().items() if status.does == "closes"]
    closes = pc.is_in(table["status"], value_set=pa.array(closing, pa.string()))
    return np.where(closes.to_numpy(), NO_DAY, as_days(day)).astype(np.int64)


def _by(keys: list[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        found[key].append(number)
    return dict(found)
