"""Candidates for the day a story ran: each with where it was found; no verdict here."""

import re
from typing import Literal

import msgspec

from dateline.article.lines.stamps import find_stamps
from dateline.records import Page

Source = Literal[
    "given", "markup", "json-ld", "meta", "time", "printed", "url", "feed", "stamp", "dateline"
]

_URL_DAY = re.compile(
    r"[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-]([12]\d|3[01]|0?[1-9])(?=[/_.-]|$)"
    r"|(?:[/_-])((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?=[/_.-]|$)"
)


class DateCandidate(msgspec.Struct, frozen=True, kw_only=True):
    """One date that may be the day of publication.

    `value` is ISO 8601: a time, a day, or `--MM-DD` where the year is not printed. `text` is the
    wording on the page. `note` names the layout of a restamping network where the page has one,
    or the field that held the date.
    """

    source: Source
    value: str
    text: str
    note: str = ""


class Unreadable(Exception):
    """A page without a story that can be read: the kind in one word, and what to do."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


def brought_dates(page: Page) -> tuple[DateCandidate, ...]:
    """Return the dates that a page's bringer gave: the caller, the feed, the address."""
    found = []
    if page.date:
        found.append(DateCandidate(source="given", value=page.date, text=page.date))
    fed = page.hints.get("feed_date")
    if fed:
        value = printed_day(fed)
        if value:
            found.append(DateCandidate(source="feed", value=value, text=fed))
    if page.url:
        found.extend(url_dates(page.url))
    return tuple(found)


def url_dates(url: str) -> tuple[DateCandidate, ...]:
    """Return the day that an address spells out, if it does."""
    match = _URL_DAY.search(url)
    if match is None:
        return ()
    year, month, day = match.group(1, 2, 3) if match[1] else match.group(4, 5, 6)
    stamps = find_stamps(f"{year}-{month}-{day}")
    return tuple(
        DateCandidate(source="url", value=stamp.day, text=match[0].strip("/_-")) for stamp in stamps
    )


def printed_day(text: str) -> str | None:
    """Return a date in ISO 8601 as it is, or the first one printed in a text."""
    cleaned = text.strip()
    if re.match(r"(?:19|20)\d\d-\d\d-\d\d(?:$|[T ])", cleaned):
        stamps = find_stamps(cleaned[:10])
        return cleaned.replace(" ", "T", 1) if stamps else None
    stamps = find_stamps(cleaned)
    return stamps[0].value if stamps else None
