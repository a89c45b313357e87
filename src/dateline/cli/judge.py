"""People's judgements of events, as `dateline events correct|split|join|judge|undo` takes them."""

import argparse
import getpass
import sys
from pathlib import Path
from typing import Any

from dateline.cli import ALL_WELL, SOME_FAILED
from dateline.cli.output import as_json

LISTS = frozenset({"mode", "aux", "actor", "recipient"})


def judge(arguments: argparse.Namespace) -> int:
    """Run the action and return its exit code."""
    return _ACTIONS[arguments.action](arguments)


def _named(arguments: argparse.Namespace, least: int, form: str) -> list[str]:
    from dateline.store import WrongQuestion

    if len(arguments.names) < least:
        raise WrongQuestion(f"write `dateline events {arguments.action} {form}`")
    names: list[str] = arguments.names
    return names


def _correct(arguments: argparse.Namespace) -> int:
    from dateline.store import correct_event

    (identity, *_) = _named(arguments, 1, "ID --set FIELD=VALUE")
    added = correct_event(
        arguments.store, identity, _changes(arguments), who=_who(arguments), note=arguments.note
    )
    print(as_json({"event": identity, "judgements": added}))
    return ALL_WELL


def _changes(arguments: argparse.Namespace) -> dict[str, Any]:
    from dateline.store import WrongQuestion

    changes: dict[str, Any] = {}
    for given in arguments.set:
        field, equals, value = given.partition("=")
        if not equals:
            raise WrongQuestion(f"{given!r} says no value; write FIELD=VALUE")
        if field in LISTS:
            # A name may follow a party's code, so that parties are given one at a time.
            parts = [value] if field in {"actor", "recipient"} else value.split()
            changes[field] = [*changes.get(field, ()), *(part for part in parts if part)]
        else:
            changes[field] = value
    if arguments.verdict is not None:
        changes["verdict"] = arguments.verdict
    return changes


def _who(arguments: argparse.Namespace) -> str:
    if arguments.by:
        return str(arguments.by)
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _split(arguments: argparse.Namespace) -> int:
    from dateline.store import split_mentions

    identity, *mentions = _named(arguments, 2, "ID MENTION …")
    events = split_mentions(
        arguments.store, identity, mentions, who=_who(arguments), note=arguments.note
    )
    print(as_json({"events": events}))
    return ALL_WELL


def _join(arguments: argparse.Namespace) -> int:
    from dateline.store import join_mentions

    identity, *others = _named(arguments, 2, "ID OTHER …")
    events = join_mentions(
        arguments.store, identity, others, who=_who(arguments), note=arguments.note
    )
    print(as_json({"events": events}))
    return ALL_WELL


def _undo(arguments: argparse.Namespace) -> int:
    from dateline.store import undo_judgement

    for identity in _named(arguments, 1, "JUDGEMENT"):
        undo_judgement(arguments.store, identity)
        print(as_json({"undone": identity}))
    return ALL_WELL


def _sheet(arguments: argparse.Namespace) -> int:
    """Take in the verdicts of an audit's sheet: whole, whatever is unknown in it aside."""
    from dateline.eval.audit import AuditError
    from dateline.eval.sheet import read_sheet
    from dateline.store import WrongQuestion, judge_events

    (file, *_) = _named(arguments, 1, "SHEET")
    try:
        judged = read_sheet(Path(file))
    except AuditError as error:
        raise WrongQuestion(str(error)) from error
    verdicts = [(one.id, one.verdict, one.reviewer or _who(arguments)) for one in judged]
    taken, unknown = judge_events(arguments.store, verdicts, note=arguments.note)
    print(as_json({"judgements": len(taken), "unknown": unknown}))
    if unknown:
        print(
            f"dateline events: {len(unknown)} of {len(judged)} judged rows are not of this store "
            f"({unknown[0]} …); the others were taken in",
            file=sys.stderr,
        )
    return SOME_FAILED if unknown else ALL_WELL


_ACTIONS = {
    "correct": _correct,
    "split": _split,
    "join": _join,
    "judge": _sheet,
    "undo": _undo,
}
