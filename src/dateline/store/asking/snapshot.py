"""A reader's view of one published snapshot: an in-memory DuckDB over immutable Parquet files."""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any

import duckdb
import pyarrow as pa

from dateline.store.asking.answer import Answer
from dateline.store.asking.views import VIEWS
from dateline.store.errors import Damaged, WrongQuestion
from dateline.store.files.manifest import Manifest, read_leased
from dateline.store.files.segments import check_sizes, parquet, quoted
from dateline.store.judgements.overlay import lay_judgements_over
from dateline.store.tables.schema import SUPERSEDED, TABLES

_READING = frozenset({"SELECT", "EXPLAIN"})
_CLOSED = (
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
    "SET python_enable_replacements = false",
    "SET parquet_metadata_cache = true",
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of a store, open for reading until it is closed.

    Other threads may ask at the same time: every question runs on a cursor of its own.
    """

    path: Path
    manifest: Manifest
    connection: duckdb.DuckDBPyConnection
    lease: int | None

    def __enter__(self) -> "Snapshot":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the snapshot; its files may be cleared away from then on."""
        self.connection.close()
        if self.lease is not None:
            with suppress(OSError):
                os.close(self.lease)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> pa.Table:
        """Run SQL of our own and return its rows."""
        cursor = self.connection.cursor()
        try:
            return cursor.sql(sql, params=list(values)).to_arrow_table()
        except duckdb.IOException as error:
            raise torn(self.path, error) from error
        finally:
            cursor.close()


def open_snapshot(path: Path, *, in_memory: bool = False) -> Snapshot:
    """Open the published snapshot of a store for reading.

    Args:
        path: The store.
        in_memory: Load events, mentions and statements into memory: for a process that answers
            many questions.

    Raises:
        NoStore: There is no store.
        Damaged: A file is torn or missing.
    """
    manifest, lease = read_leased(path)
    try:
        check_sizes(path, manifest.segments)
        connection = duckdb.connect(":memory:")
        for setting in _CLOSED:
            connection.execute(setting)
        _define(connection, path, manifest, in_memory)
        _close_doors(connection, path, manifest)
    except BaseException as error:
        if lease is not None:
            os.close(lease)
        if isinstance(error, duckdb.IOException | duckdb.InvalidInputException):
            raise torn(path, error) from error
        raise
    return Snapshot(path, manifest, connection, lease)


def ask(snapshot: Snapshot, sql: str, values: Sequence[Any] = (), seconds: float = 0) -> Answer:
    """Answer somebody's SQL over the documented views.

    Args:
        snapshot: The state to ask.
        sql: One statement that reads.
        values: Values for its `?`.
        seconds: The longest it may take; 0 for as long as it does.

    Raises:
        WrongQuestion: It writes, is not one statement, or is wrong; the message says where.
        Damaged: A file of the store is torn.
    """
    cursor = snapshot.connection.cursor()
    timer = Timer(seconds, cursor.interrupt) if seconds else None
    try:
        _check_reads(cursor, sql)
        if timer is not None:
            timer.start()
        return Answer(cursor.sql(sql, params=list(values)).to_arrow_table())
    except duckdb.InterruptException as error:
        raise WrongQuestion(f"the query took longer than {seconds:g} s; narrow it") from error
    except (duckdb.IOException, duckdb.PermissionException) as error:
        if "disabled" in str(error) or "permission" in str(error).lower():
            raise WrongQuestion(
                f"only the store's own views can be read ({_first_line(error)}); "
                f"there are: {', '.join(VIEWS)}"
            ) from error
        raise torn(snapshot.path, error) from error
    except duckdb.Error as error:
        raise WrongQuestion(f"{_first_line(error)}; views: {', '.join(VIEWS)}") from error
    finally:
        if timer is not None:
            timer.cancel()
        cursor.close()


def _check_reads(cursor: duckdb.DuckDBPyConnection, sql: str) -> None:
    statements = cursor.extract_statements(sql)
    if len(statements) != 1:
        raise WrongQuestion(f"give one statement, not {len(statements)}")
    kind = statements[0].type.name
    if kind not in _READING:
        raise WrongQuestion(f"the store is read by SQL, not written: {kind} is refused; use SELECT")
    if kind == "EXPLAIN" and "analyze" in sql.lower():
        raise WrongQuestion("EXPLAIN ANALYZE runs what it explains and is refused; use EXPLAIN")


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n\n", maxsplit=1)[0].replace("\n", " ")


def torn(path: Path, error: BaseException) -> Damaged:
    """Return the error that says a file of the store is torn, and what to do."""
    return Damaged(
        f"{path}: a file of the store cannot be read ({_first_line(Exception(str(error)))}); "
        f"`dateline doctor --store {path}` says what is lost and mends the store"
    )


_LOADED = frozenset({"events", "mentions", "statements", "stories"})


def _define(
    connection: duckdb.DuckDBPyConnection, path: Path, manifest: Manifest, in_memory: bool
) -> None:
    """Define the stored tables without their superseded rows, people's corrections, the views."""
    connection.execute("CREATE SCHEMA kept")
    dead = _source(connection, path, manifest, SUPERSEDED.name)
    connection.execute(f"CREATE TABLE kept.dead AS SELECT of, row, row_batch FROM {dead}")
    replaced = {
        name for (name,) in connection.execute("SELECT DISTINCT of FROM kept.dead").fetchall()
    }
    for name in TABLES:
        if name == SUPERSEDED.name:
            continue
        source = _source(connection, path, manifest, name)
        living = f"SELECT * FROM {source} AS t"
        if name in replaced:
            living += (
                f" ANTI JOIN (SELECT row, row_batch FROM kept.dead WHERE of = '{name}') AS d"
                f" ON t.{TABLES[name].key} = d.row AND t.batch = d.row_batch"
            )
        made = "TABLE" if in_memory and name in _LOADED else "VIEW"
        connection.execute(f"CREATE {made} kept.machine_{name} AS {living}")
    lay_judgements_over(connection)
    for view in VIEWS.values():
        connection.execute(f"CREATE VIEW {view.name} AS {view.sql}")


def _source(
    connection: duckdb.DuckDBPyConnection, path: Path, manifest: Manifest, name: str
) -> str:
    """Return what to select a stored table's rows from."""
    segments = manifest.segments.get(name, ())
    if not segments:
        empty = connection.from_arrow(TABLES[name].schema.empty_table())
        empty.create(f"kept.empty_{name}")
        return f"kept.empty_{name}"
    return parquet(path, segments)


def _close_doors(connection: duckdb.DuckDBPyConnection, path: Path, manifest: Manifest) -> None:
    """Let SQL read the snapshot's own files and nothing else, and change no setting."""
    files = [
        quoted(str(path / segment.file))
        for segments in manifest.segments.values()
        for segment in segments
    ]
    connection.execute(f"SET allowed_paths = [{', '.join(files)}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
