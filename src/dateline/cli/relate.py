"""Say what one given party does to another: rows of {"id","text","actor","recipient"} in.

`actor` and `recipient` are the exact words, or [start, end]. Each row out is {"id","event","mode",
"confidence","why"}; `event` is null where nothing joins the two.
"""

import argparse
from collections.abc import Mapping
from typing import Any

from dateline.cli.arguments import add_output, add_rows
from dateline.cli.output import plain
from dateline.cli.rows import Refused, run_rows


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_rows(parser, '{"id","text","actor","recipient"}')
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    return run_rows(arguments, answer, columns)


def answer(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the relation between the pair of one row."""
    from dateline.pipeline import BadPair, relate

    try:
        return plain(relate(row))
    except BadPair as bad:
        raise Refused(str(bad)) from bad


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row's cells for CSV and the table."""
    names = ("id", "event", "mode", "confidence", "why")
    return {name: "" if row[name] is None else str(row[name]) for name in names}
