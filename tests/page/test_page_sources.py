import gzip
import io
import json
import sys

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.page import open_sources, page_id
from dateline.records import Article, FailureRow, Page

STORY = "The harbour master closed the port on Monday.\nFerries stayed in the bay until dusk.\n"
PAGE = (
    "<!doctype html><html><head><title>Port closed</title></head>"
    "<body><p>The harbour master closed the port.</p></body></html>"
)


def read(*sources, **rest):
    return list(open_sources([str(source) for source in sources], **rest))


def only(*sources, **rest):
    (found,) = read(*sources, **rest)
    return found


def write(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_text_and_html_are_told_apart(tmp_path):
    assert only(write(tmp_path, "a.txt", STORY)).kind == "text"
    assert only(write(tmp_path, "a.html", PAGE)).kind == "html"


def test_text_that_mentions_a_tag_stays_text(tmp_path):
    assert only(write(tmp_path, "a.txt", "Use the <p> tag for paragraphs.\n")).kind == "text"


def test_ids_are_hashes_of_address_and_content(tmp_path):
    one = only(write(tmp_path, "a.txt", STORY))
    two = only(write(tmp_path, "b.txt", STORY))
    assert one.id == two.id == page_id(STORY)
    assert len(one.id) == 16
    assert page_id(STORY, "https://example.org/a") != one.id


@given(st.text(), st.text(), st.text(min_size=1))
def test_address_and_content_do_not_run_together(url, content, more):
    assert page_id(more + content, url) != page_id(content, url + more)


def test_folders_are_read_in_order_and_hidden_files_left(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden"):
        write(tmp_path, name, f"Story {name} came in.\n")
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub", "c.txt", "Story c came in.\n")
    assert [page.source.rpartition("/")[2] for page in read(tmp_path)] == [
        "a.txt",
        "b.txt",
        "c.txt",
    ]


def test_globs_are_read(tmp_path):
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "b.html", PAGE)
    assert only(tmp_path / "*.html").kind == "html"
    assert only(tmp_path / "*.pdf").error.kind == "missing"


def test_rows_keep_their_ids_and_hints(tmp_path):
    row = {
        "id": "r1", "text": STORY, "url": "https://example.org/a", "title": "Port closed",
        "date": "2021-03-04T10:00:00Z", "lang": "en",
    }  # fmt: skip
    page = only(write(tmp_path, "rows.jsonl", json.dumps(row) + "\n"))
    assert (page.id, page.kind, page.content) == ("r1", "text", STORY)
    assert (page.url, page.title, page.date, page.language) == (
        "https://example.org/a", "Port closed", "2021-03-04", "en",
    )  # fmt: skip


def test_number_ids_are_taken(tmp_path):
    assert only(write(tmp_path, "r.jsonl", '{"id": 7, "text": "Rain fell."}\n')).id == "7"


def test_rows_with_html_are_html(tmp_path):
    assert only(write(tmp_path, "r.jsonl", json.dumps({"html": PAGE}))).kind == "html"


def test_articles_come_back_as_they_were(tmp_path):
    article = Article(id="a1", text=STORY, title="Port closed", spans=((0, 45), (46, 83), (84, 84)))
    page = only(write(tmp_path, "r.jsonl", msgspec.json.encode(article)))
    assert page.kind == "article"
    assert page.article == article


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("{broken", "bad-json", "line 2"),
        ("[1, 2]", "bad-row", "object"),
        ('{"id": "x"}', "bad-row", "`text`"),
        ('{"id": "x", "text": 5}', "bad-row", "not a string"),
        ('{"id": "x", "text": "  "}', "empty", "empty"),
        ('{"id": "x", "text": ""}', "empty", "`text` is empty"),
        ('{"id": "x", "html": "", "text": null}', "empty", "`html` is empty"),
        ('{"id": "x", "text": "Rain fell.", "date": "4 Dec"}', "bad-date", "YYYY-MM-DD"),
        ('{"id": "x", "text": "Rain fell.", "date": "2021-02-30"}', "bad-date", "YYYY-MM-DD"),
        ('{"id": "x", "error": {"kind": "empty", "message": "gone"}}', "empty", "gone"),
        ('{"text": "a", "spans": 5}', "bad-row", "article"),
        ("[" * 100_000, "bad-json", "line 2"),
    ],
)
def test_bad_rows_fail_alone(tmp_path, line, kind, words):
    good = json.dumps({"id": "good", "text": STORY})
    first, bad, last = read(write(tmp_path, "r.jsonl", f"{good}\n{line}\n{good}\n"))
    assert isinstance(first, Page)
    assert isinstance(last, Page)
    assert bad.error.kind == kind
    assert words in bad.error.message


def test_a_row_of_damaged_bytes_fails_alone(tmp_path):
    good = json.dumps({"id": "good", "text": STORY}).encode()
    bad, page = read(write(tmp_path, "r.jsonl", b'{"text": "caf\xe9"}\n' + good))
    assert bad.error.kind == "bad-json"
    assert page.id == "good"


def test_a_given_date_overrides(tmp_path):
    path = write(tmp_path, "r.jsonl", '{"text": "Rain fell.", "date": "2020-01-01"}')
    assert only(path, date="2021-02-03").date == "2021-02-03"
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        open_sources([str(path)], date="yesterday")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"%PDF-1.7 ...", "binary"),
        (b"PK\x03\x04rest", "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x81\x8d\x8f\x90\x9d" * 4000, "encoding"),
        (gzip.compress(STORY.encode() * 999, mtime=0)[:-30], "truncated-gzip"),
        (gzip.compress(b"Rain fell. " * 9, mtime=0)[:-8] + bytes(8), "broken-gzip"),
    ],
)
def test_unreadable_files_fail_and_the_next_is_read(tmp_path, data, kind):
    bad, page = read(write(tmp_path, "a", data), write(tmp_path, "b", STORY))
    assert isinstance(bad, FailureRow)
    assert bad.error.kind == kind
    assert str(tmp_path / "a") in bad.error.message
    assert page.content == STORY


def test_missing_paths_fail(tmp_path):
    assert only(tmp_path / "none.txt").error.kind == "missing"
    assert only("\0").error.kind == "missing"
    (tmp_path / "empty").mkdir()
    assert only(tmp_path / "empty").error.kind == "missing"


def test_one_endless_line_is_refused(tmp_path):
    path = tmp_path / "long.txt"
    with path.open("wb") as out:
        for _ in range(50):
            out.write(b"a " * (1 << 19))
    assert only(path).error.kind == "too-large"


def test_a_row_too_long_is_passed_over(tmp_path):
    path = tmp_path / "rows.jsonl"
    with path.open("wb") as out:
        out.write(b'{"id": "a", "text": "')
        for _ in range(17):
            out.write(b"x" * (1 << 20))
        out.write(b'"}\n{"id": "b", "text": "Rain fell."}\n')
    bad, page = read(path)
    assert bad.error.kind == "too-large"
    assert "line 1" in bad.error.message
    assert page.id == "b"


def test_a_bomb_is_refused(tmp_path):
    path = tmp_path / "bomb.gz"
    with gzip.open(path, "wb", compresslevel=9) as out:
        out.write(b'{"id": "a", "text": "Rain fell."}\n')
        for _ in range(40):
            out.write(b" " * (1 << 20) + b"\n")
    assert read(path)[-1].error.kind == "bomb"


def test_packed_rows_are_streamed_until_they_break_off(tmp_path):
    rows = b"".join(
        json.dumps({"id": str(n), "text": f"{n} {STORY}"}).encode() + b"\n" for n in range(9999)
    )
    found = read(write(tmp_path, "rows.jsonl.gz", gzip.compress(rows)[:-2000]))
    assert len(found) > 1000
    assert found[-1].error.kind == "truncated-gzip"
    assert all(isinstance(page, Page) for page in found[:-1])


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_files_are_decoded(tmp_path, name):
    text = "Le maire a fermé le port – «\u00a0jusqu’à lundi\u00a0».\n" * 5
    assert only(write(tmp_path, "a.txt", text.encode(name))).content == text


def test_declared_character_sets_are_used(tmp_path):
    html = '<html><head><meta charset="windows-1251"></head><body><p>Порт закрыт</p></body></html>'
    assert "Порт закрыт" in only(write(tmp_path, "a.html", html.encode("cp1251"))).content


def test_undeclared_western_text_is_detected(tmp_path):
    text = "Le préfet a décidé de fermer le marché après l'été, a annoncé la mairie de Sète.\n" * 9
    assert only(write(tmp_path, "a.txt", text.encode("cp1252"))).content == text


def test_standard_input(monkeypatch):
    class Stream:
        buffer = io.BytesIO(b'{"id": "a", "text": "Rain fell."}\n')

    monkeypatch.setattr(sys, "stdin", Stream())
    assert only("-").id == "a"


@settings(max_examples=60)
@given(st.binary(max_size=400))
def test_any_bytes_give_pages_or_failures(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("any") / "x"
    path.write_bytes(data)
    found = read(path)
    assert found
    for item in found:
        assert isinstance(item, Page | FailureRow)
