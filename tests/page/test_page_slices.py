"""Slices of a file give the documents that the file gives, wherever it is cut."""

import gzip
import io
import json
import random
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.page import cut_file, open_sources, read_slice

TEXT = "Ministers of both countries met at the harbour on Monday and agreed to meet again. "


def record(number, kind=b"response", body=None):
    page = f"<html><body><p>{TEXT * 3}{number}</p></body></html>".encode() if body is None else body
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        b"WARC/1.0\r\nWARC-Type: " + kind + b"\r\nWARC-Target-URI: http://made.example/%d\r\n"
        b"WARC-Date: 2024-05-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        b"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\nContent-Length: %d\r\n\r\n"
    ) % (number, number, len(http))
    return head + http + b"\r\n\r\n"


def records(count):
    made = []
    for number in range(count):
        made.append(record(number, b"request" if number % 4 == 3 else b"response"))
    made.append(record(count, body=b"\x00\x01\x02 no page"))
    return made


def written(tmp_path, name, data):
    file = tmp_path / name
    file.write_bytes(data)
    return str(file)


def pieces(file, documents):
    with Path(file).open("rb") as stream:
        cut = cut_file(stream, file, documents)
        return cut, [page for part in cut for page in read_slice(stream, part)]


def plain(pages):
    return [msgspec.to_builtins(page) for page in pages]


@pytest.mark.parametrize("documents", [1, 2, 5, 100])
@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_is_cut_between_records(tmp_path, packed, documents):
    made = records(14)
    data = b"".join(gzip.compress(one) for one in made) if packed else b"".join(made)
    file = written(tmp_path, "made.warc.gz" if packed else "made.warc", data)
    cut, found = pieces(file, documents)
    assert len(cut) == -(-12 // documents)
    assert [part.form for part in cut] == ["records"] * len(cut)
    assert (cut[0].start, cut[-1].end) == (0, len(data))
    assert plain(found) == plain(open_sources([file]))


@pytest.mark.parametrize("damage", ["one member", "torn", "flipped", "not by record"])
def test_a_damaged_archive_stays_whole(tmp_path, damage):
    made = records(8)
    data = b"".join(gzip.compress(one) for one in made)
    if damage == "one member":
        data = gzip.compress(b"".join(made))
    elif damage == "torn":
        data = data[:-20]
    elif damage == "flipped":
        at = len(gzip.compress(made[0])) + 40
        data = data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :]
    else:
        data = gzip.compress(made[0] + made[1]) + gzip.compress(made[2])
    file = written(tmp_path, "made.warc.gz", data)
    cut, found = pieces(file, 2)
    assert [part.form for part in cut] == ["whole"]
    assert plain(found) == plain(open_sources([file]))


@pytest.mark.parametrize("documents", [1, 3, 7])
@pytest.mark.parametrize("ending", [b"", b"\n", b"\n\n"])
def test_rows_are_cut_between_lines(tmp_path, ending, documents):
    chance = random.Random(documents)
    lines = [
        json.dumps({"id": f"p{n}", "text": TEXT * chance.randint(1, 60)}).encode()
        for n in range(20)
    ]
    lines[4], lines[9] = b"", b'{"no": "document"}'
    file = written(tmp_path, "rows.jsonl", b"\n".join(lines) + ending)
    cut, found = pieces(file, documents)
    assert len(cut) == pytest.approx(20 / documents, abs=1)
    assert plain(found) == plain(open_sources([file]))


def test_a_table_is_cut_between_rows(tmp_path):
    rows = [{"id": f"p{n}", "text": f"{TEXT} {n}", "date": "2024-05-01"} for n in range(25)]
    rows[7]["text"] = None
    file = str(tmp_path / "rows.parquet")
    pq.write_table(pa.Table.from_pylist(rows), file, row_group_size=6)
    cut, found = pieces(file, 4)
    assert [part.documents for part in cut] == [4, 4, 4, 4, 4, 4, 1]
    assert plain(found) == plain(open_sources([file]))
    assert len(found) == 25
    assert found[7].error.kind == "bad-row"


@pytest.mark.parametrize("data", [b"", b"<html><p>one page</p></html>", b"PAR1 torn PAR1"])
def test_anything_else_stays_whole(tmp_path, data):
    file = written(tmp_path, "page.html", data)
    cut, found = pieces(file, 2)
    assert [(part.form, part.documents) for part in cut] == [("whole", 1)]
    assert plain(found) == plain(open_sources([file]))


def test_a_table_cannot_come_by_a_pipe(monkeypatch):
    class Pipe(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            buffer[:4] = b"PAR1"
            return 4

    class Input:
        buffer = io.BufferedReader(Pipe())

    monkeypatch.setattr("sys.stdin", Input)
    assert [row.error.kind for row in open_sources(["-"])] == ["unseekable"]
