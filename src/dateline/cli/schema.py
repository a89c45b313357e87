"""Print the JSON schema of a record, or the records' names."""

import argparse
import json
import sys

from dateline.cli import ALL_WELL, WRONG_USAGE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("name", nargs="?", metavar="NAME", help="a record; none lists them all")


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    import msgspec

    from dateline.records import RECORDS

    if arguments.name is None:
        print("\n".join(sorted(RECORDS)))
        return ALL_WELL
    known = {name.lower(): record for name, record in RECORDS.items()}
    record = known.get(arguments.name.lower())
    if record is None:
        print(
            f"dateline schema: no record named {arguments.name!r}; "
            f"there are: {', '.join(sorted(RECORDS))}",
            file=sys.stderr,
        )
        return WRONG_USAGE
    print(json.dumps(msgspec.json.schema(record), indent=2, ensure_ascii=False))
    return ALL_WELL
