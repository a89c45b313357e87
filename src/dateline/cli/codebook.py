"""Print the codebook, a row for each entry: types, modes, contexts, sectors, codes, CAMEO."""

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from dateline.cli import ALL_WELL, WRONG_USAGE
from dateline.cli.arguments import add_output
from dateline.cli.output import OutputError, opened, write_rows


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.events import as_rows

    try:
        with opened(arguments.output) as stream:
            write_rows(as_rows(), arguments.format, stream, columns)
    except OutputError as error:
        print(f"dateline codebook: {error}", file=sys.stderr)
        return WRONG_USAGE
    return ALL_WELL


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return an entry's cells for CSV and the table."""
    names = ("kind", "code", "type", "mode", "name", "quad", "score", "cameo", "definition")
    return {name: "" if row.get(name) is None else str(row[name]) for name in names}
