"""Export a store's events in a form that others read, with a data sheet and a citation beside it.

`dateline export csv --output events.csv --actor NER --since 2023-07`. The data sheet names the
query, the versions of code and data, the number of documents and the known limits.
"""

import argparse
from pathlib import Path

from dateline.cli import ALL_WELL
from dateline.cli.events import add_filters, filters_of
from dateline.cli.output import as_json, plain
from dateline.cli.stores import add_store, over_store

FORMS = (
    "plover", "csv", "parquet", "polecat", "gdelt", "geojson", "graphml", "gexf", "sqlite",
    "jsonld", "dyad-day", "dyad-year", "gold",
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("form", choices=FORMS, metavar="FORM", help=", ".join(FORMS))
    parser.add_argument("--output", type=Path, required=True, metavar="FILE", help="where to")
    add_filters(parser)
    add_store(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    return over_store("export", _export, arguments)


def _export(arguments: argparse.Namespace) -> int:
    from dateline.store import export_events, open_store

    with open_store(arguments.store) as store:
        done = export_events(
            store.snapshot, arguments.form, arguments.output, **filters_of(arguments)
        )
    print(as_json(plain(done)))
    return ALL_WELL
