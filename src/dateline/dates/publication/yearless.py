"""Days that a story names without their year."""

from typing import NamedTuple

from dateline.dates.calendar.stretches import month_span
from dateline.dates.expressions.expressions import find_timexes
from dateline.dates.publication.fact import LONGEST_STORY
from dateline.dates.timex import Timex
from dateline.dates.words.lexicon import load_lexicon
from dateline.dates.words.tokens import tokenise


def named_month(timex: Timex) -> tuple[int | None, int | None, int | None]:
    """Return the month, day and weekday that an expression's own words name."""
    lexicon = load_lexicon("en")
    tokens = tokenise(timex.text, lexicon)
    month = day = weekday = None
    for at, letter in enumerate(tokens.letters):
        value = tokens.value(at)
        if letter in (lexicon.letters[n] for n in ("month", "month-short", "may")):
            month = int(value)
        elif letter in (lexicon.letters[n] for n in ("n12", "n31", "ordinal")):
            day = int(value)
        elif letter == lexicon.letters["weekday"]:
            weekday = int(value)
        elif letter == lexicon.letters["year4"]:
            return None, None, None
    return month, day, weekday


class NamedDay(NamedTuple):
    """A day that a story names without its year; the weekday where it is said."""

    month: int
    day: int
    weekday: int | None
    words: str


def yearless_days(text: str) -> tuple[NamedDay, ...]:
    """Return the days that a story names without their year, in order.

    Those after a date with a year are left out: they may belong to its year.
    """
    found = []
    for timex in find_timexes(text[:LONGEST_STORY], None):
        if not timex.value.startswith("XXXX-") or timex.type not in ("DATE", "TIME"):
            continue
        month, day, weekday = named_month(timex)
        if month is not None and day is not None:
            whole = month_span(2000, month)
            if whole.last is not None and day <= whole.last.day:
                found.append(NamedDay(month, day, weekday, timex.text))
    return tuple(found)
