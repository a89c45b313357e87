"""The index brought up to the published snapshot from its files, or built again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import duckdb
import msgspec

from dateline.events import fusion_keys
from dateline.records import Merge
from dateline.store.files.manifest import Manifest
from dateline.store.files.segments import fault_of, parquet
from dateline.store.index.index import FILE, VERSION, Index, digest_of, hash64
from dateline.store.index.mentions import day_of, keep_mention, set_event
from dateline.store.index.placing import find_place, keep_place, set_article
from dateline.store.tables.event_rows import mention_of
from dateline.store.tables.page_rows import article_of
from dateline.store.tables.schema import SUPERSEDED

Row = dict[str, Any]
_AT_A_TIME = 2_000


def open_index(path: Path, manifest: Manifest) -> Index:
    """Open the index of a store for writing, as of its published snapshot.

    An index that is torn, of another version or of another history is made anew.

    Raises:
        StoreFault: It cannot be written to.
    """
    try:
        if is_fit(path):
            index = Index(path)
            if index.batch <= manifest.batch:
                _catch_up(path, manifest, index)
                return index
            index.close()
    except sqlite3.OperationalError as error:
        raise fault_of(error, path / FILE) from error
    except sqlite3.DatabaseError:
        pass
    forget_index(path)
    index = Index(path)
    _catch_up(path, manifest, index)
    return index


def is_fit(path: Path) -> bool:
    """Say whether a store has an index of this version."""
    if not (path / FILE).is_file():
        return False
    try:
        with closing(sqlite3.connect(path / FILE)) as connection:
            return bool(connection.execute("PRAGMA user_version").fetchone()[0] == VERSION)
    except sqlite3.OperationalError as error:
        raise fault_of(error, path / FILE) from error
    except sqlite3.DatabaseError:
        return False


def forget_index(path: Path) -> None:
    """Take the index away; the next writer makes it anew."""
    for end in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            (path / f"{FILE}{end}").unlink()


def _catch_up(path: Path, manifest: Manifest, index: Index) -> None:
    """Apply the batches that the index lacks, in one transaction."""
    since = index.batch
    if since == manifest.batch:
        return
    index.begin()
    try:
        for row in _rows(path, manifest, "pages", since, "id, content"):
            index.run(
                "INSERT OR REPLACE INTO page VALUES (id_bytes(?), ?)",
                row["id"],
                digest_of(row["content"]),
            )
        run = manifest.open_run.number if manifest.open_run else -1
        for row in _rows(path, manifest, "sightings", since, "page, source, run"):
            if row["run"] == run:
                index.add_sighting(sighting_key(row["page"], row["source"], run))
        _apply_quarantine(path, manifest, index, since)
        for row in _rows(path, manifest, "articles", since, "*", "number"):
            _apply_article(index, row)
        for row in _rows(path, manifest, "stories", since, "id, batch"):
            index.run(
                "INSERT OR REPLACE INTO story VALUES (id_bytes(?), ?)", row["id"], row["batch"]
            )
        _apply_mentions(path, manifest, index, since)
        _apply_events(path, manifest, index, since)
    except BaseException:
        index.roll_back()
        raise
    index.commit(manifest.batch)


def sighting_key(page: str, source: str, run: int) -> str:
    """Return what identifies a sighting."""
    return f"{page}\0{source}\0{run}"


def _rows(
    path: Path, manifest: Manifest, table: str, since: int, columns: str, order: str = "id"
) -> Iterator[Row]:
    """Yield the living rows that batches after `since` wrote."""
    segments = [one for one in manifest.segments.get(table, ()) if one.last > since]
    if not segments:
        return
    living = f"SELECT {columns} FROM {parquet(path, segments)} AS t"
    superseded = manifest.segments.get(SUPERSEDED.name, ())
    if superseded:
        living += (
            f" ANTI JOIN (SELECT row, row_batch FROM {parquet(path, superseded)} "
            f"WHERE of = '{table}') AS d ON t.id = d.row AND t.batch = d.row_batch"
        )
    with duckdb.connect(":memory:") as connection:
        reader = connection.sql(
            f"{living} WHERE t.batch > {since} ORDER BY {order}"
        ).to_arrow_reader(_AT_A_TIME)
        for piece in reader:
            yield from piece.to_pylist()


def _gone(path: Path, manifest: Manifest, table: str, since: int) -> Iterator[tuple[str, int]]:
    """Yield the rows of a table that batches after `since` replaced or took away."""
    segments = [one for one in manifest.segments.get(SUPERSEDED.name, ()) if one.last > since]
    if segments:
        with duckdb.connect(":memory:") as connection:
            yield from connection.execute(
                f"SELECT row, row_batch FROM {parquet(path, segments)} "
                f"WHERE of = '{table}' AND batch > {since} ORDER BY row"
            ).fetchall()


def _apply_quarantine(path: Path, manifest: Manifest, index: Index, since: int) -> None:
    for identity, _ in _gone(path, manifest, "quarantine", since):
        index.run("DELETE FROM quarantined WHERE id = ?", identity)
    for row in _rows(path, manifest, "quarantine", since, "id, page, batch"):
        digest = hash64(row["page"]) if row["page"] else 0
        index.run(
            "INSERT OR REPLACE INTO quarantined VALUES (?, ?, ?)", row["id"], digest, row["batch"]
        )


def _apply_article(index: Index, row: Row) -> None:
    article = article_of(row)
    if index.batch_of("article", article.id) is None:
        sketch, placed = find_place(index, article)
        placed = msgspec.structs.replace(placed, story=row["story"])
        keep_place(index, article, sketch, placed, row["number"], row["batch"])
    else:
        set_article(index, article, row["batch"])


def _apply_mentions(path: Path, manifest: Manifest, index: Index, since: int) -> None:
    for identity, _ in _gone(path, manifest, "mentions", since):
        index.run("DELETE FROM mention WHERE id = id_bytes(?)", identity)
    for row in _rows(path, manifest, "mentions", since, "*", "doc, evidence_start, id"):
        mention = mention_of(row)
        keys = fusion_keys(mention, day_of(index, mention.doc))
        keep_mention(index, mention, keys.index, row["batch"])


def _apply_events(path: Path, manifest: Manifest, index: Index, since: int) -> None:
    for identity, _ in _gone(path, manifest, "events", since):
        index.run("DELETE FROM event WHERE id = id_bytes(?)", identity)
    for row in _rows(path, manifest, "events", since, "id, mentions, merges, batch"):
        merges = {one["mention"]: Merge(**one) for one in row["merges"]}
        set_event(index, row["id"], row["mentions"], merges, row["batch"])
