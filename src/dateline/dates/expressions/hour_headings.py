"""Hours that stand as headings: "5.30 a.m." over what was done then, of the one day that is told.

An account of a raid or a coup is told hour by hour, and names its day once. A live page, whose
newest lines stand first, does not go on so.
"""

import re
from functools import lru_cache

import msgspec

from dateline.dates.expressions.day_headings import told_until

HOUR_LINE = re.compile(
    r"^[ \t#*]*(?P<hour>[01]?\d|2[0-4])(?:[:.h](?P<minute>[0-5]\d))?"
    r"[ ]?(?:(?P<half>[ap])\.?m\.?|hrs|hours)?[ \t]*[:.*–—-]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
FEWEST = 3


class Hours(msgspec.Struct, frozen=True):
    """The hours that head parts of a text: where each part begins and ends.

    `told` is where the first of them ends, before which the day must be told.
    """

    parts: tuple[tuple[int, int], ...]
    told: int


@lru_cache(maxsize=4)
def hour_headings(text: str) -> Hours | None:
    """Return the hours that head parts of a text, None where they do not go on from hour to hour.

    Args:
        text: The text.
    """
    found = [one for one in HOUR_LINE.finditer(text) if one["minute"] or one["half"]]
    hours = [_minutes(one) for one in found]
    if len(found) < FEWEST or hours != sorted(hours):
        return None
    parts = []
    for number, heading in enumerate(found):
        following = found[number + 1].start() if number + 1 < len(found) else len(text)
        last = told_until(text, heading.end(), following)
        if last > heading.end():
            parts.append((heading.start(), last))
    return Hours(tuple(parts), parts[0][1]) if len(parts) >= FEWEST else None


def is_below_hour(text: str, at: int) -> bool:
    """Say whether what stands at some character is headed by an hour.

    Args:
        text: The text.
        at: Where in it.
    """
    hours = hour_headings(text)
    return hours is not None and any(start <= at < end for start, end in hours.parts)


def _minutes(heading: re.Match[str]) -> int:
    """Return the minute of the day that a heading tells."""
    hour = int(heading["hour"])
    half = (heading["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return 60 * hour + int(heading["minute"] or 0)
