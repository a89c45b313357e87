"""Choosing a place for every name of a story, all names together, in a few rounds."""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from math import exp, log1p
from typing import Final, NamedTuple

import msgspec

from dateline.places.gazetteer.gazetteer import GazetteerPlace
from dateline.places.gazetteer.near import KM_OF_DEGREE, rough_km
from dateline.places.resolving.candidates import WITHOUT_POINT, Name

ROUNDS: Final = 3
FINALISTS: Final = 10
NEIGHBOURS: Final = 24
SAME_COUNTRY: Final = 1.6
SAME_DIVISION: Final = 1.6
NEARBY: Final = 1.6
NEARBY_KM: Final = 150.0
FAR_KM: Final = 600.0
FAR_DEGREES: Final = FAR_KM / KM_OF_DEGREE
VOICE_OF_COUNTRY: Final = 0.6
SMALLEST_SHARE: Final = 0.01
WIDE: Final = frozenset({"country", "continent", "admin1"})


class _Stand(msgspec.Struct, gc=False):
    """How a name stands in a round: its leading place, how certainly, and its voice's shares."""

    name: Name
    leader: GazetteerPlace
    certainty: float
    countries: dict[str, float]
    divisions: dict[str, float]


class _Leader(NamedTuple):
    """A leading place with how much it counts."""

    name: Name
    place: GazetteerPlace
    certainty: float


class _Open(msgspec.Struct, gc=False):
    """A name of several places, and how close those near to a leading place are, if asked for."""

    name: Name
    close: dict[int, list[tuple[int, float]]]


def choose(names: Sequence[Name], outside: Mapping[str, float]) -> None:
    """Score the candidates of all names by each other; the best of each name then leads.

    Args:
        names: The story's names.
        outside: Points for countries from words that are no toponyms.
    """
    for name in names:
        known = name.known
        name.scores = [
            base + SAME_COUNTRY * outside.get(country, 0.0) * heed
            for base, country, heed in zip(name.base, known.countries, known.heeds, strict=True)
        ]
    open_names = {name.key: _Open(name, {}) for name in names if len(name.candidates) > 1}
    if not open_names:
        return
    stands = [_stand(name) for name in names if name.candidates]
    for number in range(ROUNDS):
        if number:
            stands = [
                _stand(stand.name) if stand.name.key in open_names else stand for stand in stands
            ]
        _hold_round(open_names, stands, outside)


def _hold_round(
    open_names: Mapping[str, _Open], stands: Sequence[_Stand], outside: Mapping[str, float]
) -> None:
    countries: dict[str, float] = defaultdict(float)
    divisions: dict[str, float] = defaultdict(float)
    for stand in stands:
        for country, share in stand.countries.items():
            countries[country] += share
        for division, share in stand.divisions.items():
            divisions[division] += share
    leaders = [
        _Leader(stand.name, stand.leader, stand.name.voice * stand.certainty) for stand in stands
    ]
    if len(leaders) > NEIGHBOURS:
        leaders.sort(key=lambda leader: -leader.certainty * leader.name.mentions)
    leaders = [leader for leader in leaders[:NEIGHBOURS] if leader.place.kind not in WIDE]
    for stand in stands:
        opened = open_names.get(stand.name.key)
        if opened is not None:
            scores = _supported(stand, countries, divisions, outside)
            _add_nearness(opened, scores, leaders)
            stand.name.scores = scores


def _stand(name: Name) -> _Stand:
    """Return how a name stands by its scores.

    Its certainty is the share of the leading candidate among all, as a softmax of the scores; its
    voice is shared among its candidates' countries and divisions likewise.
    """
    scores, known = name.scores, name.known
    top = max(scores)
    leader = known.places[scores.index(top)]
    weights = [exp(score - top) for score in scores]
    whole = sum(weights)
    voice = name.voice * (1.0 + math.log(name.mentions)) / whole
    if leader.kind in WITHOUT_POINT:
        voice *= VOICE_OF_COUNTRY
    countries: dict[str, float] = {}
    divisions: dict[str, float] = {}
    for number, weight in enumerate(weights):
        share = voice * weight
        if share > SMALLEST_SHARE and (country := known.countries[number]):
            countries[country] = countries.get(country, 0.0) + share
            if division := known.divisions[number]:
                divisions[division] = divisions.get(division, 0.0) + share
    return _Stand(name, leader, 1.0 / whole, countries, divisions)


def _supported(
    stand: _Stand,
    countries: Mapping[str, float],
    divisions: Mapping[str, float],
    outside: Mapping[str, float],
) -> list[float]:
    """Return a name's scores by what the story's other names say of countries and divisions."""
    known = stand.name.known
    scores = list(stand.name.base)
    for country, numbers in known.of_country:
        gained = outside.get(country, 0.0)
        if country in countries:
            shared = countries[country] - stand.countries.get(country, 0.0)
            gained += SAME_COUNTRY * log1p(max(0.0, shared))
        if gained:
            for number in numbers:
                scores[number] += gained * known.heeds[number]
    for division, numbers in known.of_division:
        if division in divisions:
            shared = divisions[division] - stand.divisions.get(division, 0.0)
            if shared > 0.0:
                gained = SAME_DIVISION * log1p(shared)
                for number in numbers:
                    scores[number] += gained
    return scores


def _add_nearness(opened: _Open, scores: list[float], leaders: Sequence[_Leader]) -> None:
    """Add to the best scores for how near the places of the other names lie."""
    nearness: dict[int, float] = {}
    for leader in leaders:
        if leader.name is opened.name:
            continue
        place, certainty = leader.place, leader.certainty
        close = opened.close.get(place.index)
        if close is None:
            close = opened.close[place.index] = _close(opened.name, place)
        for number, closeness in close:
            nearness[number] = nearness.get(number, 0.0) + certainty * closeness
    if nearness and len(scores) > FINALISTS:
        finalists = nlargest(FINALISTS, range(len(scores)), key=scores.__getitem__)
        nearness = {number: nearness[number] for number in finalists if number in nearness}
    for number, whole in nearness.items():
        scores[number] += NEARBY * log1p(whole)


def _close(name: Name, leader: GazetteerPlace) -> list[tuple[int, float]]:
    """Return which places of a name lie near to a leading place, and how close each is.

    That is 1 for places at one spot, less the further they are apart.
    """
    lat, lon = leader.lat, leader.lon
    latitudes, numbers = name.known.latitudes, name.known.by_latitude
    close: list[tuple[int, float]] = []
    first = bisect_left(latitudes, lat - FAR_DEGREES)
    for number in numbers[first : bisect_right(latitudes, lat + FAR_DEGREES, first)]:
        place = name.known.places[number]
        km = rough_km(place.lat, place.lon, lat, lon)
        if km < FAR_KM:
            close.append((number, exp(-km / NEARBY_KM)))
    return close
