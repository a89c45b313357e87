"""A page in, its article out."""

from dateline.article.candidates import DateCandidate, brought_dates
from dateline.article.text import read_text
from dateline.records import Article, Page


def read_page(page: Page) -> tuple[Article, tuple[DateCandidate, ...]]:
    """Read the story of a page, and every date on it that may be that of its publication.

    Args:
        page: A page of any kind.

    Returns:
        The article, its `published` left open, and the candidates for it.

    Raises:
        Unreadable: The page has no story.
    """
    if page.article is not None:
        return page.article, brought_dates(page)
    if page.kind == "html":
        from dateline.article.html import read_html  # noqa: PLC0415

        return read_html(page)
    return read_text(page)
