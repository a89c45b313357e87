"""Read pages as articles: title, byline, agency, dateline, day of publication, story, furniture.

Each article is one row: {"id","url","site","title","text","byline","agency","dateline","stamp",
"published","language","furniture","spans"}.
"""

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from dateline.cli import WRONG_USAGE
from dateline.cli.arguments import add_day, add_output, add_sources, add_workers
from dateline.cli.output import opened, plain, write_rows
from dateline.cli.progress import Tally, followed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_sources(parser, "pages")
    add_day(parser)
    parser.add_argument(
        "--host-lines",
        action="store_true",
        help="leave out lines that recur on other pages of the same host among the sources; files "
        "and folders only, which are gone through twice",
    )
    add_workers(parser)
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.pipeline import read_sources

    tally = Tally()
    try:
        read = read_sources(
            arguments.sources,
            date=arguments.date,
            host_lines=arguments.host_lines,
            workers=arguments.workers,
        )
    except ValueError as error:
        print(f"dateline read: {error}", file=sys.stderr)
        return WRONG_USAGE
    articles = followed(read, tally, "read")
    with opened(arguments.output) as stream:
        write_rows((plain(article) for article in articles), arguments.format, stream, columns)
    return tally.exit_code()


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return an article's cells for CSV and the table."""
    published, dateline = row["published"], row["dateline"] or {}
    between = f"{published['earliest'] or '…'} – {published['latest'] or '…'}"
    return {
        "title": row["title"] or "",
        "site": row["site"] or "",
        "agency": row["agency"] or "",
        "dateline": ", ".join(
            part for part in (dateline.get("place"), dateline.get("country")) if part
        ),
        "published": published["date"] or between,
        "verdict": f"{published['verdict']}: {published['why']}",
        "language": row["language"] or "",
        "story": row["text"][:200],
    }
