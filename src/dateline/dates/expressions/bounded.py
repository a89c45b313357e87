"""Readings where the day of writing is only bounded: what is true whichever day it was."""

from datetime import date, timedelta

from dateline.dates.expressions.scene import Reading

UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}


def _unknown_value(reading: Reading, other: Reading) -> str:
    """Return the TIMEX3 value with what differs written X."""
    if reading.weekday is not None:
        _, clock, rest = reading.value.partition("T")
        return f"XXXX-WXX-{reading.weekday}{clock}{rest}"
    if len(reading.value) > 4 and reading.value[4:] == other.value[4:]:
        return f"XXXX{reading.value[4:]}"
    return UNKNOWN.get(reading.granularity, "XXXX")


def _on_weekday(day: date, weekday: int, step: int) -> date:
    """Return the nearest day with this weekday, going on (1) or back (-1) from `day`."""
    gap = (step * (weekday - day.isoweekday())) % 7
    return day + timedelta(days=step * gap)


def _weekday_bounds(
    reading: Reading, other: Reading, earliest: date | None, latest: date
) -> tuple[date | None, date | None]:
    """Return the first and last such weekday between the bounds of writing."""
    assert reading.weekday is not None
    last = _on_weekday(latest, reading.weekday, -1)
    first = _on_weekday(earliest, reading.weekday, 1) if earliest is not None else None
    if other.last is not None and other.last > latest:
        last = other.last
    if first is not None and first > last:
        return reading.first, other.last
    return first, last


def between(low: Reading | None, high: Reading, earliest: date | None, latest: date) -> Reading:
    """Return what holds of an expression whichever day between the bounds it was written.

    Args:
        low: Its reading had it been written on `earliest`; None where that is unknown.
        high: Its reading had it been written on `latest`.
        earliest: The first day it may have been written.
        latest: The last.
    """
    if not high.relative or (low is not None and low[:4] == high[:4]):
        return high
    other = low if low is not None else high
    if high.first is None and high.last is None and other.first is None:
        return high
    if high.weekday is not None:
        first, last = _weekday_bounds(other, high, earliest, latest)
    else:
        firsts = [r.first for r in (other, high) if r.first is not None]
        lasts = [r.last for r in (other, high) if r.last is not None]
        first = min(firsts) if firsts and low is not None else None
        last = max(lasts) if lasts else None
    alike = low or high._replace(value="")
    value = high.value if high.type == "DURATION" or high.value[:1] == "P" else ""
    return high._replace(
        value=value or _unknown_value(high, alike), first=first, last=last, granularity="bounded"
    )
