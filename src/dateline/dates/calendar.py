"""Stretches of the calendar: each with its TIMEX3 value, its first and last day, its fineness."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateline.records import Granularity

FIRST_YEAR, LAST_YEAR = 1, 9998
SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
ONE_DAY = timedelta(days=1)


class Span(NamedTuple):
    """A stretch of days; an unknown end is None."""

    value: str
    first: date | None
    last: date | None
    granularity: Granularity


def is_year(year: int) -> bool:
    """Tell whether `year` can be reckoned with."""
    return FIRST_YEAR <= year <= LAST_YEAR


def day_span(day: date) -> Span:
    """Return a single day."""
    return Span(day.isoformat(), day, day, "day")


def shifted(day: date, by: timedelta) -> date:
    """Return the day that lies `by` after a day, the calendar's first or last where none does."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta() else date.min


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


def add_months(day: date, months: int) -> date | None:
    """Return the day so many months on, the month's last day where it has no such day."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if not is_year(year):
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date | None:
    """Return the day so many days on, None beyond the calendar."""
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        return None
    return moved if is_year(moved.year) else None


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


MONTHS_OF_UNIT = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
DAYS_OF_UNIT = {"D": 1, "W": 7, "WE": 7}


def shift(day: date, unit: str, amount: int) -> date | None:
    """Return the day that lies `amount` units after `day` (before it where negative)."""
    if abs(amount) > 100_000:
        return None
    if unit in DAYS_OF_UNIT:
        return add_days(day, amount * DAYS_OF_UNIT[unit])
    if unit in MONTHS_OF_UNIT:
        return add_months(day, amount * MONTHS_OF_UNIT[unit])
    return day


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar.

    Source: the anonymous Gregorian computus (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8).
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, skipped = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    quarter, left = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * quarter - epact - left) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def islamic_day(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a day of the tabular Islamic calendar (a day off at times).

    Source: Reingold and Dershowitz, Calendrical Calculations, the arithmetic Islamic calendar.
    """
    fixed = 227015 - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    return date.fromordinal(fixed + day)


def islamic_year(day: date) -> int:
    """Return the year of the tabular Islamic calendar in which `day` lies."""
    return (30 * (day.toordinal() - 227015) + 10646) // 10631
