"""The places that a story names, each with where: what an event's place is chosen of."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.grammar import Sentence
from dateline.places.event_place.event import in_dateline
from dateline.places.event_place.place import country_place, place_of
from dateline.places.gazetteer.countries import country_names
from dateline.places.ties.uses import load_use
from dateline.places.toponym import Toponym
from dateline.records import Dateline, Place

COUNTRY: Final = "country"
LEVELS: Final = (COUNTRY, "region", "division", "town", "unlisted")
"""How fine a site is: a region is any stretch of land or water that is no division."""
REGIONS: Final = frozenset({"sea", "desert", "region", "river", "mountain", "island", "lake"})
DIVISIONS: Final = frozenset({"admin1", "admin2"})
Key = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Naming:
    """Where a sentence names a site.

    `start` is where the name begins, `number` the sentence's, -1 for the title; `token` the head
    of the name, -1 in a dateline; `role` its label in the tree, `preposition` what it stands
    under, in small letters, or nothing.
    """

    start: int
    number: int
    token: int
    role: str
    preposition: str

    @property
    def is_inside(self) -> bool:
        """Whether a preposition says that something is there."""
        return self.preposition in load_use().inside


@dataclass(frozen=True, slots=True)
class Site:
    """A place that a story names, or a country that its places or parties are of.

    `toponym` is its first naming as resolved, None for a country that is not named.
    """

    key: Key
    level: str
    country: str | None
    toponym: Toponym | None
    namings: tuple[Naming, ...]


def sites_of(
    toponyms: Sequence[Toponym], sentences: Sequence[Sentence], dateline: Dateline | None
) -> dict[Key, Site]:
    """Gather the places that a story names; those on a continent's scale are left out.

    Args:
        toponyms: The story's resolved toponyms, in text order.
        sentences: Its sentences.
        dateline: Where it was filed.
    """
    starts = [sentence.start for sentence in sentences]
    sites: dict[Key, Site] = {}
    for toponym in toponyms:
        if toponym.kind == "continent":
            continue
        number = bisect_right(starts, toponym.start) - 1
        naming = Naming(toponym.start, number, -1, "", "")
        if number >= 0 and not in_dateline(toponym, toponyms, sentences[number], dateline):
            naming = _naming(number, sentences[number], toponym)
        key = _key_of(toponym)
        known = sites.get(key)
        sites[key] = (
            Site(key, _level_of(toponym), toponym.country, toponym, (naming,))
            if known is None
            else replace(known, namings=(*known.namings, naming))
        )
    return sites


def country_site(code: str) -> Site:
    """Return a country that a story does not name as a site. `code` is ISO 3166-1 alpha-3."""
    return Site(("", code, None), COUNTRY, code, None, ())


def is_country(code: str | None) -> bool:
    """Say whether a party's code is that of a country with a name of its own."""
    return code in country_names()


def site_of(place: Place) -> Site:
    """Return the site that a place is, as if no sentence named it."""
    if place.country is not None and place.name == country_names().get(place.country):
        return country_site(place.country)
    key = (place.name.casefold(), place.country, place.admin1)
    return Site(key, "town", place.country, None, ())


def place_at(site: Site, reason: str) -> Place:
    """Return a site as a place, with why it is chosen in words."""
    if site.toponym is not None:
        return place_of(site.toponym, reason)
    assert site.country is not None
    return country_place(site.country, reason)


def _key_of(toponym: Toponym) -> Key:
    if toponym.kind == COUNTRY and toponym.country is not None:
        return "", toponym.country, None
    return (toponym.name or toponym.text).casefold(), toponym.country, toponym.admin1


def _level_of(toponym: Toponym) -> str:
    if toponym.kind == COUNTRY:
        return COUNTRY
    if toponym.kind in REGIONS:
        return "region"
    if toponym.kind in DIVISIONS:
        return "division"
    return "town" if toponym.name else "unlisted"


def _naming(number: int, sentence: Sentence, toponym: Toponym) -> Naming:
    covered = [
        token
        for token in sentence.tokens
        if token.start < toponym.end and toponym.start < token.end
    ]
    if not covered:
        return Naming(toponym.start, number, -1, "", "")
    inside = {token.index for token in covered}
    head = next(
        (token for token in covered if token.head not in inside or token.head == token.index),
        covered[-1],
    )
    over = sentence.tokens[head.head].text.lower() if head.dep == "pobj" else ""
    return Naming(toponym.start, number, head.index, head.dep, over)
