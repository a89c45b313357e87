"""Measure the walk's speed on made stories, beside the parse and the extraction alone.

The corpus is the project's own; processor seconds are compared within one run, so that other work
on the machine hardly matters.
"""

import argparse
import sys
from pathlib import Path

from dateline.cli import ALL_WELL, NOTHING_DONE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--stories", type=int, default=60, metavar="N", help="how many (60)")
    parser.add_argument("--seed", type=int, default=0, help="of the made stories (0)")
    parser.add_argument("--json", action="store_true", help="write the figures as JSON")
    parser.add_argument("--save", type=Path, metavar="FILE", help="also keep them as JSON in FILE")
    parser.add_argument(
        "--measures", type=Path, metavar="FILE", help="write them into that page of measures"
    )
    parser.add_argument(
        "--profile", type=Path, metavar="FILE", help="keep a profile of the walk, for pstats"
    )
    parser.add_argument(
        "--no-start-up", action="store_true", help="start no other processes to be measured"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    import msgspec

    from dateline.bench import (
        bench_section,
        profile_walk,
        run_bench,
        show_bench,
        with_bench_section,
    )

    if arguments.stories < 1:
        print("dateline bench: --stories must be 1 or more", file=sys.stderr)
        return NOTHING_DONE
    found = run_bench(arguments.stories, arguments.seed, start_up=not arguments.no_start_up)
    encoded = msgspec.json.encode(found) + b"\n"
    if arguments.json:
        sys.stdout.buffer.write(encoded)
    else:
        print(show_bench(found))
    if arguments.save:
        arguments.save.write_bytes(encoded)
    if arguments.measures:
        file: Path = arguments.measures
        page = file.read_text(encoding="utf-8") if file.is_file() else ""
        file.write_text(with_bench_section(page, bench_section(found)), encoding="utf-8")
    if arguments.profile:
        profile_walk(arguments.stories, arguments.seed, arguments.profile)
    return ALL_WELL
