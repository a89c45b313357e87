"""Four figures that are a time of day: "at 1615", "at 2030 today", "as of 2200 on 6 December"."""

import re

AT = re.compile(r"\bat\s+(?:about\s+|around\s+|approximately\s+)?\Z", re.IGNORECASE)
FROM_OR_TO = re.compile(
    r"\b(?:of|by|until|till|since|from|after|before|about|around|approximately)\s+\Z", re.IGNORECASE
)
HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
# What stands behind a time of day, where the figures may be a year of our times as well.
BEHIND = re.compile(
    r"\s*(?:[,.;)]|\Z)|\s+(?:hours|today|yesterday|tomorrow|tonight|this|last|on|local|sharp)\b|\s*\(\d{4}"
)
# ... and where "by" or "since" before them may open a year.
ON_A_DAY = re.compile(
    r"\s+(?:hours|today|yesterday|tonight|local\s+time|(?:on|of)\s+(?:the\s+)?"
    r"(?:\d{1,2}\s+[a-z]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-z]+\s+\d{1,2}\b))",
    re.IGNORECASE,
)
YEARS = range(1800, 2060)
LOOK_BACK = 24


def is_hour(text: str, start: int, end: int) -> bool:
    """Say whether figures are a time of day rather than a year.

    Args:
        text: The text.
        start: Where an expression begins that may be a year.
        end: Where it ends.
    """
    figures = text[start:end]
    if HOUR.fullmatch(figures) is None:
        return False
    before = max(0, start - LOOK_BACK)
    if AT.search(text, before, start) is not None:
        return int(figures) not in YEARS or BEHIND.match(text, end) is not None
    opened = FROM_OR_TO.search(text, before, start) is not None
    return opened and ON_A_DAY.match(text, end) is not None
