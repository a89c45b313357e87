"""Events, ledger and the store's files: the last steps, bucket by bucket."""

from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from dateline.ledger import relations
from dateline.records import Statement
from dateline.scale.coding import ROWS
from dateline.scale.kinds import LINES, NUMBERED, RANKED, RETOLD
from dateline.scale.parts import ask, bucket_of, deal_out, read_bucket
from dateline.scale.storage import joined, write_bytes, written_below
from dateline.scale.work import Done, Work
from dateline.store import TABLES, Told, fold_told, relation_table, write_part


def fold_groups(work: Work) -> Done:
    """Fold the mentions of a bucket's groups into events."""
    retold = read_bucket(work.place, "retell", "retold", work.bucket, RETOLD)
    told = [
        msgspec.msgpack.decode(one.as_py(), type=Told)
        for one in ask('SELECT told FROM retold ORDER BY "group"', retold=retold).column("told")
    ]
    with TemporaryDirectory(prefix="dateline-") as folder:
        events = fold_told(Path(folder), told)
    rows = ((bucket_of(row["id"], work.buckets), row) for row in events)
    deal_out(work.place, "fold/events", work.name, ROWS["events"], rows)
    return Done(counts={"events": len(events)})


def rank_articles(work: Work) -> Done:
    """Number the articles of an input shard in their order of arrival."""
    ranks = read_bucket(work.place, "take", "ranks", work.bucket, RANKED)
    ranked = ask("SELECT id FROM ranks ORDER BY arrival", ranks=ranks).column("id").to_pylist()
    rows = (
        (bucket_of(name, work.wide), {"id": name, "shard": work.bucket, "rank": rank})
        for rank, name in enumerate(ranked, start=1)
    )
    deal_out(work.place, "rank/numbers", work.name, NUMBERED, rows)
    return Done(said={"articles": len(ranked)})


def write_segment(work: Work) -> Done:
    """Write a bucket of one of the store's tables."""
    name = str(work.said["table"])
    step = "fold" if name == "events" else "take"
    rows = read_bucket(work.place, step, name, work.bucket, ROWS[name])
    if name == "articles":
        rows = _numbered(work, rows)
    output = str(work.said["output"])
    segment = written_below(output, lambda folder: write_part(folder, name, rows, work.bucket + 1))
    return Done(said={"segment": msgspec.to_builtins(segment)})


def _numbered(work: Work, rows: pa.Table) -> pa.Table:
    """Return articles with their numbers in the whole, in place of where they arrived."""
    numbers = read_bucket(work.place, "rank", "numbers", work.bucket, NUMBERED)
    before = work.said["before"]
    number = {row["id"]: row["rank"] + before[row["shard"]] for row in numbers.to_pylist()}
    column = pa.array([number[name] for name in rows.column("id").to_pylist()], pa.int64())
    return rows.set_column(rows.schema.get_field_index("number"), "number", column)


def sum_relations(work: Work) -> Done:
    """Sum a bucket's ledger lines into relations, as of the last day that anything is known of."""
    lines = read_bucket(work.place, "take", "lines", work.bucket, LINES)
    statements = [
        msgspec.msgpack.decode(one.as_py(), type=Statement) for one in lines.column("statement")
    ]
    day = work.said["last_day"]
    table = relation_table(relations(statements, day))
    stream = pa.BufferOutputStream()
    pq.write_table(table, stream, compression="zstd")
    name = joined(str(work.said["output"]), "relations", f"{work.name}.parquet")
    write_bytes(name, stream.getvalue().to_pybytes())
    return Done(counts={"relations": table.num_rows})


STORED = tuple(name for name in TABLES if name not in {"judgements", "runs", "superseded"})
