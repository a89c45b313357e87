"""Disk full, read-only, a second writer, an older version, torn files: a message, nothing lost."""

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from made import WALK, ingest_rows, made_row

from dateline.cli import main
from dateline.store import (
    Busy,
    Damaged,
    StoreFault,
    check_store,
    mend_store,
    open_store,
)
from dateline.store.files import segments
from dateline.store.files.locks import writing
from dateline.store.files.manifest import read_current


@pytest.fixture(scope="module")
def made_store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("damage")
    file = folder / "pages.jsonl"
    rows = [made_row(number) for number in range(24)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ingest_rows(folder / "store", [file], batch_size=6)
    return folder


@pytest.fixture
def store(made_store, tmp_path):
    return shutil.copytree(made_store / "store", tmp_path / "store")


def tear(store, table, number=-1):
    segment = read_current(store).segments[table][number]
    file = store / segment.file
    file.write_bytes(file.read_bytes()[: segment.bytes // 2])
    return segment


def test_a_whole_store_is_found_well(store):
    assert all(finding.well for finding in check_store(store))
    assert mend_store(store, WALK) == []


@pytest.mark.parametrize("table", ["events", "mentions", "stories", "articles", "superseded"])
def test_a_torn_file_is_told_and_its_rows_are_made_again(store, all_rows, table):
    before = all_rows(store)
    segment = tear(store, table, 0)
    with pytest.raises(Damaged, match="doctor --store"):
        open_store(store)
    with pytest.raises(Damaged, match="doctor --store"):
        ingest_rows(store, [])
    bad = [finding for finding in check_store(store) if not finding.well]
    assert [finding.part for finding in bad] == [segment.file]
    done = mend_store(store, WALK)
    assert "moved to damaged/" in done[0]
    assert all(finding.well for finding in check_store(store))
    after = all_rows(store)
    for name, rows in before.items():
        assert [plain(row) for row in after[name]] == [plain(row) for row in rows], name
    assert list((store / "damaged").iterdir())


def plain(row):
    return {name: value for name, value in row.items() if name != "batch"}


def test_lost_pages_come_back_when_their_sources_are_ingested_again(store, made_store, all_rows):
    before = all_rows(store)
    tear(store, "pages", 0)
    done = mend_store(store, WALK)
    assert any("lost their bytes" in line for line in done)
    assert len(all_rows(store)["pages"]) < len(before["pages"])
    ingest_rows(store, [made_store / "pages.jsonl"])
    after = all_rows(store)
    for name in ("pages", "articles", "mentions_all", "events_all"):
        assert [plain(row) for row in after[name]] == [plain(row) for row in before[name]]


def test_bytes_changed_in_place_are_found_by_the_doctor(store):
    segment = read_current(store).segments["events"][0]
    file = store / segment.file
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)
    (bad,) = [finding for finding in check_store(store) if not finding.well]
    assert "is not as it was written" in bad.mend


def test_a_torn_manifest_gives_way_to_the_newest_whole_one(store):
    number = read_current(store).number
    (store / "CURRENT").write_text("")
    assert not check_store(store)[0].well
    assert "the newest that is whole" in mend_store(store, WALK)[0]
    assert read_current(store).number == number


def test_a_torn_index_is_made_anew(store, write_pages):
    (store / "index.sqlite").write_bytes(b"SQLite format 3\0 torn" + bytes(2000))
    assert [finding.part for finding in check_store(store) if not finding.well] == ["index"]
    mend_store(store, WALK)
    assert all(finding.well for finding in check_store(store))
    report = ingest_rows(store, [write_pages([made_row(0)])])
    assert report.counts["known"] == 1


def test_an_index_of_another_version_is_told_and_made_anew(store, write_pages):
    with closing(sqlite3.connect(store / "index.sqlite")) as connection:
        connection.executescript("PRAGMA user_version = 2; DROP TABLE term;")
    (bad,) = [finding for finding in check_store(store) if not finding.well]
    assert (bad.part, bad.version[:9]) == ("index", "version 2")
    assert mend_store(store, WALK) == ["the index was made anew"]
    assert all(finding.well for finding in check_store(store))
    with closing(sqlite3.connect(store / "index.sqlite")) as connection:
        connection.executescript("PRAGMA user_version = 2; DROP TABLE term;")
    report = ingest_rows(store, [write_pages([made_row(0), made_row(40)])])
    assert (report.counts["known"], report.counts["articles"]) == (1, 1)


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_refuses_loses_nothing(store, all_rows, write_pages, monkeypatch, fault):
    before = all_rows(store)
    real = os.fsync
    left = [8]

    def refusing(descriptor):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(fault, os.strerror(fault))
        real(descriptor)

    pages = write_pages([made_row(number) for number in range(30, 50)])
    with monkeypatch.context() as patch:
        patch.setattr(segments.os, "fsync", refusing)
        with pytest.raises(StoreFault, match=r"the disk is full|cannot be written"):
            ingest_rows(store, [pages], batch_size=5)
    kept = all_rows(store)
    for name, rows in before.items():
        ids = {row["id"] for row in kept[name]}
        assert {row["id"] for row in rows} <= ids or name == "events_all"
    ingest_rows(store, [pages], batch_size=5)
    assert all(finding.well for finding in check_store(store))
    assert not list(store.rglob("*.aside"))
    assert len(all_rows(store)["pages"]) > len(before["pages"])


def test_a_second_writer_is_told_who_writes_and_readers_go_on(store, write_pages, capfd):
    pages = write_pages([made_row(0)])
    with writing(store):
        with pytest.raises(Busy, match=f"process {os.getpid()}"):
            ingest_rows(store, [pages])
        with open_store(store) as opened:
            assert opened.sql("SELECT count(*) n FROM pages").to_rows()[0]["n"] == 22
        assert main(["events", "undo", "x", "--store", str(store)]) == 3
        assert "is being written to by process" in capfd.readouterr().err
    ingest_rows(store, [pages])


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_store_is_read_and_not_written(store, write_pages):
    pages = write_pages([made_row(0)])
    for file in [store, *store.rglob("*")]:
        file.chmod(0o555 if file.is_dir() else 0o444)
    try:
        with open_store(store) as opened:
            assert opened.search("near")
        with pytest.raises(StoreFault, match="cannot be written to"):
            ingest_rows(store, [pages])
    finally:
        for file in [store, *store.rglob("*")]:
            file.chmod(0o755)


def older(store, **changes):
    name = (store / "CURRENT").read_text()
    file = store / "manifests" / name
    fields = {**json.loads(file.read_text()), **changes}
    for dropped in [name for name, value in fields.items() if value is None and name != "open_run"]:
        del fields[dropped]
    file.write_text(json.dumps(fields))


def test_an_older_store_is_brought_up_and_a_newer_one_refused(store, all_rows, write_pages):
    before = all_rows(store)
    older(store, schema=0, state=None)
    assert all_rows(store) == before
    assert "brought up from 0" in check_store(store)[0].version
    ingest_rows(store, [write_pages([made_row(99)])])
    assert "brought up" not in check_store(store)[0].version
    older(store, schema=99)
    with pytest.raises(StoreFault, match="install a newer dateline"):
        open_store(store)
    older(store, schema=-1)
    with pytest.raises(StoreFault, match="export it with the version that wrote it"):
        open_store(store)


def test_the_doctor_command_tells_and_mends(store, capfd):
    assert main(["doctor", "--store", str(store), "--format", "jsonl"]) == 0
    tear(store, "sightings", 0)
    capfd.readouterr()
    assert main(["doctor", "--store", str(store), "--format", "jsonl"]) == 3
    out = capfd.readouterr().out
    assert "when these pages were met is lost" in out
    assert main(["doctor", "--store", str(store), "--mend", "--format", "jsonl"]) == 0
    assert "rows of sightings that were in torn files are lost" in capfd.readouterr().err
    assert main(["doctor", "--mend"]) == 2


READER = """
import sys
from pathlib import Path
from dateline.store import open_store

path, seen = Path(sys.argv[1]), set()
while len(seen) < 5 or not (path.parent / "done").exists():
    with open_store(path) as store:
        facts = store.sql(
            "SELECT (SELECT count(*) FROM articles) a, (SELECT count(*) FROM pages) p, "
            "(SELECT count(DISTINCT page) FROM sightings) s, "
            "(SELECT count(*) FROM mentions_all) m, "
            "(SELECT coalesce(sum(len(mentions)), 0) FROM events_all) e, "
            "(SELECT coalesce(sum(len(articles)), 0) FROM stories) t, "
            "(SELECT count(*) FROM quarantine) q"
        ).to_rows()[0]
    assert facts["a"] == facts["p"] == facts["t"], facts
    assert facts["a"] + facts["q"] == facts["s"], facts
    assert facts["m"] == facts["e"], facts
    assert facts["s"] % 4 == 0, facts
    seen.add(facts["s"])
    if (path.parent / "done").exists():
        break
print(len(seen))
"""


@pytest.mark.heavy
def test_four_readers_during_a_write_see_whole_batches_only(tmp_path, write_pages):
    pages = write_pages([made_row(number) for number in range(48)])
    ingest_rows(tmp_path / "store", [write_pages([made_row(n) for n in range(4)], "first.jsonl")])
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", READER, str(tmp_path / "store")],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    ingest_rows(tmp_path / "store", [pages], batch_size=4)
    (tmp_path / "done").touch()
    for reader in readers:
        out, err = reader.communicate(timeout=120)
        assert reader.returncode == 0, err
        assert int(out) >= 1
