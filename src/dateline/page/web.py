"""Addresses to pages: single pages, and the pages that feeds and sitemaps name."""

import io
from collections.abc import Iterator
from functools import lru_cache

from dateline.page.decode import decode
from dateline.page.failure import PageError, failure_row
from dateline.page.feeds import Entry, is_feed, read_feed
from dateline.page.fetch import Fetcher, Response
from dateline.page.fetch_rules import FetchRules
from dateline.page.limits import SNIFF_BYTES
from dateline.page.make import make_page
from dateline.page.polled import Polled
from dateline.page.unpack import GZIP_MAGIC, read_document, unpacked
from dateline.page.warc import WARC_MAGIC, read_archive
from dateline.records import FailureRow, Page, PageKind

_DEEPEST_INDEX = 3
_MOST_ENTRIES = 10_000


@lru_cache(maxsize=8)
def _fetcher(rules: FetchRules) -> Fetcher:
    return Fetcher(rules)


def open_address(url: str, rules: FetchRules | None = None) -> Iterator[Page | FailureRow]:
    """Yield the page at an address, or the pages that the feed or sitemap there names.

    Args:
        url: An `http` or `https` address.
        rules: How to fetch.

    Yields:
        Pages, and a failure row for each address that cannot be read.
    """
    yield from _open(url, _fetcher(rules or FetchRules()), 0, None)


def poll_feed(
    url: str,
    rules: FetchRules | None = None,
    *,
    etag: str | None = None,
    modified: str | None = None,
) -> Polled:
    """Visit a feed or sitemap, asking only for what has changed since the last visit.

    Args:
        url: Its address.
        rules: How to fetch.
        etag: The validator that the last visit gave.
        modified: The time that the last visit gave.

    Raises:
        PageError: It cannot be fetched, or is no feed.
    """
    response = _fetcher(rules or FetchRules()).get(url, etag, modified)
    if not response.changed:
        return Polled(etag=etag, modified=modified, changed=False)
    body = _plain(response)
    if not is_feed(body[:SNIFF_BYTES]):
        raise PageError("bad-feed", f"{url}: neither a feed nor a sitemap; check the address")
    entries = read_feed(body, response.url)[:_MOST_ENTRIES]
    return Polled(entries=entries, etag=response.etag, modified=response.modified)


def open_entry(entry: Entry, rules: FetchRules | None = None) -> Iterator[Page | FailureRow]:
    """Yield the page that an entry of a feed names, or the pages of a sitemap that it names."""
    if entry.url is not None:
        yield from _open(
            entry.url, _fetcher(rules or FetchRules()), 1, None if entry.is_feed else entry
        )


def _open(
    url: str, fetcher: Fetcher, depth: int, entry: Entry | None
) -> Iterator[Page | FailureRow]:
    try:
        response = fetcher.get(url)
        body = _plain(response)
    except PageError as error:
        yield failure_row(url, error)
        return
    head = body[:SNIFF_BYTES]
    if body.startswith(WARC_MAGIC):
        yield from read_archive(io.BytesIO(body), url)
    elif is_feed(head) and entry is None:
        yield from _open_feed(response.url, body, fetcher, depth)
    else:
        try:
            yield _page(response, body, entry)
        except PageError as error:
            yield failure_row(url, error)


def _page(response: Response, body: bytes, entry: Entry | None) -> Page:
    kind: PageKind | None = (
        "html" if response.media in ("text/html", "application/xhtml+xml") else None
    )
    hints = {"feed_date": entry.date} if entry and entry.date else {}
    if response.etag:
        hints["etag"] = response.etag
    if response.modified:
        hints["last_modified"] = response.modified
    return make_page(
        decode(body, response.url, response.charset),
        response.url,
        kind=kind,
        url=response.url,
        title=entry.title if entry else None,
        hints=hints,
    )


def _plain(response: Response) -> bytes:
    if not response.body.startswith(GZIP_MAGIC):
        return response.body
    stream = unpacked(io.BufferedReader(io.BytesIO(response.body)), response.url)
    return read_document(stream, response.url)


def _open_feed(url: str, body: bytes, fetcher: Fetcher, depth: int) -> Iterator[Page | FailureRow]:
    try:
        entries = read_feed(body, url)[:_MOST_ENTRIES]
    except PageError as error:
        yield failure_row(url, error)
        return
    for number, entry in enumerate(entries, start=1):
        if entry.url is None:
            nowhere = PageError("bad-feed", f"{url} entry {number}: no address")
            yield failure_row(f"{url}#{number}", nowhere)
        elif entry.is_feed and depth >= _DEEPEST_INDEX:
            deep = PageError("bad-feed", f"{entry.url}: sitemaps nested too deep")
            yield failure_row(entry.url, deep)
        else:
            yield from _open(entry.url, fetcher, depth + 1, None if entry.is_feed else entry)
