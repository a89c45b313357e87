"""What a town's own institutions tell of its name: "Paris Fire Department" is none of France's."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from dateline.places.gazetteer.gazetteer import GazetteerPlace
from dateline.places.gazetteer.tables import listed, read_table
from dateline.places.resolving.candidates import Name
from dateline.places.toponym import Span

OF_A_TOWN: Final = 3.0
ANOTHER: Final = 1.0
MOST_OTHERS: Final = 2
LONGEST: Final = 60
COUNTIES: Final = frozenset({"admin2"})
DIVISIONS: Final = COUNTIES | {"admin1"}


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


def add_people(
    text: str, spans: Sequence[Span], keys: Mapping[Span, str], names: Mapping[str, Name]
) -> None:
    """Add to the towns of the country of counties named beside: "a London man", "Laurel County".

    Not where another name is of the country that a name means elsewhere.

    Args:
        text: The story.
        spans: Its toponyms in text order.
        keys: The key of each.
        names: The name of each key.
    """
    people = _people()
    called = {keys[span] for span in spans if people.match(text, span.end, span.end + LONGEST)}
    for key in called:
        name = names[key]
        if len(name.candidates) < 2:
            continue
        likely = _likeliest(name)
        beside = [
            _likeliest(other) for at, other in names.items() if at != key and other.candidates
        ]
        if any(place.country == likely.country for place in beside):
            continue
        dividing = DIVISIONS if likely.kind == "country" else COUNTIES
        countries = {place.country for place in beside if place.kind in dividing}
        for number, place in enumerate(name.candidates):
            if len(countries) == 1 and place.country in countries and place.kind == "city":
                name.base[number] += OF_A_TOWN
            elif len(countries) == 1 and place.kind == "country":
                name.base[number] -= OF_A_TOWN


def _likeliest(name: Name) -> GazetteerPlace:
    return name.candidates[max(range(len(name.candidates)), key=name.base.__getitem__)]


@cache
def _people() -> re.Pattern[str]:
    """Return what matches whoever lives in or works for a town right after its name."""
    words = [
        word
        for paragraph in read_table("institutions.txt")
        if paragraph.values("beside")
        for word in listed(paragraph, "words")
    ]
    alternatives = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"(?:['’]s)? (?:{alternatives})\b")


@cache
def _countries() -> dict[str, frozenset[str]]:
    """Read `institutions.txt`: by institution, the countries where a town has one of its name."""
    return {
        word.lower(): frozenset(listed(paragraph, "countries"))
        for paragraph in read_table("institutions.txt")
        if paragraph.values("countries")
        for word in listed(paragraph, "words")
    }


@cache
def _institutions() -> re.Pattern[str]:
    """Return what matches an institution right after a name, or one or two words later."""
    words = "|".join(sorted(map(re.escape, _countries()), key=len, reverse=True))
    return re.compile(rf"(?:['’]s)?(?: [A-Z][\w.-]*){{0,2}}? ((?i:{words}))\b")
