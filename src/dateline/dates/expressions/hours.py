"""Four figures behind "at" that are a time of day: "at 1615", "at 2030 today"."""

import re

AT = re.compile(r"\bat\s+\Z", re.IGNORECASE)
HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
# What stands behind a time of day, where the figures may be a year of our times as well.
BEHIND = re.compile(
    r"\s*(?:[,.;)]|\Z)|\s+(?:hours|today|yesterday|tomorrow|tonight|this|last|on|local|sharp)\b|\s*\(\d{4}"
)
YEARS = range(1800, 2060)
LOOK_BACK = 8


def is_hour(text: str, start: int, end: int) -> bool:
    """Say whether figures are a time of day rather than a year.

    Args:
        text: The text.
        start: Where an expression begins that may be a year.
        end: Where it ends.
    """
    figures = text[start:end]
    if HOUR.fullmatch(figures) is None or AT.search(text, max(0, start - LOOK_BACK), start) is None:
        return False
    return int(figures) not in YEARS or BEHIND.match(text, end) is not None
