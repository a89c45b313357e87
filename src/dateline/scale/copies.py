"""Which documents share text: the steps that find out without an index of the corpus.

A hash of a sketch is held by the first article that has it; an article is looked at beside the
holders of its hashes. So one step finds every hash's holder, the next ones bring the sketches of
article and holder together, and what they link as copies is a group that bears on itself alone.
"""

import pyarrow as pa

from dateline.scale.kinds import BROUGHT, COMPARED, EDGES, GRAMS, PLACED, SHARED, SKETCHES
from dateline.scale.parts import ask, bucket_of, deal_out, read_bucket
from dateline.scale.walking import ARRIVALS
from dateline.scale.work import Done, Work
from dateline.story import Sketch, find_copies

_FIRST = (
    "SELECT * FROM sketches WHERE hashes IS NOT NULL "
    "QUALIFY row_number() OVER (PARTITION BY id ORDER BY arrival) = 1"
)


def deal_grams(work: Work) -> Done:
    """Deal the hashes of every first sighting out by hash."""
    sketches = read_bucket(work.place, "read", "sketches", work.bucket, SKETCHES)
    grams = ask(f"SELECT unnest(hashes) AS hash, arrival, id FROM ({_FIRST})", sketches=sketches)
    rows = ((row["hash"] % work.buckets, row) for row in grams.to_pylist())
    deal_out(work.place, "grams/grams", work.name, GRAMS, rows)
    return Done()


def find_holders(work: Work) -> Done:
    """Find the first article that has each hash, and who shares it."""
    grams = read_bucket(work.place, "grams", "grams", work.bucket, GRAMS)
    held = ask(
        "SELECT hash, id, first_value(id) OVER (PARTITION BY hash ORDER BY arrival) AS holder "
        "FROM grams",
        grams=grams,
    )
    shared = ask("SELECT DISTINCT id, holder FROM held WHERE id <> holder", held=held)
    brought = ask(
        "SELECT id, list(hash ORDER BY hash) AS hashes FROM held WHERE id = holder GROUP BY id",
        held=held,
    )
    for kind, schema, table in (("shared", SHARED, shared), ("brought", BROUGHT, brought)):
        rows = ((bucket_of(row["id"], work.buckets), row) for row in table.to_pylist())
        deal_out(work.place, f"holders/{kind}", work.name, schema, rows)
    return Done()


def bring_together(work: Work) -> Done:
    """Send each sketch to the holders of its hashes."""
    sketches = read_bucket(work.place, "read", "sketches", work.bucket, SKETCHES)
    shared = read_bucket(work.place, "holders", "shared", work.bucket, SHARED)
    compared = ask(
        f"SELECT DISTINCT ON (holder, s.id) holder, s.id, grams, hashes FROM ({_FIRST}) AS s "
        "JOIN shared ON shared.id = s.id",
        sketches=sketches,
        shared=shared,
    )
    rows = ((bucket_of(row["holder"], work.buckets), row) for row in compared.to_pylist())
    deal_out(work.place, "together/compared", work.name, COMPARED, rows)
    return Done()


def link_copies(work: Work) -> Done:
    """Link the articles that are copies of a holder's text."""
    sketches = read_bucket(work.place, "read", "sketches", work.bucket, SKETCHES)
    compared = read_bucket(work.place, "together", "compared", work.bucket, COMPARED)
    holders = {row["id"]: _sketch(row) for row in ask(_FIRST, sketches=sketches).to_pylist()}
    pairs = [
        (row["id"], row["holder"])
        for row in compared.to_pylist()
        if find_copies(_sketch(row), [holders[row["holder"]]])
    ]
    count = deal_edges(work, "links", pairs)
    return Done(said={"edges": count})


def deal_edges(work: Work, step: str, pairs: list[tuple[str, str]]) -> int:
    """Deal pairs out in both directions, by the first of the two; return how many pairs."""
    once = sorted({(min(pair), max(pair)) for pair in pairs})
    rows = (
        (bucket_of(u, work.buckets), {"u": u, "v": v})
        for one, other in once
        for u, v in ((one, other), (other, one))
    )
    deal_out(work.place, f"{step}/edges", work.name, EDGES, rows)
    return len(once)


def _sketch(row: dict[str, object]) -> Sketch:
    return Sketch(article=str(row["id"]), hashes=tuple(row["hashes"]), grams=int(row["grams"]))  # type: ignore[arg-type, call-overload]


def place_documents(work: Work) -> Done:
    """Tell each document its group, the holders of its hashes, and the hashes it brings."""
    sketches = read_bucket(work.place, "read", "sketches", work.bucket, SKETCHES)
    members = read_members(work, EDGES)
    placed = ask(
        'SELECT s.arrival, coalesce(m.v, s.id) AS "group", '
        "coalesce(h.holders, []) AS holders, coalesce(b.hashes, []) AS brings "
        "FROM sketches AS s LEFT JOIN members AS m ON m.u = s.id "
        "LEFT JOIN (SELECT id, list(DISTINCT holder ORDER BY holder) AS holders FROM shared "
        "GROUP BY id) AS h ON h.id = s.id "
        "LEFT JOIN (SELECT id, list(DISTINCT hash ORDER BY hash) AS hashes FROM "
        "(SELECT id, unnest(hashes) AS hash FROM brought) GROUP BY id) AS b ON b.id = s.id",
        sketches=sketches,
        members=members,
        shared=read_bucket(work.place, "holders", "shared", work.bucket, SHARED),
        brought=read_bucket(work.place, "holders", "brought", work.bucket, BROUGHT),
    )
    rows = ((row["arrival"] >> ARRIVALS, row) for row in placed.to_pylist())
    deal_out(work.place, "place/placed", work.name, PLACED, rows)
    return Done()


def read_members(work: Work, schema: pa.Schema) -> pa.Table:
    """Return which group each node of the work's bucket is in; one that is alone is in none."""
    step = str(work.said["members"])
    if not step:
        return schema.empty_table()
    return read_bucket(work.place, step, "members", work.bucket, schema)
