"""When a clause was that is so long before or after another: "fled a day after rebels took it"."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple

from dateline.dates.calendar.steps import add_days, shift
from dateline.dates.calendar.stretches import stretch
from dateline.dates.timex import Timex
from dateline.grammar import VERBAL, Sentence, ancestors
from dateline.records import When

BEFORE_IT: Final = {"after": -1, "before": 1}
"""The word of the clause that is counted to, and which way it lies from the other."""
LENGTH: Final = re.compile(r"P(T?)([\d.]+|X)(H|M|S|D|W|Y|DE)")
MARKS: Final = frozenset({"mark", "prep", "advmod"})


class Length(NamedTuple):
    """A length of time as a text says it, and the parts of its value: clock, amount, unit."""

    said: str
    parts: re.Match[str]


def counted_when(
    sentence: Sentence,
    trigger: int,
    timexes: Sequence[Timex],
    when_of: Callable[[int], When],
) -> When | None:
    """Say when an event was whose clause another is said to be so long after, or before.

    Args:
        sentence: The parsed sentence.
        trigger: Index of the word that names the event.
        timexes: The text's date expressions, in order.
        when_of: Tells when what another word of the sentence tells was.

    Returns:
        The interval, as fine as what is counted; None where nothing is counted, or the other event
        has no day.
    """
    joint = _joint(sentence, trigger)
    if joint is None:
        return None
    mark, verb = joint
    length = _length_before(sentence, mark, timexes)
    if length is None:
        return None
    other = when_of(verb)
    if other.granularity != "day" or other.start is None or other.start != other.end:
        return None
    way = BEFORE_IT[sentence.tokens[mark].lemma]
    said = f"{length.said} {sentence.tokens[mark].text} {other.text or ''}".strip()
    return _counted(date.fromisoformat(other.start), length.parts, way, said)


def counted_from(
    sentence: Sentence,
    trigger: int,
    timexes: Sequence[Timex],
    when_told: Callable[[int], When | None],
) -> When | None:
    """Say when an event was that is told to be so long after another: "shut it weeks after X fell".

    Args:
        sentence: The parsed sentence.
        trigger: Index of the word that names the event.
        timexes: The text's date expressions, in order.
        when_told: Tells when what another word tells was, by an expression of its own clause.

    Returns:
        The interval counted from the other's day; of a year told alone, that year or the one that
        so many years lead to. None where nothing is counted, or the other event has no time.
    """
    verbs = (trigger, *sentence.dependents(trigger, "xcomp"))
    for clause in (one for verb in verbs for one in sentence.dependents(verb, "advcl")):
        mark = next(
            (
                child
                for child in sentence.dependents(clause, "mark")
                if sentence.tokens[child].lemma in BEFORE_IT and child < clause
            ),
            None,
        )
        length = _length_before(sentence, mark, timexes) if mark is not None else None
        if mark is None or length is None:
            continue
        other = when_told(clause)
        if other is None or other.start is None or other.end is None:
            continue
        way = -BEFORE_IT[sentence.tokens[mark].lemma]
        said = f"{length.said} {sentence.tokens[mark].text} {other.text or ''}".strip()
        first = date.fromisoformat(other.start)
        if other.start == other.end:
            return _counted(first, length.parts, way, said)
        if other.granularity == "year":
            return _years_on(first, length.parts, way, said)
    return None


def _length_before(sentence: Sentence, mark: int, timexes: Sequence[Timex]) -> Length | None:
    """Return the length of time right before a word."""
    start = sentence.tokens[mark].start
    said = next(
        (
            one
            for one in timexes
            if one.start >= sentence.start and 0 < start - one.end <= 1 and one.type == "DURATION"
        ),
        None,
    )
    parts = LENGTH.fullmatch(said.value) if said is not None else None
    return Length(said.text, parts) if said is not None and parts is not None else None


def _years_on(first: date, length: re.Match[str], way: int, said: str) -> When | None:
    """Return the year that so many years lead to, or the very year for anything shorter."""
    _, amount, unit = length.groups()
    if amount == "X" and unit in {"Y", "DE"}:
        return None
    steps = way * int(float(amount)) if unit == "Y" and amount != "X" else 0
    moved = shift(first, "Y", steps)
    span = stretch(moved, "Y") if moved is not None else None
    if span is None or span.first is None or span.last is None:
        return None
    return When(
        start=span.first.isoformat(),
        end=span.last.isoformat(),
        granularity=span.granularity,
        basis="relative",
        text=said,
    )


def _joint(sentence: Sentence, trigger: int) -> tuple[int, int] | None:
    """Return the "after" or "before" of the trigger's clause, and the verb that it hangs on."""
    words = sentence.tokens
    way = (trigger, *ancestors(sentence, trigger))
    for place, index in enumerate(way):
        if words[index].lemma in BEFORE_IT and words[index].dep == "prep":
            mark, above = index, way[place + 1 :]
        elif words[index].dep in ("advcl", "pcomp", "relcl"):
            marks = [
                child
                for child in sentence.dependents(index)
                if words[child].lemma in BEFORE_IT and words[child].dep in MARKS and child < index
            ]
            if not marks:
                continue
            mark, above = marks[0], way[place + 1 :]
        elif words[index].dep == "ccomp":
            return None
        else:
            continue
        verb = next((one for one in above if words[one].pos in VERBAL), None)
        return None if verb is None else (mark, verb)
    return None


def _counted(day: date, length: re.Match[str], way: int, said: str) -> When | None:
    """Return the interval that lies so long before a day, or after it."""
    clock, amount, unit = length.groups()
    if clock:
        iso = day.isoformat()
        return When(start=iso, end=iso, granularity="day", basis="relative", text=said)
    if amount == "X" or "." in amount:
        near = add_days(day, way)
        return None if near is None else _open(near, way, said)
    moved = shift(day, unit, way * int(amount))
    span = stretch(moved, unit) if moved is not None else None
    if span is None or span.first is None or span.last is None:
        return None
    return When(
        start=span.first.isoformat(),
        end=span.last.isoformat(),
        granularity=span.granularity,
        basis="relative",
        text=said,
    )


def _open(near: date, way: int, said: str) -> When:
    day = near.isoformat()
    start, end = (None, day) if way < 0 else (day, None)
    return When(start=start, end=end, granularity="bounded", basis="relative", text=said)
