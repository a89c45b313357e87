"""Which of a relation's lines count on a day, and in which order."""

from collections.abc import Sequence

from dateline.ledger.tables import holds as standing
from dateline.ledger.tables import load_statuses
from dateline.ledger.writing import AFTER_REPORT, ANNIVERSARY, HISTORICAL
from dateline.records import Statement, When

HELD_OPEN = "a report of its end from the past left out: later evidence has it stand"
STANDS_AGAIN = "reported to stand after its end"
STILL_THERE = "still reported after it was asked to end"
UNDONE_BY_FACTS = frozenset({"ended", "denounced", "lapsed", "not extended"})
FIRST_DAY = "0001-01-01"


def counts(statement: Statement) -> bool:
    """Say whether a line may change a status: none that is dated after its own report may.

    An anniversary's line may open a relation or date it, never close one.
    """
    if AFTER_REPORT in statement.flags:
        return False
    closes = load_statuses()[statement.status].does == "closes"
    return not (ANNIVERSARY in statement.flags and closes and not _is_day(statement.effective))


def _is_day(when: When | None) -> bool:
    return when is not None and when.start is not None and when.end is not None


def weight(statement: Statement) -> int:
    """Return which of several lines of one day comes last: what ends outweighs what states."""
    if statement.stance == "asserts":
        return 0
    return {"plans": 1, "opens": 2, "goes on": 3, "closes": 4}[
        load_statuses()[statement.status].does
    ]


def held_open(ordered: list[Statement]) -> tuple[list[Statement], list[str]]:
    """Leave out ends told as history, of unknown day, that evidence from before does not bear out.

    A story of today that says "the pact was suspended" as background may speak of an end that a
    later revival undid; where a report after the earliest day it can mean has the relation stand,
    the end does not close it.
    """
    kept: list[Statement] = []
    flags: list[str] = []
    for one in ordered:
        closes = load_statuses()[one.status].does == "closes"
        if HISTORICAL in one.flags and closes and not _is_day(one.effective):
            stands = any(
                standing(other.status, other.kind)
                and other.recorded is not None
                and other.evidence.doc != one.evidence.doc
                and HISTORICAL not in other.flags
                and begins(other) >= (one.effective.start or FIRST_DAY if one.effective else "")
                for other in ordered
            )
            if stands:
                flags.append(HELD_OPEN)
                continue
        kept.append(one)
    return kept, flags


def before_the_end(ordered: Sequence[Statement], day: str) -> Statement | None:
    """Return the line that tells how a relation stood before the known day of its end.

    Nothing had begun for certain by the day asked about, but what ended on a later day stood till
    then: its opening, if that may lie before, else the end itself speaks for it.
    """
    ends = [one for one in ordered if load_statuses()[one.status].does == "closes"]
    if not ends or ends[0].effective is None or (ends[0].effective.start or FIRST_DAY) <= day:
        return None
    openings = [one for one in ordered if load_statuses()[one.status].does != "closes"]
    if not openings:
        return ends[0]
    first = openings[0]
    may = first.effective is None or first.effective.start is None
    return first if may else None


def in_effect(past: Sequence[Statement]) -> tuple[list[Statement], list[str]]:
    """Leave out the lines that do not bear on the status the relation has when they count.

    A plan changes nothing that stands already or is over; an end that is announced changes nothing
    that is over; a fact ("has troops there") opens what was not known, or was thought over, and
    leaves what is suspended, expelled or on its way out as it is.
    """
    kept: list[Statement] = []
    flags: list[str] = []
    for one in past:
        last = kept[-1] if kept else None
        does = load_statuses()[one.status].does
        over = last is not None and load_statuses()[last.status].does == "closes"
        if last is None or load_statuses()[last.status].does == "plans":
            kept.append(one)
        elif does == "plans":
            if over and standing(one.status, one.kind):
                kept.append(one)
        elif one.status == "ending announced":
            if not over:
                kept.append(one)
        elif one.stance == "asserts" and one.kind != "office":
            if last.status in UNDONE_BY_FACTS:
                flags.append(STANDS_AGAIN)
                kept.append(one)
            elif over:
                flags.append(STILL_THERE)
        else:
            kept.append(one)
    return kept, flags


def begins(statement: Statement) -> str:
    """Return the day from which a statement's status counts: the last day it can have begun."""
    effective = statement.effective
    if effective is None:
        return statement.recorded or FIRST_DAY
    return effective.end or effective.start or statement.recorded or FIRST_DAY
