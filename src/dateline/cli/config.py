"""Show the settings: their values, what each means, and with --origin where each comes from.

Settings come from dateline.toml in this folder (or the file that DATELINE_CONFIG names), over it
from DATELINE_… variables, over both from a command's flags.
"""

import argparse
from collections.abc import Mapping
from typing import Any

from dateline.cli import ALL_WELL
from dateline.cli.arguments import add_output
from dateline.cli.output import opened, write_rows
from dateline.cli.stores import over_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("action", choices=("show",))
    parser.add_argument("--origin", action="store_true", help="say where each value comes from")
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    return over_store("config", _show, arguments)


def _show(arguments: argparse.Namespace) -> int:
    from dateline.cli.settings import find_settings

    rows = [
        {
            "setting": name,
            "value": found.value,
            **({"origin": found.origin} if arguments.origin else {}),
            "variable": found.setting.variable,
            "meaning": found.setting.about,
        }
        for name, found in find_settings().items()
    ]
    with opened(arguments.output) as stream:
        write_rows(rows, arguments.format, stream, columns)
    return ALL_WELL


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a setting's cells for CSV and the table."""
    return {name: str(value) for name, value in row.items()}
