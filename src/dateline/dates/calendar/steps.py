"""Steps along the calendar, by days, months and longer units, as far as it goes."""

from calendar import monthrange
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1, 9998
ONE_DAY = timedelta(days=1)


def is_year(year: int) -> bool:
    """Tell whether `year` can be reckoned with."""
    return FIRST_YEAR <= year <= LAST_YEAR


def shifted(day: date, by: timedelta) -> date:
    """Return the day that lies `by` after a day, the calendar's first or last where none does."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta() else date.min


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
