"""Answers streamed into files: lines, tables, JSON; the whole of an answer is never in memory."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pa_csv

from dateline.store.asking.snapshot import Snapshot
from dateline.store.files.segments import written_aside

AT_A_TIME = 20_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is exported: a snapshot, and the condition on `events_all` with its values."""

    snapshot: Snapshot
    condition: str
    values: list[Any] = field(default_factory=list)

    def stream(self, columns: str, *, source: str = "events_all", order: str = "id") -> Any:
        """Return the wanted events as a stream of Arrow batches.

        Args:
            columns: What to select, in SQL.
            source: What from; `events_all` or SQL that joins to it under the name `e`.
            order: In which order.
        """
        return self.ask(
            f"SELECT {columns} FROM {source} AS e WHERE {self.condition} ORDER BY {order}"
        )

    def ask(self, sql: str) -> Any:
        """Return the answer to SQL of our own with the condition's values, as a stream."""
        cursor = self.snapshot.connection.cursor()
        return cursor.sql(sql, params=self.values).to_arrow_reader(AT_A_TIME)

    @property
    def events(self) -> str:
        """Return SQL that selects the wanted events."""
        return f"(SELECT * FROM events_all WHERE {self.condition})"


def write_lines(path: Path, texts: Iterable[str]) -> None:
    """Write lines to a file, whole or not at all."""

    def write(aside: Path) -> None:
        with aside.open("w", encoding="utf-8", newline="") as stream:
            for text in texts:
                stream.write(text)

    written_aside(path, write)


def write_table(path: Path, reader: Any, *, delimiter: str, header: bool = True) -> int:
    """Write an answer of scalars as delimited text and return how many rows it had.

    Cells that a spreadsheet would run as a formula are the caller's to guard.
    """
    rows = 0

    def write(aside: Path) -> None:
        nonlocal rows
        options = pa_csv.WriteOptions(include_header=header, delimiter=delimiter)
        with pa_csv.CSVWriter(aside, reader.schema, write_options=options) as writer:
            for batch in reader:
                rows += batch.num_rows
                writer.write_batch(batch)

    written_aside(path, write)
    return rows


def column_lines(reader: Any, counted: list[int]) -> Iterator[str]:
    """Yield the first column's texts as lines, counting them in `counted[0]`."""
    for batch in reader:
        counted[0] += batch.num_rows
        if batch.num_rows:
            yield "\n".join(batch.column(0).to_pylist()) + "\n"


def pieces_in(reader: Any) -> Iterator[list[dict[str, Any]]]:
    """Yield an answer's rows as dictionaries, some thousands at a time."""
    for batch in reader:
        yield pa.Table.from_batches([batch]).to_pylist()


def rows_in(reader: Any) -> Iterator[dict[str, Any]]:
    """Yield an answer's rows as dictionaries."""
    for piece in pieces_in(reader):
        yield from piece


def guarded(expression: str) -> str:
    """Return SQL for a text cell that no spreadsheet runs as a formula, on one line."""
    text = f"regexp_replace({expression}, '[\\t\\r\\n]+', ' ', 'g')"
    return f"CASE WHEN {expression} SIMILAR TO '[=+@-].*' THEN '''' || {text} ELSE {text} END"
