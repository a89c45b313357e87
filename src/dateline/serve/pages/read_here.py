"""What this room's own readers opened: sums, with the titles of the pages they are of."""

from typing import NamedTuple
from urllib.parse import unquote

from dateline.serve.leaf import Ask
from dateline.serve.wording import party_title, sentence


class ReadHere(NamedTuple):
    """A page, what it is called, and how often it was opened."""

    address: str
    title: str
    number: int


def most_read(ask: Ask, limit: int) -> list[ReadHere]:
    """Return the articles that were opened most here."""
    return _titled(ask, ask.reading.most_read("/article/", limit))


def read_next(ask: Ask, page: str, limit: int) -> list[ReadHere]:
    """Return the pages that readers of a page opened from it."""
    return _titled(ask, ask.reading.read_next(page, limit))


def page_title(ask: Ask, page: str) -> str | None:
    """Return what an article's, event's, actor's or dyad's page is called; None where gone."""
    kind, _, rest = page.lstrip("/").partition("/")
    words = [unquote(word) for word in rest.split("/")]
    if kind == "article":
        found = ask.reader.headlines((words[0],))
        return (found[0].title or f"Article {found[0].id}") if found else None
    if kind == "event":
        event = ask.reader.event(words[0])
        return sentence(event) if event else None
    if kind == "actor":
        return party_title(words[0])
    if kind == "dyad" and len(words) == 2:
        return f"{party_title(words[0])} and {party_title(words[1])}"
    return None


def _titled(ask: Ask, pages: list[tuple[str, int]]) -> list[ReadHere]:
    found = ((page, page_title(ask, page), number) for page, number in pages)
    return [ReadHere(page, title, number) for page, title, number in found if title]
