"""Text without markup to articles: extracted stories as they are, flattened pages cleaned."""

from dateline.article.credits.heading import read_heading
from dateline.article.credits.opening import read_signature
from dateline.article.flat.flat import (
    FlatPage,
    is_story_alone,
    read_flat,
    weigh_lines,
    without_recurring,
)
from dateline.article.language import identify_language
from dateline.article.lines.date_candidates import DateCandidate, Unreadable, brought_dates
from dateline.article.lines.host_lines import HostLines, recurring_lines
from dateline.article.printed.printed import is_set_in_lines
from dateline.article.printed.reading import read_line
from dateline.records import Article, Page

_FEWEST_LINES, _FEWEST_WORDS, _LONGEST_HEADLINE = 3, 4, 150


def read_text(
    page: Page, known: HostLines | None = None
) -> tuple[Article, tuple[DateCandidate, ...]]:
    """Read a page that is text alone.

    Args:
        page: A page of kind `text` or `body`.
        known: Lines of other pages of its host.

    Returns:
        The article, and the candidates for its day of publication.

    Raises:
        Unreadable: The page has no story.
    """
    if page.kind == "body":
        return _read_body(page, printed=is_set_in_lines(page.content))
    weighed = weigh_lines(page.content)
    if known:
        shown = [weighed.lines[number].text for number in weighed.told]
        weighed = without_recurring(weighed, recurring_lines(page, shown, known))
    printed = is_set_in_lines(page.content)
    if printed or is_story_alone(weighed):
        return _read_body(page, printed=printed)
    flat = read_flat(weighed, page.content)
    if not flat.body and known:
        return read_text(page)
    if not flat.body:
        raise Unreadable(
            "no-story",
            f"{page.source}: no story among its lines, only links and furniture; "
            'give a page with a story, or a story alone as {"text": ...}',
        )
    return _read_flat(page, flat)


def _read_body(page: Page, *, printed: bool) -> tuple[Article, tuple[DateCandidate, ...]]:
    """Return a page that is its story as its article; lines of print are no headline."""
    lines = page.content.split("\n")
    told = [read_line(line) for line in lines]
    signature = read_signature(told)
    heading = read_heading(told)
    article = Article(
        id=page.id,
        text=page.content,
        url=page.url,
        title=page.title or (None if printed else _headline(told)),
        byline=heading.byline,
        agency=signature.agency,
        dateline=signature.dateline or heading.dateline,
        language=identify_language(page.content, page.language),
        spans=_line_spans(lines),
    )
    return article, brought_dates(page) + heading.dates + signature.dates


def _headline(lines: list[str]) -> str | None:
    """Return the first line of a story if it is a headline: short, no sentence, text behind it."""
    told = [line.strip() for line in lines if line.strip()]
    if len(told) < _FEWEST_LINES:
        return None
    first, rest = told[0], told[1:]
    short = len(first) <= _LONGEST_HEADLINE and len(first.split()) >= _FEWEST_WORDS
    ends = first.endswith((".", "!", ",", ";", ":", "-", "—", "”", '"'))
    return first if short and not ends and max(map(len, rest)) > len(first) else None


def _line_spans(lines: list[str]) -> tuple[tuple[int, int], ...]:
    spans = []
    start = 0
    for line in lines:
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(spans)


def _read_flat(page: Page, flat: FlatPage) -> tuple[Article, tuple[DateCandidate, ...]]:
    lines = [text for _, text in flat.body]
    signature = read_signature(lines, flat.furniture.credit, flat.byline)
    text = "\n".join(lines)
    article = Article(
        id=page.id,
        text=text,
        url=page.url,
        site=flat.site,
        title=page.title or flat.title,
        byline=flat.byline,
        agency=signature.agency,
        dateline=signature.dateline,
        stamp=flat.stamps[0][0].value if flat.stamps else None,
        language=identify_language(text, page.language),
        furniture=flat.furniture,
        spans=tuple((start, start + len(line)) for start, line in flat.body),
    )
    stamps = tuple(
        DateCandidate(source="stamp", value=stamp.value, text=line, note=flat.layout)
        for stamp, line in flat.stamps
    )
    return article, brought_dates(page) + stamps + signature.dates
