"""Which country a story is of: where it says that things happen, and whom it speaks of most."""

import re
from collections.abc import Sequence

from dateline.actors.discourse import PUBLIC
from dateline.actors.lines import Line
from dateline.actors.readings import office_sectors
from dateline.actors.register import NameHit, Reference, Register
from dateline.actors.towns import TownHit

OPENING = 400
# An embassy tells whose it is, a city where things happen.
ABROAD = re.compile(
    r"(?:'s|’s)?\s+(?:\w+\s+)?(?:embass|consul|ambassador|envoy|diplomat|expatriate|national\b)"
)
LOCATED = re.compile(
    r"(?:-\w+)?\s+(?:\w+\s+)?(?:city|town|village|province|region|district|capital|soil|border)\b"
)
PLACED = re.compile(r"\b(?:in|at|near|across|inside|throughout)\s+(?:\w+(?:ern|tral)\s+|the\s+)?\Z")
ABROAD_WEIGHT = 0.3
PLACED_WEIGHT = 1.5
PRIVATE_WEIGHT = 0.3
TITLE_WEIGHT = 3.0
# Whose a thing is, is no scene: "a Chinese-owned quarry", "the Paris agreement".
OF_A_THING = re.compile(
    r"-(?:owned|backed|made|built|style|born|based|listed|registered|trained|speaking|language|led)\b"
    r"|\s+(?:[Aa]greement|[Aa]ccords?|[Pp]rotocol|[Cc]onvention|Ocean|Sea|Gulf|Strait|Canal|Airlines|"
    r"Airways|Post|Times|Tribune|Herald|Guardian|Independent|Journal|fries|toast|restaurant|cuisine|"
    r"food|dish|whisky|wine|accent|shepherd|bulldog|prince\s+(?:scam|scheme|fraud|email))\b"
)


def country_weights(
    register: Register,
    text: str,
    hits: Sequence[NameHit],
    title: Line | None,
    towns: Sequence[TownHit],
    filed: int,
) -> dict[str, float]:
    """Return the countries named, the one spoken of most first; the headline counts more.

    Args:
        register: The register.
        text: The story.
        hits: The names in it.
        title: Its headline.
        towns: The towns in it.
        filed: Where its dateline ends; names before that do not count.
    """
    weights: dict[str, float] = {}
    weighted = [(placed[2], TITLE_WEIGHT) for placed in title.hits] if title else []
    weighted += [
        (hit, (2.0 if hit.start < OPENING else 1.0) * _scene_weight(text, hit))
        for hit in hits
        if hit.end > filed
    ]
    for hit, weight in weighted:
        codes = {
            register.entries[one.entry].code
            if one.entry >= 0
            else register.persons[one.person].code
            for one in register.tables.names[hit.spelling]
        }
        if len(codes) == 1:
            code = codes.pop()
            if all(_is_private(register, one) for one in register.tables.names[hit.spelling]):
                weights[code] = weights.get(code, 0.0) + PRIVATE_WEIGHT * weight
            else:
                weights[code] = weights.get(code, 0.0) + weight
    for town in title.towns if title else ():
        weights[town.code] = weights.get(town.code, 0.0) + TITLE_WEIGHT
    for town in towns:
        weight = (2.0 if town.start < OPENING else 1.0) * _scene_weight(text, town)
        weights[town.code] = weights.get(town.code, 0.0) + weight
    return dict(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0])))


def _is_private(register: Register, one: Reference) -> bool:
    """Say whether a name is somebody's who never held a public office."""
    return one.person >= 0 and all(
        PUBLIC.isdisjoint(office_sectors(term)) for term in register.persons[one.person].terms
    )


def located_country(
    register: Register,
    text: str,
    hits: Sequence[NameHit],
    states: dict[str, float],
    towns: Sequence[TownHit],
    filed: int,
) -> str:
    """Return the country that the text places most in ("in the Afghan city"), if one leads."""
    counts: dict[str, int] = {}
    for hit in hits:
        if hit.end <= filed or _scene_weight(text, hit) <= 1:
            continue
        for reference in register.tables.names[hit.spelling][:1]:
            code = register.entries[reference.entry].code if reference.entry >= 0 else ""
            if code in states:
                counts[code] = counts.get(code, 0) + 1
    for town in towns:
        if town.code in states and _scene_weight(text, town) > 1:
            counts[town.code] = counts.get(town.code, 0) + 1
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


def _scene_weight(text: str, hit: NameHit | TownHit) -> float:
    """Return how far a name tells where things happen: a city does, an embassy does not."""
    after = text[hit.end : hit.end + 40]
    if ABROAD.match(after) or OF_A_THING.match(after):
        return ABROAD_WEIGHT
    if LOCATED.match(after) or PLACED.search(text, max(hit.start - 30, 0), hit.start):
        return PLACED_WEIGHT
    return 1.0


def leading_country(weights: dict[str, float]) -> str:
    """Return the code of the country that is named far more than the next."""
    ranked = list(weights.items())
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return ""
    return ranked[0][0] if ranked else ""
