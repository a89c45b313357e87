"""Whether two mentions can speak of one happening, and how much speaks for it."""

from datetime import date
from typing import NamedTuple

from dateline.events.fusion.casualties import read_toll
from dateline.events.fusion.dates import days_of, is_guess, parse_day
from dateline.events.fusion.families import family_of
from dateline.events.fusion.keys import VIOLENT
from dateline.events.fusion.report import Report
from dateline.events.fusion.sides import Sides, compare_sides, named
from dateline.events.fusion.wording import content_words, same_text, shared_words
from dateline.records import Mention

WEIGHTS = {"words": 3.0, "date": 2.5, "parties": 2.5, "place": 1.5, "story": 0.75, "type": 0.75}
# Where the days are vague, or the types are two, the words must say the same.
VAGUE_DATE, LIKE_WORDS, SAME_WORDS = 0.4, 0.5, 0.6
# Two mentions, or on average those of an event, are one where this much speaks for it.
JOINS, CERTAIN = 0.55, 1.0
# Two dated reports of one happening may name neighbouring days.
NEXT_DAY = 1
# What must be the same for two clauses to report one happening.
MODALITIES = ("negated", "hypothetical", "future")
SAME_PLACE = 0.7
# Two parties that exclude each other are a contradiction in one report only where all else is
# the same: the words, or the day, the place and the other side.
ALL_THE_WORDS, FEWEST_WORDS = 0.9, 4
DISPUTED = 0.3
# Figures of one happening differ, but not by more than this.
TOLL_RATIO = 3.0


class Agreement(NamedTuple):
    """How two mentions agree: whether they can be one, a score (0 to 1), and in what."""

    possible: bool
    score: float
    reason: str


def compare_mentions(one: Mention, other: Mention, at: Report, by: Report) -> Agreement:
    """Say whether two mentions can speak of one happening, and how much speaks for it.

    Args:
        one: A mention.
        other: Another.
        at: The document of `one`.
        by: The document of `other`.
    """
    if family_of(one.event) != family_of(other.event):
        return _no("of different types")
    if any((flag in one.aux) != (flag in other.aux) for flag in MODALITIES):
        return _no("one is asserted, the other is not")
    return _compare_content(one, other, at, by)


def may_be_one(one: Mention, other: Mention, at: Report, by: Report) -> bool:
    """Say whether two mentions can be of one event, or one of them denies the other's.

    Args:
        one: A mention.
        other: Another.
        at: The document of `one`.
        by: The document of `other`.
    """
    agreement = compare_mentions(one, other, at, by)
    if agreement.possible and agreement.score >= JOINS:
        return True
    return denies(one, other, at, by) or denies(other, one, by, at)


def denies(one: Mention, other: Mention, at: Report, by: Report) -> bool:
    """Say whether one mention asserts what the other says did not happen.

    Args:
        one: A mention that asserts an event.
        other: A negated mention.
        at: The document of `one`.
        by: The document of `other`.
    """
    if "negated" in one.aux or "negated" not in other.aux or one.event != other.event:
        return False
    if {"hypothetical", "future"} & {*one.aux, *other.aux}:
        return False
    agreement = _compare_content(one, other, at, by)
    return agreement.possible and agreement.score >= JOINS


def _compare_content(one: Mention, other: Mention, at: Report, by: Report) -> Agreement:
    if at.doc != by.doc and at.story == by.story and same_text(one, other):
        return Agreement(True, CERTAIN, "the same words in a copy of the text")
    when = _date(one, other, at, by)
    if when is None:
        return _no("on different days")
    where = _place(one, other)
    if where is None:
        return _no("at different places")
    words = shared_words(one, other)
    sides = compare_sides(one, other)
    parties = _parties(one, other, sides, when, where, words)
    if parties is None:
        return _no("of different parties")
    parts = {
        "type": _type(one, other),
        "parties": parties,
        "date": when,
        "place": where,
        "words": words,
        "story": _story(at, by),
    }
    if _only_near(one, other, parts):
        return Agreement(True, 0.0, "nothing but nearness")
    score = sum(WEIGHTS[name] * value for name, value in parts.items()) / sum(WEIGHTS.values())
    return Agreement(True, score, _reason(one, other, parts))


def _no(reason: str) -> Agreement:
    return Agreement(False, 0.0, reason)


def _reason(one: Mention, other: Mention, parts: dict[str, float]) -> str:
    said = [one.event if one.event == other.event else f"{one.event} and {other.event}"]
    codes = {party.code for party in named((*one.actor, *one.recipient))} & {
        party.code for party in named((*other.actor, *other.recipient))
    }
    if codes:
        said.append(f"of {', '.join(sorted(codes))}")
    when = one.date or other.date
    if when is not None and parts["date"] >= 0.5:
        said.append(f"on {when.start or when.end}")
    place = one.place or other.place
    if place is not None and parts["place"] >= SAME_PLACE:
        said.append(f"at {place.name}")
    if parts["words"] >= 0.5:
        said.append("in like words")
    return " ".join(said)


def _type(one: Mention, other: Mention) -> float:
    if one.event != other.event:
        return 0.4
    if one.mode and other.mode and not set(one.mode) & set(other.mode):
        return 0.5
    return 1.0


def _parties(
    one: Mention, other: Mention, sides: Sides, when: float, where: float, words: float
) -> float | None:
    known = [value for value in sides if value is not None]
    if len(known) == 2:
        return sum(known) / 2
    if not known or known[0] < 0.5:
        return None
    if words >= ALL_THE_WORDS and len(content_words(one) & content_words(other)) >= FEWEST_WORDS:
        return DISPUTED
    blamed = sides.actors is None and one.event == other.event == "ASSAULT"
    return DISPUTED if blamed and when == 1.0 and where == 1.0 and known[0] >= 0.8 else None


def _only_near(one: Mention, other: Mention, parts: dict[str, float]) -> bool:
    """Say whether no more than a type, a country and a time near each other speak for one event."""
    words, where = parts["words"], parts["place"]
    tolls = read_toll(one.evidence.text), read_toll(other.evidence.text)
    if where < SAME_PLACE and _tolls_differ(tolls[0] and tolls[0].dead, tolls[1] and tolls[1].dead):
        return True
    if parts["date"] <= VAGUE_DATE or "hypothetical" in one.aux:
        return words < SAME_WORDS
    if one.event != other.event or one.doc == other.doc:
        return words < LIKE_WORDS
    if parts["parties"] < 0.5 and words < ALL_THE_WORDS:
        return words < LIKE_WORDS or where < SAME_PLACE
    return words == 0.0 and where < 1.0


def _tolls_differ(one: int | None, other: int | None) -> bool:
    if one is None or other is None or one == other:
        return False
    return max(one, other) > TOLL_RATIO * max(1, min(one, other)) or max(one, other) <= 3


def _date(one: Mention, other: Mention, at: Report, by: Report) -> float | None:
    first, second = days_of(one, at.published), days_of(other, by.published)
    gap = _gap(first, second)
    if gap > NEXT_DAY:
        return None
    lengths = sorted((_length(first), _length(second)))
    if gap > 0:
        return VAGUE_DATE if lengths[1] <= 1 else None
    if lengths[1] <= 1:
        return 1.0
    if is_guess(one) or is_guess(other):
        # Told as the news of a day: the same day's news, or that of another day.
        told = parse_day(at.published), parse_day(by.published)
        apart = abs((told[0] - told[1]).days) if told[0] and told[1] else NEXT_DAY
        near = apart <= NEXT_DAY or lengths[0] <= 1
        return (0.8 if near else VAGUE_DATE) if lengths[1] <= 7 else 0.2
    return 0.7 if lengths[1] <= 7 else VAGUE_DATE if lengths[1] <= 62 else 0.2


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
        return 1.0 if here.admin1 else 0.4
    if here.admin1 and there.admin1:
        if here.admin1 == there.admin1:
            return SAME_PLACE
        return None if one.event in VIOLENT else 0.1
    return 0.4


def _story(at: Report, by: Report) -> float:
    if at.story == by.story:
        return 1.0
    return 0.8 if at.cluster is not None and at.cluster == by.cluster else 0.0
