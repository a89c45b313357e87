"""HTML pages: the story as trafilatura finds it, and what the markup says of it."""

from typing import Any

from dateline.article.candidates import DateCandidate, Unreadable, brought_dates
from dateline.article.headline import page_byline, page_site, page_title
from dateline.article.language import identify_language
from dateline.article.markup import Markup, read_markup
from dateline.article.markup_dates import markup_dates
from dateline.article.offsets import VisibleSource
from dateline.article.opening import read_signature
from dateline.records import Article, Page


def read_html(page: Page) -> tuple[Article, tuple[DateCandidate, ...]]:
    """Read the story of an HTML page.

    Args:
        page: A page of kind `html`.

    Returns:
        The article, and the candidates for its day of publication.

    Raises:
        Unreadable: The page cannot be parsed, or has no story.
    """
    tree = _parse(page)
    markup = read_markup(tree)
    lines = story_lines(page, tree)
    if not lines:
        raise Unreadable(
            "no-story",
            f"{page.source}: no story in the page, only links and furniture; "
            "give the address of a story",
        )
    byline, agencies = page_byline(markup)
    signature = read_signature(lines, byline=agencies)
    text = "\n".join(lines)
    dates = brought_dates(page) + markup_dates(markup) + signature.dates
    article = Article(
        id=page.id,
        text=text,
        url=page.url or markup.canonical,
        site=page_site(markup),
        title=page.title or page_title(markup),
        byline=byline,
        agency=signature.agency,
        dateline=signature.dateline,
        stamp=_stamp(markup),
        language=identify_language(text, page.language),
        spans=source_spans(page.content, lines),
    )
    return article, dates


def _parse(page: Page) -> Any:
    from trafilatura import load_html  # noqa: PLC0415

    try:
        tree = load_html(page.content)
    except (ValueError, RecursionError, AssertionError) as error:
        raise Unreadable("broken-html", f"{page.source}: cannot be parsed ({error})") from error
    if tree is None:
        raise Unreadable(
            "broken-html", f"{page.source}: no HTML that can be parsed; save the page again"
        )
    return tree


def story_lines(page: Page, tree: Any) -> list[str]:
    """Return the paragraphs of an HTML page's story.

    Args:
        page: The page.
        tree: Its parsed root; it is left as it was.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415

    document = bare_extraction(
        tree,
        url=page.url,
        favor_precision=True,
        include_comments=False,
        with_metadata=False,
    )
    text = getattr(document, "text", None) or ""
    return [line.strip() for line in text.split("\n") if line.strip()]


def _stamp(markup: Markup) -> str | None:
    dates = markup_dates(markup)
    return dates[0].value if dates else None


def source_spans(source: str, lines: list[str]) -> tuple[tuple[int, int], ...]:
    """Return the stretch of HTML source that each line was read from.

    Args:
        source: The page.
        lines: The story's lines, in the page's order.

    Returns:
        One span a line; a line whose characters do not stand in the source in one run has the
        stretch between its neighbours.
    """
    begin = source.find("<body")
    visible = VisibleSource(source, max(begin, 0))
    spans: list[tuple[int, int] | None] = []
    reached = 0
    for line in lines:
        squeezed = "".join(line.split())
        at = visible.characters.find(squeezed, reached)
        if at < 0:
            at = visible.characters.find(squeezed)
        if at < 0:
            spans.append(None)
            continue
        spans.append(visible.span(at, at + len(squeezed)))
        reached = at + len(squeezed)
    return _filled(spans, len(source))


def _filled(spans: list[tuple[int, int] | None], size: int) -> tuple[tuple[int, int], ...]:
    filled = []
    before = 0
    for number, span in enumerate(spans):
        if span is None:
            after = next((later[0] for later in spans[number + 1 :] if later), size)
            filled.append((before, max(after, before)))
        else:
            filled.append(span)
            before = span[1]
    return tuple(filled)
