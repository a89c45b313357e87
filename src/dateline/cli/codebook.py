"""Print the codebook, a row for each entry: types, modes, contexts, sectors, codes, CAMEO."""

import argparse
from collections.abc import Mapping
from typing import Any

from dateline.cli import ALL_WELL
from dateline.cli.arguments import add_output
from dateline.cli.output import opened, write_rows


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.events import as_rows

    with opened(arguments.output) as stream:
        write_rows(as_rows(), arguments.format, stream, columns)
    return ALL_WELL


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return an entry's cells for CSV and the table."""
    names = ("kind", "code", "type", "mode", "name", "quad", "score", "cameo", "definition")
    return {name: "" if row.get(name) is None else str(row[name]) for name in names}
