"""A store's walk over several processes: pages are read and coded before their turn comes.

The store takes documents in one after another, since each may copy one before it. So the workers
are ahead of it by a few documents: they read every page, and code it unless it looks like a copy of
one before, whose rows are carried over and need no parse. What the store then asks for is there
already; what it asks otherwise (a copy that has to be coded after all) is done when it asks.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeVar

from msgspec.structs import replace

from dateline.pipeline import died_at
from dateline.processes import AHEAD, TaskLost, Workers
from dateline.records import Article, FailureRow, Page
from dateline.store import Findings, Walk

Document = Page | FailureRow
Answer = TypeVar("Answer")

# Of an article's lines, by characters: how many must have been met for it to look like a copy.
MET = 0.5
# Lines remembered, the oldest forgotten first; each takes some hundred bytes.
REMEMBERED = 200_000


@dataclass(slots=True)
class _Begun:
    """A document of which work was begun: what is read of it, and what is coded."""

    document: Document
    read: "Future[Article | FailureRow] | None" = None
    article: Article | None = None
    coded: "Future[Findings | FailureRow] | None" = None
    judged: bool = False


def walk_ahead(walk: Walk, crew: Workers) -> Walk:
    """Return a walk that gives the same rows, its work done by the workers ahead of the store.

    Args:
        walk: The walk; its `read` and `code` are functions of a module.
        crew: The workers.
    """
    begun: deque[_Begun] = deque()
    lines: dict[int, None] = {}

    def ahead(
        documents: Iterable[Document], wanted: Callable[[Document], bool]
    ) -> Iterator[Document]:
        for document in documents:
            one = _Begun(document)
            if isinstance(document, Page) and wanted(document):
                one.read = crew.submit(walk.read, document)
            begun.append(one)
            code_what_is_read()
            if len(begun) >= AHEAD * crew.count:
                yield begun[0].document
                begun.popleft()
        while begun:
            code_what_is_read()
            yield begun[0].document
            begun.popleft()

    def code_what_is_read() -> None:
        for one in begun:
            if one.judged or one.read is None:
                continue
            if not one.read.done():
                return
            one.judged = True
            article = None if one.read.exception() is not None else one.read.result()
            if isinstance(article, Article) and not _looks_met(article, lines):
                one.article = article
                one.coded = crew.submit(walk.code, one.document, article)

    def read(page: Page) -> Article | FailureRow:
        first = begun[0] if begun and begun[0].document is page else None
        future = first.read if first is not None else None
        found = _awaited(page, future or crew.submit(walk.read, page))
        code_what_is_read()
        return found

    def code(page: Page, article: Article) -> Findings | FailureRow:
        first = begun[0] if begun and begun[0].document is page else None
        if first is not None and first.coded is not None and first.article == article:
            return _awaited(page, first.coded)
        return _awaited(page, crew.submit(walk.code, page, article))

    return replace(walk, read=read, code=code, ahead=ahead)


def _awaited(page: Page, future: "Future[Answer]") -> Answer | FailureRow:
    try:
        return future.result()
    except TaskLost as error:
        return died_at(page, error)


def _looks_met(article: Article, lines: dict[int, None]) -> bool:
    """Say whether most of an article was met before, and remember its lines."""
    met = whole = 0
    for line in article.text.split("\n"):
        key = hash(line.strip())
        whole += len(line)
        if key in lines:
            met += len(line)
        lines[key] = None
    while len(lines) > REMEMBERED:
        del lines[next(iter(lines))]
    return met >= MET * max(whole, 1)
