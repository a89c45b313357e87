"""Choosing a place for every name of a story, all names together, in a few rounds."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from typing import Final

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

Leader = tuple[Name, GazetteerPlace, float]
Division = tuple[str, str]


class _Support(msgspec.Struct):
    """How much the story's names speak for each country and each division; each name's part."""

    countries: dict[str, float]
    divisions: dict[Division, float]
    own: dict[str, tuple[dict[str, float], dict[Division, float]]]


def choose(names: Sequence[Name], outside: Mapping[str, float]) -> None:
    """Score the candidates of all names by each other; the best of each name then leads.

    Args:
        names: The story's names.
        outside: Points for countries from words that are no toponyms.
    """
    heeds = {name.key: _heeds(name) for name in names}
    known: dict[tuple[int, int], float] = {}
    for name in names:
        name.scores = [
            base + SAME_COUNTRY * outside.get(place.country or "", 0.0) * heed
            for base, place, heed in zip(name.base, name.candidates, heeds[name.key], strict=True)
        ]
    open_names = [name for name in names if len(name.candidates) > 1]
    for _ in range(ROUNDS if open_names else 0):
        support = _support(names)
        leaders = sorted(
            (
                (name, name.candidates[name.best()], name.voice * _certainty(name))
                for name in names
                if name.candidates
            ),
            key=lambda item: -item[2] * item[0].mentions,
        )[:NEIGHBOURS]
        near = [leader for leader in leaders if leader[1].kind not in WIDE]
        for name in open_names:
            _rescore(name, support, near, outside, heeds[name.key], known)


def _heeds(name: Name) -> list[float]:
    """Return how much each candidate gains from the countries that the story speaks of.

    That a story speaks of a country is little reason to take a town there for a city known all
    over the world; that places near the town or its division are named is reason enough.
    """
    if not any(place.weight >= FAMOUS for place in name.candidates):
        return [1.0] * len(name.candidates)
    return [1.0 if place.weight >= FAMOUS - RIVAL else BESIDE_FAMOUS for place in name.candidates]


def _certainty(name: Name) -> float:
    """Return the share of the leading candidate among all, as a softmax of the scores."""
    top = max(name.scores)
    return 1.0 / sum([math.exp(score - top) for score in name.scores])


def _support(names: Sequence[Name]) -> _Support:
    countries: dict[str, float] = defaultdict(float)
    divisions: dict[Division, float] = defaultdict(float)
    own = {}
    for name in names:
        mine, mine1 = own[name.key] = _shares(name)
        for country, share in mine.items():
            countries[country] += share
        for division, share in mine1.items():
            divisions[division] += share
    return _Support(countries, divisions, own)


def _shares(name: Name) -> tuple[dict[str, float], dict[Division, float]]:
    """Return how a name's voice is shared among its candidates' countries and divisions."""
    countries: dict[str, float] = defaultdict(float)
    divisions: dict[Division, float] = defaultdict(float)
    if not name.candidates:
        return countries, divisions
    top = max(name.scores)
    weights = [math.exp(score - top) for score in name.scores]
    voice = name.voice * (1.0 + math.log(name.mentions)) / sum(weights)
    if name.candidates[name.best()].kind in WITHOUT_POINT:
        voice *= VOICE_OF_COUNTRY
    for weight, place in zip(weights, name.candidates, strict=True):
        share = voice * weight
        if share > SMALLEST_SHARE and place.country:
            countries[place.country] += share
            if place.admin1:
                divisions[place.country, place.admin1] += share
    return countries, divisions


def _rescore(
    name: Name,
    support: _Support,
    leaders: list[Leader],
    outside: Mapping[str, float],
    heeds: list[float],
    known: dict[tuple[int, int], float],
) -> None:
    mine, mine1 = support.own[name.key]
    gained: dict[str, float] = {}
    gained1: dict[Division, float] = {}
    scores = []
    for base, place, heed in zip(name.base, name.candidates, heeds, strict=True):
        country = place.country or ""
        if country not in gained:
            shared = support.countries.get(country, 0.0) - mine.get(country, 0.0)
            gained[country] = outside.get(country, 0.0) + SAME_COUNTRY * math.log1p(
                max(0.0, shared)
            )
        score = base + gained[country] * heed
        if place.admin1:
            division = (country, place.admin1)
            if division not in gained1:
                shared = support.divisions.get(division, 0.0) - mine1.get(division, 0.0)
                gained1[division] = SAME_DIVISION * math.log1p(max(0.0, shared))
            score += gained1[division]
        scores.append(score)
    finalists = list(range(len(scores)))
    if len(scores) > FINALISTS:
        finalists = nlargest(FINALISTS, finalists, key=scores.__getitem__)
    for number in finalists if leaders else ():
        place = name.candidates[number]
        if place.kind not in WITHOUT_POINT:
            scores[number] += NEARBY * math.log1p(_nearness(name, place, leaders, known))
    name.scores = scores


def _nearness(
    name: Name, place: GazetteerPlace, leaders: list[Leader], known: dict[tuple[int, int], float]
) -> float:
    near = 0.0
    index = place.index
    for other, leader, certainty in leaders:
        if other is not name:
            pair = (index, leader.index)
            close = known.get(pair)
            if close is None:
                close = known[pair] = _closeness(place, leader)
            near += certainty * close
    return near


def _closeness(one: GazetteerPlace, other: GazetteerPlace) -> float:
    """Return 1 for places at one spot, less the further they are apart, 0 where they are far."""
    if abs(one.lat - other.lat) > FAR_DEGREES:
        return 0.0
    km = rough_km(one.lat, one.lon, other.lat, other.lon)
    return math.exp(-km / NEARBY_KM) if km < FAR_KM else 0.0
