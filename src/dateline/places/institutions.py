"""What a town's own institutions tell of its name: "Paris Fire Department" is none of France's."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from dateline.places.candidates import Name
from dateline.places.tables import listed, read_table
from dateline.places.toponym import Span

OF_A_TOWN: Final = 3.0
ANOTHER: Final = 1.0
MOST_OTHERS: Final = 2
LONGEST: Final = 60


def add_institutions(
    text: str, spans: Sequence[Span], keys: Mapping[Span, str], names: Mapping[str, Name]
) -> None:
    """Add to the towns of those countries in which the institution named after a name is usual.

    Args:
        text: The story.
        spans: Its toponyms in text order.
        keys: The key of each.
        names: The name of each key.
    """
    told: dict[str, dict[str, frozenset[str]]] = {}
    institutions = _institutions()
    for span in spans:
        if len(names[keys[span]].candidates) < 2:
            continue
        follows = institutions.match(text, span.end, span.end + LONGEST)
        if follows is not None:
            words = follows.group(1).lower()
            told.setdefault(keys[span], {})[words] = _countries()[words]
    for key, named in told.items():
        name = names[key]
        for number, place in enumerate(name.candidates):
            usual = sum(place.country in countries for countries in named.values())
            if place.kind == "country":
                name.base[number] -= OF_A_TOWN
            elif place.kind == "city" and usual:
                name.base[number] += OF_A_TOWN + ANOTHER * min(usual - 1, MOST_OTHERS)


@cache
def _countries() -> dict[str, frozenset[str]]:
    """Read `institutions.txt`: by institution, the countries where a town has one of its name."""
    return {
        word.lower(): frozenset(listed(paragraph, "countries"))
        for paragraph in read_table("institutions.txt")
        for word in listed(paragraph, "words")
    }


@cache
def _institutions() -> re.Pattern[str]:
    """Return what matches an institution right after a name, or one or two words later."""
    words = "|".join(sorted(map(re.escape, _countries()), key=len, reverse=True))
    return re.compile(rf"(?:['’]s)?(?: [A-Z][\w.-]*){{0,2}}? ((?i:{words}))\b")
