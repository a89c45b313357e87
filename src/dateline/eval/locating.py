"""Where a gold toponym lies: the country and the division that the gazetteer or its point tells."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from dateline.eval.places import Position
from dateline.eval.rooms import function

EARTH = 6371.0
NEAREST_KM = 100.0
SETTLEMENT = "city"


@lru_cache(maxsize=1)
def locator() -> Callable[[Mapping[str, Any]], Position | None]:
    """Return the function that says which country and division a gold toponym lies in.

    The gazetteer is asked by the gold's geonameid; where it does not have that, the nearest
    settlement within 100 km speaks for the country of the point. It does not speak for the
    division: the point may be the middle of a country or of a sea. What is named as a continent, a
    sea or a region of several countries ("Europe", "the Middle East") is in no country, whatever
    settlement lies at its point.
    """
    from scipy.spatial import cKDTree  # noqa: PLC0415

    gazetteer = function("places", "dateline.places", "load_gazetteer")()
    places = [gazetteer.place(i) for i in range(len(gazetteer))]
    by_id = {place.geonameid: place for place in places if place.geonameid}
    towns = [place for place in places if place.kind == SETTLEMENT]
    tree = cKDTree(_points([(town.lat, town.lon) for town in towns]))

    def spans_countries(words: str) -> bool:
        named = gazetteer.adjectives.get(words.lower(), words)
        return any(place.country is None for place in gazetteer.candidates(named)[:1])

    def locate(toponym: Mapping[str, Any]) -> Position | None:
        identity = toponym.get("geonameid")
        place = by_id.get(int(identity)) if identity else None
        if place is None and spans_countries(str(toponym.get("text") or "")):
            return None
        if place is None:
            point = _points([(float(toponym["lat"]), float(toponym["lon"]))])
            distance, nearest = tree.query(point[0])
            if distance * EARTH > NEAREST_KM:
                return None
            place = towns[int(nearest)]
            return Position(place.country, None, "")
        return Position(place.country, place.admin1, place.kind)

    return locate


def _points(places: Sequence[tuple[float, float]]) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Return (latitude, longitude) in degrees as points on the unit sphere."""
    angles = np.radians(np.asarray(places, dtype=np.float64).reshape(-1, 2))
    lat, lon = angles[:, 0], angles[:, 1]
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
