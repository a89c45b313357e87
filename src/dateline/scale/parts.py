"""Rows on their way from one step to the next: hash-partitioned Parquet.

Each shard of a step writes one file for each kind of row: a Parquet file for each bucket, one
behind the other, and at the end which begins where. A shard of the next step reads that and its
bucket's rows, and nothing else: of one file with a row group for each bucket it would have to read
what is said of every group.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import IO, Any

import duckdb
import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import xxhash

from dateline.scale.storage import joined, opened, read_bytes, write_bytes

Row = Mapping[str, Any]
_MEMORY = "512MB"
# The last bytes of a part say how long the list before them is: bucket, start and size of each.
_TAIL = 8
_LISTED = 16_384
_Listed = list[tuple[int, int, int]]


def bucket_of(key: str, buckets: int) -> int:
    """Return the bucket of a key."""
    return xxhash.xxh3_64_intdigest(key.encode("utf-8", "surrogatepass")) % buckets


class Dealer:
    """Deals rows of one kind out to buckets, and writes them as the part of one shard."""

    def __init__(self, schema: pa.Schema) -> None:
        self._schema = schema
        self._held: dict[int, list[Row | pa.Table]] = {}

    def deal(self, bucket: int, row: Row) -> None:
        """Put a row into a bucket."""
        self._held.setdefault(bucket, []).append(row)

    def write(self, place: str, kind: str, name: str) -> None:
        """Write the part, whole or not at all."""
        stream = io.BytesIO()
        listed: _Listed = []
        for bucket in sorted(self._held):
            start = stream.tell()
            table = pa.Table.from_pylist(self._held.pop(bucket), schema=self._schema)
            pq.write_table(table, stream, compression="zstd", store_schema=False)
            listed.append((bucket, start, stream.tell() - start))
        tail = msgspec.msgpack.encode(listed)
        stream.write(tail + len(tail).to_bytes(_TAIL, "little"))
        write_bytes(_part(place, kind, name), stream.getvalue())


def deal_out(
    work_place: str, kind: str, name: str, schema: pa.Schema, rows: Iterable[tuple[int, Row]]
) -> int:
    """Write rows, each with its bucket, as the part of one shard; return how many they are."""
    dealer, count = Dealer(schema), 0
    for bucket, row in rows:
        dealer.deal(bucket, row)
        count += 1
    dealer.write(work_place, kind, name)
    return count


def write_plain(place: str, kind: str, name: str, schema: pa.Schema, rows: Iterable[Row]) -> None:
    """Write rows as a Parquet file of what a run is asked for, whole or not at all."""
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(rows), schema=schema), stream, compression="zstd")
    write_bytes(joined(place, kind, f"{name}.parquet"), stream.getvalue())


def read_bucket(place: str, step: str, kind: str, bucket: int, schema: pa.Schema) -> pa.Table:
    """Return the rows that the shards of a finished step put into a bucket."""
    pieces = [
        piece.cast(schema)
        for name in part_names(place, step)
        for piece in _tables(_part(place, f"{step}/{kind}", name), bucket)
    ]
    return pa.concat_tables([schema.empty_table(), *pieces])


def read_part(place: str, step: str, kind: str, name: str, schema: pa.Schema) -> pa.Table:
    """Return all rows of one shard's part."""
    pieces = [piece.cast(schema) for piece in _tables(_part(place, f"{step}/{kind}", name))]
    return pa.concat_tables([schema.empty_table(), *pieces])


def _tables(name: str, bucket: int | None = None) -> list[pa.Table]:
    """Return the rows of a part, table by table; those of one bucket where it is given."""
    with opened(name) as stream:
        return [
            pq.ParquetFile(io.BytesIO(_stretch(stream, start, size))).read()
            for one, start, size in _listed(stream)
            if bucket is None or one == bucket
        ]


def _listed(stream: IO[bytes]) -> _Listed:
    """Return where each bucket of a part begins, and its size."""
    length = stream.seek(0, io.SEEK_END)
    end = _stretch(stream, max(0, length - _LISTED), min(length, _LISTED))
    size = int.from_bytes(end[-_TAIL:], "little")
    if size + _TAIL > len(end):
        end = _stretch(stream, length - size - _TAIL, size + _TAIL)
    return msgspec.msgpack.decode(end[-size - _TAIL : -_TAIL], type=_Listed)


def _stretch(stream: IO[bytes], start: int, size: int) -> bytes:
    stream.seek(start)
    return stream.read(size)


def _part(place: str, kind: str, name: str) -> str:
    return joined(place, kind, f"{name}.rows")


def part_names(place: str, step: str) -> Sequence[str]:
    """Return the names of the parts of a finished step."""
    data = read_bytes(joined(place, step, "parts.json"))
    return msgspec.json.decode(data, type=list[str]) if data is not None else []


def ask(sql: str, **tables: pa.Table) -> pa.Table:
    """Answer SQL over tables by DuckDB, within bounded memory."""
    with duckdb.connect(":memory:", config={"threads": 1, "memory_limit": _MEMORY}) as connection:
        for name, table in tables.items():
            connection.register(name, table)
        return connection.sql(sql).to_arrow_table()
