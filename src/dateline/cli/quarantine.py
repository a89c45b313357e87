"""Documents that could not be read or coded: list them with their reasons, or try them again.

`dateline quarantine list`; `dateline quarantine retry [ID …]` codes them again, all where no id is
given, and takes those that now succeed into the store.
"""

import argparse
from collections.abc import Mapping
from typing import Any

from dateline.cli import ALL_WELL, NOTHING_DONE, SOME_FAILED
from dateline.cli.arguments import add_output
from dateline.cli.output import opened, plain, report_failure, write_rows
from dateline.cli.stores import add_store, over_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("action", choices=("list", "retry"))
    parser.add_argument("ids", nargs="*", metavar="ID", help="which to retry; all without one")
    add_store(parser)
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    work = _list if arguments.action == "list" else _retry
    return over_store("quarantine", work, arguments)


def _list(arguments: argparse.Namespace) -> int:
    from dateline.store import open_store

    with open_store(arguments.store) as store, opened(arguments.output) as stream:
        rows = store.sql("SELECT id, source, kind, message, run FROM quarantine ORDER BY id")
        write_rows(rows, arguments.format, stream, columns)
    return ALL_WELL


def _retry(arguments: argparse.Namespace) -> int:
    from dateline.storing import retry_sources

    report = retry_sources(arguments.store, arguments.ids, failed=report_failure)
    with opened(arguments.output) as stream:
        write_rows([plain(report)], arguments.format, stream, _report)
    failed, met = report.counts.get("failed", 0), report.counts.get("documents", 0)
    if failed == 0:
        return ALL_WELL
    return SOME_FAILED if failed < met else NOTHING_DONE


def _report(row: Mapping[str, Any]) -> dict[str, str]:
    from dateline.cli.ingest import columns as cells

    return cells(row)


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a document's cells for CSV and the table."""
    return {name: str(value) for name, value in row.items()}
