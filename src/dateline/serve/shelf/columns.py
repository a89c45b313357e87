"""A snapshot's events as columns in memory: the few values that lists and counts go by."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Numbers = npt.NDArray[Any]
NO_DAY = np.iinfo(np.int32).min
COLLECTIVE = ("IGO", "NGO", "ISM", "IMG", "MNC", "UNK")
_KEYS = (
    "list_transform({side}, lambda x: CASE WHEN x.code IN {collective} AND x.id IS NOT NULL "
    "THEN x.id ELSE x.code END)"
)
EVENTS = f"""
SELECT * EXCLUDE (actor_codes, recipient_codes, batch),
  list_distinct({_KEYS.format(side="actor", collective=COLLECTIVE)}) AS actor_keys,
  list_distinct({_KEYS.format(side="recipient", collective=COLLECTIVE)}) AS recipient_keys
FROM events_all ORDER BY first_reported DESC NULLS LAST, id
"""


@dataclass(frozen=True, slots=True)
class Postings:
    """Rows by key: the rows of key number n are `rows[starts[n]:starts[n + 1]]`, ascending."""

    starts: Numbers
    rows: Numbers

    def of(self, number: int) -> Numbers:
        """Return the rows of a key."""
        return self.rows[self.starts[number] : self.starts[number + 1]]


@dataclass(frozen=True, slots=True)
class Members:
    """Keys by row: those of row n are `keys[starts[n]:starts[n + 1]]`."""

    starts: Numbers
    keys: Numbers

    def of(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        """Return every key of some rows, and the row that each is of."""
        first = self.starts[rows]
        number = self.starts[rows + 1] - first
        within = np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number)
        return np.repeat(rows, number), self.keys[np.repeat(first, number) + within]


@dataclass(frozen=True, slots=True)
class Columns:
    """Events, the newest report first; every array has one value an event.

    Days are days since 1970; `NO_DAY` where unknown. `parties` numbers the party keys; `actors`
    and `targets` give the rows in which a key does, or is done to, `actors_of` and `targets_of` the
    keys of a row; `by_sources` is the place of each row where the most sources come first.
    """

    kinds: Sequence[str]
    kind: Numbers
    status: Numbers
    quad: Numbers
    score: Numbers
    confidence: Numbers
    sources: Numbers
    seen: Numbers
    start: Numbers
    end: Numbers
    open_start: Numbers
    open_end: Numbers
    countries: Sequence[str]
    country: Numbers
    place: Numbers
    lat: Numbers
    lon: Numbers
    parties: dict[str, int]
    party_keys: Sequence[str]
    actors: Postings
    targets: Postings
    actors_of: Members
    targets_of: Members
    by_sources: Numbers
    mention_hashes: Members

    def __len__(self) -> int:
        return len(self.kind)


STATUSES = ("actual", "historical", "future", "hypothetical", "negated")


def columns_of(table: pa.Table, hashed: Callable[[pa.Array], Numbers]) -> Columns:
    """Return the columns of a snapshot's events.

    Args:
        table: The answer to `EVENTS`.
        hashed: Turns ids into 64-bit numbers.
    """
    start, end = (as_days(table[name]) for name in ("date_start", "date_end"))
    rows = table.num_rows
    kinds, kind = _numbered(table["event"])
    countries, country = _numbered(table["place_country"])
    actor_rows, actor_keys = _exploded(table["actor_keys"])
    recipient_rows, recipient_keys = _exploded(table["recipient_keys"])
    both = pa.concat_arrays([actor_keys, recipient_keys]).dictionary_encode()
    keys = both.dictionary.to_pylist()
    numbers = _ints(both.indices, np.int32)
    actor_numbers, recipient_numbers = np.split(numbers, [len(actor_keys)])
    # A deed among equals has all of them as actors: each is the other's target.
    alone = np.bincount(recipient_rows, minlength=rows) == 0
    several = np.bincount(actor_rows, minlength=rows) > 1
    mutual = (alone & several)[actor_rows]
    target_rows = np.concatenate([recipient_rows, actor_rows[mutual]])
    target_numbers = np.concatenate([recipient_numbers, actor_numbers[mutual]])
    mention_rows, mention_ids = _exploded(table["mentions"])
    sources = _ints(table["sources"], np.int32)
    return Columns(
        kinds=kinds,
        kind=kind,
        status=_ints(pc.index_in(table["status"], value_set=pa.array(STATUSES)), np.int8),
        quad=_ints(table["quad"], np.int8),
        score=_reals(table["score"]),
        confidence=_reals(table["confidence"]),
        sources=sources,
        seen=as_days(table["first_reported"]),
        start=np.where(start == NO_DAY, end, start),
        end=np.where(end == NO_DAY, start, end),
        open_start=start == NO_DAY,
        open_end=end == NO_DAY,
        countries=countries,
        country=country,
        place=_ints(table["geonameid"], np.int64),
        lat=_reals(table["lat"]),
        lon=_reals(table["lon"]),
        parties={key: number for number, key in enumerate(keys)},
        party_keys=keys,
        actors=_postings(actor_rows, actor_numbers, len(keys)),
        targets=_postings(target_rows, target_numbers, len(keys)),
        actors_of=_members(actor_rows, actor_numbers, rows),
        targets_of=_members(target_rows, target_numbers, rows),
        by_sources=_places(np.argsort(-sources, kind="stable")),
        mention_hashes=_members(mention_rows, hashed(mention_ids), rows),
    )


def _places(order: Numbers) -> Numbers:
    """Return where each row stands in an order of rows."""
    places = np.empty(len(order), dtype=np.int32)
    places[order] = np.arange(len(order), dtype=np.int32)
    return places


def day_number(day: str) -> int:
    """Return an ISO day as days since 1970."""
    return (date.fromisoformat(day) - date(1970, 1, 1)).days


def _numbered(column: pa.ChunkedArray) -> tuple[list[str], Numbers]:
    """Return a column's values, and for each row the number of its value, -1 for none."""
    coded = column.combine_chunks().dictionary_encode()
    return coded.dictionary.to_pylist(), _ints(coded.indices, np.int32)


def _exploded(column: pa.ChunkedArray) -> tuple[Numbers, pa.Array]:
    """Return the values of a list column in one array, and the row of each."""
    lists = column.combine_chunks()
    return _ints(pc.list_parent_indices(lists), np.int64), pc.list_flatten(lists)


def _postings(rows: Numbers, keys: Numbers, number: int) -> Postings:
    order = np.lexsort((rows, keys))
    starts = np.searchsorted(keys[order], np.arange(number + 1))
    return Postings(starts, rows[order].astype(np.int32))


def _members(rows: Numbers, keys: Numbers, number: int) -> Members:
    order = np.argsort(rows, kind="stable")
    return Members(np.searchsorted(rows[order], np.arange(number + 1)), keys[order])


def _ints(column: Any, kind: Any) -> Numbers:
    numbers: Numbers = pc.fill_null(column, -1).to_numpy(zero_copy_only=False).astype(kind)
    return numbers


def _reals(column: Any) -> Numbers:
    numbers: Numbers = pc.fill_null(pc.cast(column, pa.float32()), float("nan")).to_numpy(
        zero_copy_only=False
    )
    return numbers


def as_days(column: Any) -> Numbers:
    """Return dates as days since 1970, `NO_DAY` where there is none."""
    days: Numbers = (
        pc.fill_null(pc.cast(column, pa.int32()), int(NO_DAY))
        .to_numpy(zero_copy_only=False)
        .astype(np.int32)
    )
    return days
