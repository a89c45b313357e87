"""Rows out: JSON lines, one JSON array, CSV, or a table for people; failures to stderr."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TextIO

import msgspec

from dateline.cli import OutputError
from dateline.records import FailureRow

Row = Mapping[str, Any]
Columns = Callable[[Row], dict[str, str]]


@contextmanager
def opened(name: str) -> Iterator[TextIO]:
    """Open the output: standard output for `-`, else a file.

    Raises:
        OutputError: The file cannot be written.
    """
    if name == "-":
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        return
    with ExitStack() as stack:
        try:
            stream = stack.enter_context(Path(name).open("w", encoding="utf-8", newline=""))
        except OSError as error:
            raise OutputError(
                f"cannot write {name}: {error.strerror}; name a file in a folder that exists"
            ) from error
        yield stream


def write_rows(rows: Iterable[Row], form: str, stream: TextIO, columns: Columns) -> None:
    """Write rows in one of the forms.

    Args:
        rows: As the contract has them.
        form: `jsonl`, `json`, `csv` or `table`.
        stream: Where to.
        columns: What a row is in CSV and in the table: column names and cells.
    """
    if form == "jsonl":
        for row in rows:
            stream.write(as_json(row) + "\n")
    elif form == "json":
        opening = "["
        for row in rows:
            stream.write(f"{opening}\n{as_json(row)}")
            opening = ","
        stream.write("[]\n" if opening == "[" else "\n]\n")
    elif form == "csv":
        _write_csv(rows, stream, columns)
    else:
        _write_table([columns(row) for row in rows], stream)


def as_json(row: Row) -> str:
    """Return a row as one line of JSON, keys in their order, no character escaped needlessly."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def plain(record: Any) -> dict[str, Any]:
    """Return a record as dictionaries, lists and scalars."""
    built: dict[str, Any] = msgspec.to_builtins(record)
    return built


def _write_csv(rows: Iterable[Row], stream: TextIO, columns: Columns) -> None:
    writer = None
    for row in rows:
        cells = columns(row)
        if writer is None:
            writer = csv.DictWriter(stream, list(cells), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: _harmless(cell) for name, cell in cells.items()})


def _harmless(cell: str) -> str:
    # Spreadsheets run cells that begin like formulas.
    return f"'{cell}" if cell[:1] in {"=", "+", "@", "\t"} else cell


def _write_table(rows: list[dict[str, str]], stream: TextIO) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=stream, width=None if stream.isatty() else 150, highlight=False)
    if not rows:
        console.print("nothing found")
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_lines=True)
    for number, name in enumerate(rows[0]):
        last = number == len(rows[0]) - 1
        table.add_column(name, overflow="fold", ratio=3 if last else 1)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row.values()))
    console.print(table)


def report_failure(row: FailureRow) -> None:
    """Write a failed document's row to standard error."""
    print(as_json(plain(row)), file=sys.stderr, flush=True)
