"""The walk into a store: sources through the rooms, and on into its tables."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from dateline.ahead import walk_ahead
from dateline.carrying import carry_over
from dateline.datafiles import data_folder
from dateline.knowledge import affected_words, known_entries
from dateline.page import FetchRules, open_sources
from dateline.pipeline import check_language, code_page, died_at, guarded, read_article
from dateline.processes import TaskLost, Workers
from dateline.records import Article, FailureRow, Page
from dateline.store import (
    Change,
    Findings,
    RunReport,
    Walk,
    ingest,
    rerun,
    retry_quarantined,
)

_COMPILED = "register.msgpack"
# What each version is made from: folders of `data/`.
_KNOWLEDGE = {
    "lexicon": ("lexicon",),
    "register": ("register",),
    "rules": (
        "actors",
        "codebook",
        "contexts",
        "events",
        "fusion",
        "grammar",
        "ledger",
        "reality",
        "relate",
    ),
    "weights": (
        "background",
        "confidence",
        "detector",
        "parties",
        "repeats",
        "sectors",
        "when",
        "where",
    ),
    "gazetteer": ("places",),
    "article rules": ("article",),
    "date rules": ("dates",),
    "story rules": ("story",),
}


def ingest_sources(
    sources: Iterable[str],
    path: Path,
    *,
    date: str | None = None,
    rules: FetchRules | None = None,
    batch_size: int = 100,
    workers: int = 1,
    failed: Callable[[FailureRow], None] | None = None,
    met: Callable[[int], None] | None = None,
) -> RunReport:
    """Take sources into a store: read, coded, folded into stories and events.

    Args:
        sources: Files, folders, globs, addresses or `-`.
        path: The store; made where there is none.
        date: The publication day of all of them, ISO; overrides what the pages say.
        rules: How addresses are fetched.
        batch_size: How many documents are published at a time.
        workers: How many processes read and code; rows and ids are the same with any number.
        failed: Told of every document that could not be read or coded.
        met: Told how many documents it has gone through, after each.

    Returns:
        The run report.

    Raises:
        StoreError: The store cannot be written to; what was published before is kept.
    """
    named = list(sources)
    with walk_of(workers) as walk:
        return ingest(
            path,
            open_sources(named, date=date, rules=rules),
            walk,
            command=" ".join(["ingest", *named, *(["--date", date] if date else [])]),
            batch_size=batch_size,
            failed=failed,
            met=met,
        )


def retry_sources(
    path: Path, identities: Iterable[str], *, failed: Callable[[FailureRow], None] | None = None
) -> RunReport:
    """Try quarantined documents of a store again.

    Args:
        path: The store.
        identities: Which; all where none is given.
        failed: Told of every document that still fails.

    Returns:
        The run report.

    Raises:
        StoreError: One of them is not in quarantine, or the store cannot be written to.
    """
    return retry_quarantined(
        path, list(identities), store_walk(), lambda source: open_sources([source]), failed
    )


@contextmanager
def walk_of(workers: int) -> Iterator[Walk]:
    """Give the walk as the store calls it, its work spread over processes where there are some.

    Args:
        workers: How many; with one, this process does the work.
    """
    if workers == 1:
        yield store_walk()
        return
    with Workers(workers) as crew:
        walk = walk_ahead(store_walk(), crew)
        yield replace(walk, code_all=partial(crew.in_order, _code_told, lost=_lost))


def store_walk() -> Walk:
    """Return the walk as the store calls it."""
    made_with = versions()
    return Walk(
        read=_read,
        code=_code,
        carry=_carry,
        refuse=_refuse,
        versions=made_with,
        knowledge=blake2b(msgspec.json.encode(made_with), digest_size=4).hexdigest(),
        entries=entries,
    )


def entries() -> dict[str, tuple[str, ...]]:
    """Return the entries of lexicon and register, and under `versions` all else that decides."""
    others = {
        name: made for name, made in versions().items() if name not in {"lexicon", "register"}
    }
    return {**known_entries(), "versions": tuple(f"{name} {made}" for name, made in others.items())}


def rerun_store(
    path: Path,
    *,
    take: bool,
    every: bool = False,
    workers: int = 1,
    changed: Callable[[Change], None],
    met: Callable[[int], None] | None = None,
) -> RunReport | None:
    """Code again what a change of knowledge bears on, and tell every difference.

    Args:
        path: The store.
        take: Put the new rows in the place of the old ones; else nothing is changed.
        every: Code every article again.
        workers: How many processes code; differences and their order are the same with any number.
        changed: Told every difference.
        met: Told how many articles were gone through, after each.

    Returns:
        The run report where the differences were taken.

    Raises:
        StoreError: There is no store, or it cannot be written to.
    """
    with walk_of(workers) as walk:
        return rerun(
            path,
            walk,
            entries(),
            affected_words,
            take=take,
            every=every,
            changed=changed,
            met=met,
        )


def _read(page: Page) -> Article | FailureRow:
    return guarded(page, read_article)


def _code(page: Page, article: Article) -> Findings | FailureRow:
    coded = guarded(page, lambda given: code_page(given, article))
    if isinstance(coded, FailureRow):
        return coded
    return Findings(mentions=coded.mentions, statements=coded.statements)


def _code_told(told: tuple[Page, Article]) -> Findings | FailureRow:
    return _code(*told)


def _lost(told: tuple[Page, Article], error: TaskLost) -> Findings | FailureRow:
    return died_at(told[0], error)


def _carry(
    page: Page, article: Article, original: Article, found: Findings
) -> Findings | FailureRow | None:
    return guarded(page, lambda given: carry_over(given, article, original, found))


def _refuse(page: Page, article: Article) -> FailureRow | None:
    return guarded(page, lambda given: check_language(article, given))


@lru_cache(maxsize=1)
def versions() -> dict[str, str]:
    """Return the versions of everything that decides what is coded: code, data, parser."""
    from dateline.events import load_codebook  # noqa: PLC0415
    from dateline.grammar import load_parser  # noqa: PLC0415

    return {
        "dateline": version("dateline"),
        "codebook": load_codebook().version,
        **{name: _fingerprint(folders) for name, folders in _KNOWLEDGE.items()},
        "parser": load_parser().name,
    }


def _fingerprint(folders: tuple[str, ...]) -> str:
    digest = blake2b(digest_size=6)
    for folder in folders:
        _add(digest.update, data_folder() / folder, folder)
    return digest.hexdigest()


def _add(update: Callable[[bytes], None], place: Traversable, name: str) -> None:
    for found in sorted(place.iterdir(), key=lambda one: one.name):
        inside = f"{name}/{found.name}"
        if found.is_dir():
            _add(update, found, inside)
        elif not found.name.startswith(("_", ".")) and found.name != _COMPILED:
            update(inside.encode())
            update(found.read_bytes())
