"""Take pages into a store: read, coded, folded into stories and events; print the run report.

The same page twice is one row, and its second sighting is noted. A run that was cut short goes on
where it was when the same command is given again.
"""

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from dateline.cli import ALL_WELL, NOTHING_DONE, SOME_FAILED
from dateline.cli.arguments import add_day, add_output, add_sources, add_workers
from dateline.cli.output import opened, plain, report_failure, write_rows
from dateline.cli.stores import add_store, fetch_rules, over_store

EVERY = 500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_sources(parser, "pages, articles, or rows of {id, text, title?, date?, lang?}")
    add_store(parser)
    add_day(parser)
    add_workers(parser)
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    return over_store("ingest", _ingest, arguments)


def _ingest(arguments: argparse.Namespace) -> int:
    from dateline.storing import ingest_sources

    report = ingest_sources(
        arguments.sources,
        arguments.store,
        date=arguments.date,
        rules=fetch_rules(arguments.settings),
        batch_size=arguments.settings["ingest.batch_size"],
        workers=arguments.workers,
        failed=report_failure,
        met=show_progress,
    )
    if sys.stderr.isatty():
        print("\r" + " " * 40 + "\r", end="", file=sys.stderr)
    with opened(arguments.output) as stream:
        write_rows([plain(report)], arguments.format, stream, columns)
    failed = report.counts.get("failed", 0)
    met = report.counts.get("documents", 0)
    if failed == 0:
        return ALL_WELL if met else NOTHING_DONE
    return SOME_FAILED if failed < met else NOTHING_DONE


def show_progress(count: int) -> None:
    """Say on standard error how many documents were gone through."""
    if sys.stderr.isatty():
        print(f"\rtaken in {count:,}", end="", file=sys.stderr, flush=True)
    elif count % EVERY == 0:
        print(f"taken in {count:,}", file=sys.stderr, flush=True)


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a report's cells for CSV and the table."""

    def listed(key: str) -> str:
        return ", ".join(f"{name} {value:,}" for name, value in row[key].items())

    return {
        "run": str(row["run"]),
        "store": row["store"],
        "resumed": "yes" if row["resumed"] else "no",
        "counts": listed("counts"),
        "errors": listed("errors"),
        "seconds": listed("seconds"),
    }
