"""Which place each toponym of a story is: one sense for each name, chosen jointly.

Every name starts from how prominent its places are; what the text says beside a name ("Mopti,
central Mali"), the countries and divisions the story speaks of, how near the places of the other
names lie, and weakly the dateline and the outlet then move the choice, in a few rounds.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from dateline.places.gazetteer.context import load_renowned
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.gazetteer import Gazetteer, GazetteerPlace
from dateline.places.resolving.candidates import Name, add_containment, distance, name_of
from dateline.places.resolving.denying import denied_names, is_little
from dateline.places.resolving.evidence import adjective_counts, outlet_evidence
from dateline.places.resolving.forces import add_home
from dateline.places.resolving.institutions import add_institutions, add_people
from dateline.places.resolving.listing import add_company, pairs_of_lists
from dateline.places.resolving.name_keys import key_of
from dateline.places.resolving.together import choose
from dateline.places.resolving.unlisted import host_of, places_around
from dateline.places.toponym import Span, Toponym
from dateline.records import Dateline

ADJECTIVES: Final = 0.7
MOST_ADJECTIVES: Final = 2.0
OUTLET_COUNTRY: Final = 0.8
DATELINE_COUNTRY: Final = 0.8
DATELINE_VOICE: Final = 0.2
BESIDE: Final = 2
OF_ANOTHER_KM: Final = 100.0
SPOTS: Final = (" square", " park", " plaza", " gardens", " court")


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
    names: dict[str, Name] = {}
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
            names[key] = name_of(key, gazetteer)
    ordered = sorted(keys, key=lambda span: (span.start, span.end))
    if dateline is not None:
        _lower_dateline(text, ordered, keys, names, dateline)
    inside = add_containment(text, ordered, keys, names, pairs_of_lists(text, ordered, keys, names))
    add_institutions(text, ordered, keys, names)
    add_people(text, ordered, keys, names)
    add_company(text, ordered, keys, names, inside)
    adjectives = adjective_counts(text, gazetteer)
    add_home(text, ordered, keys, names, adjectives.keys(), gazetteer)
    outside = _outside_evidence(adjectives, gazetteer, dateline, url)
    choose(list(names.values()), outside)
    plainly = {key: _chosen(name, _in_its_county(name, names)) for key, name in names.items()}
    told = {
        span: _chosen(names[keys[span]], inside[span]) if inside.get(span) else plainly[keys[span]]
        for span in ordered
    }
    partly = {key for key, name in names.items() if name.known.partly}
    alone = _alone(list(names.values()), outside)
    spots = {key for key, name in names.items() if _is_called_a_spot(name)}
    denied = denied_names(text, ordered, told, {span for span in ordered if keys[span] in partly})
    for span in denied:
        told[span] = None, "not in the gazetteer"
    unsure = alone or partly or spots
    if not unsure and all(place is not None for place, _ in told.values()):
        return tuple(_toponym(text, span, *told[span]) for span in spans)
    around = places_around(list(names.values()), outside)
    if around.country is None or (around.centre or around.town) is None:
        alone = {}
    far = {key for key in spots if _is_far(names[key], around.centre or around.town)}
    listed = {
        span: None
        if keys[span] in partly
        or (keys[span] in far and not inside.get(span))
        or (not inside.get(span) and alone.get(keys[span], around.country) != around.country)
        else place
        for span, (place, _) in told.items()
    }
    unlisted = [at for at, span in enumerate(ordered) if listed[span] is None]
    hosts = {ordered[at]: host_of(text, ordered, at, listed, around) for at in unlisted}
    for span, (host, _) in hosts.items():
        place = told[span][0]
        if place is not None and _is_elsewhere(place, host, around.country):
            told[span] = None, "not in the gazetteer"
    return tuple(
        _toponym(text, span, *told[span], hosts.get(span, (None, "")), around.country)
        for span in spans
    )


def _alone(names: Sequence[Name], outside: Mapping[str, float]) -> dict[str, str | None]:
    """Return the names that lead to a little known town of a country that nothing else speaks of.

    Where the story plays elsewhere such a name is rather a street, a house or a brand there.

    Args:
        names: The story's names, resolved.
        outside: Points for countries from words that are no toponyms.

    Returns:
        The key of each, with that country.
    """
    leading = [(name.key, name.candidates[name.best()]) for name in names if name.candidates]
    counts = Counter(place.country for _, place in leading)
    return {
        key: place.country
        for key, place in leading
        if is_little(place)
        and counts[place.country] == 1
        and not outside.get(place.country or "")
        and place.country not in load_renowned().get(key, ())
    }


def _in_its_county(name: Name, names: Mapping[str, Name]) -> list[int] | None:
    """Return the places of a name in the county that the story calls so, where it leads afar.

    A story on "Suffolk County" that says "Suffolk" means no little Suffolk of another state.
    """
    county = names.get(f"{name.key} county")
    if county is None or not county.candidates or not name.candidates:
        return None
    middle = county.candidates[county.best()]
    leading = name.candidates[name.best()]
    if not is_little(leading) or distance(middle, leading) < OF_ANOTHER_KM:
        return None
    return [
        number
        for number, place in enumerate(name.candidates)
        if distance(middle, place) < OF_ANOTHER_KM
    ]


def _is_called_a_spot(name: Name) -> bool:
    """Tell whether a name that leads to a little known town is one of a square or a park."""
    return (
        name.key.endswith(SPOTS)
        and bool(name.candidates)
        and is_little(name.candidates[name.best()])
    )


def _is_far(name: Name, centre: GazetteerPlace | None) -> bool:
    """Tell whether a name leads to a place far from where the story's towns lie."""
    place = name.candidates[name.best()]
    return centre is not None and distance(centre, place) > OF_ANOTHER_KM


def _is_elsewhere(place: GazetteerPlace, host: GazetteerPlace | None, country: str | None) -> bool:
    """Tell whether a little known place that only shares a part of a name lies elsewhere.

    Args:
        place: The place of that part.
        host: Where the name lies by the story, if that is told.
        country: The country that clearly leads among the story's places, if one does.
    """
    if host is None:
        return is_little(place) and country is not None and place.country != country
    return is_little(place) and distance(host, place) > OF_ANOTHER_KM


def _lower_dateline(
    text: str,
    ordered: Sequence[Span],
    keys: dict[Span, str],
    names: dict[str, Name],
    dateline: Dateline,
) -> None:
    """Let what stands in the dateline alone say little of where the story plays."""
    if not ordered or fold(ordered[0].text) != fold(dateline.place):
        return
    first = ordered[0]
    if text[: first.start].strip():
        return
    for span in ordered[:2]:
        name = names[keys[span]]
        beside = span is first or span.start - first.end <= BESIDE
        if beside and name.mentions == 1:
            name.voice = DATELINE_VOICE


def _outside_evidence(
    adjectives: Mapping[str, int], gazetteer: Gazetteer, dateline: Dateline | None, url: str | None
) -> dict[str, float]:
    """Return the points each country has from words that are no toponyms of the list."""
    countries: dict[str, float] = defaultdict(float)
    for country, count in adjectives.items():
        countries[country] += ADJECTIVES * min(MOST_ADJECTIVES, math.log1p(count))
    if dateline is not None and dateline.country:
        countries[dateline.country] += DATELINE_COUNTRY
    for country in outlet_evidence(url, gazetteer):
        countries[country] += OUTLET_COUNTRY
    return countries


def _chosen(name: Name, inside: list[int] | None) -> tuple[GazetteerPlace | None, str]:
    """Return the place of one mention and why: the name's, unless the words beside it differ."""
    if not name.candidates:
        return None, "not in the gazetteer"
    best = name.best()
    if inside and best not in inside:
        best = name.best(inside)
    place = name.candidates[best]
    if name.why[best]:
        return place, name.why[best]
    if len(name.candidates) == 1:
        return place, "the only place of that name"
    if name.base.index(max(name.base)) == best:
        return place, f"the most prominent of {len(name.candidates)} places of that name"
    return place, f"of {len(name.candidates)} places of that name, nearest to the story's others"


def _toponym(
    text: str,
    span: Span,
    place: GazetteerPlace | None,
    why: str,
    host: tuple[GazetteerPlace | None, str] = (None, ""),
    country: str | None = None,
) -> Toponym:
    words = text[span.start : span.end]
    if place is not None:
        return Toponym(
            span.start, span.end, words, place.kind, place.name, place.country,
            place.admin1 if place.kind != "admin1" else place.name,
            place.lat, place.lon, place.geonameid, why,
        )  # fmt: skip
    town, reason = host
    if town is not None:
        if town.kind == "country":
            return Toponym(
                span.start, span.end, words, "unknown", "", town.country, None, None, None, None,
                f"{why}; {reason}",
            )  # fmt: skip
        why = f"{why}; {reason}, whose point this is"
        return Toponym(
            span.start, span.end, words, "unknown", "", town.country, town.admin1,
            town.lat, town.lon, None, why,
        )  # fmt: skip
    if country is not None:
        why = f"{why}; most places of the story lie in that country"
    return Toponym(span.start, span.end, words, "unknown", "", country, None, None, None, None, why)
