"""Blocking keys: under which a mention is kept, and under which its likely fellows are found."""

from datetime import date, timedelta

import msgspec

from dateline.events.fusion.dates import days_of
from dateline.events.fusion.families import family_of
from dateline.records import Mention

NOBODY = frozenset({"UNK", "UAF"})
# Types whose place says as much as their parties, who are often unknown.
VIOLENT = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
# Two reports of one day may differ by this much.
SLACK = timedelta(days=3)
PRECISE_DAYS = 62


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
        Keys of the form `FAMILY|CODE|2023-11`; a mention whose date is no finer than two months
        is kept by year (`FAMILY|CODE|2023~`).
    """
    parties = {party.code for party in (*mention.actor, *mention.recipient)} - NOBODY
    anonymous = not parties or mention.event in VIOLENT
    if anonymous and mention.place is not None and mention.place.country:
        parties.add(mention.place.country)
    blocks = [f"{family_of(mention.event)}|{code}" for code in sorted(parties or NOBODY)]
    earliest, latest = days_of(mention, published)
    if earliest is not None and latest is not None and (latest - earliest).days <= PRECISE_DAYS:
        years = sorted({earliest.year, latest.year})
        index = [*_months(earliest, latest), *map(str, years)]
        near = _months(_shifted(earliest, -SLACK), _shifted(latest, SLACK))
        lookup = [*near, *(f"{year}~" for year in years)]
    else:
        known = latest or earliest
        first = (earliest or known or date.min).year
        last = (latest or known or date.min).year
        years = sorted({first, last, max(last - 1, first)}) if known else [0]
        index = [f"{year}~" for year in years]
        lookup = [*index, *map(str, years)]
    return FusionKeys(
        index=tuple(f"{block}|{when}" for block in blocks for when in index),
        lookup=tuple(f"{block}|{when}" for block in blocks for when in lookup),
    )


def _months(first: date, last: date) -> list[str]:
    months = []
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        months.append(f"{year:04}-{month:02}")
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return months


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
