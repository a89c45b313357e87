"""Say who actor phrases are: rows of {"id","actor","context"?,"date"?} in.

Each row out is {"id","name","code","sector","wikidata"?,"why","entry"?}; `entry` is the register's.
"""

import argparse
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.cli import NOTHING_DONE
from dateline.cli.arguments import add_output, add_rows
from dateline.cli.output import plain
from dateline.cli.rows import day_of, run_rows, text_of

if TYPE_CHECKING:
    from dateline.actors import Register


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_rows(parser, '{"id","actor","context"?,"date"?}')
    parser.add_argument(
        "--folder", metavar="DIR", help="a folder of register files of your own, read on top"
    )
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    register = None
    if arguments.folder:
        from dateline.actors import load_register

        try:
            register = load_register(Path(arguments.folder))
        except OSError as error:
            print(f"dateline actors: {error.filename}: {error.strerror}", file=sys.stderr)
            return NOTHING_DONE
    return run_rows(arguments, partial(answer, register=register), columns)


def answer(row: Mapping[str, Any], register: "Register | None" = None) -> dict[str, Any]:
    """Return who one row's actor phrase is."""
    from dateline.actors import resolve_actor

    context = None if row.get("context") is None else text_of(row, "context")
    resolved = resolve_actor(text_of(row, "actor"), context, day_of(row, "date"), register)
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
