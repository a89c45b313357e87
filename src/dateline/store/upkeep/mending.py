"""A damaged store mended: torn files are set aside, and their rows made again where they can be."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import duckdb
import msgspec

from dateline.records import FailureRow
from dateline.store.errors import Damaged, StoreError
from dateline.store.files.locks import writing
from dateline.store.files.manifest import (
    CURRENT,
    FOLDER,
    Manifest,
    publish,
    read_current,
    read_named,
)
from dateline.store.files.segments import parquet, write_file
from dateline.store.index.catch_up import forget_index, is_fit, open_index
from dateline.store.index.fusing import fuse_again
from dateline.store.index.index import Index
from dateline.store.index.mentions import all_mentions
from dateline.store.index.placing import story_in_hand
from dateline.store.judgements.pairs import pair_judgements
from dateline.store.tables.event_rows import mention_row
from dateline.store.tables.page_rows import article_of, article_row, page_of, story_row
from dateline.store.tables.schema import ARTICLES, MENTIONS, PAGES, STORIES
from dateline.store.taking_in.recode import put_events, replace_findings
from dateline.store.taking_in.walk import Walk
from dateline.store.taking_in.writer import Writer
from dateline.store.upkeep.health import TornFile, torn_files

ASIDE = "damaged"


def mend_store(path: Path, walk: Walk) -> list[str]:
    """Mend a store.

    A torn manifest gives way to the newest whole one. A torn file is moved to `damaged/` and its
    rows are made again: events, stories and mentions from the index, articles and statements from
    the pages; what cannot be made again is said.

    Args:
        path: The store.
        walk: How pages are read and coded.

    Returns:
        What was done, line by line; empty where nothing was amiss.

    Raises:
        StoreError: It cannot be written to, or no whole manifest is left.
    """
    with writing(path):
        done = list(_mend_manifest(path))
        manifest = read_current(path)
        torn = list(torn_files(path, manifest))
        if torn:
            done += _mend_files(path, manifest, torn, walk)
        else:
            done += _mend_index(path, manifest)
        return done


def _mend_manifest(path: Path) -> Iterator[str]:
    try:
        read_current(path)
    except StoreError:
        for found in sorted((path / FOLDER).glob("*.json"), reverse=True):
            with suppress(StoreError):
                read_named(path, found.name)
                write_file(path / CURRENT, found.name.encode())
                yield f"the snapshot is {found.name} again, the newest that is whole"
                return
        raise Damaged(f"{path} has no whole manifest left; restore it from a copy") from None


def _mend_index(path: Path, manifest: Manifest) -> Iterator[str]:
    fit = is_fit(path)
    index = open_index(path, manifest)
    try:
        sound = index.one("PRAGMA quick_check(1)")[0] == "ok"
    finally:
        index.close()
    if not sound:
        forget_index(path)
        open_index(path, manifest).close()
    if not sound or not fit:
        yield "the index was made anew"


def _mend_files(path: Path, manifest: Manifest, torn: list[TornFile], walk: Walk) -> Iterator[str]:
    lost = {
        table: [one.segment for one in torn if one.table == table]
        for table in {one.table for one in torn}
    }
    whole = {
        table: tuple(segment for segment in group if segment not in lost.get(table, ()))
        for table, group in manifest.segments.items()
    }
    # The index knows what the torn files held, as long as it is of the same batch.
    index = _index_as_of(path, manifest)
    mended = msgspec.structs.replace(manifest, number=manifest.number + 1, segments=whole)
    for one in torn:
        aside = path / ASIDE / Path(one.segment.file).name
        aside.parent.mkdir(exist_ok=True)
        with suppress(OSError):
            (path / one.segment.file).replace(aside.with_name(f"{one.table}-{aside.name}"))
        yield f"{one.segment.file} {one.what}: moved to {ASIDE}/"
    publish(path, mended, write_file)
    with duckdb.connect(":memory:") as connection:
        writer = Writer(path, mended, index, connection)
        try:
            writer.judgements = pair_judgements(connection, path, mended)
            for table in _ORDER:
                for segment in lost.get(table, ()):
                    yield from _made_again(writer, table, segment.first, segment.last, walk)
            for table in sorted(lost.keys() - set(_ORDER)):
                yield f"rows of {table} that were in torn files are lost"
            writer.commit()
        finally:
            index.roll_back()
            index.close()


# What later tables are made from comes first.
_ORDER = ("superseded", "pages", "articles", "stories", "mentions", "events", "statements")


def _index_as_of(path: Path, manifest: Manifest) -> Index:
    try:
        if is_fit(path):
            index = Index(path)
            if index.batch == manifest.batch:
                return index
            index.close()
    except Exception:
        forget_index(path)
    raise Damaged(
        f"{path}: files of the store are torn and its index does not know what they held; restore "
        "it from a copy, or ingest its sources into a new store"
    )


def _made_again(writer: Writer, table: str, first: int, last: int, walk: Walk) -> Iterator[str]:
    made = _MAKERS[table](writer, first, last, walk)
    yield f"{made:,} rows of {table} from batches {first} to {last} {_HOW[table]}"


_HOW = {
    "superseded": "told again from the index",
    "pages": "lost their bytes; ingest their sources again to have them back",
    "articles": "read again from their pages",
    "stories": "made again from the index",
    "mentions": "made again from the index",
    "events": "made again from their mentions",
    "statements": "read again from their articles",
}


def _ids(writer: Writer, table: str, first: int, last: int) -> list[str]:
    found = writer.index.all(
        f"SELECT id_text(id) FROM {table} WHERE batch BETWEEN ? AND ? ORDER BY id", first, last
    )
    return [identity for (identity,) in found]


def _written(writer: Writer, table: str, identity: str) -> None:
    """Note in the index that this batch has written a row anew."""
    writer.index.run(
        f"UPDATE {table} SET batch = ? WHERE id = id_bytes(?)", writer.batch.number, identity
    )


def _superseded(writer: Writer, first: int, last: int, walk: Walk) -> int:
    """Say again which rows no longer hold: those whose batch is not the one the index knows."""
    dead = 0
    for table, known in (
        ("articles", "article"), ("stories", "story"), ("mentions", "mention"), ("events", "event"),
    ):  # fmt: skip
        segments = writer.manifest.segments.get(table, ())
        if not segments:
            continue
        rows = writer.connection.execute(
            f"SELECT id, batch FROM {parquet(writer.path, segments)}"
        ).fetchall()
        for identity, batch in rows:
            if writer.index.batch_of(known, identity) != batch:
                writer.batch.drop(table, identity, batch)
                dead += 1
    for table in ("statements", "quarantine", "judgements", "runs"):
        segments = writer.manifest.segments.get(table, ())
        if segments:
            older = writer.connection.execute(
                f"SELECT id, batch FROM {parquet(writer.path, segments)} "
                "QUALIFY batch < max(batch) OVER (PARTITION BY id)"
            ).fetchall()
            for identity, batch in older:
                writer.batch.drop(table, identity, batch)
            dead += len(older)
    return dead


def _pages(writer: Writer, first: int, last: int, walk: Walk) -> int:
    """Forget the pages that are no longer there, so that they are taken in when met again."""
    segments = writer.manifest.segments.get(PAGES.name, ())
    kept = set()
    if segments:
        found = writer.connection.execute(f"SELECT id FROM {parquet(writer.path, segments)}")
        kept = {identity for (identity,) in found.fetchall()}
    gone = [i for (i,) in writer.index.all("SELECT id_text(id) FROM page") if i not in kept]
    for identity in gone:
        writer.index.run("DELETE FROM page WHERE id = id_bytes(?)", identity)
    return len(gone)


def _articles(writer: Writer, first: int, last: int, walk: Walk) -> int:
    made = 0
    for identity in _ids(writer, "article", first, last):
        page = writer.stored(PAGES.name, identity)
        if page is None:
            continue
        article = walk.read(page_of(page))
        if isinstance(article, FailureRow):
            continue
        number, story = writer.index.one(
            "SELECT number, id_text(story) FROM article WHERE id = id_bytes(?)", identity
        )
        writer.batch.put(
            ARTICLES.name,
            article_row(article, story, walk.knowledge, number, writer.batch.number),
        )
        _written(writer, "article", identity)
        made += 1
    return made


def _stories(writer: Writer, first: int, last: int, walk: Walk) -> int:
    ids = _ids(writer, "story", first, last)
    for identity in ids:
        row = story_row(story_in_hand(writer.index, identity), writer.batch.number)
        writer.batch.put(STORIES.name, row)
        _written(writer, "story", identity)
    return len(ids)


def _mentions(writer: Writer, first: int, last: int, walk: Walk) -> int:
    made = 0
    for mention in all_mentions(writer.index, first, last):
        writer.batch.put(MENTIONS.name, mention_row(mention, writer.batch.number))
        _written(writer, "mention", mention.id)
        made += 1
    return made


def _events(writer: Writer, first: int, last: int, walk: Walk) -> int:
    ids = _ids(writer, "event", first, last)
    put_events(writer, fuse_again(writer.index, ids, writer.judgements, writer.batch.number))
    return len(ids)


def _statements(writer: Writer, first: int, last: int, walk: Walk) -> int:
    """Code again the articles that came in these batches; their mentions stay what they are."""
    made = 0
    for identity in _ids(writer, "article", first, last):
        page, row = writer.stored(PAGES.name, identity), writer.stored(ARTICLES.name, identity)
        if page is None or row is None:
            continue
        article = article_of(row)
        found = walk.code(page_of(page), article)
        if not isinstance(found, FailureRow):
            replace_findings(writer, article, found, row["knowledge"])
            made += len(found.statements)
    return made


_MAKERS = {
    "superseded": _superseded,
    "pages": _pages,
    "articles": _articles,
    "stories": _stories,
    "mentions": _mentions,
    "events": _events,
    "statements": _statements,
}
