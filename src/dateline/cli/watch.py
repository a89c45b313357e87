"""Visit the feeds and sitemaps of a feeds.toml when they are due, and take in what is new.

[[feed]]
url = "https://example.org/world.rss"
every = 900                     # seconds; a feed that fails is visited ever more seldom

[[alert]]
name = "Niger and the Union"
between = ["NER", "EUR"]        # also actor, recipient, type, country, place
ledger = true                   # or swing = 3.0, days = 7; without either, every new event
to = ["stdout", "https://example.org/hook", "alerts.atom"]
"""

import argparse
from pathlib import Path

from dateline.cli import ALL_WELL, SOME_FAILED
from dateline.cli.arguments import add_workers
from dateline.cli.output import as_json, plain, report_failure
from dateline.cli.stores import add_store, fetch_rules, over_store
from dateline.records import FailureRow


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("feeds", type=Path, metavar="FEEDS.toml", help="feeds and alert rules")
    parser.add_argument("--once", action="store_true", help="one round, then end")
    add_workers(parser)
    add_store(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    return over_store("watch", _watch, arguments)


def _watch(arguments: argparse.Namespace) -> int:
    import sys

    from dateline.watching import read_watched, watch

    failures: list[FailureRow] = []

    def failed(row: FailureRow) -> None:
        report_failure(row)
        failures.append(row)

    settings = arguments.settings
    watch(
        read_watched(arguments.feeds),
        arguments.store,
        rules=fetch_rules(settings),
        every=settings["watch.every"],
        longest=settings["watch.longest"],
        rounds=1 if arguments.once else None,
        workers=arguments.workers,
        said=lambda alert: print(as_json(plain(alert)), flush=True),
        failed=failed,
        reported=lambda report: print(as_json(plain(report)), file=sys.stderr, flush=True),
    )
    return SOME_FAILED if failures else ALL_WELL
