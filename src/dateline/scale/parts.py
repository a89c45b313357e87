"""Rows on their way from one step to the next: hash-partitioned Parquet.

Each shard of a step writes one file for each kind of row, with a row group for each bucket; a
shard of the next step reads its bucket's row groups, and nothing else.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import duckdb
import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import xxhash

from dateline.scale.storage import joined, opened, read_bytes, write_bytes

Row = Mapping[str, Any]
_BUCKETS = b"buckets"
_MEMORY = "512MB"


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
        order = sorted(self._held)
        marked = self._schema.with_metadata({_BUCKETS: msgspec.json.encode(order)})
        with pq.ParquetWriter(stream, marked, compression="zstd") as writer:
            for bucket in order:
                table = pa.Table.from_pylist(self._held.pop(bucket), schema=marked)
                writer.write_table(table, row_group_size=max(1, table.num_rows))
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


def read_bucket(place: str, step: str, kind: str, bucket: int, schema: pa.Schema) -> pa.Table:
    """Return the rows that the shards of a finished step put into a bucket."""
    pieces = [
        piece
        for name in part_names(place, step)
        for piece in _groups(_part(place, f"{step}/{kind}", name), bucket)
    ]
    return pa.concat_tables([schema.empty_table(), *(piece.cast(schema) for piece in pieces)])


def read_part(place: str, step: str, kind: str, name: str, schema: pa.Schema) -> pa.Table:
    """Return all rows of one shard's part."""
    with opened(_part(place, f"{step}/{kind}", name)) as stream:
        return pq.ParquetFile(stream).read().cast(schema)


def _groups(name: str, bucket: int) -> list[pa.Table]:
    with opened(name) as stream:
        file = pq.ParquetFile(stream)
        order = msgspec.json.decode(file.schema_arrow.metadata[_BUCKETS], type=list[int])
        found = [number for number, one in enumerate(order) if one == bucket]
        return [file.read_row_group(number) for number in found]


def _part(place: str, kind: str, name: str) -> str:
    return joined(place, kind, f"{name}.parquet")


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
