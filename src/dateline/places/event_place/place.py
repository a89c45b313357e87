"""A place to answer with: how fine its kind is, and what is said of it."""

from typing import Final

from dateline.places.gazetteer.countries import country_names, country_numbers
from dateline.places.toponym import Toponym
from dateline.records import Place

FINENESS: Final = {
    "continent": 0, "sea": 1, "desert": 1, "country": 1, "region": 2, "river": 2, "admin1": 2,
    "mountain": 3, "island": 3, "lake": 3, "admin2": 3, "city": 4, "unknown": 4, "district": 5,
    "base": 5, "airport": 5, "landmark": 5,
}  # fmt: skip
FINEST_REGION: Final = 2
WITHOUT_POINT: Final = frozenset(
    {"continent", "region", "sea", "river", "lake", "mountain", "desert"}
)


def is_fine(toponym: Toponym) -> bool:
    """Tell whether a toponym is known and says more than a country or a sea."""
    return bool(toponym.name) and FINENESS.get(toponym.kind, 0) >= FINEST_REGION


def country_place(code: str, reason: str) -> Place:
    """Return a country as a place.

    Args:
        code: Its ISO 3166-1 alpha-3 code.
        reason: Why it is chosen, in words.
    """
    return Place(
        name=country_names().get(code, code),
        country=code,
        geonameid=country_numbers().get(code),
        reason=reason,
    )


def is_country_alone(place: Place) -> bool:
    """Tell whether a place is a country that no name of the text told: one that has no point.

    Args:
        place: The place of an event.
    """
    return (
        place.lat is None
        and place.country is not None
        and place.name == country_names().get(place.country, place.country)
    )


def is_told_place(place: Place | None) -> bool:
    """Tell whether a place is known and a name of the text told it, not a party's country.

    Args:
        place: The place of an event, if it has one.
    """
    return place is not None and place.geonameid is not None and not is_country_alone(place)


def place_of(toponym: Toponym, reason: str) -> Place:
    """Return a toponym's place, with why it is chosen in words."""
    # the point of a river or a continent says nothing of where along it
    wide = toponym.kind in WITHOUT_POINT and toponym.country is None
    pointless = wide or toponym.kind == "river"
    return Place(
        name=toponym.name or toponym.text,
        country=toponym.country,
        admin1=toponym.admin1,
        lat=None if pointless else toponym.lat,
        lon=None if pointless else toponym.lon,
        geonameid=toponym.geonameid,
        reason=reason if toponym.name else f"{reason}; {toponym.why}",
    )
