"""The door of the house: whatever is named becomes pages, or rows that say why not."""

import glob
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.page.decode import decode, refuse_binary
from dateline.page.failure import PageError, failure_row
from dateline.page.feeds import Entry, is_feed, read_feed
from dateline.page.limits import SNIFF_BYTES
from dateline.page.make import make_page
from dateline.page.rows import iso_day, read_rows
from dateline.page.tables import TABLE_MAGIC, read_table
from dateline.page.unpack import Readable, read_document, unpacked
from dateline.page.warc import WARC_MAGIC, read_archive
from dateline.records import FailureRow, Page

if TYPE_CHECKING:
    from dateline.page.fetch_rules import FetchRules

_ADDRESS = ("http://", "https://")
_HIDDEN = "."


def open_sources(
    sources: Iterable[str],
    *,
    date: str | None = None,
    rules: "FetchRules | None" = None,
) -> Iterator[Page | FailureRow]:
    """Yield every page of the sources, in order, and a failure row for each that cannot be read.

    Args:
        sources: Files, folders, globs, addresses, or `-` for standard input. Each may hold a page
            (HTML or text), JSONL or Parquet rows, a feed, a sitemap, or a WARC or WET archive,
            plain or gzip.
        date: The publication day to take for every page, ISO; it overrides what a row says.
        rules: How addresses are fetched; by default politely, and never private ones.

    Yields:
        Pages and failure rows.

    Raises:
        ValueError: `date` is no day.
    """
    day = None
    if date is not None:
        try:
            day = iso_day(date, "the date")
        except PageError as error:
            raise ValueError(error.message) from error
    return _dated(chain.from_iterable(_open(source, rules) for source in sources), day)


def _dated(pages: Iterable[Page | FailureRow], day: str | None) -> Iterator[Page | FailureRow]:
    from msgspec.structs import replace  # noqa: PLC0415

    for page in pages:
        yield replace(page, date=day) if day is not None and isinstance(page, Page) else page


def _open(source: str, rules: "FetchRules | None") -> Iterator[Page | FailureRow]:
    if source.startswith(_ADDRESS):
        from dateline.page.web import open_address  # noqa: PLC0415

        yield from open_address(source, rules)
    elif source == "-":
        yield from guarded_pages(lambda: open_stream(_standard_input(), "-"), source)
    else:
        yield from _open_path(source)


def _standard_input() -> BufferedReader:
    stream: Any = sys.stdin.buffer
    return stream if isinstance(stream, BufferedReader) else BufferedReader(stream)


def _open_path(source: str) -> Iterator[Page | FailureRow]:
    for name in list_files(source):
        yield from _open_file(name) if isinstance(name, str) else [name]


def list_files(source: str) -> Iterator[str | FailureRow]:
    """Yield the files that a path, folder or glob of this machine names, in order.

    Args:
        source: The path, folder or glob.

    Yields:
        Paths; where there are none, the row that says so.
    """
    path = Path(source)
    try:
        exists = path.exists()
    except (OSError, ValueError):
        exists = False
    if exists and path.is_dir():
        found = sorted(_files_under(path))
        if not found:
            error = PageError(
                "missing", f"{source}: a folder without files; name one that has some"
            )
            yield failure_row(source, error)
        yield from found
    elif exists:
        yield source
    elif any(mark in source for mark in "*?["):
        names = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 - takes absolute patterns
        if not names:
            error = PageError("missing", f"{source}: no file matches; check the pattern")
            yield failure_row(source, error)
        yield from (name for name in names if not Path(name).is_dir())
    else:
        error = PageError("missing", f"{source}: no such file or folder; check the path")
        yield failure_row(source, error)


def _files_under(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
        for name in names:
            if not name.startswith(_HIDDEN):
                yield str(Path(parent) / name)


def _open_file(name: str) -> Iterator[Page | FailureRow]:
    path = Path(name)
    if not path.is_file():
        error = PageError("not-a-file", f"{name}: neither file nor folder; name a file")
        yield failure_row(name, error)
        return

    def pages() -> Iterator[Page | FailureRow]:
        with path.open("rb") as stream:
            yield from open_stream(stream, name)

    yield from guarded_pages(pages, name)


def guarded_pages(
    pages: Callable[[], Iterator[Page | FailureRow]], source: str
) -> Iterator[Page | FailureRow]:
    """Yield pages; what makes their file unreadable becomes a row."""
    try:
        yield from pages()
    except PageError as error:
        yield failure_row(source, error)
    except OSError as error:
        reason = error.strerror or str(error)
        unreadable = PageError("unreadable", f"{source}: {reason}; check the file and its rights")
        yield failure_row(source, unreadable)


def open_stream(raw: BufferedReader, source: str) -> Iterator[Page | FailureRow]:
    """Yield the pages of a stream of any form.

    Raises:
        PageError: Nothing of it can be read.
    """
    if raw.peek(len(TABLE_MAGIC))[: len(TABLE_MAGIC)] == TABLE_MAGIC:
        yield from read_table(raw, source)
        return
    stream = unpacked(raw, source)
    start = stream.read(len(WARC_MAGIC))
    if start == WARC_MAGIC:
        yield from read_archive(stream, source, start)
        return
    head = _head(stream, start)
    if is_jsonl(head):
        yield from read_rows(stream, source, head)
    else:
        refuse_binary(head, source)
        data = read_document(stream, source, head)
        if is_feed(head):
            yield from pages_of_feed(read_feed(data, source), source)
        else:
            yield make_page(decode(data, source), source)


def pages_of_feed(entries: Iterable[Entry], source: str) -> Iterator[Page | FailureRow]:
    """Yield a page for every entry of a feed that holds its text; nothing is fetched.

    Args:
        entries: The feed's entries.
        source: The feed.

    Yields:
        Pages, and failures for entries that only name an address.
    """
    for number, entry in enumerate(entries, start=1):
        content = (entry.content or "").strip()
        if not content:
            error = PageError(
                "no-content",
                f"{source} entry {number}: the feed names {entry.url or 'no address'} and holds no "
                "text; read that address",
            )
            yield failure_row(entry.url or f"{source}#{number}", error)
            continue
        page = make_page(
            content,
            source,
            url=entry.url,
            title=entry.title,
            language=entry.language,
            hints=feed_hints(entry),
        )
        yield page


def feed_hints(entry: Entry) -> dict[str, str]:
    """Return what a feed says of a page, by name."""
    return {"feed_date": entry.date} if entry.date else {}


def is_jsonl(head: bytes) -> bool:
    """Say whether a stream's beginning is that of rows of JSON objects."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start[:1] == b"{" and start[1:].lstrip()[:1] in (b'"', b"}") and not is_feed(head)


def _head(stream: Readable, start: bytes) -> bytes:
    pieces = [start]
    size = len(start)
    while size < SNIFF_BYTES:
        try:
            piece = stream.read(SNIFF_BYTES - size)
        except PageError:
            break
        if not piece:
            break
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)
