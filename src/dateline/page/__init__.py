"""The page room: files, folders, addresses, feeds, archives and rows in, pages out."""

from dateline.page.make import page_id
from dateline.page.sources import open_sources

__all__ = ["open_sources", "page_id"]
