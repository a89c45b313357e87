"""Connected components of a graph that no one process holds.

Large-star and small-star, one after the other, until nothing changes: each links the neighbours of
a node to the smallest of them. The rounds grow with the logarithm of the longest chain, and a round
is two shuffles.

Source:
    Kiveris, Lattanzi, Mirrokni, Rastogi, Vassilvitskii (2014), Connected components in MapReduce
    and beyond.
"""

from collections.abc import Callable, Sequence

import xxhash

from dateline.scale.kinds import EDGES
from dateline.scale.parts import ask, bucket_of, deal_out, read_bucket
from dateline.scale.work import Done, Work

_SMALLEST = (
    "SELECT u, v, least(u, min(v) OVER (PARTITION BY u)) AS m FROM (SELECT DISTINCT * FROM edges)"
)
_LARGE = f"SELECT DISTINCT v AS u, m AS v FROM ({_SMALLEST}) WHERE v > u AND v <> m"
_SMALL = (
    f"SELECT v AS u, m AS v FROM ({_SMALLEST}) WHERE v <> m "
    f"UNION SELECT u, m AS v FROM ({_SMALLEST}) WHERE u <> m"
)


def large_star(work: Work) -> Done:
    """Link the larger neighbours of each node to its smallest."""
    edges = read_bucket(work.place, str(work.said["from"]), "edges", work.bucket, EDGES)
    rows = ask(_LARGE, edges=edges).to_pylist()
    deal_out(
        work.place,
        f"{work.step}/edges",
        work.name,
        EDGES,
        ((bucket_of(row["u"], work.buckets), row) for row in rows),
    )
    return Done()


def small_star(work: Work) -> Done:
    """Link the smaller neighbours of each node, and itself, to the smallest."""
    edges = read_bucket(work.place, str(work.said["from"]), "edges", work.bucket, EDGES)
    rows = ask(_SMALL, edges=edges).to_pylist()
    both = (
        (bucket_of(u, work.buckets), {"u": u, "v": v})
        for row in rows
        for u, v in ((row["u"], row["v"]), (row["v"], row["u"]))
    )
    deal_out(work.place, f"{work.step}/edges", work.name, EDGES, both)
    deal_out(
        work.place,
        f"{work.step}/members",
        work.name,
        EDGES,
        ((bucket_of(row["u"], work.buckets), row) for row in rows),
    )
    mark = 0
    for row in rows:
        mark ^= xxhash.xxh3_64_intdigest(f"{row['u']}\0{row['v']}".encode())
    return Done(said={"mark": mark, "edges": len(rows)})


def find_components(start: str, run: Callable[[str, str, str], Sequence[Done]], edges: int) -> str:
    """Find the components of the edges that a step has written.

    Args:
        start: The step.
        run: Runs a task as the named step over the edges of another: task, step, other.
        edges: How many there are.

    Returns:
        The step whose `members` say the smallest node of each node's component; nothing where
        there are no edges. A node that is its own smallest has no row there.
    """
    if not edges:
        return ""
    before, last, number = start, None, 0
    while True:
        number += 1
        run("large_star", f"{start}-{number}-large", before)
        before = f"{start}-{number}-small"
        done = run("small_star", before, f"{start}-{number}-large")
        mark = 0
        for one in done:
            mark ^= int(one.said["mark"])
        state = (mark, sum(int(one.said["edges"]) for one in done))
        if state == last:
            return before
        last = state
