"""Ask a store in SQL, over its documented views; nothing can be written.

The views: events (what happened), events_all, mentions, mentions_all, event_mentions, dyads,
articles, stories, statements, relations, pages, sightings, quarantine, judgements, runs.
`dateline query --views` lists every column with its meaning.
"""

import argparse
from collections.abc import Iterator, Mapping
from typing import Any

from dateline.cli import ALL_WELL, WRONG_USAGE
from dateline.cli.arguments import add_output
from dateline.cli.output import opened, write_rows
from dateline.cli.stores import add_store, over_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("sql", nargs="?", metavar="SQL", help="one statement that reads")
    parser.add_argument("--views", action="store_true", help="list the views and their columns")
    add_store(parser)
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if (arguments.sql is None) == (not arguments.views):
        import sys

        print("dateline query: give one SQL statement, or --views", file=sys.stderr)
        return WRONG_USAGE
    return over_store("query", _views if arguments.views else _ask, arguments)


def _ask(arguments: argparse.Namespace) -> int:
    from dateline.store import open_store

    with open_store(arguments.store) as store, opened(arguments.output) as stream:
        answer = store.sql(arguments.sql)
        write_rows(map(jsonable, answer), arguments.format, stream, columns)
    return ALL_WELL


def _views(arguments: argparse.Namespace) -> int:
    with opened(arguments.output) as stream:
        write_rows(_described(), arguments.format, stream, columns)
    return ALL_WELL


def _described() -> Iterator[dict[str, Any]]:
    from dateline.store import ALL_VIEWS

    for view in ALL_VIEWS.values():
        for column in view.columns:
            yield {
                "view": view.name,
                "column": column.name,
                "type": str(column.type),
                "meaning": column.about,
            }


def jsonable(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with days, times and numbers as JSON has them."""
    import msgspec

    built: dict[str, Any] = msgspec.to_builtins(row)
    return built


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row's cells for CSV and the table."""
    import json

    return {
        name: json.dumps(value, ensure_ascii=False)
        if isinstance(value, list | dict)
        else ""
        if value is None
        else str(value)
        for name, value in row.items()
    }
