"""WARC and WET archives, plain and gzip, one record at a time.

Source: ISO 28500 (WARC 1.0 and 1.1); Common Crawl's WET files (`conversion` records).
"""

from collections.abc import Iterator
from typing import Any

from dateline.page.decode import decode
from dateline.page.failure import PageError, failure_row
from dateline.page.limits import MAX_DOCUMENT_BYTES
from dateline.page.make import make_page
from dateline.page.unpack import Readable, Unpacked
from dateline.records import FailureRow, Page

WARC_MAGIC = b"WARC/"
_NEXT_RECORD = b"\nWARC/1."
_PIECE = 1 << 20
_PAGE_TYPES = ("text/html", "application/xhtml", "text/plain")


def read_archive(
    stream: Readable, source: str, head: bytes = b"", number: int = 0
) -> Iterator[Page | FailureRow]:
    """Yield the pages of an archive; records that are no pages (images, requests) are passed over.

    A broken record is passed over up to the next that can be read, and stands as a failure.

    Args:
        stream: The archive, unpacked; damaged members of a packed one are passed over.
        source: Where it came from.
        head: What was read of the stream before.
        number: How many records that hold documents stand before it in the archive.

    Yields:
        One page or failure for each response, resource or conversion record.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    resumed: Any = _Resumed(head, stream)
    if isinstance(stream, Unpacked):
        stream.passing = True
    more = True
    while more:
        more = False
        try:
            for record in ArchiveIterator(resumed, record_types=wanted, parse_http=True):
                number += 1
                resumed.reached(record.stream_pos, record.content_length)
                url = record.headers.get("WARC-Target-URI")
                try:
                    page = _page(record, f"{source} record {number}", source, url)
                except PageError as error:
                    yield failure_row(url or f"{source}#{number}", error)
                    continue
                if page is not None:
                    yield page
        except (ValueError, OSError, RuntimeError) as error:
            broken = PageError(
                "broken-warc",
                f"{source}: a broken record after record {number} ({error}), passed over; "
                "fetch the archive again if you need it",
            )
            yield failure_row(f"{source}#{number + 1}", broken)
            more = resumed.pass_over()
    passed = stream.broken if isinstance(stream, Unpacked) else []
    for count, problem in enumerate([*passed, *resumed.broken], start=1):
        yield failure_row(f"{source}#broken-{count}", problem)


class _Resumed:
    """A stream that ends where it breaks, and can be resumed at a record behind a broken one.

    The archive library calls it from compiled code, through which no exception may pass.
    """

    def __init__(self, head: bytes, stream: Readable) -> None:
        self.broken: list[PageError] = []
        self._head = head
        self._stream = stream
        self._position = 0
        self._kept = bytearray()
        self._search = 0

    def read(self, size: int = -1, /) -> bytes:
        data = self._head[:size] if size >= 0 else self._head
        self._head = self._head[len(data) :]
        if not data:
            data = self._more(size)
        self._position += len(data)
        self._kept += data
        return data

    def tell(self) -> int:
        return self._position

    def reached(self, start: int, length: int) -> None:
        """Note where a good record begins and how long it is; what lies before is forgotten."""
        first = self._position - len(self._kept)
        del self._kept[: max(start - first, 0)]
        self._search = min(length, len(self._kept))

    def pass_over(self) -> bool:
        """Go to the next record behind what is known; say whether there is one."""
        known = bytes(self._kept[self._search :]) + self._head
        at = known.find(_NEXT_RECORD, 1)
        while at < 0:
            piece = self._more(_PIECE)
            if not piece:
                return False
            known = known[-len(_NEXT_RECORD) :] + piece
            at = known.find(_NEXT_RECORD)
        self._head = known[at + 1 :]
        self._kept.clear()
        self._position = self._search = 0
        return True

    def _more(self, size: int) -> bytes:
        if self.broken:
            return b""
        try:
            return self._stream.read(size)
        except PageError as error:
            self.broken.append(error)
            return b""


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
