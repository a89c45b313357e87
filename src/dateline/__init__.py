"""Dateline: from any news page to a sourced, dated record of who did what to whom.

`read` and `code` are the commands of the same names:

    for article in dateline.read("page.html"): ...
    for event in dateline.code("page.html", date="2023-12-04"): ...
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.records import Article, FailureRow, Mention

__all__ = ["code", "read"]


def read(*sources: str, date: str | None = None) -> Iterator["Article | FailureRow"]:
    """Read pages as articles.

    Args:
        sources: Files, folders, globs, addresses or `-`.
        date: The publication day of all of them, ISO; overrides what the pages say.

    Yields:
        An article for each page, or the row that says why a page could not be read.
    """
    from dateline.pipeline import read_sources  # noqa: PLC0415

    yield from read_sources(sources, date=date)


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
