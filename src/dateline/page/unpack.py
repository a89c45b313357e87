"""Bytes out of files, plain or gzip, never more than is allowed."""

import zlib
from collections.abc import Iterator
from io import BufferedReader
from typing import Protocol

from dateline.page.failure import PageError
from dateline.page.limits import MAX_DOCUMENT_BYTES, MAX_EXPANSION

GZIP_MAGIC = b"\x1f\x8b"
_PIECE = 1 << 20
_GZIP_WINDOW = 31


class Readable(Protocol):
    """What the room asks of a stream of bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` bytes; none at the end."""


class Unpacked:
    """A gzip stream that refuses to unpack to more than any page archive does.

    With `passing` set, a damaged member is left out and noted in `broken`, and reading goes on
    with the next one: archives have a member for each record.
    """

    def __init__(self, raw: Readable, source: str) -> None:
        self.passing = False
        self.broken: list[PageError] = []
        self._raw = raw
        self._source = source
        self._member = zlib.decompressobj(_GZIP_WINDOW)
        self._begun = False
        self._input = b""
        self._kept = bytearray()
        self._held = bytearray()
        self._ready = bytearray()
        self._taken = 0
        self._given = 0
        self._ended = False
        self._failure: PageError | None = None

    def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` unpacked bytes.

        Raises:
            PageError: The stream is cut off, damaged, or a bomb.
        """
        while not self._ended and (size < 0 or len(self._ready) < size):
            try:
                self._step()
            except PageError as error:
                self._failure, self._ended = error, True
        if self._failure is not None and not self._ready:
            raise self._failure
        taken = len(self._ready) if size < 0 else size
        data = bytes(self._ready[:taken])
        del self._ready[:taken]
        return data

    def _step(self) -> None:
        if not self._input:
            self._input = self._raw.read(_PIECE)
            self._taken += len(self._input)
            if not self._input:
                self._finish()
                return
        if not self._begun:
            self._input = self._input.lstrip(b"\0")
            if not self._input:
                return
            self._begun = True
        fed = self._input
        if self.passing:
            self._kept += fed
        try:
            data = self._member.decompress(fed, _PIECE)
        except zlib.error as error:
            self._mend(error)
            return
        self._input = self._member.unconsumed_tail
        if self.passing and self._input:
            del self._kept[len(self._kept) - len(self._input) :]
        self._take(data)
        if self._member.eof:
            self._input = self._member.unused_data
            self._next_member()

    def _take(self, data: bytes) -> None:
        self._given += len(data)
        if self._given > 2 * MAX_DOCUMENT_BYTES and self._given > MAX_EXPANSION * self._taken:
            raise PageError(
                "bomb",
                f"{self._source}: unpacks to more than {MAX_EXPANSION} times its size, as no page "
                "archive does; check where it came from",
            )
        self._held += data
        if not self.passing or len(self._held) > MAX_DOCUMENT_BYTES:
            self._release()

    def _release(self) -> None:
        self._ready += self._held
        self._held.clear()
        self._kept.clear()

    def _next_member(self) -> None:
        self._release()
        self._member = zlib.decompressobj(_GZIP_WINDOW)
        self._begun = False

    def _mend(self, error: zlib.error) -> None:
        """Leave a damaged member out, or refuse the stream."""
        problem = PageError(
            "broken-gzip",
            f"{self._source}: the gzip stream is damaged ({error}); fetch the file again",
        )
        if not self.passing:
            raise problem
        self.broken.append(problem)
        known = bytes(self._kept)
        after = known.find(GZIP_MAGIC + b"\x08", 1)
        while after < 0:
            piece = self._raw.read(_PIECE)
            self._taken += len(piece)
            if not piece:
                self._input, self._ended = b"", True
                break
            known = known[-2:] + piece
            after = known.find(GZIP_MAGIC + b"\x08")
        self._held.clear()
        self._kept.clear()
        self._input = known[after:] if after >= 0 else b""
        self._next_member()

    def _finish(self) -> None:
        self._ended = True
        if self._begun:
            self._release()
            problem = PageError(
                "truncated-gzip",
                f"{self._source}: the gzip stream is cut off; fetch the file again",
            )
            if not self.passing:
                raise problem
            self.broken.append(problem)


def unpacked(stream: BufferedReader, source: str) -> Readable:
    """Return a stream of plain bytes, of a packed file or a plain one."""
    if stream.peek(2)[:2] == GZIP_MAGIC:
        return Unpacked(stream, source)
    return stream


def read_document(stream: Readable, source: str, head: bytes = b"") -> bytes:
    """Return the rest of a stream as one document.

    Args:
        stream: Plain bytes.
        source: Where they came from, for the message.
        head: What was read of the stream before.

    Raises:
        PageError: The document is larger than is allowed.
    """
    pieces, size = [head], len(head)
    while size <= MAX_DOCUMENT_BYTES:
        piece = stream.read(_PIECE)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
        size += len(piece)
    raise PageError(
        "too-large",
        f"{source}: more than {MAX_DOCUMENT_BYTES // (1 << 20)} MB in one document; "
        "split it into documents, one JSON object a line",
    )


def read_lines(
    stream: Readable, source: str, head: bytes = b"", number: int = 1
) -> Iterator[tuple[int, bytes | PageError]]:
    """Yield the numbered lines of a stream, an error for each that is longer than a document.

    Args:
        stream: Plain bytes.
        source: Where they came from, for the message.
        head: What was read of the stream before.
        number: The first line's number.

    Yields:
        Line number, and the line without its end or the error that stands for it.

    Raises:
        PageError: The stream itself fails (cut off, damaged, a bomb).
    """
    held, skipping = head, False
    while True:
        *lines, held = held.split(b"\n")
        for line in lines:
            yield number, _too_long(source, number) if skipping else line
            number, skipping = number + 1, False
        if len(held) > MAX_DOCUMENT_BYTES:
            held, skipping = b"", True
        piece = stream.read(_PIECE)
        if not piece:
            break
        held = piece if skipping and b"\n" not in piece else held + piece
    if skipping or held:
        yield number, _too_long(source, number) if skipping else held


def _too_long(source: str, number: int) -> PageError:
    return PageError(
        "too-large",
        f"{source} line {number}: more than {MAX_DOCUMENT_BYTES // (1 << 20)} MB in one line; "
        "one JSON object a line holds one document",
    )
