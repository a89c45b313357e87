"""HTML pages: the story as trafilatura finds it, and what the markup says of it."""

import logging
import re
from collections.abc import Mapping
from typing import Any

from dateline.article.credits.opening import read_signature
from dateline.article.flat.score import line_words, words_odds
from dateline.article.language import identify_language
from dateline.article.lines.cues import addresses, read_lines
from dateline.article.lines.date_candidates import DateCandidate, Unreadable, brought_dates
from dateline.article.lines.host_lines import HostLines, recurring_lines
from dateline.article.lines.letters import letters
from dateline.article.markup.dates import markup_dates, printed_dates
from dateline.article.markup.headline import page_byline, page_site, page_title
from dateline.article.markup.live import with_updates
from dateline.article.markup.markup import read_markup
from dateline.article.markup.offsets import VisibleSource
from dateline.article.markup.strays import Stray, find_strays
from dateline.records import Article, Furniture, Page

# An extracted line goes where its words alone speak against it this much, or this much and it is
# a notice or credit by how it opens; if less than this share of the text is left, nothing goes.
_HOPELESS_ODDS, _DOUBTFUL_ODDS, _LEAST_KEPT = -3.0, -1.5, 0.5
_NEVER = frozenset({"votes", "views", "rule"})
_END = 20
# A story of fewer characters is taken again, by the extractor's usual care, if that gives so many
# times as much.
_SCANT, _FAR_MORE = 200, 3
# Parsers need time beyond all bounds for these; the largest news pages stay ten times below.
_MOST_TAGS, _MOST_WORDS_IN_TAG = 150_000, 20_000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{40000,}")
_AUTHOR_NAMES = re.compile(
    r"author|byline|journalist|writer|submitted|posted|username|zuozhe|bianji|xiaobian",
    re.IGNORECASE,
)
_CUED = frozenset({"notice", "whole", "credit"})


def read_html(
    page: Page, known: HostLines | None = None
) -> tuple[Article, tuple[DateCandidate, ...]]:
    """Read the story of an HTML page.

    Args:
        page: A page of kind `html`.
        known: Lines of other pages of its host.

    Returns:
        The article, and the candidates for its day of publication.

    Raises:
        Unreadable: The page cannot be parsed, or has no story.
    """
    tree = _parse(page)
    markup = read_markup(tree)
    byline, agencies = page_byline(markup, lambda: _found_authors(page, tree))
    extracted = story_lines(page, tree)
    visible = VisibleSource(page.content, max(page.content.find("<body"), 0))
    if markup.updates:
        extracted = with_updates(extracted, markup.updates, visible.characters)
    strays = find_strays(extracted, tree, byline)
    if known:
        recurring = recurring_lines(page, extracted, known)
        strays = {**dict.fromkeys(sorted(recurring), "recurring"), **strays}
    lines, furniture = told_apart(extracted, strays)
    if not lines:
        raise Unreadable(
            "no-story",
            f"{page.source}: no story in the page, only links and furniture; "
            "give the address of a story",
        )
    title = page.title or page_title(markup)
    if len(lines) > 1 and letters(lines[0]) == letters(title or ""):
        lines = lines[1:]
    signature = read_signature(lines, furniture.credit, agencies)
    text = "\n".join(lines)
    marked = markup_dates(markup)
    if all(date.source == "time" for date in marked):
        marked = printed_dates(tree) + marked
    article = Article(
        id=page.id,
        text=text,
        url=page.url or markup.canonical,
        site=page_site(markup),
        title=title,
        byline=byline,
        agency=signature.agency,
        dateline=signature.dateline,
        stamp=marked[0].value if marked else None,
        language=identify_language(text, page.language),
        furniture=furniture,
        spans=source_spans(page.content, lines, visible),
    )
    return article, brought_dates(page) + marked + signature.dates


def _parse(page: Page) -> Any:
    from trafilatura import load_html  # noqa: PLC0415

    if page.content.count("<") > _MOST_TAGS:
        raise Unreadable(
            "too-many-tags",
            f"{page.source}: more than {_MOST_TAGS:,} tags; give the page of one story",
        )
    if any(len(tag[0].split()) > _MOST_WORDS_IN_TAG for tag in _LONG_TAG.finditer(page.content)):
        raise Unreadable(
            "broken-html",
            f"{page.source}: a tag with more than {_MOST_WORDS_IN_TAG:,} attributes; "
            "save the page again",
        )
    try:
        tree = load_html(page.content)
    except (ValueError, RecursionError, AssertionError) as error:
        raise Unreadable("broken-html", f"{page.source}: cannot be parsed ({error})") from error
    if tree is None:
        raise Unreadable(
            "broken-html", f"{page.source}: no HTML that can be parsed; save the page again"
        )
    return tree


def _found_authors(page: Page, tree: Any) -> str | None:
    """Return the authors that the extractor finds by the names of a page's elements."""
    from trafilatura.metadata import extract_author  # noqa: PLC0415

    # It copies the whole page, which is spared where no element can be named so.
    names = extract_author(tree) if _AUTHOR_NAMES.search(page.content) else None
    return str(names) if names else None


def story_lines(page: Page, tree: Any) -> list[str]:
    """Return the paragraphs of an HTML page's story.

    Args:
        page: The page.
        tree: Its parsed root; it is left as it was.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415

    # It logs every page without a story as a warning; here that is a failure row.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

    def found(*, precise: bool) -> list[str]:
        document = bare_extraction(
            tree,
            url=page.url,
            favor_precision=precise,
            include_comments=False,
            with_metadata=False,
        )
        text = getattr(document, "text", None) or ""
        lines = (line.strip().removeprefix("- ") for line in text.split("\n"))
        return [line for line in lines if line.strip("|- ")]

    lines = found(precise=True)
    if lines and _size(lines) < _SCANT:
        more = found(precise=False)
        return more if _size(more) > _FAR_MORE * _size(lines) else lines
    return lines


def _size(lines: list[str]) -> int:
    return sum(map(len, lines))


def told_apart(
    lines: list[str], strays: Mapping[int, Stray] | None = None
) -> tuple[list[str], Furniture]:
    """Return the lines of an extraction that are story, and the furniture it left among them.

    Args:
        lines: What the extractor took for the story.
        strays: The numbers of lines that are known to belong elsewhere.
    """
    if not lines:
        return lines, Furniture()
    words = line_words("line_words.txt")
    strays = strays or {}
    kept: list[str] = []
    left: dict[str, list[str]] = {}
    for number, line in enumerate(read_lines("\n".join(lines))):
        if number in strays:
            left.setdefault(strays[number], []).append(line.text)
            continue
        odds = words_odds(words, line.text)
        never = line.cue in _NEVER or odds < _HOPELESS_ODDS
        if never or (line.cue in _CUED and odds < _DOUBTFUL_ODDS):
            left.setdefault(line.cue, []).append(line.text)
        else:
            kept.append(line.text)
    if sum(map(len, kept)) < _LEAST_KEPT * sum(map(len, lines)):
        return lines, Furniture()
    credited = left.pop("credit", [])
    links = addresses(credited[0]) if credited else ()
    notices = left.pop("notice", [])
    return kept, Furniture(
        related=tuple(left.pop("related", [])),
        notices=tuple(notices),
        credit=credited[0] if credited else None,
        credit_link=links[0] if links else None,
        other=tuple(line for _, rest in sorted(left.items()) for line in rest),
    )


def source_spans(
    source: str, lines: list[str], visible: VisibleSource
) -> tuple[tuple[int, int], ...]:
    """Return the stretch of HTML source that each line was read from.

    Args:
        source: The page.
        lines: The story's lines, in the page's order.
        visible: What a reader sees of the page.

    Returns:
        One span a line; a line whose characters do not stand in the source in one run has the
        stretch between its neighbours.
    """
    spans: list[tuple[int, int] | None] = []
    reached = 0
    for line in lines:
        squeezed = "".join(line.split())
        found = _found(visible.characters, squeezed, reached) or _found(
            visible.characters, squeezed, 0
        )
        if found is None:
            spans.append(None)
            continue
        spans.append(visible.span(*found))
        reached = found[1]
    return _filled(spans, len(source))


def _found(characters: str, line: str, begin: int) -> tuple[int, int] | None:
    """Return where a line's visible characters stand: in one run, or from its head to its tail."""
    at = characters.find(line, begin)
    if at >= 0:
        return at, at + len(line)
    if len(line) < 2 * _END:
        return None
    at = characters.find(line[:_END], begin)
    end = characters.find(line[-_END:], at + _END) + _END if at >= 0 else -1
    return (at, end) if at + _END < end <= at + 2 * len(line) else None


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
