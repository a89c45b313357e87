"""Rows held in memory as Arrow batches, found by the hash of an id and read one by one."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from xxhash import xxh3_64_intdigest

from dateline.serve.shelf.columns import Numbers


def hash_ids(ids: pa.ChunkedArray | pa.Array) -> Numbers:
    """Return ids as 64-bit numbers."""
    return np.fromiter((_hashed(one) for one in ids.to_pylist()), np.uint64, count=len(ids))


def _hashed(name: str) -> int:
    return xxh3_64_intdigest(name.encode("utf-8", "replace"))


class Hashes:
    """Where an id stands among many: sorted hashes, and the row of each."""

    def __init__(self, hashes: Numbers, rows: Numbers | None = None) -> None:
        order = np.argsort(hashes, kind="stable")
        self._hashes = hashes[order]
        self._rows = order if rows is None else rows[order]

    def rows_of(self, name: str) -> Numbers:
        """Return the rows that an id may stand in, ascending; who reads them makes sure."""
        wanted = np.uint64(_hashed(name))
        left = int(np.searchsorted(self._hashes, wanted, side="left"))
        right = int(np.searchsorted(self._hashes, wanted, side="right"))
        found: Numbers = self._rows[left:right]
        return found

    def rows_at(self, hashes: Numbers) -> Numbers:
        """Return the row of each hash; hashes that are not there are left out."""
        at = np.minimum(np.searchsorted(self._hashes, hashes), max(0, len(self._hashes) - 1))
        if not len(self._hashes):
            return np.zeros(0, dtype=np.int64)
        found: Numbers = self._rows[at[self._hashes[at] == hashes]]
        return found


class Held:
    """A table in memory whose rows are read as dictionaries.

    Args:
        table: The rows, with a column `id`.
    """

    def __init__(self, table: pa.Table) -> None:
        self._batches = [batch for batch in table.to_batches() if batch.num_rows]
        self._starts = [0]
        for batch in self._batches:
            self._starts.append(self._starts[-1] + batch.num_rows)
        self.hashes = hash_ids(table["id"])
        self._places = Hashes(self.hashes)

    def __len__(self) -> int:
        return self._starts[-1]

    def rows(self, numbers: Sequence[int]) -> list[dict[str, Any]]:
        """Return rows by their numbers, in the order asked."""
        wanted: dict[int, list[int]] = {}
        for place, number in enumerate(numbers):
            batch = bisect_right(self._starts, number) - 1
            wanted.setdefault(batch, []).append(place)
        found: list[dict[str, Any]] = [{}] * len(numbers)
        for batch, places in wanted.items():
            within = pa.array([int(numbers[place]) - self._starts[batch] for place in places])
            for place, row in zip(
                places, self._batches[batch].take(within).to_pylist(), strict=True
            ):
                found[place] = row
        return found

    def find(self, ids: Sequence[str]) -> list[dict[str, Any]]:
        """Return the rows with these ids, in the order asked; those that there are."""
        numbers = [int(number) for name in ids for number in self._places.rows_of(name)]
        found = {row["id"]: row for row in self.rows(numbers)}
        return [found[name] for name in ids if name in found]

    def number_of(self, name: str) -> int | None:
        """Return the number of the row with an id."""
        numbers = [int(number) for number in self._places.rows_of(name)]
        rows = zip(numbers, self.rows(numbers), strict=True)
        return next((number for number, row in rows if row["id"] == name), None)

    def numbers_at(self, hashes: Numbers) -> Numbers:
        """Return the numbers of the rows whose ids have these hashes."""
        return self._places.rows_at(hashes)
