"""What the room hands out: expressions found in a text, and what is known of the day of writing."""

import datetime
from typing import Literal

import msgspec

from dateline.records import Basis, Granularity, Published

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
# So many days after it was filed a story may be printed.
PRINTED_WITHIN = 3


class Timex(msgspec.Struct, frozen=True, kw_only=True):
    """One date expression of a text.

    `start` and `end` are offsets into the text; `value` is the TIMEX3 value. `first` and `last`
    are the ISO days of the interval it denotes, None where that end is unknown. `relative` tells
    whether the interval was reckoned from the day of writing or from another expression.
    `weekday` (1 Monday … 7 Sunday) stands beside an interval that is bounded because the day of
    writing is.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    first: str | None = None
    last: str | None = None
    granularity: Granularity = "bounded"
    relative: bool = False
    weekday: int | None = None


class Written(msgspec.Struct, frozen=True):
    """What is known about the day a text was written: the day itself, or its bounds."""

    date: datetime.date | None = None
    earliest: datetime.date | None = None
    latest: datetime.date | None = None


def last_day(written: Written | None) -> datetime.date | None:
    """Return the last day that a text may have been written on, None where none is known."""
    return written.date or written.latest if written is not None else None


def last_written(written: Written | None) -> str | None:
    """Return the last ISO day that a text may have been written on, None where none is known."""
    day = last_day(written)
    return day.isoformat() if day is not None else None


def is_ahead(timex: Timex, written: Written | None) -> bool:
    """Say whether an expression lies wholly after the day of writing."""
    last = last_written(written)
    return last is not None and timex.first is not None and timex.first > last


def parse_day(text: str | datetime.date | None) -> datetime.date | None:
    """Return the day at the head of an ISO date or date-time, None where there is none."""
    if not text:
        return None
    if isinstance(text, datetime.date):
        return text
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def written_from(published: Published, filed: tuple[int, int] | None = None) -> Written:
    """Read the day of writing, or its bounds, from a publication verdict.

    A morning paper prints what was written the day before: "today" is then the dateline's day.

    Args:
        published: The verdict.
        filed: Month and day that the story's dateline names.
    """
    day = parse_day(published.date)
    if day is not None:
        back = (day - datetime.timedelta(days=days) for days in range(PRINTED_WITHIN + 1))
        written = next((one for one in back if (one.month, one.day) == filed), day)
        return Written(written, written, written)
    return Written(None, parse_day(published.earliest), parse_day(published.latest))


def basis_of(timex: Timex) -> Basis:
    """Return what the day rests on that an expression names."""
    if timex.granularity == "bounded" and timex.weekday is not None:
        return "bounded"
    return "relative" if timex.relative else "stated"
