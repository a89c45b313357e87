"""Whether two mentions can speak of one happening, and how much speaks for it."""

import re
from datetime import date
from typing import NamedTuple

from dateline.events.fusion.dates import days_of
from dateline.events.fusion.families import family_of
from dateline.events.fusion.keys import NOBODY
from dateline.events.fusion.report import Report
from dateline.records import Entity, Mention

WEIGHTS = {"type": 1.0, "parties": 2.0, "date": 2.0, "place": 1.5, "words": 2.0, "story": 1.0}
# Two dated reports of one happening may name neighbouring days.
NEXT_DAY = 1
VIOLENT = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
MUTUAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE"})
# What must be the same for two clauses to report one happening.
MODALITIES = ("negated", "hypothetical", "future")
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_STOP = frozenset(
    "the and for from with that this has had have was were are been its his her their said "
    "says after before who which will would into over than also".split()
)


class Agreement(NamedTuple):
    """How two mentions agree: whether they can be one, a score (0 to 1), and in what."""

    possible: bool
    score: float
    reason: str


def _no(reason: str) -> Agreement:
    return Agreement(False, 0.0, reason)


def compare_mentions(one: Mention, other: Mention, at: Report, by: Report) -> Agreement:
    """Say whether two mentions can speak of one happening, and how much speaks for it.

    Args:
        one: A mention.
        other: Another.
        at: The document of `one`.
        by: The document of `other`.
    """
    if family_of(one.event) != family_of(other.event):
        return _no("types differ")
    if any((flag in one.aux) != (flag in other.aux) for flag in MODALITIES):
        return _no("one is asserted, the other is not")
    if at.story == by.story and _same_words(one, other) == 1.0:
        return Agreement(True, 1.0, "same words in a copy" if at.doc != by.doc else "same words")
    parts = {
        "type": _type(one, other),
        "parties": _parties(one, other),
        "date": _date(one, other, at, by),
        "place": _place(one, other),
        "words": _same_words(one, other),
        "story": _story(at, by),
    }
    for name, value in parts.items():
        if value is None:
            return _no(f"{name} differ")
    score = sum(WEIGHTS[name] * (value or 0.0) for name, value in parts.items())
    return Agreement(True, score / sum(WEIGHTS.values()), _reason(one, other, parts))


def _reason(one: Mention, other: Mention, parts: dict[str, float | None]) -> str:
    said = [one.event if one.event == other.event else f"{one.event} and {other.event}"]
    codes = {p.code for p in (*one.actor, *one.recipient)} & {
        p.code for p in (*other.actor, *other.recipient)
    }
    if codes - NOBODY:
        said.append("parties " + ", ".join(sorted(codes - NOBODY)))
    when = one.date or other.date
    if when is not None and (parts["date"] or 0) > 0.5:
        said.append(f"on {when.start or when.end}")
    place = one.place or other.place
    if place is not None and (parts["place"] or 0) > 0.5:
        said.append(f"at {place.name}")
    return "; ".join(said)


def _type(one: Mention, other: Mention) -> float:
    if one.event != other.event:
        return 0.4
    if one.mode and other.mode and not set(one.mode) & set(other.mode):
        return 0.5
    return 1.0


def _parties(one: Mention, other: Mention) -> float | None:
    if one.event in MUTUAL and other.event in MUTUAL:
        return _side((*one.actor, *one.recipient), (*other.actor, *other.recipient))
    actors = _side(one.actor, other.actor)
    recipients = _side(one.recipient, other.recipient)
    if actors is None or recipients is None:
        return None
    if max(actors, recipients) < 0.5:
        return None if one.event not in VIOLENT else 0.2
    return (actors + recipients) / 2


def _side(left: tuple[Entity, ...], right: tuple[Entity, ...]) -> float | None:
    """Return how well two lists of parties agree; None where they exclude each other."""
    known = [p for p in left if p.code not in NOBODY], [p for p in right if p.code not in NOBODY]
    if not known[0] or not known[1]:
        return 0.4
    best = max(_same_party(a, b) for a in known[0] for b in known[1])
    return best if best > 0 else None


def _same_party(one: Entity, other: Entity) -> float:
    if one.code != other.code:
        return 0.0
    if one.id and one.id == other.id:
        return 1.0
    if one.code in {"IGO", "NGO", "IMG", "MNC", "ISM"}:
        return 0.9 if one.name.casefold() == other.name.casefold() else 0.0
    if one.sector and other.sector and not set(one.sector) & set(other.sector):
        return 0.5
    return 0.8


def _date(one: Mention, other: Mention, at: Report, by: Report) -> float | None:
    first, second = days_of(one, at.published), days_of(other, by.published)
    gap = _gap(first, second)
    if gap > NEXT_DAY:
        return None
    if gap > 0:
        return 0.5
    if None in first or None in second:
        return 0.3
    longest = max(_length(first), _length(second))
    return 1.0 if longest <= 1 else 0.8 if longest <= 7 else 0.5 if longest <= 62 else 0.3


def _length(days: tuple[date | None, date | None]) -> int:
    start, end = days
    return (end - start).days + 1 if start is not None and end is not None else 10_000


def _gap(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> int:
    """Return the days between two intervals, 0 where they overlap or are open."""
    gaps = [0]
    for (_, end), (start, _) in ((one, other), (other, one)):
        if end is not None and start is not None:
            gaps.append((start - end).days)
    return max(gaps)


def _place(one: Mention, other: Mention) -> float | None:
    here, there = one.place, other.place
    if here is None or there is None:
        return 0.3
    if here.country and there.country and here.country != there.country:
        return None if one.event in VIOLENT else 0.0
    if here.geonameid is not None and here.geonameid == there.geonameid:
        return 1.0
    if here.admin1 and there.admin1:
        if here.admin1 == there.admin1:
            return 0.7
        return None if one.event in VIOLENT else 0.1
    return 0.5


def _words(mention: Mention) -> set[str]:
    found = _WORD.findall(mention.evidence.text.casefold())
    return {word[:6] for word in found} - _STOP


def _same_words(one: Mention, other: Mention) -> float:
    left, right = _words(one), _words(other)
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def _story(at: Report, by: Report) -> float:
    if at.story == by.story:
        return 1.0
    return 0.8 if at.cluster is not None and at.cluster == by.cluster else 0.0
