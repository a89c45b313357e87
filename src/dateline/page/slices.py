"""Slices of files: where one large file may be cut, so that many can read it at once.

Archives are cut between records (plain, or with a gzip member for each), rows between lines or
rows; whatever is packed otherwise, or is damaged anywhere, stays whole, so that every document
comes out of the slices as it does out of the file.
"""

import zlib
from collections.abc import Iterator, Sequence
from io import BufferedReader, RawIOBase
from itertools import pairwise
from typing import IO, Any, Literal

import msgspec

from dateline.page.failure import PageError
from dateline.page.limits import SNIFF_BYTES
from dateline.page.rows import read_rows
from dateline.page.sources import guarded_pages, is_jsonl, open_stream
from dateline.page.tables import TABLE_MAGIC, count_rows, read_table
from dateline.page.unpack import GZIP_MAGIC, unpacked
from dateline.page.warc import WARC_MAGIC, read_archive
from dateline.records import FailureRow, Page

_PIECE = 1 << 20
_HEADER = 1 << 16
_GZIP_WINDOW = 31
_WANTED = frozenset({b"response", b"resource", b"conversion"})
# Of a file that stays whole it is only guessed how many documents it holds.
_BYTES_A_DOCUMENT = 20_000


class Slice(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a file that holds whole documents.

    `start` and `end` are bytes (of a table rows); `number` counts the records, lines or rows
    before it; `documents` says how many it holds, about.
    """

    source: str
    form: Literal["records", "lines", "table", "whole"]
    start: int = 0
    end: int = 0
    number: int = 0
    documents: int = 1


class _WholeError(Exception):
    """The file cannot be cut."""


def cut_file(stream: IO[bytes], source: str, documents: int) -> list[Slice]:
    """Find out where a file may be cut.

    Args:
        stream: The file; it can be read from anywhere.
        source: Its name.
        documents: How many documents a slice shall hold.

    Returns:
        Its slices in order, one for a file that cannot be cut.
    """
    size = stream.seek(0, 2)
    stream.seek(0)
    head = stream.read(SNIFF_BYTES)
    try:
        if head.startswith(TABLE_MAGIC):
            return _cut_table(stream, source, documents)
        if head.startswith(WARC_MAGIC):
            marks = _plain_records(stream, size)
        elif head.startswith(GZIP_MAGIC):
            marks = _packed_records(stream)
        elif is_jsonl(head):
            return _sliced("lines", source, _lines(stream), size, documents)
        else:
            raise _WholeError
        return _sliced("records", source, marks, size, documents)
    except (_WholeError, PageError, OSError, zlib.error):
        about = max(1, size // _BYTES_A_DOCUMENT) if _holds_many(head) else 1
        return [Slice(source=source, form="whole", end=size, documents=about)]


def read_slice(stream: IO[bytes], part: Slice) -> Iterator[Page | FailureRow]:
    """Yield the documents of a slice, as reading the whole file would.

    Args:
        stream: The file; it can be read from anywhere.
        part: The slice.
    """

    def pages() -> Iterator[Page | FailureRow]:
        if part.form == "table":
            raw = _window(stream, 0, stream.seek(0, 2))
            yield from read_table(raw, part.source, part.start, part.end)
            return
        raw = _window(stream, part.start, part.end)
        if part.form == "whole":
            yield from open_stream(raw, part.source)
        elif part.form == "lines":
            yield from read_rows(raw, part.source, number=part.number)
        else:
            yield from read_archive(unpacked(raw, part.source), part.source, number=part.number)

    yield from guarded_pages(pages, part.source)


class _Window(RawIOBase):
    """A stretch of a stream, as a stream of its own."""

    def __init__(self, stream: IO[bytes], start: int, end: int) -> None:
        super().__init__()
        self._stream, self._start, self._end = stream, start, end
        stream.seek(start)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._stream.tell() - self._start

    def seek(self, offset: int, whence: int = 0) -> int:
        origin = (self._start, self._stream.tell(), self._end)[whence]
        return self._stream.seek(origin + offset) - self._start

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read(min(len(buffer), max(self._end - self._stream.tell(), 0)))
        buffer[: len(data)] = data
        return len(data)


def _window(stream: IO[bytes], start: int, end: int) -> BufferedReader:
    window: Any = _Window(stream, start, end)
    return BufferedReader(window, _HEADER)


def _holds_many(head: bytes) -> bool:
    return head.startswith((WARC_MAGIC, GZIP_MAGIC)) or is_jsonl(head)


def _sliced(
    form: Literal["records", "lines"],
    source: str,
    marks: Iterator[tuple[int, bool]],
    size: int,
    documents: int,
) -> list[Slice]:
    """Cut where a document begins behind so many others."""
    cuts: list[tuple[int, int]] = [(0, 0)]
    number = 0
    for start, counts in marks:
        if start >= size:
            break
        if counts and number and number % documents == 0:
            cuts.append((start, number))
        number += counts
    ends = [*cuts[1:], (size, number)]
    return [
        Slice(source=source, form=form, start=start, end=end, number=before, documents=to - before)
        for (start, before), (end, to) in zip(cuts, ends, strict=True)
    ]


def _cut_table(stream: IO[bytes], source: str, documents: int) -> list[Slice]:
    rows = count_rows(_window(stream, 0, stream.seek(0, 2)), source)
    cuts: Sequence[int] = [*range(0, max(rows, 1), documents), rows]
    return [
        Slice(source=source, form="table", start=a, end=b, number=a, documents=b - a)
        for a, b in pairwise(cuts)
    ]


def _lines(stream: IO[bytes]) -> Iterator[tuple[int, bool]]:
    position = 0
    stream.seek(0)
    yield 0, True
    while piece := stream.read(_PIECE):
        at = piece.find(b"\n")
        while at >= 0:
            yield position + at + 1, True
            at = piece.find(b"\n", at + 1)
        position += len(piece)


def _plain_records(stream: IO[bytes], size: int) -> Iterator[tuple[int, bool]]:
    position = 0
    while position < size:
        stream.seek(position)
        length, wanted = _record(stream.read(_HEADER))
        yield position, wanted
        position += length
    if position != size:
        raise _WholeError


def _packed_records(stream: IO[bytes]) -> Iterator[tuple[int, bool]]:
    """Yield where each gzip member begins, where each holds one whole record."""
    stream.seek(0)
    read, held = 0, b""
    while True:
        start = read - len(held)
        member = zlib.decompressobj(_GZIP_WINDOW)
        head, unpacked_size = b"", 0
        while not member.eof:
            if not held:
                held = stream.read(_PIECE)
                read += len(held)
                if not held and not unpacked_size and read == start:
                    return
                if not held:
                    raise _WholeError
            data = member.decompress(held, _PIECE)
            unpacked_size += len(data)
            head += data[: max(_HEADER - len(head), 0)]
            held = member.unused_data if member.eof else member.unconsumed_tail
        length, wanted = _record(head)
        if length != unpacked_size:
            raise _WholeError
        yield start, wanted


def _record(head: bytes) -> tuple[int, bool]:
    """Return how long a record is, with its header, and whether it may hold a document."""
    end = head.find(b"\r\n\r\n")
    if end < 0 or not head.startswith(WARC_MAGIC):
        raise _WholeError
    fields = {}
    for line in head[:end].split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        fields[name.strip().lower()] = value.strip()
    length = fields.get(b"content-length", b"")
    if not length.isdigit():
        raise _WholeError
    return end + 4 + int(length) + 4, fields.get(b"warc-type", b"").lower() in _WANTED
