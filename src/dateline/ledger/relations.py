"""What holds on one day, as known on another: statements summed into relations.

Two clocks: `as_of` asks what held on a day, `known_on` leaves out what was reported later.
Nothing is overwritten: every statement stays, and the same question asked with the same clocks
has the same answer for ever.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dateline.dates import shifted
from dateline.ledger.effect import (
    FIRST_DAY,
    before_the_end,
    begins,
    counts,
    held_open,
    in_effect,
    weight,
)
from dateline.ledger.joining import same_relations
from dateline.ledger.tables import holds as standing
from dateline.ledger.tables import load_kinds, load_statuses
from dateline.records import Relation, Statement, When

CONTRADICTED = "contradicted the same day"
START_UNKNOWN = "start unknown"
UNCERTAIN = "may have changed by this day"
TERM_OVER = "the term it was given is over"
ABSENT = "an absence is reported as well"
LAST_DAY = "9999-12-31"


def relations(
    statements: Iterable[Statement], as_of: str | None = None, known_on: str | None = None
) -> tuple[Relation, ...]:
    """Sum statements into the relations that are known to have begun by a day.

    Args:
        statements: Any statements, in any order; doubles (by id) count once.
        as_of: The ISO day asked about; the last day that anything is known of if None.
        known_on: The ISO day up to which reports count; all if None. A statement whose day of
            publication is unknown counts always.

    Returns:
        Relations by kind, parties and name; one that has not begun by `as_of` is left out.
    """
    known = known_lines(statements, known_on)
    day = as_of or last_day_known(known)
    return relations_of(same_relations(known), day, known_on)


def relations_of(
    groups: Iterable[Sequence[Statement]], day: str | None, known_on: str | None
) -> tuple[Relation, ...]:
    """Sum groups of `same_relations` into the relations that are known to have begun by a day.

    Args:
        groups: Statements of one relation each, in the order in which they became known, as far as
            they were known on the day.
        day: The ISO day asked about; every day if None.
        known_on: The ISO day up to which reports count, as the relations tell it.

    Returns:
        Relations as `relations` gives them.
    """
    found = [
        relation
        for group in groups
        if group and (relation := relation_on(group, day, known_on)) is not None
    ]
    return tuple(
        sorted(
            _with_absences(found),
            key=lambda one: (one.kind, [p.party.code for p in one.parties], one.name or "", one.id),
        )
    )


def known_lines(statements: Iterable[Statement], known_on: str | None) -> list[Statement]:
    """Return what was known on a day, each line once, in the order in which it became known."""
    once = {
        one.id: one
        for one in statements
        if known_on is None or one.recorded is None or one.recorded <= known_on
    }
    return sorted(once.values(), key=lambda one: (one.recorded or FIRST_DAY, one.id))


def last_day_known(statements: Iterable[Statement]) -> str | None:
    """Return the last ISO day that anything is known of; None where there are no statements."""
    return max((_last(one) for one in statements), default=None)


def _last(statement: Statement) -> str:
    return statement.recorded or (statement.effective and statement.effective.end) or FIRST_DAY


def relation_on(
    group: Sequence[Statement], day: str | None, known_on: str | None
) -> Relation | None:
    """Return what a relation's statements sum up to on a day.

    Args:
        group: All statements of the relation.
        day: The day asked about, ISO; none: as things stand last.
        known_on: The day up to which statements were known, for the record; none: all of them.

    Returns:
        The relation, or None where it has not begun by then.
    """
    day = day or LAST_DAY
    counted = [one for one in group if counts(one)]
    ordered = sorted(
        counted,
        key=lambda one: (
            begins(one),
            weight(one),
            one.recorded or "",
            one.confidence,
            -one.evidence.start,
            one.id,
        ),
    )
    ordered, flags = held_open(ordered)
    past, said = in_effect([one for one in ordered if begins(one) <= day])
    flags.extend(said)
    before = before_the_end(ordered, day) if not past else None
    if not past and before is None:
        return None
    last = before or past[-1]
    holds_before = before is not None
    if holds_before:
        flags.append(START_UNKNOWN)
    closed = load_statuses()[last.status].does == "closes"
    status = "in force" if holds_before and closed else last.status
    holds = standing(status, last.kind)
    valid_to = _valid_to(ordered)
    if holds and not holds_before and _is_over(last, day):
        holds = False
        flags.append(TERM_OVER)
    if _contradicted(past, last):
        flags.append(CONTRADICTED)
    if any(_may_have_begun(one, day) for one in ordered if one.effective != last.effective):
        flags.append(UNCERTAIN)
    start = _valid_from(ordered)
    if start is None and START_UNKNOWN not in flags:
        flags.append(START_UNKNOWN)
    confirmed = max((one.recorded for one in group if one.recorded is not None), default=None)
    shown = next((one for one in reversed(past) if one.quantity is not None), None)
    named = [one for one in ordered if one.name] or [last]
    kind = load_kinds()[last.kind]
    return Relation(
        id=group[0].relation,
        kind=last.kind,
        name=named[-1].name,
        instrument=last.instrument
        or next((one.instrument for one in ordered if one.instrument), None),
        domain=last.domain or next((one.domain for one in ordered if one.domain), None),
        parties=max((one.parties for one in ordered), key=len),
        status=status,
        holds=holds,
        since=None if holds_before else last.effective,
        valid_from=start,
        valid_to=valid_to,
        quantity=shown.quantity if shown is not None else None,
        place=last.place or next((one.place for one in ordered if one.place), None),
        by=None if holds_before else last.by,
        how=None if holds_before else last.how,
        as_of=day if day != LAST_DAY else None,
        known_on=known_on,
        confirmed=confirmed,
        stale=_is_stale(confirmed, day, kind.stale),
        evidence=last.evidence,
        statements=tuple(one.id for one in group),
        flags=tuple(dict.fromkeys((*flags, *(flag for one in past for flag in one.flags)))),
    )


def _may_have_begun(statement: Statement, day: str) -> bool:
    """Say whether a change that counts from a later day may lie before the day asked about."""
    effective = statement.effective
    if effective is None or statement.stance != "updates" or begins(statement) <= day:
        return False
    return effective.start is not None and effective.start <= day


def _is_over(last: Statement, day: str) -> bool:
    """Say whether the term that was set for a relation had run out by a day."""
    until = last.valid_to
    return until is not None and until.end is not None and until.end < day


def _valid_from(ordered: Sequence[Statement]) -> When | None:
    opened = [
        one
        for one in ordered
        if one.valid_from is not None and load_statuses()[one.status].does == "opens"
    ]
    dated = [
        one for one in opened if one.valid_from is not None and one.valid_from.start is not None
    ]
    chosen = next(iter(dated or opened), None)
    return chosen.valid_from if chosen is not None else None


def _valid_to(ordered: Sequence[Statement]) -> When | None:
    """Return when the relation ended, or is to end, by the last line that says so and stands."""
    for one in reversed(ordered):
        if one.valid_to is not None:
            return one.valid_to
        if load_statuses()[one.status].does == "opens" and one.stance == "updates":
            return None
    return None


def _contradicted(past: Sequence[Statement], last: Statement) -> bool:
    holds = standing(last.status, last.kind)
    return any(
        one.evidence.doc != last.evidence.doc
        and one.recorded == last.recorded
        and begins(one) == begins(last)
        and standing(one.status, one.kind) != holds
        for one in past
    )


def _is_stale(confirmed: str | None, day: str, days: int) -> bool:
    if confirmed is None or day == LAST_DAY:
        return False
    return shifted(date.fromisoformat(confirmed), timedelta(days)) < date.fromisoformat(day)


def _with_absences(found: Sequence[Relation]) -> list[Relation]:
    """Mark a presence that an absence between the same two is reported beside, both kept."""
    absent = {_pair(one) for one in found if one.kind == "absence"}
    return [
        replace(one, flags=(*one.flags, ABSENT))
        if one.kind in {"deployment", "base or access"} and one.holds and _pair(one) in absent
        else one
        for one in found
    ]


def _pair(relation: Relation) -> tuple[str, ...]:
    return tuple(party.party.code for party in relation.parties)
