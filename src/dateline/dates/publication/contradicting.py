"""Whether the days that a story names without their year can be those around a stamp."""

from datetime import date, timedelta

from dateline.dates.calendar.steps import shifted
from dateline.dates.publication.bounds import AFTER_MARGIN
from dateline.dates.publication.candidate_days import nearest_of_name
from dateline.dates.publication.fact import spoken_day
from dateline.dates.publication.yearless import NamedDay, yearless_days

YEARS_BACK = 15
WEEKDAY_FAR = timedelta(days=150)
NAMED_FAR = timedelta(days=90)
SEVERAL = 2


def _occurrences(named: NamedDay, stamp: date) -> list[date]:
    """Return the days of this name up to a little after the stamp, the latest first."""
    found = []
    for year in range(stamp.year + 1, stamp.year - YEARS_BACK, -1):
        try:
            day = date(year, named.month, named.day)
        except ValueError:
            continue
        if day <= shifted(stamp, AFTER_MARGIN) and named.weekday in (None, day.isoweekday()):
            found.append(day)
    return found


def named_days_contradict(text: str, stamp: date) -> str:
    """Say why the days that a story names cannot be those around the stamp, or nothing.

    A day named with its weekday fits few years; several days that all lie far from the stamp are
    not those of the news either.
    """
    named = yearless_days(text)
    with_weekday = [one for one in named if one.weekday is not None]
    latest = [days[0] for one in with_weekday if (days := _occurrences(one, stamp))]
    if latest and all(stamp - day > WEEKDAY_FAR for day in latest):
        return f"{with_weekday[0].words!r} was last {spoken_day(max(latest))}"
    by_day = {(one.month, one.day): one.words for one in named}
    nearest = [nearest_of_name(stamp, month, number) for month, number in sorted(by_day)]
    far = all(near is not None and abs(near - stamp) > NAMED_FAR for near in nearest)
    if len(by_day) >= SEVERAL and far:
        words = ", ".join(list(by_day.values())[:2])
        return f"none of the days it names ({words}) is near"
    return ""
