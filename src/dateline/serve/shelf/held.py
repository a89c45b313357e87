"""Rows held in memory as Arrow batches, found by the hash of an id and read one by one."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any, Generic, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from xxhash import xxh3_64_intdigest

from dateline.serve.shelf.columns import Numbers

_HASH, _AT_A_TIME = 16, 65_536
_HEX = np.full(256, 255, dtype=np.uint64)
_HEX[np.frombuffer(b"0123456789abcdef", np.uint8)] = np.arange(16, dtype=np.uint64)
# Up to so many rows of a batch are read one by one, more at once.
_FEW = 12


def hash_ids(ids: pa.ChunkedArray | pa.Array) -> Numbers:
    """Return ids as 64-bit numbers: those that are hashes as they are, others by a hash of them."""
    pieces = ids.chunks if isinstance(ids, pa.ChunkedArray) else [ids]
    hashed = [
        _hashed_piece(piece.slice(start, _AT_A_TIME))
        for piece in pieces
        for start in range(0, len(piece), _AT_A_TIME)
    ]
    found: Numbers = np.concatenate(hashed) if hashed else np.zeros(0, dtype=np.uint64)
    return found


def _hashed_piece(ids: pa.Array) -> Numbers:
    digits = np.frombuffer(ids.cast(pa.binary()).buffers()[2] or b"", np.uint8)
    first = int(np.frombuffer(ids.buffers()[1], np.int32)[ids.offset])
    lengths = pc.binary_length(ids).to_numpy()
    if not np.all(lengths == _HASH):
        return np.fromiter((_hashed(one) for one in ids.to_pylist()), np.uint64, count=len(ids))
    values = _HEX[digits[first : first + _HASH * len(ids)]].reshape(-1, _HASH)
    found = np.zeros(len(ids), np.uint64)
    for place in range(_HASH):
        found = found << np.uint64(4) | values[:, place]
    for at in np.flatnonzero((values > 15).any(axis=1)):
        found[at] = _hashed(ids[int(at)].as_py())
    return found


def _hashed(name: str) -> int:
    if len(name) == _HASH and not name.strip("0123456789abcdef"):
        return int(name, 16)
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


Record = TypeVar("Record")


class Records(Generic[Record]):
    """Rows of a held table as records; those read last are kept.

    Args:
        held: The table.
        made: Makes a record of a row.
        most: So many are kept.
    """

    def __init__(self, held: "Held", made: Callable[[dict[str, Any]], Record], most: int) -> None:
        self._held = held
        self._made = made
        self._most = most
        self._kept: OrderedDict[int, Record] = OrderedDict()
        self._lock = Lock()

    def read(self, numbers: Sequence[int]) -> list[Record]:
        """Return rows by their numbers, in the order asked."""
        with self._lock:
            found = {number: self._kept[number] for number in numbers if number in self._kept}
        missing = [number for number in dict.fromkeys(numbers) if number not in found]
        found.update(zip(missing, map(self._made, self._held.rows(missing)), strict=True))
        with self._lock:
            self._kept.update((number, found[number]) for number in missing)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return [found[number] for number in numbers]

    def find(self, ids: Sequence[str], name_of: Callable[[Record], str]) -> list[Record]:
        """Return the rows with these ids, in the order asked; those that there are."""
        numbers = [number for name in ids for number in self._held.numbers_like(name)]
        found = {name_of(record): record for record in self.read(numbers)}
        return [found[name] for name in ids if name in found]


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
            if len(places) <= _FEW:
                for place in places:
                    at = int(numbers[place]) - self._starts[batch]
                    found[place] = self._batches[batch].slice(at, 1).to_pylist()[0]
                continue
            within = pa.array([int(numbers[place]) - self._starts[batch] for place in places])
            for place, row in zip(
                places, self._batches[batch].take(within).to_pylist(), strict=True
            ):
                found[place] = row
        return found

    def numbers_like(self, name: str) -> list[int]:
        """Return the numbers of the rows that may have an id; who reads them makes sure."""
        numbers: list[int] = self._places.rows_of(name).tolist()
        return numbers

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
