"""Say why an event was coded so: sentence, tree, frame, slots, modality, who, when and where.

EVENT is the id of a row that `dateline code` wrote (its first six characters will do), or a JSONL
file of such rows, or of stored events with their `mentions`; SOURCE is what was coded: pages,
articles, or rows of text. Give `--date` if it was given then.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any, TextIO

from dateline.cli.arguments import add_day, add_sources
from dateline.cli.output import as_json, opened, plain
from dateline.cli.progress import Tally, followed

if TYPE_CHECKING:
    from dateline.events import Considered, Why

SHORTEST_ID = 6
INDENT = "  "
WIDTH = 100
UNFILLED = " is not filled as it asks"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("event", metavar="EVENT", help="an event's id, or a JSONL file of events")
    add_sources(parser, "what was coded")
    add_day(parser)
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="for people, or one row an event (default: text)",
    )
    parser.add_argument(
        "--output", metavar="FILE", default="-", help="where to (default: standard output)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    from dateline.cli import NOTHING_DONE, OutputError
    from dateline.pipeline import explain_sources

    wanted = _wanted(arguments.event)
    tally = Tally()
    explained = followed(explain_sources(arguments.sources, date=arguments.date), tally, "coded")
    found = 0
    with opened(arguments.output) as stream:
        for story in explained:
            for why in story:
                if why.id.startswith(wanted):
                    found += 1
                    _write(why, arguments.format, stream)
    if not found and tally.exit_code() != NOTHING_DONE:
        raise OutputError(
            f"no event {arguments.event} in what was given; "
            "give the sources, and the --date, that it was coded from"
        )
    return tally.exit_code()


def _wanted(event: str) -> tuple[str, ...]:
    """Return the ids that an id or a file of events names."""
    from dateline.cli import OutputError

    file = Path(event)
    if file.suffix not in {".jsonl", ".json", ".ndjson"} and not file.is_file():
        if len(event) < SHORTEST_ID:
            raise OutputError(f"{event!r} is too short; give {SHORTEST_ID} characters of the id")
        return (event,)
    try:
        return tuple(_ids(file))
    except OSError as error:
        raise OutputError(f"cannot read {file}: {error.strerror}; name a JSONL file") from error
    except (ValueError, KeyError, TypeError) as error:
        raise OutputError(f"{file} holds no rows of events ({error}); one object a line") from error


def _ids(file: Path) -> Iterator[str]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row: Mapping[str, Any] = json.loads(line)
            yield from row.get("mentions") or (row["id"],)


def _write(why: "Why", form: str, stream: TextIO) -> None:
    if form == "jsonl":
        stream.write(as_json(plain(why)) + "\n")
        return
    for line in _lines(why):
        stream.write(line + "\n")
    stream.write("\n")


def _lines(why: "Why") -> Iterator[str]:
    yield f"{why.id}  {' '.join((why.event, *why.mode))}  [{' '.join(why.aux) or 'actual'}]"
    yield f"words      {why.evidence}"
    yield f"sentence   {why.sentence}"
    yield f"frame      {why.frame} ({why.stands_at}), by {why.trigger!r}, weight {why.weight}"
    if why.operator_over is not None:
        yield f"{INDENT}over the clause read by {why.operator_over}"
    for name, fillers in why.slots.items():
        yield f"{INDENT}{name}: {'; '.join(fillers)}"
    yield f"modality   {'; '.join(why.modality) or 'nothing said'}"
    for side, parties in (("actor", why.actor), ("recipient", why.recipient)):
        for party in parties:
            code = " ".join((party.code, *party.sector))
            yield f"{side:<10} {code}: {party.party or '(nobody named)'}, {party.how}"
    for changed in why.chosen:
        yield f"chosen     {changed}"
    yield f"when       {why.when}"
    yield f"where      {why.where}"
    yield f"vouched by {why.vouched_by}"
    yield f"confidence {why.confidence}"
    yield f"detector   {why.detector}"
    yield "tree"
    yield from _branch(why, next(n.index for n in why.tree if n.head == n.index), 1)
    if why.considered:
        yield "considered and not taken"
        yield from _not_taken(why.considered)


def _not_taken(considered: "Sequence[Considered]") -> Iterator[str]:
    """Show what was not taken: a line each, but for frames whose slots are filled otherwise.

    Of these a verb like "suspended" has dozens, which stand together, each with the slot.
    """
    asking: dict[str, dict[str, list[str]]] = {}
    for one in considered:
        slot = one.outcome.removesuffix(UNFILLED)
        if slot == one.outcome:
            yield f"{INDENT}{one.trigger}: {one.frame} ({one.event}): {one.outcome}"
        else:
            alike = asking.setdefault(one.trigger, {}).setdefault(f"{one.event} {slot}", [])
            alike.append(one.frame)
    for trigger, kinds in asking.items():
        frames = "; ".join(f"{kind}: {', '.join(named)}" for kind, named in kinds.items())
        yield from wrap(
            f"{trigger}: a slot is not filled as it asks: {frames}",
            WIDTH,
            initial_indent=INDENT,
            subsequent_indent=INDENT * 2,
            break_on_hyphens=False,
        )


def _branch(why: "Why", index: int, depth: int) -> Iterator[str]:
    node = why.tree[index]
    yield f"{INDENT * depth}{node.dep} {node.text} ({node.lemma}, {node.pos})"
    for child in why.tree:
        if child.head == index and child.index != index:
            yield from _branch(why, child.index, depth + 1)
