import gzip

from dateline.page import open_sources
from dateline.records import Page

HTML = "<html><body><p>Fishers mended nets in {} all day.</p></body></html>"


def response(url, body, media="text/html; charset=utf-8", status="200 OK"):
    payload = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n".encode() + body.encode()
    return record("response", url, payload, "application/http; msgtype=response")


def record(kind, url, payload, media):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2022-03-04T05:06:07Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: {media}\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def read(tmp_path, data):
    path = tmp_path / "archive.warc"
    path.write_bytes(data)
    return list(open_sources([str(path)]))


PAGES = [response(f"https://example.org/{n}", HTML.format(n)) for n in ("Sete", "Brest", "Nantes")]


def test_plain_archives(tmp_path):
    found = read(tmp_path, b"".join(PAGES))
    assert [page.url for page in found] == [
        f"https://example.org/{n}" for n in ("Sete", "Brest", "Nantes")
    ]
    assert all(page.kind == "html" for page in found)
    assert found[0].content == HTML.format("Sete")


def test_packed_archives_have_the_same_pages(tmp_path):
    plain = read(tmp_path, b"".join(PAGES))
    assert read(tmp_path, b"".join(map(gzip.compress, PAGES))) == plain
    assert read(tmp_path, gzip.compress(b"".join(PAGES))) == plain


def test_wet_archives_hold_text(tmp_path):
    wet = record(
        "conversion", "https://example.org/a", b"Nets were mended.\nAll day.", "text/plain"
    )
    (page,) = read(tmp_path, wet)
    assert (page.kind, page.url) == ("text", "https://example.org/a")


def test_other_records_are_passed_over(tmp_path):
    image = response("https://example.org/i", "binary", media="image/png")
    gone = response("https://example.org/g", "gone", status="404 Not Found")
    asked = record(
        "request", "https://example.org/a", b"GET / HTTP/1.1\r\n\r\n", "application/http"
    )
    assert len(read(tmp_path, image + PAGES[0] + gone + asked)) == 1


def test_a_broken_record_in_the_middle_is_passed_over(tmp_path):
    broken = PAGES[1].replace(b"WARC/1.0\r\n", b"WA??/1.0\r\n", 1)
    found = read(tmp_path, PAGES[0] + broken + PAGES[2])
    assert [page.url for page in found if isinstance(page, Page)][
        -1
    ] == "https://example.org/Nantes"


def test_a_broken_packed_record_leaves_the_others(tmp_path):
    packed = [gzip.compress(page) for page in PAGES]
    damaged = packed[1][:20] + bytes(len(packed[1]) - 20)
    found = read(tmp_path, packed[0] + damaged + packed[2])
    urls = [page.url for page in found if isinstance(page, Page)]
    assert urls == ["https://example.org/Sete", "https://example.org/Nantes"]
    assert any(not isinstance(page, Page) for page in found)


def test_a_truncated_archive_says_so(tmp_path):
    found = read(tmp_path, b"".join(map(gzip.compress, PAGES))[:-30])
    assert [page.url for page in found if isinstance(page, Page)][:2] == [
        "https://example.org/Sete",
        "https://example.org/Brest",
    ]
    assert not isinstance(found[-1], Page)
