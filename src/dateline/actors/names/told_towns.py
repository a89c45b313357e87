"""Towns that only a gazetteer knows, where a text's words and countries make them sure."""

from collections.abc import Container, Sequence
from itertools import pairwise

from dateline.actors.names.lines import Line
from dateline.actors.register.towns import TownHit
from dateline.actors.words import words

# "Nurses in Kabale", "the mayor of Kabale", "in northern Kabale".
LOCATING = frozenset("in at near from of around outside inside through across".split())


def place_told_towns(
    lines: Sequence[Line], told: Sequence[tuple[int, int, str]], spoken: Container[str]
) -> None:
    """Note on the lines of a text the towns that a gazetteer finds in it.

    Only those behind a preposition of place, of a country that the text speaks of or behind an
    office that towns have ("councillors in Kettering"), and where neither a name nor a role
    stands: of 200,000 towns as many are called like somebody.

    Args:
        lines: The lines, changed in place.
        told: The towns: start, end and country.
        spoken: Codes of the countries that the text speaks of.
    """
    pending = sorted(told)
    for line in lines:
        if not line.bounds:
            continue
        here = [
            one for one in pending if line.bounds[0][0] <= one[0] and one[1] <= line.bounds[-1][1]
        ]
        found = [
            town
            for one in here
            if (town := _on_line(line, *one)) is not None
            and (town.code in spoken or _has_an_office(line, town.first))
        ]
        if found:
            line.place_towns(_without_overlap(sorted([*line.towns, *found], key=_first)))


def _on_line(line: Line, start: int, end: int, code: str) -> TownHit | None:
    """Return a town as a hit on a line, or None where it may be something else."""
    covered = [index for index, (s, e) in enumerate(line.bounds) if s < end and e > start]
    first, last = covered[0], covered[-1]
    if any(
        index in line.hit_at or index in line.role_at or index in line.town_at for index in covered
    ):
        return None
    before = first - 1
    while before > 0 and line.lower[before] in words("direction"):
        before -= 1
    if before < 0 or line.lower[before] not in LOCATING:
        return None
    return TownHit(first, last, start, end, code, governing=False)


def _has_an_office(line: Line, first: int) -> bool:
    """Say whether a town stands behind an office that towns have: "the mayor of Kettering"."""
    return first > 1 and line.lower[first - 2] in words("office-of-a-town")


def _first(town: TownHit) -> int:
    return town.first


def _without_overlap(towns: Sequence[TownHit]) -> list[TownHit]:
    """Return towns without those that begin before the one before them ends."""
    kept = list(towns[:1])
    for before, town in pairwise(towns):
        if town.first > before.last:
            kept.append(town)
    return kept
