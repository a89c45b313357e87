"""Stretches of the calendar: each with its TIMEX3 value, its first and last day, its fineness."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateline.dates.calendar.steps import LAST_YEAR, ONE_DAY, shifted
from dateline.records import Granularity

SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Span(NamedTuple):
    """A stretch of days; an unknown end is None."""

    value: str
    first: date | None
    last: date | None
    granularity: Granularity


def day_span(day: date) -> Span:
    """Return a single day."""
    return Span(day.isoformat(), day, day, "day")


def week_span(day: date) -> Span:
    """Return the ISO week that holds `day`."""
    year, week, weekday = day.isocalendar()
    monday = shifted(day, -timedelta(days=weekday - 1))
    sunday = shifted(day, timedelta(days=7 - weekday))
    return Span(f"{year:04d}-W{week:02d}", monday, sunday, "week")


def weekend_span(day: date) -> Span:
    """Return the Saturday and Sunday of the ISO week that holds `day`."""
    week = week_span(day)
    assert week.first is not None
    saturday = shifted(week.first, timedelta(days=5))
    return Span(f"{week.value}-WE", saturday, shifted(saturday, ONE_DAY), "week")


@lru_cache(maxsize=4096)
def month_span(year: int, month: int) -> Span:
    """Return a calendar month."""
    last = monthrange(year, month)[1]
    return Span(f"{year:04d}-{month:02d}", date(year, month, 1), date(year, month, last), "month")


def quarter_span(year: int, quarter: int) -> Span:
    """Return a calendar quarter, 1 to 4."""
    first, last = month_span(year, 3 * quarter - 2), month_span(year, 3 * quarter)
    return Span(f"{year:04d}-Q{quarter}", first.first, last.last, "quarter")


def half_span(year: int, half: int) -> Span:
    """Return a half of a year, 1 or 2."""
    first, last = month_span(year, 6 * half - 5), month_span(year, 6 * half)
    return Span(f"{year:04d}-H{half}", first.first, last.last, "bounded")


def season_span(year: int, season: str) -> Span:
    """Return a season of the northern hemisphere by whole months; winter begins in December."""
    start = SEASON_START[season]
    end_year, end = (year + 1, 2) if start == 12 else (year, start + 2)
    first, last = month_span(year, start), month_span(end_year, end)
    return Span(f"{year:04d}-{season}", first.first, last.last, "quarter")


@lru_cache(maxsize=1024)
def year_span(year: int) -> Span:
    """Return a calendar year."""
    return Span(f"{year:04d}", date(year, 1, 1), date(year, 12, 31), "year")


def decade_span(year: int) -> Span:
    """Return the decade that holds `year`."""
    start = year - year % 10
    return Span(f"{start // 10:03d}", date(max(start, 1), 1, 1), date(start + 9, 12, 31), "bounded")


def century_span(number: int) -> Span:
    """Return a century by its number (the 20th began in 1901; TIMEX3 writes it 19)."""
    last = date(min(100 * number, LAST_YEAR), 12, 31)
    return Span(f"{number - 1:02d}", date(100 * number - 99, 1, 1), last, "bounded")


def stretch(day: date, unit: str) -> Span | None:
    """Return the stretch of the given unit that holds `day`.

    Args:
        day: A day inside it.
        unit: `D`, `W`, `WE`, `M`, `Q`, `Y`, `DE` or `CE`; None is returned for shorter ones.
    """
    if unit == "D":
        return day_span(day)
    if unit == "W":
        return week_span(day)
    if unit == "WE":
        return weekend_span(day)
    if unit == "M":
        return month_span(day.year, day.month)
    if unit == "Q":
        return quarter_span(day.year, (day.month + 2) // 3)
    if unit == "Y":
        return year_span(day.year)
    if unit == "DE":
        return decade_span(day.year)
    if unit == "CE":
        return century_span((day.year + 99) // 100)
    return None
