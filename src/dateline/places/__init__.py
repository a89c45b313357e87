"""The places room: toponyms in, places out; and where an event happened, with the reason."""

from dateline.places.bare_names import with_bare_names
from dateline.places.dump import build_gazetteer
from dateline.places.elsewhere import is_of_the_matter
from dateline.places.event import find_event_place, place_event
from dateline.places.find import find_toponyms
from dateline.places.gazetteer import Gazetteer, GazetteerError, GazetteerPlace, load_gazetteer
from dateline.places.headings import headed_places
from dateline.places.placing import place_of
from dateline.places.resolve import resolve_toponyms
from dateline.places.sites import (
    COUNTRY,
    LEVELS,
    Key,
    Naming,
    Site,
    country_site,
    is_country,
    place_at,
    site_of,
    sites_of,
)
from dateline.places.story_place import main_place
from dateline.places.theatre import is_abroad
from dateline.places.toponym import Span, Toponym, is_at_sea, settled_country

__all__ = [
    "COUNTRY",
    "LEVELS",
    "Gazetteer",
    "GazetteerError",
    "GazetteerPlace",
    "Key",
    "Naming",
    "Site",
    "Span",
    "Toponym",
    "build_gazetteer",
    "country_site",
    "find_event_place",
    "find_toponyms",
    "headed_places",
    "is_abroad",
    "is_at_sea",
    "is_country",
    "is_of_the_matter",
    "load_gazetteer",
    "main_place",
    "place_at",
    "place_event",
    "place_of",
    "resolve_toponyms",
    "settled_country",
    "site_of",
    "sites_of",
    "with_bare_names",
]
