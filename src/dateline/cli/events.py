"""List the events of a store: who did what to whom, where and when, for those who don't write SQL.

Each row is an event with the words it was read from. Without `--status`, what is negated,
hypothetical or in the future is left out.

Corrections are laid over the machine's rows and are never lost by a rerun; each prints its id:
  dateline events correct ID --set event=PROTEST --set mode=riot --set actor=NER:MIL
  dateline events correct ID --verdict "not an event"
  dateline events split ID MENTION …       dateline events join ID OTHER …
  dateline events judge SHEET              dateline events undo JUDGEMENT
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from dateline.cli import ALL_WELL, WRONG_USAGE
from dateline.cli.arguments import add_output
from dateline.cli.judge import judge
from dateline.cli.output import opened, plain, write_rows
from dateline.cli.stores import add_store, over_store

if TYPE_CHECKING:
    from dateline.store import Store

AT_A_TIME = 500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "action",
        nargs="?",
        choices=("list", "correct", "split", "join", "judge", "undo"),
        default="list",
        help="default: list",
    )
    parser.add_argument("names", nargs="*", metavar="ID", help="events, mentions, or a sheet")
    group = parser.add_argument_group("corrections")
    group.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="event, mode, aux, actor, recipient, date or place; lists with spaces; again for more",
    )
    group.add_argument("--verdict", help="right, wrong type, wrong actor … or not an event")
    group.add_argument("--by", metavar="NAME", help="who judges (default: the user's name)")
    group.add_argument("--note", default="", help="why")
    add_filters(parser)
    parser.add_argument("--limit", type=int, metavar="N", help="how many at most")
    parser.add_argument("--latest-first", action="store_true", help="the latest first")
    add_store(parser)
    add_output(parser)


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say which events are wanted."""
    party = "code (NER), code and sector (NER:MIL), or an entity's id or name; again for another"
    group = parser.add_argument_group("which events")
    group.add_argument("--actor", action="append", metavar="PARTY", help=f"who did it: {party}")
    group.add_argument("--recipient", action="append", metavar="PARTY", help="to whom")
    group.add_argument(
        "--between", nargs=2, metavar="PARTY", help="two parties, in either direction"
    )
    group.add_argument("--type", action="append", metavar="TYPE", help="PLOVER type")
    group.add_argument("--mode", action="append", metavar="MODE")
    group.add_argument("--context", action="append", metavar="CONTEXT")
    group.add_argument("--quad", action="append", type=int, choices=(1, 2, 3, 4))
    group.add_argument("--country", action="append", metavar="CODE", help="where it happened")
    group.add_argument("--place", action="append", metavar="NAME", help="where it happened")
    group.add_argument("--since", metavar="DAY", help="day, month or year: 2023-07")
    group.add_argument("--until", metavar="DAY", help="day, month or year")
    group.add_argument("--reported-since", metavar="DAY", help="last reported on or after")
    group.add_argument(
        "--status",
        choices=("happened", "actual", "historical", "future", "hypothetical", "negated", "all"),
        help="default: happened (actual and historical)",
    )
    group.add_argument("--least-confidence", type=float, metavar="P", help="0 to 1")
    group.add_argument("--least-sources", type=int, metavar="N", help="independent sources")


def filters_of(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the filters that were given, by name."""
    from dateline.store import EventFilter

    given = {name: getattr(arguments, name, None) for name in EventFilter.__struct_fields__}
    return {name: value for name, value in given.items() if value is not None}


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if arguments.action == "list" and arguments.names:
        print(
            f"dateline events: what is {arguments.names[0]!r}? Parties are given by --actor, "
            "--recipient or --between",
            file=sys.stderr,
        )
        return WRONG_USAGE
    work = _list if arguments.action == "list" else judge
    return over_store("events", work, arguments)


def _list(arguments: argparse.Namespace) -> int:
    from dateline.store import open_store

    with open_store(arguments.store) as store:
        answer = store.events(
            limit=arguments.limit, latest_first=arguments.latest_first, **filters_of(arguments)
        )
        with opened(arguments.output) as stream:
            write_rows(rows_of(store, list(answer)), arguments.format, stream, columns)
    return ALL_WELL


def rows_of(store: "Store", found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield events as records, each with its status and the evidence of its mentions."""
    from dateline.store import event_of

    for at in range(0, len(found), AT_A_TIME):
        piece = found[at : at + AT_A_TIME]
        names = [name for row in piece for name in row["mentions"]]
        mentions = {mention.id: mention for mention in store.mentions(names)}
        for row in piece:
            yield {
                **plain(event_of(row)),
                "status": row["status"],
                "evidence": [
                    {"mention": name, **plain(mentions[name].evidence)}
                    for name in row["mentions"]
                    if name in mentions
                ],
            }


def columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Return an event's cells for CSV and the table."""
    from dateline.cli.code import columns as coded

    first = row["evidence"][0] if row["evidence"] else {"text": ""}
    cells = coded({**row, "evidence": first})
    words = cells.pop("words")
    return {
        "id": row["id"],
        **cells,
        "status": row["status"],
        "sources": str(row["sources"]),
        "words": words,
    }
