"""Names that stand for something else in one text: surnames, towns called like states, shared ones.

"Ricardo Lara" is no Venezuelan state, "Paris, Texas" is not in France, and "Georgia" beside Atlanta
is not the country.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from dateline.actors.names.lines import Line
from dateline.actors.register.homes import countries_of_office
from dateline.actors.register.register import NameHit, Register
from dateline.actors.register.towns import Town, TownHit
from dateline.actors.words import words

SHORTEST_GIVEN = 3
BESIDE_A_NAME = 4
PLACES = frozenset({"state", "dependency"})


def surnames_among(lines: Sequence[Line], register: Register) -> frozenset[str]:
    """Return the towns' names and roles of one word that are somebody's surname in this text.

    Args:
        lines: The text's sentences.
        register: The register, which knows first names.
    """
    towns = {
        line.texts[town.first]
        for line in lines
        for town in line.towns
        if town.first == town.last and follows_a_person(line, town.first, register)
    }
    # "Linda Garrison", and then "Garrison urged", are no troops.
    roles = {
        line.texts[at]
        for line in lines
        for at, role in line.roles.items()
        if role.first == role.last == at
        and line.lower[at] in words("surname-too")
        and line.texts[at][:1].isupper()
        and follows_a_person(line, at, register, SHORTEST_GIVEN)
    }
    return frozenset(towns | roles)


def follows_a_person(
    line: Line, index: int, register: Register, shortest: int = SHORTEST_GIVEN + 1
) -> bool:
    """Say whether a first name of so many letters, or a title in capitals, stands before a word."""
    at = index - 1
    if at < 0 or at in line.hit_at or at in line.town_at:
        return False
    before = line.texts[at]
    if not before[:1].isupper():
        return False
    if line.lower[at].rstrip(".") in words("title"):
        return line.lower[at].rstrip(".") not in words("no-person")
    if len(before) >= shortest and before in register.given_names:
        return line.lower[at] not in words("direction") and line.lower[at] not in words("no-person")
    role = line.role_at.get(at)
    if role is None and line.lower[at] not in words("direction"):
        # "Union leader Dagoberto Lara": one of the two names need not be known.
        at -= 1
        role = line.role_at.get(at)
    return role is not None and role.last == at and line.lower[at] not in words("collective")


def misread_states(
    lines: Sequence[Line], register: Register, filed_from: str | None = None
) -> dict[int, str]:
    """Return which names of states mean towns or divisions of another country here.

    Args:
        lines: The text's sentences.
        register: The register.
        filed_from: The country of the text's dateline.

    Returns:
        By where a name starts in the text: the code of the country that is meant.
    """
    found: dict[int, str] = {}
    alike: list[tuple[NameHit, Town, bool]] = []
    for line in lines:
        for placed in line.hits:
            if not _is_place(register, placed[2]):
                continue
            code = _division_after(line, placed[1], register)
            if code and code != _code(register, placed[2]):
                found[placed[2].start] = code
            alike += [
                (placed[2], town, _ends_an_address(line, placed[0]))
                for town in line.called_alike(placed, register)
            ]
    if alike:
        told = count_names(lines, register)
        if filed_from is not None:
            told[filed_from] += 1
        states = {hit.start for hit, _, _ in alike} - _meaning_divisions(lines, alike)
        for hit, town, in_address in alike:
            meant = told[town.code] and hit.start not in states
            if (meant or in_address) and not told[_code(register, hit)]:
                found[hit.start] = town.code
    return found


def _meaning_divisions(
    lines: Sequence[Line], alike: Sequence[tuple[NameHit, Town, bool]]
) -> set[int]:
    """Return where names stand that another state beside them does not make states that deal.

    "The United States urged Georgia's prime minister" speaks of two states: only states have
    prime ministers, and no town or division of the other is named.
    """
    found: set[int] = set()
    for spelling in {hit.spelling for hit, _, _ in alike}:
        spots = [
            (line, placed)
            for line in lines
            for placed in line.hits
            if placed[2].spelling == spelling
        ]
        codes = {town.code for hit, town, _ in alike if hit.spelling == spelling}
        if any(_has_a_states_office(line, placed[0], placed[1]) for line, placed in spots):
            continue
        within = any(
            town.code in codes and line.lower[town.first] not in words("seat-of-state")
            for line in lines
            for town in line.towns
        ) or any(not words("of-a-division").isdisjoint(line.lower) for line in lines)
        if within or all(_is_a_scene(line, placed[0]) for line, placed in spots):
            found.update(placed[2].start for _, placed in spots)
    return found


def _has_a_states_office(line: Line, first: int, last: int) -> bool:
    """Say whether an office that only states have stands by a name, before or after it."""
    after = line.lower[last + 1 : last + 1 + BESIDE_A_NAME]
    before = line.lower[max(first - BESIDE_A_NAME, 0) : first]
    offices = words("office-of-a-state")
    if after[:1] == ["'s"] and any(
        " ".join(after[at : at + size]) in offices for at in range(1, len(after)) for size in (1, 2)
    ):
        return True
    return before[-1:] in (["of"], ["to"], ["with"]) and any(
        " ".join(before[at : at + size]) in offices for at in range(len(before)) for size in (1, 2)
    )


def _is_a_scene(line: Line, first: int) -> bool:
    """Say whether a name only tells where something is."""
    return first > 0 and line.lower[first - 1] in words("scene-before")


def _division_after(line: Line, last: int, register: Register) -> str:
    """Return the country of the division that follows a word after a comma: "Paris, Texas"."""
    at = last + 2
    if line.texts[last + 1 : at] != [","]:
        return ""
    town = line.town_at.get(at)
    if town is not None:
        return town.code if town.first == at and town.divides else ""
    placed = line.hit_at.get(at)
    alike = line.called_alike(placed, register) if placed is not None else ()
    return next((one.code for one in alike if one.governing), "")


def _ends_an_address(line: Line, first: int) -> bool:
    """Say whether a capital and a comma stand before a word: "Athens, Georgia"."""
    return first > 1 and line.texts[first - 1] == "," and line.texts[first - 2][:1].isupper()


def place_misread(lines: Sequence[Line], misread: Mapping[int, str]) -> None:
    """Make towns of the names that mean one of another country.

    Args:
        lines: The text's sentences, read without those names; changed in place.
        misread: By where a name starts: the code of the country that is meant.
    """
    for line in lines:
        found = [
            TownHit(at, at, start, end, misread[start], governing=False)
            for at, (start, end) in enumerate(line.bounds)
            if start in misread and at not in line.town_at
        ]
        if found:
            line.place_towns(sorted((*line.towns, *found), key=lambda town: town.first))


def _is_place(register: Register, hit: NameHit) -> bool:
    return any(
        one.entry >= 0
        and register.entries[one.entry].kind in PLACES
        and one.sort not in {"adjective", "demonym"}
        for one in register.tables.names[hit.spelling]
    )


def _code(register: Register, hit: NameHit) -> str:
    """Return the code that all entries of a name have, or nothing."""
    codes = register.codes_of(hit)
    return codes.pop() if len(codes) == 1 else ""


def settle_shared(lines: Sequence[Line], register: Register) -> None:
    """Give towns whose name several countries share the country that the text speaks of.

    Args:
        lines: The text's sentences, changed in place.
        register: The register.
    """
    if not any(town.others for line in lines for town in line.towns):
        return
    told = count_names(lines, register)
    for line in lines:
        if any(town.others for town in line.towns):
            line.place_towns([_settled(town, told) for town in line.towns])


def _settled(town: TownHit, told: Counter[str]) -> TownHit:
    best = max((town.code, *town.others), key=lambda code: told[code])
    return replace(town, code=best) if best != town.code else town


def offices_elsewhere(
    lines: Sequence[Line], register: Register, filed_from: str | None = None
) -> frozenset[int]:
    """Return where names of bodies mean an office of another country that is called the same.

    "The Foreign Office" of a story from Quetta is not Britain's, "the DPP" of one from Nairobi no
    party of Taiwan.

    Args:
        lines: The text's sentences.
        register: The register.
        filed_from: The country of the text's dateline.

    Returns:
        Where those names start: the text was filed from a country that has such an office, or
        speaks of one and by no other word of the one whose name it is; or a rank heads a name.
    """
    alike = [
        (placed[2], _code(register, placed[2]), countries, _heads_a_name(line, placed[1]))
        for line in lines
        for placed in line.hits
        if (countries := _countries_of_namesake(line, placed))
    ]
    if not alike:
        return frozenset()
    told = count_names(lines, register)
    told.subtract(own for _, own, _, _ in alike)
    found = set()
    for hit, own, countries, title in alike:
        if filed_from in countries:
            means_another = own != filed_from
        else:
            means_another = told[own] <= 0 and any(told[code] > 0 for code in countries)
        if means_another or title:
            found.add(hit.start)
    return frozenset(found)


def _heads_a_name(line: Line, last: int) -> bool:
    """Say whether a short name in capitals is a rank before somebody's name: "SSP Imran Khan"."""
    after = line.texts[last + 1 : last + 3]
    return line.texts[last].isupper() and len(after) > 1 and all(map(str.istitle, after))


def _countries_of_namesake(line: Line, placed: tuple[int, int, NameHit]) -> tuple[str, ...]:
    """Return the countries that have an office called like a name, none if it is only a name."""
    first, last, _ = placed
    role = line.role_at.get(first)
    if role is None or (role.first, role.last) != (first, last):
        return ()
    return countries_of_office(role.term)


def count_names(lines: Sequence[Line], register: Register) -> Counter[str]:
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
