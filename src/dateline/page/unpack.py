"""Bytes out of files, plain or gzip, never more than is allowed."""

import gzip
import zlib
from collections.abc import Iterator
from io import BufferedReader
from typing import BinaryIO, Protocol

from dateline.page.failure import PageError
from dateline.page.limits import MAX_DOCUMENT_BYTES, MAX_EXPANSION

GZIP_MAGIC = b"\x1f\x8b"
_PIECE = 1 << 20


class Readable(Protocol):
    """What the room asks of a stream of bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` bytes; none at the end."""


class Unpacked:
    """A gzip stream that refuses to unpack to more than any page archive does."""

    def __init__(self, raw: BinaryIO, source: str) -> None:
        self._counter = _Counter(raw)
        self._stream = gzip.GzipFile(fileobj=self._counter)  # type: ignore[call-overload]
        self._source = source
        self._given = 0

    def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` unpacked bytes.

        Raises:
            PageError: The stream is cut off, damaged, or a bomb.
        """
        try:
            data: bytes = self._stream.read(size)
        except EOFError as error:
            raise PageError(
                "truncated-gzip",
                f"{self._source}: the gzip stream is cut off; fetch the file again",
            ) from error
        except (OSError, zlib.error) as error:
            raise PageError(
                "broken-gzip",
                f"{self._source}: the gzip stream is damaged ({error}); fetch the file again",
            ) from error
        self._given += len(data)
        if (
            self._given > 2 * MAX_DOCUMENT_BYTES
            and self._given > MAX_EXPANSION * self._counter.seen
        ):
            raise PageError(
                "bomb",
                f"{self._source}: unpacks to more than {MAX_EXPANSION} times its size, as no page "
                "archive does; check where it came from",
            )
        return data


class _Counter:
    """A stream that counts what was read of it."""

    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw
        self.seen = 0

    def read(self, size: int = -1, /) -> bytes:
        data = self._raw.read(size)
        self.seen += len(data)
        return data


def unpacked(stream: BufferedReader, source: str) -> tuple[Readable, bool]:
    """Return a stream of plain bytes, and whether it was packed."""
    if stream.peek(2)[:2] == GZIP_MAGIC:
        return Unpacked(stream, source), True
    return stream, False


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
    stream: Readable, source: str, head: bytes = b""
) -> Iterator[tuple[int, bytes | PageError]]:
    """Yield the numbered lines of a stream, an error for each that is longer than a document.

    Args:
        stream: Plain bytes.
        source: Where they came from, for the message.
        head: What was read of the stream before.

    Yields:
        Line number from 1, and the line without its end or the error that stands for it.

    Raises:
        PageError: The stream itself fails (cut off, damaged, a bomb).
    """
    number, held, skipping = 1, head, False
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
