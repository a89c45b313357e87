"""Choosing a place for every name of a story, all names together, in a few rounds."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from math import exp, log1p
from typing import Final, NamedTuple

import msgspec

from dateline.places.candidates import Division, Name
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
WIDE: Final = frozenset({"country", "continent", "admin1"})
WITHOUT_POINT: Final = frozenset({"country", "continent"})


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


class _Near:
    """The leading places of a round, and which of them lie near to a place, as far as asked for."""

    def __init__(self) -> None:
        self.leaders: list[_Leader] = []
        self._close: dict[int, list[tuple[int, float]]] = {}
        self._pairs: dict[int, dict[int, float]] = {}

    def lead(self, leaders: list[_Leader]) -> None:
        """Take the leading places of a new round."""
        if [one.place.index for one in leaders] != [one.place.index for one in self.leaders]:
            self._close = {}
        self.leaders = leaders

    def to(self, place: GazetteerPlace) -> list[tuple[int, float]]:
        """Return the numbers of the leading places near to a place, and how close each is."""
        close = self._close.get(place.index)
        if close is None:
            pairs = self._pairs.setdefault(place.index, {})
            close = self._close[place.index] = []
            for at, (_, leader, _) in enumerate(self.leaders):
                closeness = pairs.get(leader.index)
                if closeness is None:
                    closeness = pairs[leader.index] = _closeness(place, leader)
                if closeness:
                    close.append((at, closeness))
        return close


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
    open_names = [name for name in names if len(name.candidates) > 1]
    if not open_names:
        return
    stands = [_stand(name) for name in names if name.candidates]
    near = _Near()
    for number in range(ROUNDS):
        if number:
            stands = [
                _stand(stand.name) if len(stand.name.candidates) > 1 else stand for stand in stands
            ]
        _hold_round(open_names, stands, outside, near)


def _hold_round(
    open_names: Sequence[Name],
    stands: Sequence[_Stand],
    outside: Mapping[str, float],
    near: _Near,
) -> None:
    countries: dict[str, float] = defaultdict(float)
    divisions: dict[Division, float] = defaultdict(float)
    for stand in stands:
        for country, share in stand.countries:
            countries[country] += share
        for division, share in stand.divisions:
            divisions[division] += share
    own = {stand.name.key: stand for stand in stands}
    leaders = [
        _Leader(stand.name, stand.leader, stand.name.voice * stand.certainty) for stand in stands
    ]
    if len(leaders) > NEIGHBOURS:
        leaders.sort(key=lambda leader: -leader.certainty * leader.name.mentions)
    near.lead([leader for leader in leaders[:NEIGHBOURS] if leader.place.kind not in WIDE])
    for name in open_names:
        scores = _supported(name, own[name.key], countries, divisions, outside)
        _add_nearness(name, scores, near)
        name.scores = scores


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
    name: Name,
    stand: _Stand,
    countries: Mapping[str, float],
    divisions: Mapping[Division, float],
    outside: Mapping[str, float],
) -> list[float]:
    """Return a name's scores by what the story's other names say of countries and divisions."""
    known = name.known
    mine, mine1 = dict(stand.countries), dict(stand.divisions)
    gained = dict(outside)
    for country in known.all_countries:
        if country in countries:
            shared = countries[country] - mine.get(country, 0.0)
            gained[country] = outside.get(country, 0.0) + SAME_COUNTRY * log1p(max(0.0, shared))
    gained1 = {
        division: SAME_DIVISION * log1p(max(0.0, divisions[division] - mine1.get(division, 0.0)))
        for division in known.all_divisions
        if division in divisions
    }
    return [
        base + gained.get(country, 0.0) * heed + gained1.get(division, 0.0)
        for base, country, division, heed in zip(
            name.base, known.countries, known.divisions, known.heeds, strict=True
        )
    ]


def _add_nearness(name: Name, scores: list[float], near: _Near) -> None:
    """Add to the best scores for how near the places of the other names lie."""
    finalists: Sequence[int] = range(len(scores))
    if len(scores) > FINALISTS:
        finalists = nlargest(FINALISTS, finalists, key=scores.__getitem__)
    for number in finalists if near.leaders else ():
        place = name.candidates[number]
        if place.kind not in WITHOUT_POINT:
            whole = 0.0
            for at, closeness in near.to(place):
                other, _, certainty = near.leaders[at]
                if other is not name:
                    whole += certainty * closeness
            if whole:
                scores[number] += NEARBY * log1p(whole)


def _closeness(one: GazetteerPlace, other: GazetteerPlace) -> float:
    """Return 1 for places at one spot, less the further they are apart, 0 where they are far."""
    if abs(one.lat - other.lat) > FAR_DEGREES:
        return 0.0
    km = rough_km(one.lat, one.lon, other.lat, other.lon)
    return exp(-km / NEARBY_KM) if km < FAR_KM else 0.0
