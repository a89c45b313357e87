"""Which place each toponym of a story is: one sense for each name, chosen jointly.

Every name starts from how prominent its places are; what the text says beside a name ("Mopti,
central Mali"), the countries and divisions the story speaks of, how near the places of the other
names lie, and weakly the dateline and the outlet then move the choice, in a few rounds.
"""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import msgspec

from dateline.places.context import load_abbreviations
from dateline.places.evidence import adjective_counts, outlet_evidence
from dateline.places.gazetteer import ALTERNATE, Gazetteer, GazetteerPlace
from dateline.places.names import key_of, variants
from dateline.places.near import rough_km
from dateline.places.toponym import Span, Toponym
from dateline.records import Dateline

MOST_CANDIDATES: Final = 60
OWN_KIND_ONLY: Final = frozenset({"admin2", "river", "lake", "airport", "island"})
LOCAL_KINDS: Final = frozenset({"city", "admin2", "district", "landmark", "airport", "base"})
LOCAL_KM: Final = 100.0
LOCAL_SHARE: Final = 0.7
FINALISTS: Final = 10
ROUNDS: Final = 3
NEIGHBOURS: Final = 24

PROMINENCE: Final = 1.0
COUNTRY: Final = 0.6
OTHER_NAME: Final = 1.2
SAME_COUNTRY: Final = 1.6
SAME_DIVISION: Final = 1.6
NEARBY: Final = 1.6
NEARBY_KM: Final = 150.0
CONTAINED: Final = 5.0
TYPED: Final = 2.5
ADJECTIVES: Final = 0.7
OUTLET_COUNTRY: Final = 0.8
DATELINE_COUNTRY: Final = 0.8

GAP: Final = re.compile(
    r"^(?:, ?| \(|,? (?:in|of) )(?:the )?(?:[a-z-]+ )?(?:(?:province|state|region|county|district|"
    r"part|city|suburb) of )?(?:the )?$"
)


class _Name(msgspec.Struct):
    """One name of the story: its candidates, their scores, and why the best leads."""

    key: str
    candidates: list[GazetteerPlace]
    base: list[float]
    mentions: int
    scores: list[float]
    why: list[str]

    def best(self) -> int:
        return max(range(len(self.scores)), key=lambda number: (self.scores[number], -number))


def resolve_toponyms(
    text: str,
    spans: Sequence[Span],
    gazetteer: Gazetteer,
    *,
    dateline: Dateline | None = None,
    url: str | None = None,
    evidence: Sequence[Span] = (),
) -> tuple[Toponym, ...]:
    """Say which place each toponym is.

    Args:
        text: The story.
        spans: Its toponyms, found by `find_toponyms` or given by the caller.
        gazetteer: From `load_gazetteer`.
        dateline: Where the story was filed: weak evidence for a country.
        url: The story's address: weak evidence for the outlet's country.
        evidence: More toponyms of the text, which help to decide and are not returned: where a
            caller gives some of a text's toponyms, those that `find_toponyms` finds.

    Returns:
        One record for each span, in the order given. A name that the gazetteer lacks keeps its
        span and is of kind "unknown"; where the story tells as much, it has a country, and the
        point of the place it lies at, and `why` says so.

    Raises:
        ValueError: A span does not lie in the text.
    """
    names: dict[str, _Name] = {}
    keys: dict[Span, str] = {}
    for span in (*spans, *evidence):
        if not 0 <= span.start < span.end <= len(text):
            raise ValueError(
                f"toponym {span.start}-{span.end} does not lie in the text of {len(text)} "
                "characters; give offsets of code points"
            )
        if span in keys:
            continue
        key = keys[span] = key_of(text, span)
        if key in names:
            names[key].mentions += 1
        else:
            names[key] = _name(key, gazetteer)
    ordered = sorted(keys, key=lambda span: (span.start, span.end))
    _contained(text, ordered, [keys[span] for span in ordered], names)
    countries = _outside_evidence(text, gazetteer, dateline, url)
    _choose(list(names.values()), countries)
    chosen = {key: _chosen(name) for key, name in names.items()}
    around = _around(list(names.values()), countries)
    return tuple(_toponym(text, span, *chosen[keys[span]], around) for span in spans)


def _name(key: str, gazetteer: Gazetteer) -> _Name:
    candidates: dict[int, tuple[GazetteerPlace, float]] = {}
    for variant, penalty, kind in variants(key, gazetteer):
        for posting in gazetteer.postings(variant)[:MOST_CANDIDATES]:
            index = posting & ~ALTERNATE
            place = gazetteer.place(index)
            score = PROMINENCE * place.weight + (COUNTRY if place.kind == "country" else 0.0)
            if posting & ALTERNATE:
                score -= OTHER_NAME
            if kind is not None:
                if kind != place.kind and kind in OWN_KIND_ONLY:
                    continue
                score += TYPED if kind == place.kind else -TYPED
            score -= penalty
            if index not in candidates or candidates[index][1] < score:
                candidates[index] = (place, score)
    places = [place for place, _ in candidates.values()]
    base = [score for _, score in candidates.values()]
    return _Name(key, places, base, 1, list(base), [""] * len(base))


def _contained(
    text: str,
    spans: Sequence[Span],
    keys: Sequence[str],
    names: dict[str, _Name],
) -> None:
    """Add to the candidates of a name that lie in the place named right after it."""
    for number, span in enumerate(spans):
        name = names[keys[number]]
        if number + 1 < len(spans):
            after = spans[number + 1]
            gap = text[span.end : after.start]
            if len(gap) < 40 and GAP.match(gap) and keys[number + 1] != keys[number]:
                _add_containment(name, names[keys[number + 1]], after.text)
        short = _abbreviation_after(text, span.end)
        if short is not None:
            for index, place in enumerate(name.candidates):
                if place.country == short[1] and place.admin1 == short[0]:
                    name.base[index] += CONTAINED
                    name.why[index] = f"in {short[0]}, named right after"


def _abbreviation_after(text: str, end: int) -> tuple[str, str] | None:
    tail = re.match(r", ?((?:[A-Z][a-z]*\.? ?){1,3})", text[end : end + 14])
    if tail is None:
        return None
    known = load_abbreviations()
    written = tail.group(1).strip()
    for form in (written, written.split(" ")[0]):
        if form in known:
            return known[form].name, known[form].country
    return None


def _add_containment(name: _Name, container: _Name, words: str) -> None:
    best_pair = -math.inf
    gains: list[float] = []
    for place in name.candidates:
        inside = [
            container.base[number]
            for number, outer in enumerate(container.candidates)
            if contains(outer, place)
        ]
        gain = max(inside, default=-math.inf)
        gains.append(gain)
        best_pair = max(best_pair, gain)
    if best_pair == -math.inf:
        return
    for number, gain in enumerate(gains):
        if gain > -math.inf:
            name.base[number] += CONTAINED + 0.3 * (gain - best_pair)
            name.why[number] = f"in {words}, named right after"
    for number, outer in enumerate(container.candidates):
        if any(contains(outer, place) for place in name.candidates):
            container.base[number] += CONTAINED / 2


def contains(outer: GazetteerPlace, inner: GazetteerPlace) -> bool:
    """Tell whether one place lies in another, as far as the gazetteer knows."""
    if outer.index == inner.index or outer.country is None or outer.country != inner.country:
        return False
    if outer.kind == "country":
        return inner.kind != "country"
    if outer.kind == "admin1":
        return inner.kind != "admin1" and inner.admin1 == outer.name
    if outer.kind == "admin2":
        return inner.kind not in {"admin1", "admin2"} and (
            (inner.admin2, inner.admin1) == (outer.name, outer.admin1)
            or (inner.admin1 == outer.admin1 and _km(outer, inner) < 30.0)
        )
    if outer.kind == "city":
        return inner.population < outer.population and _km(outer, inner) < 40.0
    return _km(outer, inner) < 400.0


def _km(one: GazetteerPlace, other: GazetteerPlace) -> float:
    return rough_km(one.lat, one.lon, other.lat, other.lon)


def _outside_evidence(
    text: str, gazetteer: Gazetteer, dateline: Dateline | None, url: str | None
) -> dict[str, float]:
    """Return the points each country has from words that are no toponyms of the list."""
    countries: dict[str, float] = defaultdict(float)
    for country, count in adjective_counts(text, gazetteer).items():
        countries[country] += ADJECTIVES * min(2.0, math.log1p(count))
    if dateline is not None and dateline.country:
        countries[dateline.country] += DATELINE_COUNTRY
    for country in outlet_evidence(url, gazetteer):
        countries[country] += OUTLET_COUNTRY
    return countries


def _choose(names: list[_Name], outside: dict[str, float]) -> None:
    """Choose a candidate for each name, all names together, in a few rounds."""
    for name in names:
        name.scores = [
            base + SAME_COUNTRY * outside.get(place.country or "", 0.0)
            for base, place in zip(name.base, name.candidates, strict=True)
        ]
    for _ in range(ROUNDS):
        support = _support(names)
        leaders = [
            (name, name.candidates[name.best()], _certainty(name))
            for name in names
            if name.candidates
        ]
        leaders = sorted(leaders, key=lambda item: -item[2] * item[0].mentions)[:NEIGHBOURS]
        for name in names:
            if len(name.candidates) > 1:
                _rescore(name, support, leaders, outside)


def _certainty(name: _Name) -> float:
    """Return the share of the leading candidate among all, as a softmax of the scores."""
    top = max(name.scores)
    return 1.0 / sum(math.exp(min(0.0, score - top)) for score in name.scores)


class _Support(msgspec.Struct):
    """How much the story's names speak for each country and each division."""

    countries: dict[str, float]
    divisions: dict[tuple[str, str], float]
    own: dict[str, tuple[dict[str, float], dict[tuple[str, str], float]]]


def _support(names: list[_Name]) -> _Support:
    countries: dict[str, float] = defaultdict(float)
    divisions: dict[tuple[str, str], float] = defaultdict(float)
    own = {}
    for name in names:
        mine: dict[str, float] = defaultdict(float)
        mine1: dict[tuple[str, str], float] = defaultdict(float)
        if name.candidates:
            top = max(name.scores)
            weights = [math.exp(max(-20.0, score - top)) for score in name.scores]
            total = sum(weights)
            count = 1.0 + math.log(name.mentions)
            for weight, place in zip(weights, name.candidates, strict=True):
                share = count * weight / total
                if place.country and share > 0.01:
                    mine[place.country] += share
                    if place.admin1:
                        mine1[place.country, place.admin1] += share
        own[name.key] = (mine, mine1)
        for country, share in mine.items():
            countries[country] += share
        for division, share in mine1.items():
            divisions[division] += share
    return _Support(countries, divisions, own)


def _rescore(
    name: _Name,
    support: _Support,
    leaders: list[tuple[_Name, GazetteerPlace, float]],
    outside: dict[str, float],
) -> None:
    mine, mine1 = support.own[name.key]
    scores = []
    for base, place in zip(name.base, name.candidates, strict=True):
        score = base
        country = place.country or ""
        score += outside.get(country, 0.0)
        shared = support.countries.get(country, 0.0) - mine.get(country, 0.0)
        score += SAME_COUNTRY * math.log1p(max(0.0, shared))
        if place.admin1:
            division = (country, place.admin1)
            shared = support.divisions.get(division, 0.0) - mine1.get(division, 0.0)
            score += SAME_DIVISION * math.log1p(max(0.0, shared))
        scores.append(score)
    order = sorted(range(len(scores)), key=lambda number: -scores[number])[:FINALISTS]
    for number in order:
        place = name.candidates[number]
        if place.kind in {"country", "continent"}:
            continue
        near = 0.0
        for other, leader, certainty in leaders:
            if other is not name and leader.kind not in {"country", "continent", "admin1"}:
                km = rough_km(place.lat, place.lon, leader.lat, leader.lon)
                if km < 4 * NEARBY_KM:
                    near += certainty * math.exp(-km / NEARBY_KM)
        scores[number] += NEARBY * math.log1p(near)
    name.scores = scores


def _chosen(name: _Name) -> tuple[GazetteerPlace | None, str]:
    if not name.candidates:
        return None, "not in the gazetteer"
    best = name.best()
    place = name.candidates[best]
    if name.why[best]:
        return place, name.why[best]
    if len(name.candidates) == 1:
        return place, "the only place of that name"
    plain = max(range(len(name.base)), key=lambda number: (name.base[number], -number))
    if plain == best:
        return place, f"the most prominent of {len(name.candidates)} places of that name"
    return place, f"of {len(name.candidates)} places of that name, nearest to the story's others"


class _Around(msgspec.Struct):
    """What the story's other places say of a name that the gazetteer lacks."""

    country: str | None
    centre: GazetteerPlace | None


def _around(names: Sequence[_Name], outside: dict[str, float]) -> _Around:
    """Return the country that clearly leads among the story's places, and their common spot."""
    counts: dict[str, float] = defaultdict(float)
    for country, points in outside.items():
        counts[country] += points
    local: list[tuple[GazetteerPlace, int]] = []
    for name in names:
        if name.candidates:
            place = name.candidates[name.best()]
            if place.country:
                counts[place.country] += name.mentions
            if place.kind in LOCAL_KINDS:
                local.append((place, name.mentions))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    clear = ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1])
    return _Around(ranked[0][0] if clear else None, _common_spot(local))


def _common_spot(local: list[tuple[GazetteerPlace, int]]) -> GazetteerPlace | None:
    """Return the town around which most of the story's towns lie."""
    whole = sum(mentions for _, mentions in local)
    best: tuple[float, int, int] | None = None
    for number, (place, mentions) in enumerate(local[:NEIGHBOURS]):
        near = sum(count for other, count in local[:NEIGHBOURS] if _km(place, other) < LOCAL_KM)
        best = max(best or (0, 0, 0), (near, mentions, -number))
    if best is None or best[0] < LOCAL_SHARE * whole:
        return None
    return local[-best[2]][0]


def _toponym(
    text: str, span: Span, place: GazetteerPlace | None, why: str, around: _Around
) -> Toponym:
    words = text[span.start : span.end]
    if place is not None:
        return Toponym(
            span.start, span.end, words, place.kind, place.name, place.country,
            place.admin1 if place.kind != "admin1" else place.name,
            place.lat, place.lon, place.geonameid, why,
        )  # fmt: skip
    centre = around.centre
    if centre is not None:
        why = f"{why}; the story's places lie around {centre.name}, whose point this is"
        return Toponym(
            span.start, span.end, words, "unknown", "", centre.country, centre.admin1,
            centre.lat, centre.lon, None, why,
        )  # fmt: skip
    if around.country is not None:
        why = f"{why}; most places of the story lie in that country"
    return Toponym(
        span.start, span.end, words, "unknown", "", around.country, None, None, None, None, why
    )
