"""What an expression means of its month, year or week: "late 2016", "last week" on a Sunday.

The bounds are those of whole documents whose events were dated by hand: the thirds of a month,
from January to April, May to August and October to December of a year; what runs on a Sunday means
by "last week" the seven days before, where other days mean the week from Monday to Sunday.

Source:
    Codebook, "When".
"""

import datetime
import re
from datetime import timedelta
from typing import Final

from msgspec import structs

from dateline.dates.calendar.stretches import stretch
from dateline.dates.event_day.attached import clause_words
from dateline.dates.timex import Written
from dateline.records import When

DAYS: Final = {"first part": (1, 10), "middle part": (10, 20), "last part": (20, 31)}
MONTHS: Final = {"first part": (1, 4), "middle part": (5, 8), "last part": (10, 12)}
WORDS: Final = re.compile(r"[^\W\d_]+")
WEEK: Final = timedelta(days=7)
DAY: Final = timedelta(days=1)
SUNDAY: Final = 7


def part_meant(when: When, written: Written | None) -> When:
    """Return the part that an expression's words mean of the interval it denotes.

    Args:
        when: The interval of an expression, with its words.
        written: What is known of the day of writing.

    Returns:
        The part; the interval itself where its words mean the whole, or the part lies ahead.
    """
    if when.start is None or when.end is None or not when.text:
        return when
    said = [word for word in WORDS.findall(when.text.lower()) if word != "the"][:1]
    if when.granularity == "week":
        return _of_a_sunday(when, written, said)
    table = {"month": DAYS, "year": MONTHS}.get(when.granularity)
    kind = next((kind for kind in DAYS if not clause_words()[kind].isdisjoint(said)), None)
    if table is None or kind is None:
        return when
    return _narrowed(when, *table[kind])


def _narrowed(when: When, first: int, last: int) -> When:
    start, end = str(when.start), str(when.end)
    begun = datetime.date.fromisoformat(start)
    if when.granularity == "year":
        opens, month = begun.replace(month=first, day=1), begun.replace(month=last, day=1)
    else:
        opens, month = begun.replace(day=first), begun.replace(day=1)
    span = stretch(month, "M")
    closes = (span.last if span is not None else None) or begun
    if when.granularity == "month":
        closes = closes.replace(day=min(last, closes.day))
    if opens.isoformat() > end:
        return when
    return structs.replace(
        when,
        start=max(start, opens.isoformat()),
        end=min(end, closes.isoformat()),
        granularity="bounded",
    )


def _of_a_sunday(when: When, written: Written | None, said: list[str]) -> When:
    """Return the seven days before a Sunday for what was "last week" that day."""
    day = written.date if written is not None else None
    if day is None or day.isoweekday() != SUNDAY or clause_words()["just gone"].isdisjoint(said):
        return when
    if when.end != (day - WEEK).isoformat():
        return when
    return structs.replace(when, start=(day - WEEK).isoformat(), end=(day - DAY).isoformat())
