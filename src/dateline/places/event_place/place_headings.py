"""Lists by place: the place that heads the entries below it ("Goma", "• Police arrested …").

An incident report or a situation report is told district by district; what its entries tell
happened in the district at their head, unless they name a place of their own.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from dateline.places.event_place.sites import COUNTRY
from dateline.places.gazetteer.context import load_context
from dateline.places.toponym import Toponym

FEWEST = 2
MOST_WORDS = 5
# "GOMA TERRITORY:", "Beni (North Kivu)", "2. Quetta District"
_LINE = re.compile(r"[^\n]+")
_START = attrgetter("start")


def headed_places(text: str, toponyms: Sequence[Toponym]) -> list[tuple[int, int, Toponym]]:
    """Return the parts of a list by place, with the place at the head of each.

    Args:
        text: The story.
        toponyms: Its resolved toponyms, in text order.

    Returns:
        Where each part begins and ends, and its place; nothing where fewer than two places head
        something. A heading of other words ("OUTLOOK") ends a part.
    """
    heads: list[tuple[int, Toponym | None]] = []
    for line in _LINE.finditer(text):
        if len(line[0].split()) > MOST_WORDS or line[0].rstrip()[-1:] in ".,;!?":
            continue
        heads.append((line.start(), _named(line, toponyms)))
    ends = [*(start for start, _ in heads[1:]), len(text)]
    parts = [
        (start, end, place)
        for (start, place), end in zip(heads, ends, strict=False)
        if place is not None and "\n" in text[start:end].strip()
    ]
    return parts if len({place.text.casefold() for *_, place in parts}) >= FEWEST else []


def _named(line: re.Match[str], toponyms: Sequence[Toponym]) -> Toponym | None:
    """Return the place that is all that a line names; None for any other line."""
    first, last = (bisect_left(toponyms, at, key=_START) for at in line.span())
    for one in toponyms[first:last]:
        if one.end > line.end() or one.kind == COUNTRY:
            continue
        before = line[0][: one.start - line.start()]
        after = line[0][one.end - line.start() :]
        if one.country and _around().fullmatch(before) and _around().fullmatch(after):
            return one
    return None


@cache
def _around() -> re.Pattern[str]:
    """Return what may stand on either side of a place that heads a list: marks, what it is."""
    kind = "|".join(map(re.escape, sorted(load_context().kind_of_a_heading, key=len, reverse=True)))
    return re.compile(rf"[\W\d_]*(?:(?:{kind})\s+of\s+)?|(?:\s+(?:{kind}))?[\W\d_]*", re.IGNORECASE)
