"""Code articles of a store again after a change of lexicon, register or code.

`dateline rerun --changed` codes only articles that can differ and prints how they do; nothing is
changed. `--take` puts the new rows in the place of the old ones; people's judgements stay.
"""

import argparse
from collections.abc import Mapping
from typing import Any

from dateline.cli import ALL_WELL, WRONG_USAGE
from dateline.cli.arguments import add_output, add_workers
from dateline.cli.output import opened, plain, write_rows
from dateline.cli.stores import add_store, over_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--changed", action="store_true", help="what can differ")
    which.add_argument("--all", action="store_true", help="every article")
    parser.add_argument("--take", action="store_true", help="take the differences")
    add_workers(parser)
    add_store(parser)
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    import sys

    if not (arguments.changed or arguments.all):
        print("dateline rerun: say --changed or --all", file=sys.stderr)
        return WRONG_USAGE
    return over_store("rerun", _rerun, arguments)


def _rerun(arguments: argparse.Namespace) -> int:
    import sys

    from dateline.cli.ingest import show_progress
    from dateline.store import Change
    from dateline.storing import rerun_store

    changes: list[Change] = []
    report = rerun_store(
        arguments.store,
        take=arguments.take,
        every=arguments.all,
        workers=arguments.workers,
        changed=changes.append,
        met=show_progress,
    )
    with opened(arguments.output) as stream:
        write_rows(map(plain, changes), arguments.format, stream, columns)
    articles = len({change.doc for change in changes})
    done = "taken" if report is not None else "not taken; --take takes them"
    print(f"{len(changes)} differences in {articles} articles, {done}", file=sys.stderr)
    return ALL_WELL


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a difference's cells for CSV and the table."""
    return {name: "" if value is None else str(value) for name, value in row.items()}
