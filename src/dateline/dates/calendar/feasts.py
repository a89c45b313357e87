"""Days that other reckonings set: Easter, and the tabular Islamic calendar."""

from datetime import date


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
