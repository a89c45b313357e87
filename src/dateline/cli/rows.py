"""Commands that answer one row of JSON with another: reading, answering, refusing."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from dateline.cli.output import opened, write_rows
from dateline.cli.progress import Tally, followed
from dateline.records import Failure, FailureRow

Row = Mapping[str, Any]


class Refused(Exception):
    """A row that cannot be answered; the message says what is wrong and what to do."""


def run_rows(
    arguments: argparse.Namespace,
    answer: Callable[[Row], dict[str, Any]],
    columns: Callable[[Row], dict[str, str]],
) -> int:
    """Answer every row of the sources, report those that cannot be, and return the exit code."""
    tally = Tally()
    answers = followed(_answered(arguments.sources, answer), tally, "answered")
    with opened(arguments.output) as stream:
        write_rows(answers, arguments.format, stream, columns)
    return tally.exit_code()


def text_of(row: Row, key: str = "text") -> str:
    """Return a row's text. Raises Refused where it has none."""
    text = row.get(key)
    if not isinstance(text, str) or not text.strip():
        raise Refused(f"no {key!r} in the row; give it a string")
    return text


def day_of(row: Row, key: str) -> date | None:
    """Return a row's day, None where it has none. Raises Refused where it is no day."""
    value = row.get(key)
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as wrong:
        raise Refused(f"{key!r} is {value!r}, no day; write it as 2023-12-04") from wrong


def _answered(
    sources: Iterable[str], answer: Callable[[Row], dict[str, Any]]
) -> Iterator[dict[str, Any] | FailureRow]:
    for source in sources:
        with ExitStack() as stack:
            try:
                lines: Iterable[str] = sys.stdin
                if source != "-":
                    lines = stack.enter_context(Path(source).open(encoding="utf-8"))
                for number, line in enumerate(lines, start=1):
                    if line.strip():
                        yield _one(line, f"{source}#{number}", answer)
            except OSError as error:
                message = f"{source}: {error.strerror}; name a JSONL file, or `-`"
                yield FailureRow(id=source, error=Failure(kind="missing", message=message))
            except UnicodeDecodeError:
                message = f"{source}: not UTF-8; convert it first"
                yield FailureRow(id=source, error=Failure(kind="encoding", message=message))


def _one(
    line: str, where: str, answer: Callable[[Row], dict[str, Any]]
) -> dict[str, Any] | FailureRow:
    identifier = where
    try:
        row = json.loads(line)
        if not isinstance(row, dict):
            raise Refused("the line is no JSON object")
        identifier = str(row.setdefault("id", where))
        return answer(row)
    except json.JSONDecodeError as wrong:
        problem = f"{where}: not JSON ({wrong.msg} at column {wrong.colno}); one object a line"
    except Refused as refused:
        problem = f"{where}: {refused}"
    return FailureRow(id=identifier, error=Failure(kind="bad-row", message=problem))
