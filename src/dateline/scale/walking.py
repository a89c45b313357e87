"""The rooms as a worker calls them: whatever goes wrong with a document becomes its row."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import TypeVar

import msgspec

from dateline.page import read_slice
from dateline.records import Article, Failure, FailureRow, Page
from dateline.scale.errors import ScaleError
from dateline.scale.storage import joined, opened, write_bytes
from dateline.scale.work import Work
from dateline.store import Findings, StoreError, Walk

EVERYTHING = "*"
ARRIVALS = 24
Read = TypeVar("Read")


@lru_cache(maxsize=4)
def load_walk(name: str) -> Walk:
    """Return the walk of a `module:function`."""
    module, _, function = name.partition(":")
    walk: Walk = getattr(import_module(module), function)()
    return walk


def documents_of(work: Work) -> Iterator[tuple[int, Page | FailureRow]]:
    """Yield the documents of an input shard that are the work's, each with its arrival."""
    position = 0
    for part in work.slices:
        with opened(part.source) as stream:
            for document in read_slice(stream, part):
                if work.last is not None and position >= work.last:
                    return
                if position >= work.first:
                    yield (work.number << ARRIVALS) + position, document
                position += 1


def count_documents(work: Work) -> int:
    """Return how many documents an input shard has."""
    return sum(1 for _ in documents_of(msgspec.structs.replace(work, first=0, last=None)))


def guarded_walk(work: Work) -> Walk:
    """Return the work's walk: errors become rows, and deadly documents are not touched."""
    walk = load_walk(work.walk)

    def read(page: Page) -> Article | FailureRow:
        _note(work, page)
        if page.id in work.deadly or EVERYTHING in work.deadly:
            return deadly_row(page)
        return _guarded(page, lambda: walk.read(page))

    def code(page: Page, article: Article) -> Findings | FailureRow:
        _note(work, page)
        return _guarded(page, lambda: walk.code(page, article))

    def carry(
        page: Page, article: Article, original: Article, found: Findings
    ) -> Findings | FailureRow | None:
        bring = walk.carry
        return _guarded(page, lambda: bring and bring(page, article, original, found))

    return msgspec.structs.replace(
        walk, read=read, code=code, carry=carry if walk.carry is not None else None
    )


def deadly_row(page: Page) -> FailureRow:
    """Return the row of a page at which processes die."""
    message = (
        f"{page.source}: the process died twice at this page; report it, and try it again with "
        f"`dateline quarantine retry {page.id}`"
    )
    return FailureRow(id=page.id, error=Failure(kind="crash", message=message))


def _note(work: Work, page: Page) -> None:
    if work.noted:
        write_bytes(note_of(work), page.id.encode("utf-8", "surrogatepass"))


def note_of(work: Work) -> str:
    """Return the name of the file that says at which page a worker is."""
    return joined(work.place, work.step, "notes", work.name)


def _guarded(page: Page, walk: Callable[[], Read]) -> Read | FailureRow:
    try:
        return walk()
    except (MemoryError, ScaleError, StoreError):
        raise
    except Exception as error:
        message = f"{page.source}: {type(error).__name__}: {error}; report it"
        return FailureRow(id=page.id, error=Failure(kind="fault", message=message))
