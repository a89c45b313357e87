"""Say what holds between whom: agreements, missions, deployments, sanctions, offices and the rest.

Each row is one relation as it stood on a day (--as-of), by what was known on a day (--known-on):
{"id","kind","name","instrument","domain","parties","status","holds","since","valid_from",
"valid_to","quantity","place","by","how","as_of","known_on","confirmed","stale","evidence",
"statements","flags"}. --lines prints the statements that the relations are summed from,
--dyad-year one row for each pair, kind and year, with COW codes. Without sources a store is asked.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from dateline.cli import ALL_WELL, SOME_FAILED, WRONG_USAGE
from dateline.cli.arguments import add_day, add_output, add_workers, iso_day
from dateline.cli.output import opened, plain, write_rows
from dateline.cli.progress import Tally, followed
from dateline.cli.stores import add_store, over_store_alone

if TYPE_CHECKING:
    from dateline.records import Relation, Statement


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from typing import get_args

    from dateline.records import RelationKind

    parser.add_argument(
        "sources",
        nargs="*",
        metavar="SOURCE",
        help="pages, articles, or rows of {id, text, title?, date?, lang?}; none: the store",
    )
    add_store(parser)
    add_day(parser)
    add_workers(parser)
    parser.add_argument(
        "--between",
        nargs=2,
        metavar=("PARTY", "PARTY"),
        help="only relations of these two: codes (NER EUR) or names (ECOWAS)",
    )
    parser.add_argument("--kind", choices=get_args(RelationKind), help="only relations of one kind")
    parser.add_argument(
        "--as-of", type=iso_day, metavar="DAY", help="what held on this day (default: the last)"
    )
    parser.add_argument(
        "--known-on", type=iso_day, metavar="DAY", help="by what was reported up to this day"
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--lines", action="store_true", help="the statements, not their sum")
    shape.add_argument(
        "--dyad-year", action="store_true", help="one row for each pair, kind and year"
    )
    parser.add_argument(
        "--plot", metavar="FILE", help="draw a timeline as well (.svg or .png; needs matplotlib)"
    )
    add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if arguments.store is not None or not arguments.sources:
        return over_store_alone("ledger", _over_store, arguments)
    tally = Tally()
    return print_ledger(list(statements_read(arguments, tally)), arguments, tally.exit_code())


def _over_store(arguments: argparse.Namespace) -> int:
    from dateline.store import open_store

    with open_store(arguments.store) as store:
        statements = store.statements(arguments.between or (), arguments.kind)
    return print_ledger(statements, arguments)


def statements_read(arguments: argparse.Namespace, tally: Tally) -> "Iterator[Statement]":
    """Yield the statements of every page of the sources."""
    from dateline.pipeline import code_sources

    rows = code_sources(arguments.sources, date=arguments.date, workers=arguments.workers)
    for coded in followed(rows, tally, "coded"):
        yield from coded.statements


def print_ledger(
    statements: "list[Statement]", arguments: argparse.Namespace, read: int = ALL_WELL
) -> int:
    """Print what the arguments ask of some statements.

    Args:
        statements: From sources or from a store.
        arguments: The command's.
        read: The exit code of the reading.

    Returns:
        The exit code.
    """
    wanted = [one for one in statements if _is_wanted(one, arguments)]
    if arguments.plot is not None and not _plotted(wanted, arguments):
        return WRONG_USAGE if read in {ALL_WELL, SOME_FAILED} else read
    rows, columns = _asked(wanted, arguments)
    with opened(arguments.output) as stream:
        write_rows(rows, arguments.format, stream, columns)
    return read


def _asked(statements: "list[Statement]", arguments: argparse.Namespace) -> tuple[Any, Any]:
    from dateline.ledger import dyad_years, relations

    if arguments.lines:
        known = arguments.known_on or "9999-12-31"
        kept = [one for one in statements if one.recorded is None or one.recorded <= known]
        return (plain(one) for one in kept), line_columns
    if arguments.dyad_year:
        return dyad_years(statements, arguments.as_of, arguments.known_on), dyad_columns
    found = relations(statements, arguments.as_of, arguments.known_on)
    return (plain(one) for one in found), relation_columns


def _plotted(statements: "list[Statement]", arguments: argparse.Namespace) -> bool:
    from dateline.ledger import PlotError, draw_timeline, histories

    try:
        draw_timeline(histories(statements, arguments.known_on), arguments.plot, arguments.as_of)
    except PlotError as error:
        print(f"dateline ledger: {error}", file=sys.stderr)
        return False
    print(f"drew {arguments.plot}", file=sys.stderr)
    return True


def _is_wanted(one: "Relation | Statement", arguments: argparse.Namespace) -> bool:
    if arguments.kind is not None and one.kind != arguments.kind:
        return False
    return all(
        any(_is_called(party.party, name) for party in one.parties)
        for name in arguments.between or ()
    )


def _is_called(party: Any, name: str) -> bool:
    return name.upper() == party.code or name.lower() in {
        party.name.lower(),
        party.text.lower(),
        (party.id or "").lower(),
    }


def relation_columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a relation's cells for CSV and the table."""
    return {
        "kind": row["kind"],
        "name": row["name"] or row["instrument"] or "",
        "parties": _parties(row["parties"]),
        "status": row["status"] + (f" ({row['how']})" if row["how"] else ""),
        "holds": "yes" if row["holds"] else "no",
        "from": _when(row["valid_from"]),
        "to": _when(row["valid_to"]),
        "how many": _quantity(row["quantity"]),
        "confirmed": (row["confirmed"] or "") + (" (stale)" if row["stale"] else ""),
        "flags": "; ".join(row["flags"]),
        "words": row["evidence"]["text"].replace("\n", " "),
    }


def line_columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a statement's cells for CSV and the table."""
    return {
        "recorded": row["recorded"] or "",
        "kind": row["kind"],
        "name": row["name"] or row["instrument"] or "",
        "parties": _parties(row["parties"]),
        "status": row["status"] + (f" ({row['how']})" if row["how"] else ""),
        "stance": row["stance"],
        "since": _when(row["effective"]),
        "how many": _quantity(row["quantity"]),
        "rule": row["rule"],
        "flags": "; ".join(row["flags"]),
        "words": row["evidence"]["text"].replace("\n", " "),
    }


def dyad_columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a dyad-year's cells for CSV and the table: numbers as they are, unknown empty."""
    return {
        name: "" if value is None else str(int(value) if isinstance(value, bool) else value)
        for name, value in row.items()
    }


def _parties(parties: Iterable[Mapping[str, Any]]) -> str:
    return "; ".join(
        f"{one['role']} {one['party']['name']} ({one['party']['code']})" for one in parties
    )


def _when(when: Mapping[str, Any] | None) -> str:
    if when is None or (when["start"] is None and when["end"] is None):
        return ""
    start, end = when["start"], when["end"]
    if start == end:
        return str(start)
    if when["granularity"] == "month" and start:
        return str(start)[:7]
    if when["granularity"] == "year" and start:
        return str(start)[:4]
    return f"{start or '…'} – {end or '…'}"


def _quantity(quantity: Mapping[str, Any] | None) -> str:
    if quantity is None:
        return ""
    low, high = (
        f"{one:,.0f}" if one is not None else "…" for one in (quantity["low"], quantity["high"])
    )
    return f"{low if low == high else f'{low}–{high}'} {quantity['unit']}"
