"""Dateline: from any news page to a sourced, dated record of who did what to whom.

`read` and `code` are the commands of the same names:

    for article in dateline.read("page.html"): ...
    for event in dateline.code("page.html", date="2023-12-04"): ...

`open_store` opens what `dateline ingest` has kept:

    store = dateline.open_store("dateline.db")
    store.events(actor="NER", since="2023-07").to_pandas()
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Article, FailureRow, Mention
    from dateline.store import Store

__all__ = ["code", "open_store", "read"]


def read(
    *sources: str, date: str | None = None, host_lines: bool = False
) -> Iterator["Article | FailureRow"]:
    """Read pages as articles.

    Args:
        sources: Files, folders, globs, addresses or `-`.
        date: The publication day of all of them, ISO; overrides what the pages say.
        host_lines: Leave out the lines of a page that recur on other pages of its host; files and
            folders only, which are gone through twice.

    Yields:
        An article for each page, or the row that says why a page could not be read.
    """
    from dateline.pipeline import read_sources  # noqa: PLC0415

    yield from read_sources(sources, date=date, host_lines=host_lines)


def code(*sources: str, date: str | None = None) -> Iterator["Mention | FailureRow"]:
    """Code pages into events.

    Args:
        sources: Files, folders, globs, addresses or `-`.
        date: The publication day of all of them, ISO; overrides what the pages say.

    Yields:
        The mentions of each page in text order, or the row that says why a page could not be
        coded.
    """
    from dateline.pipeline import Coded, code_sources  # noqa: PLC0415

    for coded in code_sources(sources, date=date):
        if isinstance(coded, Coded):
            yield from coded.mentions
        else:
            yield coded


def open_store(path: "str | Path" = "dateline.db", *, in_memory: bool = False) -> "Store":
    """Open a store for reading.

    Args:
        path: Its folder.
        in_memory: Keep events, mentions, stories and statements in memory, for a process that
            answers many questions.

    Returns:
        The store: `.events(...)`, `.search(...)`, `.sql(...)`; tables come as Arrow, with
        `.to_pandas()` and `.to_polars()`.

    Raises:
        StoreError: There is none at the path, or it is torn.
    """
    from dateline.store import open_store as opened  # noqa: PLC0415

    return opened(path, in_memory=in_memory)
