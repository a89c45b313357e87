"""Say who actor phrases are: rows of {"id","actor","context"?,"date"?} in.

Each row out is {"id","name","code","sector","wikidata"?,"why","entry"?}; `entry` is the register's.
"""

import argparse
from collections.abc import Mapping
from typing import Any

from dateline.cli.arguments import add_output, add_rows
from dateline.cli.output import plain
from dateline.cli.rows import day_of, run_rows, text_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_rows(parser, '{"id","actor","context"?,"date"?}')
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    return run_rows(arguments, answer, columns)


def answer(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return who one row's actor phrase is."""
    from dateline.actors import resolve_actor

    resolved = resolve_actor(text_of(row, "actor"), row.get("context"), day_of(row, "date"))
    known = {key: value for key, value in plain(resolved).items() if value is not None}
    entry = known.pop("id", None)
    return {"id": row["id"], **known, **({"entry": entry} if entry else {})}


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row's cells for CSV and the table."""
    return {
        "id": row["id"],
        "name": row["name"] or "",
        "code": row["code"] or "",
        "sector": " ".join(row["sector"]),
        "why": row["why"],
    }
