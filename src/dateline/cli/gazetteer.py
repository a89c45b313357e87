"""Compile a gazetteer of your own from a full GeoNames dump (a folder, .txt or .zip)."""

import argparse
import sys
from pathlib import Path

from dateline.cli import ALL_WELL, NOTHING_DONE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("action", choices=("build",), help="what to do")
    parser.add_argument(
        "path",
        metavar="DUMP",
        help="the dump: allCountries.txt, its zip, or its folder",
    )
    parser.add_argument(
        "--output", default="gazetteer.bin", metavar="FILE", help="the compiled file"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.places import GazetteerError, build_gazetteer

    try:
        count = build_gazetteer(Path(arguments.path), Path(arguments.output))
    except (GazetteerError, OSError) as error:
        print(f"dateline gazetteer: {error}", file=sys.stderr)
        return NOTHING_DONE
    print(f"{count:,} places in {arguments.output}", file=sys.stderr)
    return ALL_WELL
