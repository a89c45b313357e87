"""Documents that bear on each other brought together, and taken in by the rooms, unchanged."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pyarrow as pa

from dateline.ledger import last_day_known, relation_block
from dateline.records import Article, FailureRow, Page, Statement
from dateline.scale.coding import ROWS
from dateline.scale.kinds import BODIES, GATHERED, LINES, NEAR, PLACED, RANKED, TOLD
from dateline.scale.near import cells_of
from dateline.scale.parts import Dealer, ask, bucket_of, deal_out, read_bucket, read_part
from dateline.scale.reading import unpacked
from dateline.scale.walking import ARRIVALS, guarded_walk
from dateline.scale.work import Done, Work
from dateline.store import TABLES, Arrival, TakenApart, Told, statement_of, take_in_apart

# Tables whose rows hold whole documents.
WIDE = frozenset({"pages", "articles"})


def gather_groups(work: Work) -> Done:
    """Deal the documents of one part of the reading out by their groups."""
    bodies = read_part(work.place, "read", "bodies", str(work.said["part"]), BODIES)
    placed = read_bucket(work.place, "place", "placed", work.bucket, PLACED)
    gathered = ask(
        'SELECT b.arrival, p."group", document, article, holders, brings FROM bodies AS b '
        "JOIN placed AS p ON p.arrival = b.arrival ORDER BY b.arrival",
        bodies=bodies,
        placed=placed,
    )
    rows = ((bucket_of(row["group"], work.wide), row) for row in gathered.to_pylist())
    deal_out(work.place, "gather/gathered", work.name, GATHERED, rows)
    return Done()


def _groups(work: Work) -> pa.Table:
    """Return the documents of the bucket's groups that are the work's."""
    gathered = read_bucket(work.place, "gather", "gathered", work.bucket, GATHERED)
    last = 2**62 if work.last is None else work.last
    return ask(
        'SELECT * EXCLUDE place FROM (SELECT *, dense_rank() OVER (ORDER BY "group") - 1 AS place '
        f"FROM gathered) WHERE place >= {work.first} AND place < {last} ORDER BY arrival",
        gathered=gathered,
    )


def count_groups(work: Work) -> int:
    """Return how many groups a bucket has."""
    gathered = read_bucket(work.place, "gather", "gathered", work.bucket, GATHERED)
    return int(
        ask('SELECT count(DISTINCT "group") AS n FROM gathered', gathered=gathered)[0][0].as_py()
    )


def take_groups(work: Work) -> Done:
    """Take a bucket's groups in: coded once for all copies, with their stories and ledger lines."""
    known: dict[str, Article | FailureRow] = {}
    arrivals = []
    for row in _groups(work).to_pylist():
        document, article = unpacked(row["document"]), row["article"]
        if isinstance(document, Article):
            raise TypeError(document.id)
        if article is not None and document.id not in known:
            read = unpacked(article)
            if not isinstance(read, Page):
                known[document.id] = read
        arrivals.append(
            Arrival(
                number=row["arrival"],
                document=document,
                holders=tuple(row["holders"]),
                brings=tuple(row["brings"]),
            )
        )
    walk = guarded_walk(work)
    reading = walk.read

    def read_again(page: Page) -> Article | FailureRow:
        if page.id in work.deadly:
            return reading(page)
        return known[page.id]

    with TemporaryDirectory(prefix="dateline-") as folder:
        walk = msgspec.structs.replace(walk, read=read_again)
        taken = take_in_apart(Path(folder) / "apart", arrivals, walk)
    last_day = _write(work, taken)
    return Done(counts=taken.counts, seconds=taken.seconds, said={"last_day": last_day})


def _write(work: Work, taken: TakenApart) -> str | None:
    for name, rows in taken.rows.items():
        buckets = work.wide if name in WIDE else work.buckets
        dealt = ((bucket_of(str(row[TABLES[name].key]), buckets), row) for row in rows)
        deal_out(work.place, f"take/{name}", work.name, ROWS[name], dealt)
    for name in TABLES.keys() - taken.rows.keys():
        deal_out(work.place, f"take/{name}", work.name, ROWS[name], ())
    articles = taken.rows.get("articles", [])
    ranks = (
        (row["number"] >> ARRIVALS, {"arrival": row["number"], "id": row["id"]}) for row in articles
    )
    deal_out(work.place, "take/ranks", work.name, RANKED, ranks)
    told, near = Dealer(TOLD), Dealer(NEAR)
    for one in taken.told:
        _deal_told(work, one, told, near)
    told.write(work.place, "take/told", work.name)
    near.write(work.place, "take/near", work.name)
    statements = [statement_of(row) for row in taken.rows.get("statements", [])]
    lines = ((_block(one, work.buckets), _line(one)) for one in statements)
    deal_out(work.place, "take/lines", work.name, LINES, lines)
    return last_day_known(statements)


def _deal_told(work: Work, told: Told, by_id: Dealer, by_cell: Dealer) -> None:
    body = msgspec.msgpack.encode(told)
    by_id.deal(bucket_of(told.mention.id, work.buckets), {"id": told.mention.id, "told": body})
    arrival, turn = told.since
    for cell in cells_of(told.mention, told.day):
        row = {"cell": cell, "arrival": arrival, "turn": turn, "told": body}
        by_cell.deal(bucket_of(cell, work.buckets), row)


def _block(statement: Statement, buckets: int) -> int:
    return bucket_of(relation_block(statement), buckets)


def _line(statement: Statement) -> dict[str, Any]:
    return {"block": relation_block(statement), "statement": msgspec.msgpack.encode(statement)}
