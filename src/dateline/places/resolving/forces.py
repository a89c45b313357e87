"""Whose police, courts and soldiers act: where they do is rather a town of their own country.

"Chilean police in Santiago" and "Cuban police in Santiago" are of two towns; a namesake known all
over the world is meant only where the words around speak of its country.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from functools import cache
from typing import Final, NamedTuple

import msgspec

from dateline.places.gazetteer.gazetteer import Gazetteer
from dateline.places.gazetteer.tables import read_uses
from dateline.places.resolving.candidates import Name
from dateline.places.resolving.evidence import people_of
from dateline.places.toponym import Span

SMALLEST: Final = 3.9
FAR_LESS_KNOWN: Final = 3.5
LESS_THAN_A_COUNTRY: Final = 4.1
LARGE_TOWN: Final = 50_000
LEAD: Final = 1.0
TOWN_FIRST: Final = 1.3
KINDS: Final = frozenset({"city", "admin1"})
SENTENCE_END: Final = re.compile(r"(?<=[\w)”’\"'][.!?]) +(?=[“\"‘(]?[A-Z])|\n")


class Home(msgspec.Struct, frozen=True):
    """The word lists of `home.txt`."""

    at_home: frozenset[str]
    soldiers: frozenset[str]
    abroad: frozenset[str]
    between: frozenset[str]


class _Doer(NamedTuple):
    """Somebody of a country who acts, and where in the text he is named."""

    at: int
    country: str


@cache
def load_home() -> Home:
    """Read `home.txt`.

    Raises:
        DataFileError: A paragraph's use is unknown.
    """
    return read_uses("home.txt", Home)


@cache
def _acting() -> re.Pattern[str]:
    """Return what matches a people or state with those of it who act, and the word for them."""
    home = load_home()
    doers = "|".join(sorted(home.at_home | home.soldiers, key=len, reverse=True))
    between = "|".join(sorted(home.between))
    return re.compile(
        rf"([A-Z][a-z]{{2,}}(?:[ -][A-Z][a-z]+)?)(?:['’]s?)?(?: (?:{between})){{0,2}} "
        rf"((?i:{doers}))\b"
    )


def add_home(
    text: str,
    spans: Sequence[Span],
    keys: Mapping[Span, str],
    names: Mapping[str, Name],
    spoken_of: Set[str],
    gazetteer: Gazetteer,
) -> None:
    """Let the towns lead that lie in the country of those who act in the sentence of their name.

    Where nobody does, those count who act elsewhere in the story, if all are of one country.

    Args:
        text: The story.
        spans: Its toponyms in text order.
        keys: The key of each.
        names: The name of each key.
        spoken_of: The countries of which the story has an adjective.
        gazetteer: From `load_gazetteer`.
    """
    named = {name.candidates[name.best()].country for name in names.values() if _is_country(name)}
    peoples = {country for country in named if country} | spoken_of
    open_names = {key for key, name in names.items() if _may_be_of(name, peoples)}
    if not open_names:
        return
    doers = _doers(text, spans, keys, names, gazetteer)
    if not doers:
        return
    ends = [0, *(end.start() for end in SENTENCE_END.finditer(text))]
    told: dict[str, set[str]] = {}
    for span in spans:
        if keys[span] in open_names:
            sentence = bisect_right(ends, span.start)
            told.setdefault(keys[span], set()).update(
                doer.country for doer in doers if bisect_right(ends, doer.at) == sentence
            )
    everywhere = {doer.country for doer in doers}
    for key, beside in told.items():
        countries = beside or (everywhere if len(everywhere) == 1 else set())
        own = _country_of_best(names[key])
        if own not in countries:
            _lift(names[key], countries)


def _is_country(name: Name) -> bool:
    return bool(name.candidates) and name.candidates[name.best()].kind == "country"


def _country_of_best(name: Name) -> str | None:
    return name.candidates[name.best()].country


def _may_be_of(name: Name, peoples: Set[str]) -> bool:
    """Tell whether a name that leads afar may be a town of a people that the story speaks of."""
    if len(name.candidates) < 2 or _country_of_best(name) in peoples - {_own_country(name)}:
        return False
    return not peoples.isdisjoint(name.known.countries) and bool(_able(name, peoples))


def _own_country(name: Name) -> str | None:
    """Return the country that a name itself is one of, which it alone does not speak of."""
    return _country_of_best(name) if _is_country(name) else None


def _doers(
    text: str,
    spans: Sequence[Span],
    keys: Mapping[Span, str],
    names: Mapping[str, Name],
    gazetteer: Gazetteer,
) -> list[_Doer]:
    """Return those who act in a story, with their countries."""
    home = load_home()
    countries = {
        span.start: name.candidates[name.best()].country
        for span in spans
        if _is_country(name := names[keys[span]])
    }
    doers = []
    for found in _acting().finditer(text):
        country = (
            people_of(found[1], gazetteer)
            or people_of(found[1].rpartition(" ")[2], gazetteer)
            or countries.get(found.start())
        )
        soldier = found[2].lower() in home.soldiers
        if country is not None and not (soldier and country in home.abroad):
            doers.append(_Doer(found.start(), country))
    return doers


def _able(name: Name, countries: Set[str]) -> list[int]:
    """Return the places of a name in some countries that are known well enough to be meant."""
    leading = name.best()
    top = name.base[leading]
    of_a_country = name.candidates[leading].kind == "country"
    least = max(SMALLEST, top - (LESS_THAN_A_COUNTRY if of_a_country else FAR_LESS_KNOWN))
    able = []
    for number, base in enumerate(name.base):
        if base < least or name.known.countries[number] not in countries:
            continue
        place = name.candidates[number]
        small = place.population < LARGE_TOWN or place.country in load_home().abroad
        if place.kind in KINDS and not (of_a_country and small):
            able.append(number)
    return able


def _lift(name: Name, countries: Set[str]) -> None:
    """Put the best known place of a name in some countries before its best known one elsewhere."""
    able = _able(name, countries)
    if not able:
        return
    best = max(
        able,
        key=lambda at: name.base[at] + TOWN_FIRST * (name.candidates[at].kind == "city"),
    )
    name.base[best] = name.scores[best] = name.base[name.best()] + LEAD
    name.why[best] = "in the country of those who act there"
