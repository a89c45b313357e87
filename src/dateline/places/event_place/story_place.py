"""Where a story's main event was, whatever the event is: by what its head names most."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from dateline.places.event_place.place import is_fine, place_of
from dateline.places.toponym import Toponym
from dateline.records import Place

STORY_HEAD: Final = 1500
FILED: Final = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}(?:,[^\n—–]{2,30}?)?[ ]*(?:\([^)\n]{2,30}\)[ ]*)?(?:—|–|--|-[ ])",
    re.MULTILINE,
)


def main_place(text: str, toponyms: Sequence[Toponym]) -> Place | None:
    """Return where a story's main event was.

    Args:
        text: The story; its title may stand before it.
        toponyms: Its resolved toponyms, in text order.

    Returns:
        The place that its head names most in the country that it names most, the earlier of
        equals, with the reason in words; that country where it names no such place; nothing where
        it names none. The city of a dateline does not count.
    """
    filed = [found.span() for found in FILED.finditer(text, 0, STORY_HEAD)]
    head = [
        toponym
        for toponym in toponyms
        if toponym.end <= STORY_HEAD and toponym.kind != "continent"
        if not any(start <= toponym.start < end for start, end in filed)
    ]
    if not head:
        return None
    leading, _ = Counter(toponym.country for toponym in head).most_common(1)[0]
    told = [toponym for toponym in head if toponym.country == leading]
    fine = [toponym for toponym in told if is_fine(toponym)] or told
    (name, _), count = Counter(map(_named, fine)).most_common(1)[0]
    chosen = next(toponym for toponym in fine if _named(toponym)[0] == name)
    times = "once" if count == 1 else f"{count} times"
    return place_of(chosen, f"the story's head names it {times}")


def _named(toponym: Toponym) -> tuple[str, str | None]:
    return toponym.name or toponym.text, toponym.admin1
