"""Blocking keys: under which a mention is kept, and under which its likely fellows are found."""

from datetime import date, timedelta
from functools import lru_cache

import msgspec

from dateline.actors import NOBODY_KNOWN
from dateline.dates import shifted
from dateline.events.fusion.dates import days_of
from dateline.events.fusion.families import family_of
from dateline.records import Mention

# Types whose place says as much as their parties, who are often unknown.
VIOLENT = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
# Two reports of one day may differ by this much.
SLACK = timedelta(days=1)
# A mention as fine as this is kept by day; as fine as a quarter by month; a coarser one by year.
FINE_DAYS, MIDDLING_DAYS = 8, 93
# News told in the perfect tense, from a day unknown, is seldom older than this.
RECENT = timedelta(days=30)


class FusionKeys(msgspec.Struct, frozen=True, kw_only=True):
    """The keys a mention is kept under (`index`) and those to look its fellows up by (`lookup`).

    A fellow is a mention with one of the `lookup` keys among its own `index` keys.
    """

    index: tuple[str, ...]
    lookup: tuple[str, ...]


def fusion_keys(mention: Mention, published: str | None = None) -> FusionKeys:
    """Return the blocking keys of a mention: family of types, party or country, and time.

    Args:
        mention: The mention.
        published: The ISO day of its report, which stands in for a day that is not known.

    Returns:
        Keys of the form `FAMILY|CODE|2023-11-04`. A mention is kept by its days, its month and its
        year as far as it is that fine (`2023-11~` and `2023~` hold the coarse ones), and looked up
        among those of its days and the coarse ones, so that a fine mention never meets all of its
        month.
    """
    parties = {party.code for party in (*mention.actor, *mention.recipient)} - NOBODY_KNOWN
    anonymous = not parties or mention.event in VIOLENT
    if anonymous and mention.place is not None and mention.place.country:
        parties.add(mention.place.country)
    blocks = tuple(f"{family_of(mention.event)}|{code}" for code in sorted(parties or NOBODY_KNOWN))
    return _keys(blocks, *days_of(mention, published))


@lru_cache(maxsize=8192)
def _keys(blocks: tuple[str, ...], earliest: date | None, latest: date | None) -> FusionKeys:
    index, lookup = _times(earliest, latest)
    return FusionKeys(
        index=tuple(f"{block}|{when}" for block in blocks for when in index),
        lookup=tuple(f"{block}|{when}" for block in blocks for when in lookup),
    )


def _times(earliest: date | None, latest: date | None) -> tuple[list[str], list[str]]:
    """Return the times a mention is kept under and looked up by."""
    if latest is None and earliest is None:
        return ["~"], ["~"]
    last = latest or shifted(earliest or date.min, RECENT)
    first = earliest or shifted(last, -RECENT)
    length = (last - first).days + 1
    months = _months(shifted(first, -SLACK), shifted(last, SLACK))
    years = sorted({first.year, last.year})
    if length <= FINE_DAYS:
        days = [shifted(first, timedelta(n)).isoformat() for n in range(length)]
        near = [shifted(first, timedelta(n)).isoformat() for n in range(-1, length + 1)]
        coarse = [f"{month}~" for month in months] + [f"{year}~" for year in years]
        return [*days, *_months(first, last), *map(str, years)], [*near, *coarse]
    if length <= MIDDLING_DAYS:
        coarse = [f"{month}~" for month in months]
        return [*coarse, *map(str, years)], [*months, *coarse, *(f"{year}~" for year in years)]
    spanned = range(first.year, min(last.year, first.year + 2) + 1)
    coarse = [f"{year}~" for year in spanned]
    return coarse, [*coarse, *map(str, sorted({*spanned, *years}))]


def _months(first: date, last: date) -> list[str]:
    months = []
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        months.append(f"{year:04}-{month:02}")
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return months
