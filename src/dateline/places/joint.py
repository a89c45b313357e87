"""Choosing a place for every name of a story, all names together, in a few rounds."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from math import exp, log1p
from typing import Final, NamedTuple

import msgspec

from dateline.places.candidates import Name
from dateline.places.gazetteer import GazetteerPlace
from dateline.places.near import KM_OF_DEGREE, rough_km

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
FAMOUS: Final = 6.0
RIVAL: Final = 1.0
BESIDE_FAMOUS: Final = 0.5
WIDE: Final = frozenset({"country", "continent", "admin1"})
WITHOUT_POINT: Final = frozenset({"country", "continent"})

Division = tuple[str, str]
NO_DIVISION: Final[Division] = ("", "")


class _Open(msgspec.Struct, gc=False):
    """A name with its candidates' countries and divisions, and how much each heeds countries."""

    name: Name
    countries: list[str]
    divisions: list[Division]
    heeds: list[float]


class _Stand(msgspec.Struct, gc=False):
    """How a name stands in a round: its leading place, how certainly, and its voice's shares."""

    name: Name
    leader: GazetteerPlace
    certainty: float
    countries: list[tuple[str, float]]
    divisions: list[tuple[Division, float]]


class _Leader(NamedTuple):
    """A leading place with how much it counts."""

    name: Name
    place: GazetteerPlace
    certainty: float


def choose(names: Sequence[Name], outside: Mapping[str, float]) -> None:
    """Score the candidates of all names by each other; the best of each name then leads.

    Args:
        names: The story's names.
        outside: Points for countries from words that are no toponyms.
    """
    open_names = []
    for name in names:
        heeds = _heeds(name)
        countries = [place.country or "" for place in name.candidates]
        name.scores = [
            base + SAME_COUNTRY * outside.get(country, 0.0) * heed
            for base, country, heed in zip(name.base, countries, heeds, strict=True)
        ]
        if len(name.candidates) > 1:
            divisions = [
                (place.country or "", place.admin1) if place.admin1 else NO_DIVISION
                for place in name.candidates
            ]
            open_names.append(_Open(name, countries, divisions, heeds))
    if not open_names:
        return
    stands = [_stand(name) for name in names if name.candidates]
    close: dict[int, dict[int, float]] = {}
    for number in range(ROUNDS):
        if number:
            stands = [
                _stand(stand.name) if len(stand.name.candidates) > 1 else stand for stand in stands
            ]
        _hold_round(open_names, stands, outside, close)


def _hold_round(
    open_names: Sequence[_Open],
    stands: Sequence[_Stand],
    outside: Mapping[str, float],
    close: dict[int, dict[int, float]],
) -> None:
    countries: dict[str, float] = defaultdict(float)
    divisions: dict[Division, float] = defaultdict(float)
    for stand in stands:
        for country, share in stand.countries:
            countries[country] += share
        for division, share in stand.divisions:
            divisions[division] += share
    own = {stand.name.key: stand for stand in stands}
    leaders = sorted(
        (_Leader(stand.name, stand.leader, stand.name.voice * stand.certainty) for stand in stands),
        key=lambda leader: -leader.certainty * leader.name.mentions,
    )[:NEIGHBOURS]
    near = [leader for leader in leaders if leader.place.kind not in WIDE]
    for one in open_names:
        stand = own[one.name.key]
        scores = _supported(one, stand, countries, divisions, outside)
        if near:
            _add_nearness(one.name, scores, near, close)
        one.name.scores = scores


def _heeds(name: Name) -> list[float]:
    """Return how much each candidate gains from the countries that the story speaks of.

    That a story speaks of a country is little reason to take a town there for a city known all
    over the world; that places near the town or its division are named is reason enough.
    """
    if all(place.weight < FAMOUS for place in name.candidates):
        return [1.0] * len(name.candidates)
    return [1.0 if place.weight >= FAMOUS - RIVAL else BESIDE_FAMOUS for place in name.candidates]


def _stand(name: Name) -> _Stand:
    """Return how a name stands by its scores.

    Its certainty is the share of the leading candidate among all, as a softmax of the scores; its
    voice is shared among its candidates' countries and divisions likewise.
    """
    scores = name.scores
    top = max(scores)
    leader = name.candidates[scores.index(top)]
    weights = [exp(score - top) for score in scores]
    whole = sum(weights)
    voice = name.voice * (1.0 + math.log(name.mentions)) / whole
    if leader.kind in WITHOUT_POINT:
        voice *= VOICE_OF_COUNTRY
    countries: dict[str, float] = {}
    divisions: dict[Division, float] = {}
    for number, weight in enumerate(weights):
        share = voice * weight
        if share > SMALLEST_SHARE and (country := name.candidates[number].country):
            countries[country] = countries.get(country, 0.0) + share
            if admin1 := name.candidates[number].admin1:
                division = country, admin1
                divisions[division] = divisions.get(division, 0.0) + share
    return _Stand(name, leader, 1.0 / whole, list(countries.items()), list(divisions.items()))


def _supported(
    one: _Open,
    stand: _Stand,
    countries: Mapping[str, float],
    divisions: Mapping[Division, float],
    outside: Mapping[str, float],
) -> list[float]:
    """Return a name's scores by what the story's other names say of countries and divisions."""
    mine, mine1 = dict(stand.countries), dict(stand.divisions)
    gained = dict(outside)
    for country in dict.fromkeys(one.countries):
        if country in countries:
            shared = countries[country] - mine.get(country, 0.0)
            gained[country] = outside.get(country, 0.0) + SAME_COUNTRY * log1p(max(0.0, shared))
    gained1 = {
        division: SAME_DIVISION * log1p(max(0.0, divisions[division] - mine1.get(division, 0.0)))
        for division in dict.fromkeys(one.divisions)
        if division in divisions
    }
    return [
        base + gained.get(country, 0.0) * heed + gained1.get(division, 0.0)
        for base, country, division, heed in zip(
            one.name.base, one.countries, one.divisions, one.heeds, strict=True
        )
    ]


def _add_nearness(
    name: Name, scores: list[float], leaders: list[_Leader], close: dict[int, dict[int, float]]
) -> None:
    """Add to the best scores for how near the places of the other names lie."""
    finalists: Sequence[int] = range(len(scores))
    if len(scores) > FINALISTS:
        finalists = nlargest(FINALISTS, finalists, key=scores.__getitem__)
    for number in finalists:
        place = name.candidates[number]
        if place.kind in WITHOUT_POINT:
            continue
        row = close.setdefault(place.index, {})
        near = 0.0
        for other, leader, certainty in leaders:
            closeness = row.get(leader.index)
            if closeness is None:
                closeness = row[leader.index] = _closeness(place, leader)
            if closeness and other is not name:
                near += certainty * closeness
        if near:
            scores[number] += NEARBY * log1p(near)


def _closeness(one: GazetteerPlace, other: GazetteerPlace) -> float:
    """Return 1 for places at one spot, less the further they are apart, 0 where they are far."""
    if abs(one.lat - other.lat) > FAR_DEGREES:
        return 0.0
    km = rough_km(one.lat, one.lon, other.lat, other.lon)
    return exp(-km / NEARBY_KM) if km < FAR_KM else 0.0
