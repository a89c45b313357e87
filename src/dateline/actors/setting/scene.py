"""Which country a story is of: where it says that things happen, and whom it speaks of most."""

from collections import Counter
from collections.abc import Sequence

from dateline.actors.names.lines import Line
from dateline.actors.names.readings import office_sectors
from dateline.actors.register.homes import countries_of_office
from dateline.actors.register.register import NameHit, Reference, Register
from dateline.actors.register.towns import TownHit
from dateline.actors.setting.discourse import PUBLIC
from dateline.actors.setting.scene_words import (
    ABROAD_WEIGHT,
    PLACED_WEIGHT,
    is_private_origin,
    scene_weight,
)
from dateline.actors.setting.story_home import Home

OPENING = 400
PRIVATE_WEIGHT = 0.3
SAYING_LITTLE = frozenset({"JRN", "BUS"})
TITLE_WEIGHT = 3.0
OFFICES_WEIGHT = 3.0
# How many times as often as in the next country things happen in the one where a story is set.
LEAD = 1.25
# How many times as much as the next the country counts that a story is filed from and tells of.
LEADING_TIMES = 2.0
# How many times a country counts for its scene that a story is filed from and at home in.
FILED_COUNT = 2


def country_weights(
    register: Register,
    text: str,
    hits: Sequence[NameHit],
    title: Line | None,
    lines: Sequence[Line],
    towns: Sequence[TownHit],
) -> dict[str, float]:
    """Return the countries named, the one spoken of most first; the headline counts more.

    Of two that are spoken of alike the one named first goes before.

    Args:
        register: The register.
        text: The story.
        hits: The names in it, those of its dateline left out.
        title: Its headline.
        lines: Its sentences, with the offices spoken of in them.
        towns: The towns in it.
    """
    weights: dict[str, float] = {}
    weighted = [(placed[2], TITLE_WEIGHT) for placed in title.hits] if title else []
    told = [(hit, scene_weight(text, hit)) for hit in hits]
    if towns or any(weight >= PLACED_WEIGHT for _, weight in told):
        # Where a text says where things happen, what private persons are tells little of it.
        told = [
            (hit, min(weight, ABROAD_WEIGHT) if is_private_origin(text, hit) else weight)
            for hit, weight in told
        ]
    weighted += [(hit, (2.0 if hit.start < OPENING else 1.0) * weight) for hit, weight in told]
    for hit, weight in weighted:
        codes = register.codes_of(hit)
        if len(codes) == 1:
            code = codes.pop()
            if all(_says_little(register, one) for one in register.tables.names[hit.spelling]):
                weights[code] = weights.get(code, 0.0) + PRIVATE_WEIGHT * weight
            else:
                weights[code] = weights.get(code, 0.0) + weight
    for code, weight in _told_by_offices(lines).items():
        weights[code] = weights.get(code, 0.0) + weight
    for town in title.towns if title else ():
        weights[town.code] = weights.get(town.code, 0.0) + TITLE_WEIGHT
    for town in towns:
        weight = (2.0 if town.start < OPENING else 1.0) * scene_weight(text, town)
        weights[town.code] = weights.get(town.code, 0.0) + weight
    return dict(sorted(weights.items(), key=lambda pair: -pair[1]))


def _told_by_offices(lines: Sequence[Line]) -> dict[str, float]:
    """Return countries that offices tell which only they have: a sheriff, a chief constable."""
    told = Counter(
        countries[0]
        for line in lines
        for role in line.roles.values()
        if len(countries := countries_of_office(role.term)) == 1
    )
    return {code: min(float(count), OFFICES_WEIGHT) for code, count in told.items()}


def _says_little(register: Register, one: Reference) -> bool:
    """Say whether a name is a news outlet's or firm's, or somebody's who held no public office."""
    if one.entry >= 0:
        return not SAYING_LITTLE.isdisjoint(register.entries[one.entry].sectors_on(None))
    return one.person >= 0 and all(
        PUBLIC.isdisjoint(office_sectors(term)) for term in register.persons[one.person].terms
    )


def located_country(
    register: Register,
    text: str,
    hits: Sequence[NameHit],
    states: dict[str, float],
    towns: Sequence[TownHit],
    home: Home,
) -> str:
    """Return the country that the text places most in ("in the Afghan city"), if one leads."""
    counts: dict[str, int] = {home.code: FILED_COUNT} if home.filed else {}
    for hit in hits:
        if scene_weight(text, hit) <= 1:
            continue
        for reference in register.tables.names[hit.spelling][:1]:
            code = register.entries[reference.entry].code if reference.entry >= 0 else ""
            if code in states:
                counts[code] = counts.get(code, 0) + 1
    for town in towns:
        if town.code in states and scene_weight(text, town) > 1:
            counts[town.code] = counts.get(town.code, 0) + 1
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < LEAD * ranked[1][1]):
        return ""
    code, count = ranked[0]
    # "In Maseru in 2014", once, in a text on Eswatini: an example, not where the text is set.
    return code if count > 1 or code == next(iter(states)) else ""


def leading(weights: dict[str, float], code: str) -> dict[str, float]:
    """Return the countries named with one of them put first, spoken of twice as much as the next.

    Args:
        weights: The countries named, by weight, the one spoken of most first.
        code: The one that leads, or nothing.
    """
    if not code:
        return weights
    others = {other: weight for other, weight in weights.items() if other != code}
    return {code: LEADING_TIMES * max(others.values(), default=1.0)} | others


def leading_country(weights: dict[str, float]) -> str:
    """Return the code of the country that is named far more than the next."""
    ranked = list(weights.items())
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return ""
    return ranked[0][0] if ranked else ""
