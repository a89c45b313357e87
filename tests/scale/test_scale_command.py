"""`dateline scale`: its words, its exit codes, and the rooms behind it as they are."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import dateline
from dateline.cli import main
from dateline.scale import scale_ingest
from dateline.store import mention_of
from dateline.storing import ingest_sources

PAGES = [
    "Kenya's foreign minister met his Ugandan counterpart in Kampala on Monday.",
    "Troops of Mali killed nine gunmen near Mopti on Tuesday, the army said.",
    "Peru's government expelled two diplomats of Chile on Wednesday.",
]


def record(number, text):
    page = f"<html lang=en><body><article><h1>News</h1><p>{text}</p></article></body></html>"
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://made.example/%d\r\n"
        b"WARC-Date: 2024-05-04T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        b"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\nContent-Length: %d\r\n\r\n"
    ) % (number, number, len(http)) + http + b"\r\n\r\n"  # fmt: skip


@pytest.fixture
def archive(tmp_path):
    """A packed archive of a few pages, one of them a copy."""
    texts = [" ".join([text, *PAGES[:n], PAGES[n]]) for n, text in enumerate(PAGES)]
    file = tmp_path / "made.warc.gz"
    records = [record(n, text) for n, text in enumerate([*texts, texts[0]])]
    file.write_bytes(b"".join(map(gzip.compress, records)))
    return str(file)


def test_code_has_the_rows_of_dateline_code(tmp_path, archive, capsys):
    out = tmp_path / "out"
    words = ["scale", "code", "--input", archive, "--output", str(out), "--workers", "1"]
    assert main(words) == 0
    printed, progress = capsys.readouterr()
    assert json.loads(printed)["counts"]["documents"] == 4
    assert "code: 1 of 1 shards" in progress
    table = pq.read_table(out / "mentions").to_pylist()
    expected = list(dateline.code(archive))
    assert [mention_of(row) for row in table] == expected
    assert len(expected) >= 4


@pytest.mark.heavy
def test_ingest_has_the_rows_of_dateline_ingest(tmp_path, archive, write_pages, all_rows, local):
    sys.path.insert(0, str(Path(__file__).parent.parent / "month"))
    from made_month import made_stories

    rows = [
        {"id": story.id, "text": story.text, "title": story.title, "date": story.day}
        for story in made_stories()
    ]
    for row, story in zip(rows, made_stories(), strict=True):
        if story.restamped:
            del row["date"]
            row["text"] += f"\n\nPublished {story.day}"
    sources, many = [archive, write_pages(rows[::2])], tmp_path / "many"
    report = scale_ingest(sources, str(many), local, documents=20)
    ingest_sources(sources, tmp_path / "one")
    one = all_rows(tmp_path / "one")
    assert all_rows(many) == one
    assert report.counts["copies"] > 3
    assert sum(len(event["mentions"]) > 1 for event in one["events_all"]) > 20
    assert len(one["relations"]) > 5
    assert main(["query", "SELECT count(*) FROM events", "--store", str(many)]) == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--input", "nowhere.warc.gz", "--output", "OUT"], 2, "no such file"),
        (["--input", "HERE", "--output", "FULL"], 2, "holds other files"),
        (["--input", "HERE", "--output", "OUT", "--cluster", "auto"], 2, "dateline[scale]"),
        (["--input", "s3://bucket/pages", "--output", "OUT"], 2, "dateline[scale]"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, monkeypatch, capsys, words, code, said):
    for extra in ("ray", "fsspec"):
        monkeypatch.setitem(sys.modules, extra, None)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").touch()
    (tmp_path / "page.txt").write_text(PAGES[0])
    places = {"HERE": tmp_path / "page.txt", "FULL": tmp_path / "full", "OUT": tmp_path / "out"}
    assert main(["scale", "code", *(str(places.get(word, word)) for word in words)]) == code
    assert said in capsys.readouterr().err


def test_no_number_of_processes_is_refused(capsys):
    with pytest.raises(SystemExit) as refused:
        main(["scale", "code", "--input", "a", "--output", "b", "--workers", "0"])
    assert refused.value.code == 2
    assert "give 1 or more" in capsys.readouterr().err


def test_neither_ray_nor_fsspec_is_loaded_before_it_is_asked_for():
    code = (
        "import sys, dateline, dateline.cli.scale, dateline.scale.tasks; "
        "print({'ray', 'fsspec', 'spacy'} & set(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "set()\n"
