"""Dates as pages print them around a story: found, read, never interpreted further."""

import re
from datetime import date as calendar_date
from functools import lru_cache
from typing import NamedTuple

from dateline.article.datafile import month_numbers

_CLOCK = (
    r"(?:[T,\s·|•\-–—]{0,4}(?:at|um|à|a las|às|alle|kl\.?)?\s?"
    r"(?P<hour>[0-2]?\d)[:h.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?:\.\d+)?"
    r"\s?(?P<half>[ap]\.?\s?m\.?)?)?"
)


class Stamp(NamedTuple):
    """A date on a page: ISO 8601 with the time where it is printed, and where it stands."""

    value: str
    start: int
    end: int

    @property
    def day(self) -> str:
        """The day alone."""
        return self.value[:10]


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, month_numbers()), key=lambda name: (-len(name), name)))
    return re.compile(
        r"(?<![\d./-])(?:"
        r"(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>0?[1-9]|1[0-2])[-/.](?P<d1>0?[1-9]|[12]\d|3[01])(?!\d)"
        r"|(?P<y5>(?:19|20)\d\d)\s?[年년]\s?(?P<m5>1[0-2]|0?[1-9])\s?[月월]\s?(?P<d5>[12]\d|3[01]|0?[1-9])\s?[日일]"
        rf"|(?P<d2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|º)?\.?\s?(?:de\s|of\s)?(?P<m2>{months})\.?,?\s?(?:de\s|del\s)?(?P<y2>(?:19|20)\d\d)(?!\d)"
        rf"|(?<!\w)(?P<m3>{months})\.?\s(?P<d3>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?,?\s(?P<y3>(?:19|20)\d\d)(?!\d)"
        r"|(?P<d4>[12]\d|3[01]|0?[1-9])(?P<s4>[./-])(?P<m4>1[0-2]|0?[1-9]|[12]\d|3[01])(?P=s4)(?P<y4>(?:19|20)\d\d)(?!\d|[./-]\d)"
        rf"){_CLOCK}",
        re.IGNORECASE,
    )


def find_stamps(text: str, language: str | None = None) -> list[Stamp]:
    """Return the full dates (day, month and year) printed in a text.

    Args:
        text: A line, or a few.
        language: The story's language; only English puts the month before the day in figures.

    Returns:
        The dates in order; those that no calendar has, and figures that read either way, are
        left out.
    """
    found = []
    for match in _pattern().finditer(text):
        value = _value(match, language)
        if value is not None:
            found.append(Stamp(value, match.start(), match.end()))
    return found


def _value(match: re.Match[str], language: str | None) -> str | None:
    day = _day(match, language)
    if day is None:
        return None
    hour = match["hour"]
    if hour is None or int(hour) > 23:
        return day
    number = int(hour)
    if match["half"]:
        number = number % 12 + (12 if match["half"][0] in "pP" else 0)
    return f"{day}T{number:02}:{match['minute']}:{match['second'] or '00'}"


def _day(match: re.Match[str], language: str | None) -> str | None:
    for suffix in "1523":
        if match[f"y{suffix}"]:
            month = match[f"m{suffix}"].lower()
            number = int(month) if month.isdigit() else month_numbers()[month]
            return _iso(match[f"y{suffix}"], number, match[f"d{suffix}"])
    first, second = int(match["d4"]), int(match["m4"])
    if first > 12 or first == second or match["s4"] == "." or language not in (None, "en"):
        return _iso(match["y4"], second, match["d4"])
    return _iso(match["y4"], first, match["m4"]) if second > 12 else None


def _iso(year: str, month: int, day: str) -> str | None:
    try:
        return calendar_date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
