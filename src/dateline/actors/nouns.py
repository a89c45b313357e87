"""Who a noun phrase is by its own words: names, titles with names, roles with a country near.

The phrase is a stretch of a `Line` with a head; nothing here knows of trees or of other sentences.
"""

from collections.abc import Iterable, Sequence

import msgspec

from dateline.actors.lines import Line
from dateline.actors.readings import (
    Reading,
    choose,
    holder_on,
    office_sectors,
    read_person,
    read_reference,
    with_modifiers,
)
from dateline.actors.register import NameHit, Reference, Register
from dateline.actors.roles import RoleMatch
from dateline.actors.words import words

ARMED = frozenset({"REB", "UAF", "PRM", "MIL", "CRM"})
SUPRANATIONAL = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})


class Named(msgspec.Struct, frozen=True):
    """A name on a line and what it stands for."""

    first: int
    last: int
    hit: NameHit
    reference: Reference
    reading: Reading


class Names:
    """What the names of one text stand for, each decided once."""

    def __init__(self, register: Register, on: str | None, near: Sequence[str] = ()) -> None:
        self.register = register
        self.on = on
        self.near = near
        self._known: dict[tuple[str, tuple[str, ...]], tuple[Reference, Reading] | None] = {}

    def read(self, placed: tuple[int, int, NameHit], near: tuple[str, ...] = ()) -> Named | None:
        """Return what a placed hit stands for, or None where that is open.

        Args:
            placed: First word, last word, hit.
            near: Codes that the phrase itself speaks for, before those of the text.
        """
        first, last, hit = placed
        key = (hit.spelling, near)
        if key not in self._known:
            references = self.register.tables.names[hit.spelling]
            chosen = choose(self.register, references, self.on, (*near, *self.near))
            self._known[key] = (
                (chosen, read_reference(self.register, chosen, self.on)) if chosen else None
            )
        found = self._known[key]
        return Named(first, last, hit, *found) if found else None


def countries_before(names: Names, line: Line, first: int, end: int) -> tuple[Named, ...]:
    """Return the names that stand before a noun and say whose it is: "Russian and Afghan troops".

    Args:
        names: The text's names.
        line: The words.
        first: First word of the noun phrase.
        end: The word before which the names must end.

    Returns:
        The nearest name and those joined to it; a possessor goes before an adjective. Names
        that only back the party ("Iran-backed") are left out.
    """
    found: list[Named] = []
    for placed in line.hits:
        if placed[1] < first:
            continue
        if placed[1] >= end:
            break
        if placed[0] < first or _backs(line, placed[1]):
            continue
        named = names.read(placed)
        if named is not None and named.reading.code and named.reading.sort != "person":
            found.append(named)
    if len(found) < 2:
        return tuple(found)
    owners = [one for one in found if _follows(line, one.last, ("'s", "'"))]
    chosen = owners[-1] if owners else found[-1]
    joined = [chosen]
    for one in reversed(found[: found.index(chosen)]):
        between = line.lower[one.last + 1 : joined[0].first]
        if between and set(between) <= {"and", ",", "&", "-", "/"}:
            joined.insert(0, one)
        else:
            break
    return tuple(joined)


def role_start(line: Line, role: RoleMatch) -> int:
    """Return the word before which a role's owner ends: "Afghan National Army | soldiers"."""
    placed = line.hit_at.get(role.first)
    if placed is not None and placed[0] < role.first and placed[1] <= role.last:
        return placed[1] + 1
    return role.first


def countries_within(names: Names, line: Line, role: RoleMatch) -> tuple[Named, ...]:
    """Return the states, bodies, groups and unions whose names are part of a role."""
    return tuple(
        one
        for one in countries_before(names, line, role.first, role.last + 1)
        if one.reading.sort in {"state", "body", "group"}
        or (one.reading.code in SUPRANATIONAL and one.first == role.first)
    )


def town_owner(line: Line, first: int, end: int) -> "Owner | None":
    """Return the country of the last town among some words, as the owner of what follows.

    Args:
        line: The words.
        first: The first word.
        end: The word before which the town must end.
    """
    for town in reversed(line.towns):
        if first <= town.first and town.last < end:
            return Owner(None, town.code, f"of {' '.join(line.texts[town.first : town.last + 1])}")
    return None


def backers_before(names: Names, line: Line, first: int, end: int) -> frozenset[str]:
    """Return the codes of those who only back a party: "United States-backed fighters"."""
    found = set()
    for placed in line.hits:
        if first <= placed[0] and placed[1] < end and _backs(line, placed[1]):
            named = names.read(placed)
            if named is not None:
                found.add(named.reading.code)
    return frozenset(found)


def _follows(line: Line, index: int, signs: tuple[str, ...]) -> bool:
    return index + 1 < len(line.lower) and line.lower[index + 1] in signs


def _backs(line: Line, last: int) -> bool:
    rest = line.lower[last + 1 : last + 3]
    if len(rest) == 2 and rest[0] == "-":
        return rest[1] in words("backing")
    return bool(rest) and rest[0] in words("backing") and rest[0] in {"backed", "aligned", "funded"}


class Owner(msgspec.Struct, frozen=True):
    """Whose a role is: a party that is no state, or a country's code; how that was found.

    `sectors` are those of the role that this one heads ("the head of the army"), if it does.
    """

    reading: Reading | None
    code: str
    how: str
    sectors: tuple[str, ...] = ()


def owner_of_reading(reading: Reading) -> Owner:
    """Return what a name stands for as the owner of something."""
    owned = None if reading.sort in {"state", "person"} else reading
    return Owner(owned, reading.code, f"of {reading.name}")


def role_reading(names: Names, line: Line, role: RoleMatch, first: int, owner: Owner) -> Reading:
    """Return who a role is once it is known whose it is.

    Args:
        names: The text's names.
        line: The words.
        role: The role.
        first: First word of its noun phrase.
        owner: Whose it is.
    """
    register = names.register
    own = owner.sectors or _headed_sectors(line, role, first) or role.sectors
    sectors, ended = with_modifiers(register, own, line.modifying(first, role.first - 1))
    party = owner.reading
    if party is not None and party.sort == "group":
        if not sectors or sectors[0] in ARMED or sectors[0] in {"CVL", "UNK", "GOV", "SOC", "PTY"}:
            sectors = party.sectors or sectors
    elif party is not None and party.sort == "body":
        sectors = tuple(dict.fromkeys((*party.sectors, *sectors)))
    if not ended and party is None and owner.code and not role.plural and names.on:
        number = holder_on(register, owner.code, role.term, names.on)
        if number is not None:
            held = read_person(register, number, names.on)
            return Reading(
                held.name,
                owner.code,
                held.sectors if sectors == role.sectors else sectors,
                "role",
                "person",
                held.id,
                person=number,
                why=f"{role.term}: {held.why}",
            )
    return Reading(
        _role_name(names, line, role, owner),
        owner.code,
        sectors,
        "role",
        "role",
        why=f"{role.term} is {' '.join(role.sectors)}; {owner.how}",
    )


def _headed_sectors(line: Line, role: RoleMatch, first: int) -> tuple[str, ...]:
    """Return the sectors of what a role heads: "union leader", "army spokesman"."""
    if role.term not in words("heading") or role.first <= first:
        return ()
    other = line.role_at.get(role.first - 1)
    return other.sectors if other is not None and other.last == role.first - 1 else ()


def _role_name(names: Names, line: Line, role: RoleMatch, owner: Owner) -> str:
    own = [index for index in range(role.first, role.last + 1) if index not in line.hit_at] or list(
        range(role.first, role.last + 1)
    )
    term = " ".join(line.texts[index] for index in own).replace(" - ", "-").replace(" '", "'")
    if owner.reading is not None:
        return f"{owner.reading.name} {term}"
    if owner.code in {"", "UNK"}:
        return term
    return f"{names.register.state_name(owner.code)} {term}"


def similar_person(
    register: Register, name: str, code: str, sectors: Iterable[str], on: str | None
) -> int | None:
    """Return the person of a country whose name is a misspelling of the one given.

    Args:
        register: The register.
        name: The name as written.
        code: The country that the words give.
        sectors: The sectors of the role that the words give; the person must have had one of
            them, at a time near the day.
        on: The day, in ISO form.

    Returns:
        The person's number, or None where nobody fits or two do.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415

    from dateline.actors.register import loose  # noqa: PLC0415

    wanted = set(sectors)
    given = loose(name)
    best: list[tuple[float, int]] = []
    for number in register.persons_of.get(code, ()):
        person = register.persons[number]
        if wanted and not any(
            wanted & set(office_sectors(term)) and _near(term.valid.start, term.valid.end, on)
            for term in person.terms
        ):
            continue
        score = max(fuzz.token_sort_ratio(given, loose(other)) for other in person.spellings)
        if score >= (72 if wanted else 88):
            best.append((score, number))
    best.sort(key=lambda pair: (-pair[0], pair[1]))
    if not best or (len(best) > 1 and best[0][0] - best[1][0] < 4):
        return None
    return best[0][1]


def _near(start: str | None, end: str | None, on: str | None) -> bool:
    if on is None:
        return True
    year = int(on[:4])
    return (start is None or int(start[:4]) <= year + 1) and (
        end is None or int(end[:4]) >= year - 1
    )


def _foremost(register: Register, numbers: Sequence[int], on: str | None) -> int | None:
    """Return the one of several namesakes who leads a country, on that day or last before it."""
    leading = sorted(
        (term.valid.holds(on), term.valid.start or "", number)
        for number in numbers
        for term in register.persons[number].terms
        if term.title.lower() in words("leading-office")
        and (on is None or (term.valid.start or "") <= on)
    )
    if not leading:
        return None
    holding = {number for holds, _, number in leading if holds}
    if len(holding) > 1:
        return None
    return leading[-1][2]


def _leads(register: Register, number: int) -> bool:
    """Return whether somebody has held an office that is known by surname everywhere."""
    return any(
        name.lower() in words("leading-office") or name.lower() in words("known-office")
        for term in register.persons[number].terms
        for name in (term.title,)
    )


def by_surname(register: Register, surname: str, on: str | None, near: Sequence[str]) -> int | None:
    """Return the one office-holder whom news means by a surname alone.

    Args:
        register: The register.
        surname: One capitalised word.
        on: The day, in ISO form.
        near: Codes of the countries that the text speaks of.
    """
    candidates = register.tables.surnames.get(surname, ())
    if not candidates:
        return None
    at_home = [number for number in candidates if register.persons[number].code in near]
    in_office = [
        number
        for number in candidates
        if any(term.valid.holds(on) for term in register.persons[number].terms)
    ]
    both = [number for number in at_home if number in in_office]
    abroad = [number for number in in_office if _leads(register, number)]
    for chosen in (both, abroad, at_home):
        if chosen:
            return chosen[0] if len(chosen) == 1 else _foremost(register, chosen, on)
    known = len(candidates) == 1 and any(
        _near(term.valid.start, term.valid.end, on)
        for term in register.persons[candidates[0]].terms
    )
    return candidates[0] if known else None
