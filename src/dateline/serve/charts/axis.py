"""Time along the x axis: which bins there are, where a day stands, where the ticks are."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.serve.charts.drawing import Label, Path, line

DAYS_IN_MONTHS = 750
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MOST_TICKS = 8
LABEL, TALL = 55, 420


class TimeAxis(NamedTuple):
    """A stretch of days laid on a stretch of x."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return where a day begins on the axis; days outside it stand at its ends."""
        whole = max(1, (self.last - self.first).days + 1)
        share = (day - self.first).days / whole
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))


def bins_between(first: str, last: str) -> tuple[str, list[str]]:
    """Return how days are best binned between two days, and the bins' keys in order.

    Returns:
        `day`, `month` or `year`, and every key from first to last (`2023-11`).
    """
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    days = (end - start).days
    if days <= 45:
        return "day", [(start + timedelta(n)).isoformat() for n in range(days + 1)]
    if days > DAYS_IN_MONTHS * 4:
        return "year", [str(year) for year in range(start.year, end.year + 1)]
    months = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    return "month", [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in months]


def ticks_of(axis: TimeAxis, top: float, bottom: float) -> list[Path | Label]:
    """Return grid lines and labels for an axis, at most eight; a tall chart is labelled twice."""
    shapes: list[Path | Label] = []
    for day, text in _ticks(axis.first, axis.last):
        x = axis.x(day)
        shapes.append(line("grid", (x, top), (x, bottom)))
        if x < axis.right - LABEL:
            shapes.append(Label(role="tick", x=x + 3, y=bottom + 14, text=text))
            if bottom - top > TALL:
                shapes.append(Label(role="tick", x=x + 3, y=top + 10, text=text))
    return shapes


def _ticks(first: date, last: date) -> Sequence[tuple[date, str]]:
    days = (last - first).days
    if days <= 60:
        step = max(1, days // 6)
        chosen = [first + timedelta(n) for n in range(0, days + 1, step)]
        return [(day, f"{day.day} {MONTHS[day.month - 1]}") for day in chosen]
    if days <= 900:
        step = next(step for step in (1, 2, 3, 6) if days / 30.4 / step <= MOST_TICKS or step == 6)
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        starts = [date(m // 12, m % 12 + 1, 1) for m in months if m % step == 0]
        return [
            (
                day,
                f"{MONTHS[day.month - 1]} {day.year}"
                if step < 6 or day.month > 1
                else f"{day.year}",
            )
            for day in starts
            if day >= first
        ]
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1000) if days / 365 / s <= MOST_TICKS)
    years = [year for year in range(first.year, last.year + 1) if year % step == 0]
    return [(date(year, 1, 1), str(year)) for year in years if date(year, 1, 1) >= first]


def bin_days(key: str) -> tuple[date, date]:
    """Return the first and last day of a bin by its key: a day, a month or a year."""
    parts = [int(part) for part in key.split("-")]
    if len(parts) == 3:
        day = date(*parts)
        return day, day
    if len(parts) == 2:
        year, month = parts
        after = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), after - timedelta(1)
    return date(parts[0], 1, 1), date(parts[0], 12, 31)
