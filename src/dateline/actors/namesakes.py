"""Names that stand for something else in one text: surnames, towns called like states, shared ones.

"Ricardo Lara" is no Venezuelan state, "Paris, Texas" is not in France, and "Georgia" beside Atlanta
is not the country.
"""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from dateline.actors.lines import Line
from dateline.actors.register import NameHit, Register
from dateline.actors.towns import TownHit
from dateline.actors.words import words

SHORTEST_GIVEN = 3
PLACES = frozenset({"state", "dependency"})


def surnames_among(lines: Sequence[Line], register: Register) -> frozenset[str]:
    """Return the towns' names of one word that are somebody's surname in this text.

    Args:
        lines: The text's sentences.
        register: The register, which knows first names.
    """
    return frozenset(
        line.texts[town.first]
        for line in lines
        for town in line.towns
        if town.first == town.last and _follows_a_person(line, town.first, register)
    )


def _follows_a_person(line: Line, index: int, register: Register) -> bool:
    """Say whether a first name or a title in capitals stands before a word."""
    at = index - 1
    if at < 0 or at in line.hit_at or at in line.town_at:
        return False
    before = line.texts[at]
    if not before[:1].isupper():
        return False
    if line.lower[at].rstrip(".") in words("title"):
        return line.lower[at].rstrip(".") not in words("no-person")
    if len(before) > SHORTEST_GIVEN and before in register.given_names:
        return line.lower[at] not in words("direction") and line.lower[at] not in words("no-person")
    role = line.role_at.get(at)
    return role is not None and role.last == at and line.lower[at] not in words("collective")


def misread_states(lines: Sequence[Line], register: Register) -> frozenset[int]:
    """Return where names of states start that mean towns or divisions of another country.

    Args:
        lines: The text's sentences.
        register: The register.

    Returns:
        Offsets into the text.
    """
    found = {
        placed[2].start
        for line in lines
        for placed in line.hits
        if _is_place(register, placed[2]) and _lies_elsewhere(line, placed, register)
    }
    shared = [
        (placed[2], town)
        for line in lines
        for placed in line.hits
        for town in line.called_alike(placed, register)
    ]
    if shared:
        told = _evidence(lines, register)
        found.update(
            hit.start for hit, town in shared if told[town.code] and not told[_code(register, hit)]
        )
    return frozenset(found)


def _lies_elsewhere(line: Line, placed: tuple[int, int, NameHit], register: Register) -> bool:
    """Say whether a division of another country follows a name: "Paris, Texas"."""
    after = placed[1] + 1
    if line.texts[after : after + 1] != [","]:
        return False
    town = line.town_at.get(after + 1)
    return (
        town is not None
        and town.first == after + 1
        and town.divides
        and town.code != _code(register, placed[2])
    )


def _is_place(register: Register, hit: NameHit) -> bool:
    return any(
        one.entry >= 0
        and register.entries[one.entry].kind in PLACES
        and one.sort not in {"adjective", "demonym"}
        for one in register.tables.names[hit.spelling]
    )


def _code(register: Register, hit: NameHit) -> str:
    """Return the code that all entries of a name have, or nothing."""
    codes = {
        register.entries[one.entry].code if one.entry >= 0 else register.persons[one.person].code
        for one in register.tables.names[hit.spelling]
    }
    return codes.pop() if len(codes) == 1 else ""


def settle_shared(lines: Sequence[Line], register: Register) -> None:
    """Give towns whose name several countries share the country that the text speaks of.

    Args:
        lines: The text's sentences, changed in place.
        register: The register.
    """
    if not any(town.others for line in lines for town in line.towns):
        return
    told = _evidence(lines, register)
    for line in lines:
        if any(town.others for town in line.towns):
            line.place_towns([_settled(town, told) for town in line.towns])


def _settled(town: TownHit, told: Counter[str]) -> TownHit:
    best = max((town.code, *town.others), key=lambda code: told[code])
    return replace(town, code=best) if best != town.code else town


def _evidence(lines: Sequence[Line], register: Register) -> Counter[str]:
    """Count the names of one country only, a country's own name that a town shares left out."""
    told: Counter[str] = Counter()
    for line in lines:
        told.update(
            _code(register, placed[2])
            for placed in line.hits
            if not line.called_alike(placed, register)
        )
        told.update(town.code for town in line.towns if not town.others)
    del told[""]
    return told
