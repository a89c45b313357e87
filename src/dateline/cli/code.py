"""Code pages into events: who did what to whom, where and when, and the words it was read from.

Each event is one row: {"id","doc","event","mode","context","aux","quad","score","cameo","actor",
"recipient","date","planned","place","attributed","evidence","confidence","rule"}.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from dateline.cli.arguments import add_day, add_output, add_sources, add_workers
from dateline.cli.output import opened, plain, write_rows
from dateline.cli.progress import Tally, followed

if TYPE_CHECKING:
    from dateline.pipeline import Coded


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_sources(parser, "pages, articles, or rows of {id, text, title?, date?, lang?}")
    add_day(parser)
    add_workers(parser)
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.pipeline import code_sources

    tally = Tally()
    coded = followed(
        code_sources(arguments.sources, date=arguments.date, workers=arguments.workers),
        tally,
        "coded",
    )
    with opened(arguments.output) as stream:
        write_rows(_rows(coded), arguments.format, stream, columns)
    return tally.exit_code()


def _rows(coded: Iterable["Coded"]) -> Iterator[dict[str, Any]]:
    for document in coded:
        for mention in document.mentions:
            row = plain(mention)
            del row["evidence"]["doc"]
            yield row


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return an event's cells for CSV and the table."""
    place = row["place"] or {}
    return {
        "event": " ".join((row["event"], *row["mode"])),
        "who": _parties(row["actor"]),
        "whom": _parties(row["recipient"]),
        "when": _when(row["date"]),
        "where": ", ".join(part for part in (place.get("name"), place.get("country")) if part),
        "status": " ".join(row["aux"]) or "actual",
        "words": row["evidence"]["text"].replace("\n", " "),
    }


def _parties(parties: list[dict[str, Any]]) -> str:
    return "; ".join(
        f"{party['code']}{' ' if party['sector'] else ''}{' '.join(party['sector'])}"
        + (f" ({party['text']})" if party["text"] else "")
        for party in parties
    )


def _when(date: Mapping[str, Any] | None) -> str:
    if date is None:
        return "unknown"
    start, end = date["start"], date["end"]
    if start == end:
        return str(start or "unknown")
    return f"{start or '…'} – {end or '…'}"
