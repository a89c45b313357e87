"""The places room: toponyms in, places out; and where an event happened, with the reason."""

from dateline.places.building.dump import build_gazetteer
from dateline.places.event_place.event import find_event_place, place_event
from dateline.places.event_place.place import is_told_place, place_of
from dateline.places.event_place.place_headings import headed_places
from dateline.places.event_place.sites import (
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
from dateline.places.event_place.story_place import main_place
from dateline.places.event_place.theatre import is_abroad
from dateline.places.finding.by_name_alone import is_known_by_name
from dateline.places.finding.finding import find_toponyms
from dateline.places.gazetteer.gazetteer import (
    Gazetteer,
    GazetteerError,
    GazetteerPlace,
    load_gazetteer,
)
from dateline.places.resolving.resolving import resolve_toponyms
from dateline.places.ties.bare_names import with_bare_names
from dateline.places.ties.elsewhere import is_of_the_matter
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
    "is_known_by_name",
    "is_of_the_matter",
    "is_told_place",
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
