"""What the facts of a story leave for the day it was written."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.dates.calendar.steps import shifted
from dateline.dates.publication.fact import Fact

# A stamp this much outside what the story says cannot be its day.
AFTER_MARGIN = timedelta(days=45)


class Bounds(NamedTuple):
    """Between which days a story was written, None where that end is open, and why."""

    earliest: date | None
    latest: date | None
    why: tuple[str, ...]


def tightest(facts: Sequence[Fact]) -> Bounds:
    """Intersect the facts; where they contradict one another none of them counts."""
    earliest = max((f.earliest for f in facts if f.earliest is not None), default=None)
    latest = min((f.latest for f in facts if f.latest is not None), default=None)
    if earliest is not None and latest is not None and earliest > latest:
        return Bounds(None, None, ())
    why = []
    for fact in facts:
        tight = (fact.earliest is not None and fact.earliest == earliest) or (
            fact.latest is not None and fact.latest == latest
        )
        if tight and fact.why not in why:
            why.append(fact.why)
    return Bounds(earliest, latest, tuple(why[:2]))


def lies_outside(day: date, bounds: Bounds) -> bool:
    """Tell whether a day lies so far after the bounds that the story cannot be of it."""
    return bounds.latest is not None and day > shifted(bounds.latest, AFTER_MARGIN)
