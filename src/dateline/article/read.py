"""A page in, its article out."""

from dateline.article.flat.text import read_text
from dateline.article.lines.date_candidates import DateCandidate, brought_dates
from dateline.article.lines.host_lines import HostLines
from dateline.records import Article, Page


def read_page(
    page: Page, known: HostLines | None = None
) -> tuple[Article, tuple[DateCandidate, ...]]:
    """Read the story of a page, and every date on it that may be that of its publication.

    Args:
        page: A page of any kind.
        known: Lines of other pages of its host; what recurs there is furniture.

    Returns:
        The article, its `published` left open, and the candidates for it.

    Raises:
        Unreadable: The page has no story.
    """
    if page.article is not None:
        return page.article, brought_dates(page)
    if page.kind == "html":
        from dateline.article.markup.html import read_html  # noqa: PLC0415

        return read_html(page, known)
    return read_text(page, known)
