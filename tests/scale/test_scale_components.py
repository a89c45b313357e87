"""Components found by shuffles are those of the whole graph."""

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.scale.components import find_components, large_star, small_star
from dateline.scale.copies import deal_edges
from dateline.scale.kinds import EDGES
from dateline.scale.parts import read_bucket
from dateline.scale.storage import write_bytes
from dateline.scale.work import Work, as_bytes

NODES = st.integers(0, 30).map("n{:02}".format)


def run_of(place, buckets):
    def run(task, step, before):
        does = {"large_star": large_star, "small_star": small_star}[task]
        done = [
            does(work(place, buckets, step, bucket, {"from": before})) for bucket in range(buckets)
        ]
        finish(place, step, buckets)
        return done

    return run


def work(place, buckets, step, bucket, said):
    return Work(
        task=step, step=step, name=f"{bucket}", place=place, walk="", buckets=buckets, wide=1,
        bucket=bucket, said=said,
    )  # fmt: skip


def finish(place, step, buckets):
    write_bytes(f"{place}/{step}/parts.json", as_bytes([f"{bucket}" for bucket in range(buckets)]))


@settings(max_examples=12)
@given(st.lists(st.tuples(NODES, NODES).filter(lambda pair: pair[0] != pair[1])), st.integers(1, 3))
def test_components_are_those_of_the_graph(tmp_path_factory, pairs, buckets):
    place = str(tmp_path_factory.mktemp("graph"))
    edges = 0
    for bucket in range(buckets):
        piece = pairs[bucket::buckets]
        edges += deal_edges(work(place, buckets, "start", bucket, {}), "start", piece)
    finish(place, "start", buckets)
    step = find_components("start", run_of(place, buckets), edges)
    graph = nx.Graph(pairs)
    expected = {
        node: min(nx.node_connected_component(graph, node))
        for node in graph
        if node != min(nx.node_connected_component(graph, node))
    }
    found = {}
    for bucket in range(buckets):
        if step:
            for row in read_bucket(place, step, "members", bucket, EDGES).to_pylist():
                assert row["u"] not in found
                found[row["u"]] = row["v"]
    assert found == expected
