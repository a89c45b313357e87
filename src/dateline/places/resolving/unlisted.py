"""Where a name lies that the gazetteer lacks: by the place named with it, else by the story's."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from dateline.places.gazetteer.gazetteer import GazetteerPlace
from dateline.places.resolving.candidates import LONGEST_GAP, Name, distance
from dateline.places.resolving.type_words import GAP
from dateline.places.toponym import Span

CLEARLY: Final = 2.0
LOCAL_KINDS: Final = frozenset({"city", "admin2", "district", "landmark", "airport", "base"})
HOSTS: Final = frozenset({"city", "admin1", "admin2", "district", "island"})
LOCAL_KM: Final = 100.0
LOCAL_SHARE: Final = 0.7
LEADING_SHARE: Final = 0.4
MOST_LOCAL: Final = 24
NEIGHBOURHOOD: Final = 120
SENTENCE_END: Final = re.compile(r"[.!?][\"”’')\]]*\s|\n")

Chosen = Mapping[Span, GazetteerPlace | None]


class Around(msgspec.Struct):
    """What the story's places say of a name that the gazetteer lacks.

    `country` leads clearly; `centre` is the town around which the story's towns lie; `town` the
    one it names most.
    """

    country: str | None
    centre: GazetteerPlace | None
    town: GazetteerPlace | None


def places_around(names: Sequence[Name], outside: Mapping[str, float]) -> Around:
    """Return the country that clearly leads among the story's places, and their common spot.

    Args:
        names: The story's names, resolved.
        outside: Points for countries from words that are no toponyms.
    """
    counts: dict[str, float] = defaultdict(float)
    for country, points in outside.items():
        counts[country] += points
    local: list[tuple[GazetteerPlace, int]] = []
    for name in names:
        if name.candidates:
            place = name.candidates[name.best()]
            if place.country:
                counts[place.country] += name.mentions
            # What only shares a word with a town is not itself a place to lie around.
            if place.kind in LOCAL_KINDS and not name.known.partly:
                local.append((place, name.mentions))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    clear = ranked and (len(ranked) == 1 or ranked[0][1] >= CLEARLY * ranked[1][1])
    leading = ranked[0][0] if clear else None
    return Around(leading, _common_spot(local), _leading_town(local, leading))


def _common_spot(local: list[tuple[GazetteerPlace, int]]) -> GazetteerPlace | None:
    """Return the town around which most of the story's towns lie."""
    whole = sum(mentions for _, mentions in local)
    best: tuple[float, int, int] | None = None
    for number, (place, mentions) in enumerate(local[:MOST_LOCAL]):
        near = sum(
            count for other, count in local[:MOST_LOCAL] if distance(place, other) < LOCAL_KM
        )
        best = max(best or (0, 0, 0), (near, mentions, -number))
    if best is None or best[0] < LOCAL_SHARE * whole:
        return None
    return local[-best[2]][0]


def _leading_town(
    local: list[tuple[GazetteerPlace, int]], country: str | None
) -> GazetteerPlace | None:
    """Return the town of the leading country that the story names most, if one leads."""
    towns = [(place, count) for place, count in local if place.country == country]
    whole = sum(count for _, count in towns)
    best = max(towns, key=lambda item: item[1], default=None)
    return best[0] if best is not None and best[1] >= LEADING_SHARE * whole else None


def host_of(
    text: str, ordered: Sequence[Span], at: int, chosen: Chosen, around: Around
) -> tuple[GazetteerPlace | None, str]:
    """Return the place that an unlisted name lies in or at, and the reason in words.

    Args:
        text: The story.
        ordered: All names in text order.
        at: The name's number among them.
        chosen: The place of each listed name.
        around: From `places_around`.
    """
    span = ordered[at]
    after = ordered[at + 1] if at + 1 < len(ordered) else None
    if after is not None and after.start - span.end <= LONGEST_GAP:
        place = chosen.get(after)
        inside = GAP.match(text[span.end : after.start]) is not None
        if inside and place is not None and _holds(place, around.centre):
            return place, f"it is named in or at {place.name}"
    if around.centre is not None:
        return around.centre, f"the story's places lie around {around.centre.name}"
    beside = _beside(text, ordered, at, chosen)
    if beside is not None:
        return beside, f"it is named beside {beside.name}"
    if around.town is not None:
        return around.town, f"the town the story names most is {around.town.name}"
    return None, ""


def _holds(place: GazetteerPlace, centre: GazetteerPlace | None) -> bool:
    """Tell whether a place named right after says more of a name than the story's common spot."""
    if place.kind == "country":
        return centre is None or centre.country != place.country
    return place.kind in HOSTS


def _beside(text: str, ordered: Sequence[Span], at: int, chosen: Chosen) -> GazetteerPlace | None:
    """Return the town or division named nearest in the same sentence."""
    span = ordered[at]
    best: tuple[int, GazetteerPlace] | None = None
    for step in (-1, 1):
        number = at + step
        while 0 <= number < len(ordered):
            other = ordered[number]
            low, high = sorted((other, span), key=lambda one: one.start)
            between = text[low.end : high.start]
            if len(between) > NEIGHBOURHOOD or SENTENCE_END.search(between):
                break
            place = chosen.get(other)
            if place is not None and place.kind in HOSTS:
                if best is None or len(between) < best[0]:
                    best = (len(between), place)
                break
            number += step
    return best[1] if best is not None else None
