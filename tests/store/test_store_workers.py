"""Several processes fill a store with the same rows as one, whatever becomes of them."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from made import ingest_rows, made_row

MADE = Path(__file__).parent / "made.py"


def test_two_processes_write_the_rows_of_one(tmp_path, write_pages, all_rows):
    pages = write_pages([made_row(number) for number in range(40)])
    alone = ingest_rows(tmp_path / "alone", [pages], batch_size=7)
    shared = ingest_rows(tmp_path / "shared", [pages], workers=2, batch_size=7)
    assert shared.counts == alone.counts
    assert shared.counts["copies"] > 0
    assert all_rows(tmp_path / "shared") == all_rows(tmp_path / "alone")


def test_pages_known_already_are_not_begun(tmp_path, write_pages, all_rows):
    pages = write_pages([made_row(number) for number in range(12)])
    ingest_rows(tmp_path / "store", [pages], workers=2)
    before = all_rows(tmp_path / "store")
    again = ingest_rows(tmp_path / "store", [pages], workers=2)
    assert again.counts["known"] == len(before["articles"])
    assert all_rows(tmp_path / "store")["mentions_all"] == before["mentions_all"]


def test_a_page_that_kills_its_worker_is_a_row_of_the_report(tmp_path, write_pages, all_rows):
    rows = [made_row(number) for number in range(20)]
    deadly = {**made_row(100), "id": "deadly", "text": f"DEADLY {made_row(100)['text']}"}
    failed = []
    report = ingest_rows(
        tmp_path / "with", [write_pages([*rows[:9], deadly, *rows[9:]], "with.jsonl")],
        workers=2, failed=failed.append,
    )  # fmt: skip
    assert [(row.error.kind, row.id) for row in failed if row.id == "deadly"] == [
        ("crash", "deadly")
    ]
    assert report.errors["crash"] == 1
    ingest_rows(tmp_path / "without", [write_pages(rows, "without.jsonl")])
    found, expected = all_rows(tmp_path / "with"), all_rows(tmp_path / "without")
    assert [row["id"] for row in found["mentions_all"]] == [
        row["id"] for row in expected["mentions_all"]
    ]


def test_interrupted_and_started_again_it_is_the_undisturbed_run(tmp_path, write_pages, all_rows):
    pages = write_pages([made_row(number) for number in range(90)])
    command = [sys.executable, str(MADE), str(tmp_path / "cut"), str(pages), "10", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        # Batches are published while it runs: stop it after the second.
        while process.poll() is None and not _published(tmp_path / "cut", 2):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        process.stderr.read()
        assert process.wait() != 0
    report = ingest_rows(tmp_path / "cut", [pages], workers=2, batch_size=10)
    assert report.resumed
    ingest_rows(tmp_path / "whole", [pages], batch_size=10)
    assert all_rows(tmp_path / "cut") == all_rows(tmp_path / "whole")


def _published(store, batches):
    return len(list((store / "tables" / "articles").glob("*"))) >= batches
