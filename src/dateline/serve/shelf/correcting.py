"""Corrections from the reading room into the store's append-only judgements, and back."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from dateline.serve.ask import Refusal
from dateline.serve.reader import Correction, StoreUnready
from dateline.store import StoreError, WrongQuestion, correct_event

FIELDS = {
    "wrong type": "event",
    "wrong actor": "actor",
    "wrong date": "date",
    "wrong place": "place",
}


def corrector(path: Path) -> Callable[[Correction], None]:
    """Return what adds a correction to the store at a path."""

    def correct(correction: Correction) -> None:
        changes: dict[str, Any] = {"verdict": correction.verdict}
        field = FIELDS.get(correction.verdict)
        if field and correction.value:
            parties = [part.strip() for part in correction.value.split(";") if part.strip()]
            changes[field] = parties if field == "actor" else correction.value
        try:
            correct_event(path, correction.event, changes, who=correction.who, note=correction.note)
        except WrongQuestion as wrong:
            raise Refusal(400, str(wrong)) from wrong
        except StoreError as fault:
            raise StoreUnready(str(fault)) from fault

    return correct


def unwritable(_: Correction) -> None:
    """Refuse a correction: what asks only reads."""
    raise StoreUnready("this store was opened for reading alone")


def corrections_of(event: str, rows: Iterable[Mapping[str, Any]]) -> list[Correction]:
    """Return the corrections that judgements make up: a verdict with the right value beside it.

    Args:
        event: The event.
        rows: Its judgements of kind `correct`, the oldest first.
    """
    found: dict[tuple[str, str], Correction] = {}
    for row in rows:
        at, who = row["judged_at"].isoformat(timespec="seconds"), row["who"] or ""
        value = msgspec.json.decode(row["new"]) if row["new"] else None
        one = found.get((at, who)) or Correction(event, "", "", who, at, row["note"] or "")
        if row["field"] == "verdict":
            one = one._replace(verdict=str(value))
        else:
            said = f"{row['field']} {_in_words(value)}"
            one = one._replace(value=f"{one.value}; {said}" if one.value else said)
        found[at, who] = one
    return [one if one.verdict else one._replace(verdict="corrected") for one in found.values()]


def _in_words(value: Any) -> str:
    if isinstance(value, Mapping):
        return " ".join(str(part) for part in value.values() if part)
    if isinstance(value, list):
        return "; ".join(map(_in_words, value))
    return "none" if value is None else str(value)
