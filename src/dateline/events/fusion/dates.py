"""The days a mention may speak of."""

from datetime import date, timedelta
from functools import lru_cache

from dateline.dates import shifted
from dateline.records import Mention

# What is dated by its report alone may have been some days before.
REPORTED_LATE = timedelta(days=3)
GUESSED = frozenset({"publication", "tense"})


@lru_cache(maxsize=8192)
def parse_day(text: str | None) -> date | None:
    """Return an ISO day as a date, None where it is none."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def is_guess(mention: Mention) -> bool:
    """Say whether a mention's day was taken from its tense or its report, not from its words."""
    return mention.date is None or mention.date.basis in GUESSED


def days_of(mention: Mention, published: str | None) -> tuple[date | None, date | None]:
    """Return the earliest and the latest day a mention may speak of, None where unbounded.

    Args:
        mention: The mention.
        published: The ISO day of its report: an undated mention of news was not long before it.
    """
    when = mention.date
    reported = parse_day(published)
    if when is None or (when.start is None and when.end is None):
        if reported is None or "historical" in mention.aux:
            return None, reported
        return shifted(reported, -REPORTED_LATE), reported
    start, end = parse_day(when.start), parse_day(when.end)
    if when.basis in GUESSED and start is not None and when.granularity == "day":
        start = shifted(start, -REPORTED_LATE)
    return start, end
