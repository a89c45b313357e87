"""Feeds visited again and again; what fetches is loaded only when something is fetched."""

from collections.abc import Iterator

from dateline.page.feeds import Entry
from dateline.page.fetch_rules import FetchRules
from dateline.page.polled import Polled
from dateline.records import FailureRow, Page


def visit_feed(
    url: str, rules: FetchRules, *, etag: str | None = None, modified: str | None = None
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
    from dateline.page.web import poll_feed  # noqa: PLC0415

    return poll_feed(url, rules, etag=etag, modified=modified)


def visit_entry(entry: Entry, rules: FetchRules) -> Iterator[Page | FailureRow]:
    """Yield the page that an entry of a feed names, or the pages of a sitemap that it names."""
    from dateline.page.web import open_entry  # noqa: PLC0415

    yield from open_entry(entry, rules)
