"""Arguments that several commands share."""

import argparse
from datetime import date


def add_sources(parser: argparse.ArgumentParser, what: str) -> None:
    """Add the positional sources: files, folders, globs, addresses or `-`."""
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help=f"{what}: a file, folder, glob or URL; `-` for standard input",
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add `--format` and `--output`."""
    parser.add_argument(
        "--format",
        choices=("jsonl", "json", "csv", "table"),
        default="jsonl",
        help="how rows are written (default: jsonl)",
    )
    parser.add_argument(
        "--output", metavar="FILE", default="-", help="where to (default: standard output)"
    )


def add_day(parser: argparse.ArgumentParser) -> None:
    """Add `--date`, the publication day of every document of the run."""
    parser.add_argument(
        "--date",
        type=iso_day,
        metavar="YYYY-MM-DD",
        help="the publication day; overrides what the page says",
    )


def add_workers(parser: argparse.ArgumentParser) -> None:
    """Add `--workers`, how many processes share the documents."""
    parser.add_argument(
        "--workers",
        type=_count,
        default=1,
        metavar="N",
        help="share the documents among N processes; the rows and their order are the same "
        "(default: 1)",
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; write 1 or more")
    return int(text)


def iso_day(text: str) -> str:
    """Return an ISO day unchanged; refuse anything else with the form that is wanted."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no day of the calendar; write it as 2023-12-04"
        ) from wrong


def add_rows(parser: argparse.ArgumentParser, form: str) -> None:
    """Add the positional sources of a command that answers rows of JSON."""
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="FILE",
        help=f"JSONL, one row a line: {form}; `-` for standard input",
    )
