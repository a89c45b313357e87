"""The walk: a page through the rooms, from its bytes to coded events and what they leave standing.

page → article → (publication verdict) → sentences → who → when → where → what → ledger lines.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

import msgspec

from dateline.actors import cast_parties, load_register, terms_mentioned
from dateline.article import (
    HostLines,
    Reading,
    Unreadable,
    gather_host_lines,
    in_given_text,
    page_span,
    read_page,
    read_through,
)
from dateline.dates import judge_publication
from dateline.events import (
    PreparedStory,
    Why,
    code_story,
    explain_story,
    known_words,
    load_lexicon,
    relate_pair,
)
from dateline.grammar import load_parser, parse_story
from dateline.ledger import statements_of
from dateline.page import PageError, failure_row, open_sources, page_of_row
from dateline.preparing import in_running_letters, names_in, prepared_whole, stories_of
from dateline.processes import TaskLost, Workers
from dateline.records import Article, Evidence, Failure, FailureRow, Mention, Page, Statement

Walked = TypeVar("Walked")
Row = TypeVar("Row", Mention, Statement)
CODED_LANGUAGES = frozenset({"en"})
LONG_ENOUGH_TO_TELL = 200


class BadPair(ValueError):
    """A pair to relate that is not in its text; the message says which and what to do."""


class Coded(msgspec.Struct, frozen=True):
    """One document gone through the walk: its article, the mentions and ledger lines read in it."""

    article: Article
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...] = ()


def read_sources(
    sources: Iterable[str], *, date: str | None = None, host_lines: bool = False, workers: int = 1
) -> Iterator[Article | FailureRow]:
    """Read every page of the sources as an article; a page that cannot be read is a row too.

    Args:
        sources: Files, folders, globs, addresses or `-`.
        date: The publication day of every page, ISO.
        host_lines: Go through the sources twice, and leave out the lines of a page that recur on
            other pages of its host.
        workers: How many processes read; rows and their order are the same with any number.

    Raises:
        ValueError: `host_lines` with sources that cannot be gone through twice.
    """
    named = list(sources)
    known: HostLines | None = None
    if host_lines:
        if once := [source for source in named if source == "-" or "://" in source]:
            raise ValueError(
                f"{once[0]}: lines of other pages are only known for files and folders, which can "
                "be gone through twice; save the pages first"
            )
        pages = open_sources(named, date=date)
        known = gather_host_lines(page for page in pages if isinstance(page, Page))
    walk = partial(read_or_say_why, known=known)
    return _over_pages(walk, open_sources(named, date=date), workers)


def code_sources(
    sources: Iterable[str], *, date: str | None = None, workers: int = 1
) -> Iterator[Coded | FailureRow]:
    """Code every page of the sources; a page that cannot be read or coded is a row too.

    Args:
        sources: Files, folders, globs, addresses or `-`.
        date: The publication day of all of them, ISO.
        workers: How many processes code; rows and their order are the same with any number.
    """
    return _over_pages(code_or_say_why, open_sources(sources, date=date), workers)


def read_or_say_why(
    page: Page | FailureRow, known: HostLines | None = None
) -> Article | FailureRow:
    """Read a page; one that cannot be read becomes the row that says why. Can be pickled."""
    if isinstance(page, FailureRow):
        return page
    return guarded(page, lambda it: read_article(it, known))


def code_or_say_why(page: Page | FailureRow) -> Coded | FailureRow:
    """Code a page; one that cannot be coded becomes the row that says why. Can be pickled."""
    return page if isinstance(page, FailureRow) else guarded(page, code_page)


def _over_pages(
    walk: Callable[[Page | FailureRow], Walked | FailureRow],
    pages: Iterable[Page | FailureRow],
    workers: int,
) -> Iterator[Walked | FailureRow]:
    if workers == 1:
        yield from map(walk, pages)
        return
    with Workers(workers) as crew:
        yield from crew.in_order(walk, pages, died_at)


def died_at(page: Page | FailureRow, error: TaskLost) -> FailureRow:
    """Return the row of a page that its workers died at."""
    source = page.source if isinstance(page, Page) else page.id
    failure = Failure(kind="crash", message=f"{source}: {error}; report it, with the page")
    return FailureRow(id=page.id, error=failure)


def code_texts(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """Code rows of `{"id", "text", "title"?, "date"?, "lang"?}`: each id with its mentions."""
    for row in rows:
        coded = _code_row(row)
        yield str(row["id"]), coded.mentions if isinstance(coded, Coded) else ()


def _code_row(row: Mapping[str, Any]) -> Coded | FailureRow:
    identity = str(row["id"])
    try:
        return guarded(page_of_row(dict(row), identity, identity), code_page)
    except PageError as error:
        return failure_row(identity, error)


def read_article(page: Page, known: HostLines | None = None) -> Article:
    """Read a page as an article, with the verdict on when it was published.

    Args:
        page: The page.
        known: Lines of other pages of its host.
    """
    article, candidates = read_page(page, known)
    if page.article is not None and page.date is None:
        return article
    published = judge_publication(
        article,
        candidates,
        lambda: terms_mentioned(article.text, load_register()),
        given=page.date,
    )
    return msgspec.structs.replace(article, published=published)


def code_page(page: Page, article: Article | None = None) -> Coded:
    """Code a page: who did what to whom, when, where, and what is said to hold between them.

    Args:
        page: The page.
        article: The article read from it, where that was done before.
    """
    article = article if article is not None else read_article(page)
    check_language(article, page)
    reading = reading_of(article)
    mentions: list[Mention] = []
    statements: list[Statement] = []
    for story in stories_of(article, reading):
        told = code_story(story, load_lexicon())
        mentions += told
        statements += statements_of(story, told)
    return Coded(
        article,
        tuple(_placed(mention, reading, article, page) for mention in mentions),
        tuple(_placed(statement, reading, article, page) for statement in statements),
    )


def _placed(row: Row, reading: Reading, article: Article, page: Page) -> Row:
    return with_page_offsets(in_given_text(row, reading, article.text), article, page)


def explain_sources(
    sources: Iterable[str], *, date: str | None = None
) -> Iterator[tuple[Why, ...] | FailureRow]:
    """Explain every mention of every page of the sources, page by page."""
    for page in open_sources(sources, date=date):
        yield page if isinstance(page, FailureRow) else guarded(page, explain_page)


def explain_page(page: Page) -> tuple[Why, ...]:
    """Say of every mention that a page is coded as how it was read, and what was refused."""
    article = read_article(page)
    check_language(article, page)
    stories = stories_of(article, reading_of(article))
    return tuple(why for story in stories for why in explain_story(story, load_lexicon()))


def prepare_page(page: Page, article: Article | None = None) -> PreparedStory:
    """Read a page, and find out who, when and where in it: what the coder asks for.

    Args:
        page: The page.
        article: The article read from it, where that was done before.

    Returns:
        The story, its article's text and all offsets those of its reading (`read_through`).
    """
    article = article if article is not None else read_article(page)
    check_language(article, page)
    return prepared_whole(article, reading_of(article))


def reading_of(article: Article) -> Reading:
    """Return an article's text as it is read: capitals made small, lines of print joined."""
    return read_through(in_running_letters(article.text), known_words)


def check_language(article: Article, page: Page) -> None:
    """Refuse a story in a language that is not coded, where its language is told or plain."""
    language = page.language or article.language
    sure = page.language is not None or len(article.text) >= LONG_ENOUGH_TO_TELL
    if language is not None and sure and language not in CODED_LANGUAGES:
        raise Unreadable(
            "language",
            f"{page.source}: the story is in {language!r}; only English is coded so far; "
            'give the row `"lang": "en"` if that is wrong',
        )


def relate(row: Mapping[str, Any]) -> dict[str, Any]:
    """Say what one given party of a text does to another.

    Args:
        row: `{"id", "text", "actor", "recipient"}`, each party as its exact words, as
            `[start, end]` in code points, or None where only the other one is known.

    Returns:
        `{"id", "event" or None, "mode", "confidence", "why"}`.

    Raises:
        BadPair: A party is not in the text.
    """
    text = str(row["text"])
    sentences = parse_story(text, load_parser(), names_in(text))
    cast = cast_parties(text, sentences, load_register(), None)
    actor = _span_of(row, "actor", text, 0)
    recipient = _span_of(row, "recipient", text, actor[1] if actor else 0)
    relation = relate_pair(sentences, cast, load_lexicon(), actor, recipient)
    return {"id": row["id"], **msgspec.to_builtins(relation)}


def _span_of(row: Mapping[str, Any], key: str, text: str, after: int) -> tuple[int, int] | None:
    given = row.get(key)
    if given is None:
        return None
    if isinstance(given, str) and given:
        start = text.find(given, after)
        start = text.find(given) if start < 0 else start
        if start >= 0:
            return start, start + len(given)
    elif isinstance(given, Sequence) and len(given) == 2:
        start, end = int(given[0]), int(given[1])
        if 0 <= start < end <= len(text):
            return start, end
    raise BadPair(f"{key!r} is {given!r}, not in the text; give its exact words or [start, end]")


def guarded(page: Page, walk: Callable[[Page], Walked]) -> Walked | FailureRow:
    """Walk a page through a room; a page that cannot be read becomes the row that says why."""
    try:
        return walk(page)
    except Unreadable as unreadable:
        failure = Failure(kind=unreadable.kind, message=unreadable.message)
    except RecursionError:
        failure = Failure(kind="too-deep", message=f"{page.source}: nested too deep to be read")
    return FailureRow(id=page.id, error=failure)


def with_page_offsets(row: Row, article: Article, page: Page) -> Row:
    """Return a row with the place of its evidence in the page, as far as that is known."""
    evidence = row.evidence
    if article.text[evidence.start : evidence.end] != evidence.text:
        raise AssertionError(f"evidence of {row.id} is not in the story")
    if page.article is not None:
        return row
    start, end = page_span(article, page, evidence.start, evidence.end)
    placed: Evidence = msgspec.structs.replace(evidence, page_start=start, page_end=end)
    return msgspec.structs.replace(row, evidence=placed)
