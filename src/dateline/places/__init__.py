"""The places room: toponyms in, places out; and where an event happened, with the reason."""

from dateline.places.dump import build_gazetteer
from dateline.places.event import place_event
from dateline.places.find import find_toponyms
from dateline.places.gazetteer import Gazetteer, GazetteerError, GazetteerPlace, load_gazetteer
from dateline.places.resolve import resolve_toponyms
from dateline.places.story_place import main_place
from dateline.places.toponym import Span, Toponym

__all__ = [
    "Gazetteer",
    "GazetteerError",
    "GazetteerPlace",
    "Span",
    "Toponym",
    "build_gazetteer",
    "find_toponyms",
    "load_gazetteer",
    "main_place",
    "place_event",
    "resolve_toponyms",
]
