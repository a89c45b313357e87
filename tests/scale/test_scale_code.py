"""Coding over many processes: the rows of one, whatever dies on the way."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from made_scale import WALK, code_alone, made_rows

from dateline.scale import LocalRunner, WrongRun, scale_code
from dateline.store import mention_of

MADE = Path(__file__).parent / "made_scale.py"


def coded(folder):
    mentions, failures = [], []
    for file in sorted(Path(folder, "mentions").iterdir()):
        mentions += [mention_of(row) for row in pq.read_table(file).to_pylist()]
    for file in sorted(Path(folder, "failures").iterdir()):
        failures += pq.read_table(file).to_pylist()
    return mentions, failures


def same(found, expected):
    key = lambda mention: (mention.doc, mention.id)  # noqa: E731
    assert sorted(found, key=key) == sorted(expected, key=key)


@pytest.mark.parametrize("documents", [7, 1000])
def test_the_rows_are_those_of_one_machine(tmp_path, write_pages, local, documents):
    rows = made_rows(60)
    files = [write_pages(rows[:30], "a.jsonl"), str(tmp_path / "b.jsonl.gz")]
    Path(files[1]).write_bytes(gzip.compress("\n".join(map(json.dumps, rows[30:])).encode()))
    report = scale_code(files, str(tmp_path / "out"), local, walk=WALK, documents=documents)
    mentions, failures = coded(tmp_path / "out")
    expected, failed = code_alone(files)
    assert mentions == expected
    assert sorted(row["id"] for row in failures) == sorted(failed)
    assert report.counts["mentions"] == len(expected)
    assert report.counts["failed"] == len(failed)
    assert report.shards["code"] == (5 if documents == 7 else 1)


@pytest.mark.parametrize(
    ("word", "count", "documents"),
    [
        ("DEADLY", 8, 4),
        ("HUNGRY", 40, 12),
        pytest.param("DEADLY", 60, 20, marks=pytest.mark.heavy),
    ],
)
def test_poisonous_pages_stand_alone(tmp_path, write_pages, local, word, count, documents):
    rows = [row for row in made_rows(80, seed=2) if "UN" not in row["text"]][:count]
    expected, _ = code_alone([write_pages(rows)])
    poisons = [5] if count < 10 else [5, 29]
    for at in poisons:
        rows.insert(at, {"id": f"poison-{at}", "text": f"{word} here {at}"})
    file = write_pages(rows, "poisoned.jsonl")
    report = scale_code([file], str(tmp_path / "out"), local, walk=WALK, documents=documents)
    mentions, failures = coded(tmp_path / "out")
    same(mentions, expected)
    assert sorted(row["id"] for row in failures) == sorted(f"poison-{at}" for at in poisons)
    assert {row["kind"] for row in failures} == {"crash"}
    assert report.counts["documents"] == len(rows)
    # Another run of the same command finds everything finished.
    again = scale_code([file], str(tmp_path / "out"), local, walk=WALK, documents=documents)
    assert again.counts == report.counts


def test_a_fault_of_the_walk_is_a_row(tmp_path, write_pages, local):
    rows = [{"id": "good", "text": "KEN > UGA CONSULT 2024-05-01 at the harbour;"}]
    file = write_pages([*rows, {"id": "bad", "text": "FAULTY"}])
    report = scale_code([file], str(tmp_path / "out"), local, walk=WALK)
    mentions, failures = coded(tmp_path / "out")
    assert [one.doc for one in mentions] == ["good"]
    message = f"{file}: RuntimeError: made fault; report it"
    assert failures == [{"id": "bad", "kind": "fault", "message": message}]
    assert report.errors == {"fault": 1}


def test_a_killed_worker_loses_nothing(tmp_path, write_pages, local):
    rows = [row for row in made_rows(30, seed=4) if "UN" not in row["text"]]
    for number in (3, 12):
        rows[number]["text"] += f" ONCE {tmp_path / f'killed-{number}'}"
    file = write_pages(rows)
    scale_code([file], str(tmp_path / "out"), local, walk=WALK, documents=8)
    assert len(list(tmp_path.glob("killed-*"))) == 2
    mentions, failures = coded(tmp_path / "out")
    same(mentions, code_alone([file])[0])
    assert failures == []


def test_an_interrupted_run_goes_on(tmp_path, write_pages, local):
    rows = [row for row in made_rows(30, seed=6) if "UN" not in row["text"]]
    for row in rows[15:]:
        row["text"] += f" HELD {tmp_path / 'go'}"
    file, out = write_pages(rows), tmp_path / "out"
    process = subprocess.Popen([sys.executable, str(MADE), file, str(out), "3"])
    finished = out / "work" / "code" / "finished"
    while process.poll() is None and len(list(finished.glob("*.json"))) <= 2:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    assert process.wait() == 1
    (tmp_path / "go").touch()
    # What a worker had begun to write when it was ended is nobody's.
    kept = {one.name: one.stat().st_mtime_ns for one in finished.glob("*.json")}
    assert 2 < len(kept) < 9
    scale_code([file], str(out), local, walk=WALK, documents=3)
    same(coded(out)[0], code_alone([file])[0])
    assert all((finished / name).stat().st_mtime_ns == at for name, at in kept.items())
    marker = json.loads((finished / "000001.json").read_bytes())
    assert marker["work"]["slices"][0]["number"] == 3
    assert marker["knowledge"] == "made"


def test_shards_do_not_depend_on_workers(tmp_path, write_pages, local):
    file = write_pages(made_rows(30))
    alone = LocalRunner(1)
    for name, runner in (("a", alone), ("b", local)):
        scale_code([file], str(tmp_path / name), runner, walk=WALK, documents=4)
    alone.close()
    files = [sorted((tmp_path / name / "mentions").iterdir()) for name in ("a", "b")]
    assert [one.name for one in files[0]] == [one.name for one in files[1]]
    assert [one.read_bytes() for one in files[0]] == [one.read_bytes() for one in files[1]]


def test_addresses_are_read_and_written(tmp_path, write_pages, local):
    pytest.importorskip("fsspec")
    rows = made_rows(20)
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(2):
        write_pages(rows[number::2], f"in/{number}.jsonl")
    report = scale_code([f"local://{folder}/*.jsonl"], f"local://{tmp_path}/out", local, walk=WALK)
    mentions, _ = coded(tmp_path / "out")
    same(mentions, code_alone([str(folder)])[0])
    assert report.counts["documents"] == len(rows)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (["nothing/*.warc.gz"], "no file matches"),
        (["nowhere.jsonl"], "no such file"),
        (["made://bucket/pages"], "cannot be read"),
        (["local:///nowhere/*.gz"], "nothing matches"),
    ],
)
def test_no_input_is_said(tmp_path, local, inputs, words):
    with pytest.raises(WrongRun, match=words):
        scale_code(inputs, str(tmp_path / "out"), local, walk=WALK)
    assert not (tmp_path / "out" / "run.json").exists()


def test_the_output_of_another_run_is_left_alone(tmp_path, write_pages, local):
    file, other = write_pages(made_rows(3)), write_pages(made_rows(4), "other.jsonl")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine")
    with pytest.raises(WrongRun, match=r"holds other files \(notes.txt"):
        scale_code([file], str(tmp_path / "full"), local, walk=WALK)
    scale_code([file], str(tmp_path / "out"), local, walk=WALK)
    with pytest.raises(WrongRun, match="holds another run"):
        scale_code([other], str(tmp_path / "out"), local, walk=WALK)
    with pytest.raises(WrongRun, match="another version of"):
        scale_code([file], str(tmp_path / "out"), local, walk=WALK, documents=9)


def test_whoever_ends_without_a_word_is_started_anew(tmp_path, write_pages, local):
    # A worker that is idle when it is killed is found dead at its next piece of work.
    file = write_pages(made_rows(12))
    scale_code([file], str(tmp_path / "a"), local, walk=WALK, documents=4)
    for process in local._crew._all:
        if process.is_alive():
            os.kill(process.pid, signal.SIGKILL)
            process.join()
    scale_code([file], str(tmp_path / "b"), local, walk=WALK, documents=4)
    assert coded(tmp_path / "a") == coded(tmp_path / "b")
