"""The register of states, organisations, groups and offices: find, check, add, import.

`find WORDS` lists the entries that go by a name; `check` lists what is wrong in the register's
files; `import FILE` prints a dictionary of the field's older form as register entries; `add FILE`
puts entries into a folder of your own, given by `--folder`. `check DIR` checks such a folder, and
`find` and `dateline actors` read it on top of the register where `--folder` names it, and every
command where the variable DATELINE_REGISTER does.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline.cli import ALL_WELL, NOTHING_DONE, SOME_FAILED, WRONG_USAGE
from dateline.cli.arguments import add_output
from dateline.cli.output import opened, plain, write_rows


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("action", choices=("find", "check", "add", "import"))
    parser.add_argument(
        "what", nargs="?", help="a name to find, a file to add or import, or a folder to check"
    )
    parser.add_argument("--folder", metavar="DIR", help="a folder of register files of your own")
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if arguments.what is None and arguments.action != "check":
        print(f"dateline register {arguments.action}: name what", file=sys.stderr)
        return WRONG_USAGE
    if arguments.action == "add" and arguments.folder is None:
        print("dateline register add: name your folder with --folder", file=sys.stderr)
        return WRONG_USAGE
    try:
        return _ACTIONS[arguments.action](arguments)
    except OSError as error:
        print(f"dateline register: {error.filename}: {error.strerror}", file=sys.stderr)
        return NOTHING_DONE


def _find(arguments: argparse.Namespace) -> int:
    from dateline.actors import find_register, load_register

    register = load_register(Path(arguments.folder)) if arguments.folder else None
    rows = [plain(entry) for entry in find_register(arguments.what, register)]
    with opened(arguments.output) as stream:
        write_rows(rows, arguments.format, stream, columns)
    return ALL_WELL if rows else SOME_FAILED


def _check(arguments: argparse.Namespace) -> int:
    from dateline.actors import check_register

    folder = arguments.what or arguments.folder
    findings = check_register(Path(folder) if folder else None)
    with opened(arguments.output) as stream:
        write_rows(map(plain, findings), arguments.format, stream, columns)
    print(f"{len(findings)} findings", file=sys.stderr)
    return SOME_FAILED if findings else ALL_WELL


def _add(arguments: argparse.Namespace) -> int:
    from dateline.actors import add_entries

    text = Path(arguments.what).read_text(encoding="utf-8")
    written = add_entries(text, Path(arguments.folder))
    print(f"added to {written}", file=sys.stderr)
    return ALL_WELL


def _import(arguments: argparse.Namespace) -> int:
    from dateline.actors import import_dictionary

    with opened(arguments.output) as stream:
        stream.write(import_dictionary(Path(arguments.what)))
    return ALL_WELL


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row's cells for CSV and the table."""
    return {name: _cell(value) for name, value in row.items()}


def _cell(value: object) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


_ACTIONS = {"find": _find, "check": _check, "add": _add, "import": _import}
