"""WARC and WET archives, plain and gzip, one record at a time.

Source: ISO 28500 (WARC 1.0 and 1.1); Common Crawl's WET files (`conversion` records).
"""

from collections.abc import Iterator
from typing import Any

from dateline.page.decode import decode
from dateline.page.failure import PageError, failure_row
from dateline.page.limits import MAX_DOCUMENT_BYTES
from dateline.page.make import make_page
from dateline.records import FailureRow, Page

WARC_MAGIC = b"WARC/"
_PAGE_TYPES = ("text/html", "application/xhtml", "text/plain")


def read_archive(stream: Any, source: str) -> Iterator[Page | FailureRow]:
    """Yield the pages of an archive; records that are no pages (images, requests) are passed over.

    A broken record is passed over up to the next that can be read, and stands as a failure.

    Args:
        stream: The archive as it came, plain or gzip.
        source: Where it came from.

    Yields:
        One page or failure for each response, resource or conversion record.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    number = 0
    try:
        for record in ArchiveIterator(stream, record_types=wanted, parse_http=True):
            number += 1
            where = f"{source} record {number}"
            url = record.headers.get("WARC-Target-URI")
            try:
                page = _page(record, where, source, url)
            except PageError as error:
                yield failure_row(url or f"{source}#{number}", error)
                continue
            if page is not None:
                yield page
    except PageError as error:
        yield failure_row(f"{source}#{number + 1}", error)
    except Exception as error:
        broken = PageError(
            "broken-warc",
            f"{source}: unreadable after record {number} ({error}); fetch the archive again",
        )
        yield failure_row(f"{source}#{number + 1}", broken)


def _page(record: Any, where: str, source: str, url: str | None) -> Page | None:
    charset = None
    media = (record.headers.get("Content-Type") or "").lower()
    if record.is_http and record.http_headers is not None:
        status = record.http_headers.status_code
        if status is not None and not 200 <= status < 300:
            return None
        media = (record.http_content_type or "").lower()
        charset = record.http_charset
    if media and not media.startswith(_PAGE_TYPES):
        return None
    data = record.reader.read(MAX_DOCUMENT_BYTES + 1)
    if len(data) > MAX_DOCUMENT_BYTES:
        raise PageError("too-large", f"{where}: more than {MAX_DOCUMENT_BYTES // (1 << 20)} MB")
    hints = {"archived": record.headers.get("WARC-Date") or ""}
    return make_page(decode(data, where, charset), source, url=url, hints=hints)
