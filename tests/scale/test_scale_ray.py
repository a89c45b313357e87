"""The same over a Ray cluster of separate processes on loopback."""

import sys
from pathlib import Path

import pytest
from made_scale import WALK, code_alone, ingest_alone, made_rows
from test_scale_code import coded, same

from dateline.scale import RayRunner, RunFault, scale_code, scale_ingest

ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'dateline[scale]'")

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def cluster():
    """A head and a second node, each with one worker, as processes of their own."""
    import os

    from ray.cluster_utils import Cluster

    paths = os.pathsep.join(one for one in sys.path if one)
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = paths
    nodes = {"num_cpus": 1, "node_ip_address": "127.0.0.1"}
    made = Cluster(initialize_head=True, head_node_args={**nodes, "include_dashboard": False})
    made.add_node(**nodes)
    runner = RayRunner(made.address)
    assert runner.workers == 2
    yield runner
    runner.close()
    made.shutdown()
    os.environ.pop("PYTHONPATH") if before is None else os.environ.update(PYTHONPATH=before)


def test_code_has_the_rows_of_one_machine(tmp_path, write_pages, cluster):
    rows = [row for row in made_rows(60) if "UN" not in row["text"]]
    expected, _ = code_alone([write_pages(rows)])
    rows.insert(9, {"id": "poison", "text": "DEADLY here"})
    rows[20]["text"] += f" ONCE {tmp_path / 'killed'}"
    expected, _ = code_alone([write_pages(rows[:9] + rows[10:], "spared.jsonl")])
    Path(tmp_path / "killed").unlink(missing_ok=True)
    file = write_pages(rows)
    scale_code([file], str(tmp_path / "out"), cluster, walk=WALK, documents=8)
    mentions, failures = coded(tmp_path / "out")
    same(mentions, expected)
    assert [row["id"] for row in failures] == ["poison"]
    assert (tmp_path / "killed").exists()


def test_ingest_has_the_rows_of_one_machine(tmp_path, write_pages, all_rows, cluster):
    file = write_pages(made_rows(60))
    ingest_alone(tmp_path / "one", [file])
    scale_ingest([file], str(tmp_path / "many"), cluster, walk=WALK, documents=14)
    assert all_rows(tmp_path / "many") == all_rows(tmp_path / "one")


def test_a_cluster_that_does_not_answer_is_said():
    ray.shutdown()
    with pytest.raises(RunFault, match=r"no Ray cluster answers at 127\.0\.0\.1:1"):
        RayRunner("127.0.0.1:1")
