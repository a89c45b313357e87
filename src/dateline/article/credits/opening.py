"""Agency and dateline of a story, from its first lines, its last ones and its credits."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from dateline.article.credits.agency import agency_marked, agency_named, agency_of_host, is_agency
from dateline.article.credits.byline import byline_names, dated_byline
from dateline.article.credits.datelines import Opening, cased, country_of, read_opening
from dateline.article.lines.cues import addresses, is_credit
from dateline.article.lines.date_candidates import DateCandidate
from dateline.article.lines.stamps import find_stamps
from dateline.records import Dateline

_FIRST_LINES = 3
# A byline, a stamp and a caption may stand between the title and the story; one so long is told.
_CAPTIONED_LINES = 6
_PARAGRAPH_WORDS = 30
# A byline or a stamp of more words is a sentence.
_LONGEST_CREDIT = 14
_LAST_LINES = 4
# Shorter lines are slugs ("URGENT", "MALI-FRANCE/") and not counted.
_FEWEST_WORDS = 3


# "By Ann Lee in Accra", "By Ann Lee, ACCRA | Economy", "By Ann Lee | Accra".
_FROM = re.compile(
    r"(?:\bin\s|,\s|\s[|•·]\s)(?P<place>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})\s*(?=$|[|•·–—,;]|\band\b)"
)


class Signature(NamedTuple):
    """Who filed a story, from where, and the date of its dateline."""

    agency: str | None
    dateline: Dateline | None
    dates: tuple[DateCandidate, ...]


def read_signature(
    lines: Sequence[str], credit: str | None = None, byline: Sequence[str] = ()
) -> Signature:
    """Read the agency, dateline and dateline's date of a story.

    Args:
        lines: The story's lines.
        credit: The credit line that stood outside the story, if any.
        byline: The names of the story's byline, agencies among them.
    """
    told = [line for line in lines if line.strip()]
    opening = _first_opening([line for line in told if len(line.split()) >= _FEWEST_WORDS])
    agency = opening.agency if opening else None
    for end in [*reversed(told[-_LAST_LINES:]), *([credit] if credit else [])]:
        agency = agency or _signed(end)
    for name in byline:
        agency = agency or is_agency(name)
    dateline = opening.dateline if opening else _byline_place(told[:_FIRST_LINES])
    return Signature(agency, dateline, _dates(opening))


def _byline_place(lines: Sequence[str]) -> Dateline | None:
    """Return the one place that a byline says its author wrote from ("By Ann Lee, ACCRA")."""
    for line in lines:
        if not byline_names(line):
            continue
        said = [found["place"] for found in _FROM.finditer(line)]
        places = [(place, country) for place in said if (country := country_of(place))]
        if len(places) != 1:
            return None
        ((place, country),) = places
        return Dateline(place=cased(place), country=country)
    return None


def _first_opening(lines: Sequence[str]) -> Opening | None:
    """Return the first dateline or mark; below the first lines only one with a day or a mark."""
    credited = [line for line in lines if read_opening(line) is not None or not _credits(line)]
    for number, line in enumerate(credited[:_CAPTIONED_LINES]):
        opening = read_opening(line)
        sure = opening is not None and (opening.day is not None or opening.agency is not None)
        if sure or (opening is not None and number < _FIRST_LINES):
            return opening
        if number >= _FIRST_LINES - 1 and len(line.split()) >= _PARAGRAPH_WORDS:
            return None
    return None


def _credits(line: str) -> bool:
    """Say whether a line only tells who wrote a story, or when it was put out."""
    short = len(line.split()) <= _LONGEST_CREDIT
    return short and bool(byline_names(line) or dated_byline(line) or find_stamps(line))


def _signed(line: str) -> str | None:
    agency = agency_marked(line)
    if agency is None and is_credit(line):
        hosts = (urlsplit(link).hostname or "" for link in addresses(line))
        agency = next((label for label in map(agency_of_host, hosts) if label), None)
        agency = agency or agency_named(line)
    return agency


def _dates(opening: Opening | None) -> tuple[DateCandidate, ...]:
    if opening is None or opening.day is None:
        return ()
    month, day, year = opening.day
    value = f"{year}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"
    return (DateCandidate(source="dateline", value=value, text=opening.day_text),)
