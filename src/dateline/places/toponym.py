"""The records of this room: a span of text, and the place it was resolved to."""

import msgspec

SETTLED = frozenset({"city", "admin1", "admin2", "district"})
WATER = "sea"
# "In the Red Sea" is at sea, whichever states have a province of that name.
_CALLED_AFTER_WATER = (" Sea", " Ocean", " Gulf")


class Span(msgspec.Struct, frozen=True, gc=False):
    """A stretch of text that names a place; offsets are code points."""

    start: int
    end: int
    text: str


class Toponym(msgspec.Struct, frozen=True, gc=False):
    """A span and the place it names; `name` is empty where the gazetteer knows none."""

    start: int
    end: int
    text: str
    kind: str
    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    geonameid: int | None
    why: str


def settled_country(toponym: Toponym) -> str:
    """Return the country of a town or a division of a state, or nothing for any other place.

    Args:
        toponym: A place named in a text.
    """
    settled = toponym.kind in SETTLED and not toponym.text.endswith(_CALLED_AFTER_WATER)
    return (toponym.country or "") if settled else ""


def is_at_sea(toponym: Toponym) -> bool:
    """Say whether a toponym names waters: "the Gulf of Guinea" is no state's.

    Args:
        toponym: A place named in a text.
    """
    return toponym.kind == WATER
