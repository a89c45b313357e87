"""The page room: files, folders, addresses, feeds, archives and rows in, pages out."""

from dateline.page.failure import PageError, failure_row
from dateline.page.fetch_rules import FetchRules
from dateline.page.make import page_id
from dateline.page.rows import page_of_row
from dateline.page.slices import Slice, cut_file, read_slice
from dateline.page.sources import list_files, open_sources
from dateline.page.visits import visit_entry, visit_feed

__all__ = [
    "FetchRules",
    "PageError",
    "Slice",
    "cut_file",
    "failure_row",
    "list_files",
    "open_sources",
    "page_id",
    "page_of_row",
    "read_slice",
    "visit_entry",
    "visit_feed",
]
