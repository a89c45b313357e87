"""The page room: files, folders, addresses, feeds, archives and rows in, pages out."""

from dateline.page.failure import PageError, failure_row
from dateline.page.fetch_rules import FetchRules
from dateline.page.make import page_id
from dateline.page.rows import page_of_row
from dateline.page.sources import open_sources
from dateline.page.visits import visit_entry, visit_feed

__all__ = [
    "FetchRules",
    "PageError",
    "failure_row",
    "open_sources",
    "page_id",
    "page_of_row",
    "visit_entry",
    "visit_feed",
]
