"""Relations over time: from which day to which each had which status, by all that is known."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from dateline.dates import shifted
from dateline.ledger.effect import begins
from dateline.ledger.joining import same_relations
from dateline.ledger.relations import known_lines, relation_on
from dateline.records import Relation, RelationStatus, Statement


class Span(msgspec.Struct, frozen=True):
    """A stretch of days, both ends included, over which a relation's status stays.

    `end` is None where the status lasts to the last day that anything is known of.
    """

    start: str
    end: str | None
    status: RelationStatus
    holds: bool


class History(msgspec.Struct, frozen=True):
    """A relation as it is last known, and how it came there."""

    relation: Relation
    spans: tuple[Span, ...]


def histories(statements: Iterable[Statement], known_on: str | None = None) -> tuple[History, ...]:
    """Return the history of every relation, by what was known on a day.

    Args:
        statements: Any statements.
        known_on: The ISO day up to which reports count; all if None.

    Returns:
        Histories in the order in which the relations became known.
    """
    known = known_lines(statements, known_on)
    found = (_history(group, known_on) for group in same_relations(known))
    return tuple(one for one in found if one is not None)


def _history(group: Sequence[Statement], known_on: str | None) -> History | None:
    spans: list[Span] = []
    last: Relation | None = None
    for day in _days_of_change(group):
        relation = relation_on(group, day, known_on)
        if relation is None:
            continue
        if last is not None and (relation.status, relation.holds) == (last.status, last.holds):
            continue
        if spans:
            before = shifted(date.fromisoformat(day), -timedelta(1)).isoformat()
            spans[-1] = msgspec.structs.replace(spans[-1], end=before)
        spans.append(Span(day, None, relation.status, relation.holds))
        last = relation
    if not spans:
        return None
    final = relation_on(group, max(_days_of_change(group)), known_on)
    return History(final, tuple(spans)) if final is not None else None


def _days_of_change(group: Sequence[Statement]) -> list[str]:
    """Return the days on which a relation's status may change, the day before its end with them."""
    days: set[str] = set()
    for one in group:
        days.add(begins(one))
        if one.valid_from is not None and one.valid_from.start is not None:
            days.add(one.valid_from.start)
        if one.valid_to is not None and one.valid_to.end is not None:
            days.add(shifted(date.fromisoformat(one.valid_to.end), timedelta(1)).isoformat())
    return sorted(days)
