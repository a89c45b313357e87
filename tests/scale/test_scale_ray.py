"""The same over a Ray cluster of separate processes on loopback."""

import os
import subprocess
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
    """A cluster of two nodes, each with one worker, as processes of their own."""
    paths = os.pathsep.join(one for one in sys.path if one)
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).parent / "ray_cluster.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        # When a cluster ends, Ray ends its whole group of processes.
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": paths, "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0"},
    )
    runner = RayRunner(process.stdout.readline().strip())
    assert runner.workers == 2
    yield runner
    runner.close()
    process.communicate(timeout=60)


def test_code_has_the_rows_of_one_machine(tmp_path, write_pages, cluster):
    rows = [row for row in made_rows(60) if "UN" not in row["text"]]
    # A page kills the first worker that meets it, another one every worker.
    rows[20]["text"] += f" ONCE {tmp_path / 'killed'}"
    poison = {"id": "poison", "text": "DEADLY here"}
    file = write_pages([*rows[:9], poison, *rows[9:]])
    scale_code([file], str(tmp_path / "out"), cluster, walk=WALK, documents=8)
    assert (tmp_path / "killed").exists()
    mentions, failures = coded(tmp_path / "out")
    same(mentions, code_alone([write_pages(rows, "spared.jsonl")])[0])
    assert [row["id"] for row in failures] == ["poison"]


def test_ingest_has_the_rows_of_one_machine(tmp_path, write_pages, all_rows, cluster):
    file = write_pages(made_rows(60))
    ingest_alone(tmp_path / "one", [file])
    scale_ingest([file], str(tmp_path / "many"), cluster, walk=WALK, documents=14)
    assert all_rows(tmp_path / "many") == all_rows(tmp_path / "one")


def test_a_cluster_that_does_not_answer_is_said():
    with pytest.raises(RunFault, match=r"nothing answers at 127\.0\.0\.1:1; start one"):
        RayRunner("127.0.0.1:1")
