"""Who a noun phrase is by its own words: names, titles with names, roles with a country near.

The phrase is a stretch of a `Line` with a head; nothing here knows of trees or of other sentences.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import msgspec

from dateline.actors.names.ambiguity import choose
from dateline.actors.names.lines import Line
from dateline.actors.names.readings import Reading, read_reference
from dateline.actors.register.codes import supranational_codes
from dateline.actors.register.register import NameHit, Reference, Register
from dateline.actors.register.roles import RoleMatch
from dateline.actors.words import words

# A name that the text itself has for somebody at home stands in no register.
OWN_NAME = Reference(-1, -1, "acronym")
NOBODY_ARMED: Mapping[int, tuple[str, ...]] = MappingProxyType({})
OWNED = "owned"
SHIP_WITHIN = 4
"""Words behind "Greek-owned" among which its ship stands."""


class Named(msgspec.Struct, frozen=True):
    """A name on a line and what it stands for."""

    first: int
    last: int
    hit: NameHit
    reference: Reference
    reading: Reading


class Names:
    """What the names of one text stand for, each decided once.

    `armed` are the sectors of groups, by entry, that a text without a day tells as armed.
    """

    def __init__(
        self,
        register: Register,
        on: str | None,
        near: Sequence[str] = (),
        armed: Mapping[int, tuple[str, ...]] = NOBODY_ARMED,
    ) -> None:
        self.register = register
        self.on = on
        self.near = near
        self.armed = armed
        self.own: dict[str, Reading] = {}
        self._known: dict[tuple[str, tuple[str, ...]], tuple[Reference, Reading] | None] = {}

    def read(self, placed: tuple[int, int, NameHit], near: tuple[str, ...] = ()) -> Named | None:
        """Return what a placed hit stands for, or None where that is open.

        Args:
            placed: First word, last word, hit.
            near: Codes that the phrase itself speaks for, before those of the text.
        """
        first, last, hit = placed
        if hit.spelling in self.own:
            return Named(first, last, hit, OWN_NAME, self.own[hit.spelling])
        key = (hit.spelling, near)
        if key not in self._known:
            references = self.register.tables.names[hit.spelling]
            chosen = choose(self.register, references, self.on, (*near, *self.near))
            self._known[key] = (chosen, self._read(chosen)) if chosen else None
        found = self._known[key]
        return Named(first, last, hit, *found) if found else None

    def _read(self, reference: Reference) -> Reading:
        reading = read_reference(self.register, reference, self.on)
        sectors = self.armed.get(reading.entry)
        return reading if sectors is None else msgspec.structs.replace(reading, sectors=sectors)


def countries_before(names: Names, line: Line, first: int, end: int) -> tuple[Named, ...]:
    """Return the names that stand before a noun and say whose it is: "Russian and Afghan troops".

    Args:
        names: The text's names.
        line: The words.
        first: First word of the noun phrase.
        end: The word before which the names must end.

    Returns:
        The nearest name and those joined to it; a possessor goes before an adjective. Names
        of those whom the party only stands by or against ("Iran-backed", "anti-American") are
        left out.
    """
    found: list[Named] = []
    for placed in line.hits:
        if placed[1] < first:
            continue
        if placed[1] >= end:
            break
        if placed[0] < first or stands_apart(line, placed):
            continue
        named = names.read(placed)
        if named is None or not named.reading.code or named.reading.sort == "person":
            continue
        if named.reading.via == "metonym" and words("made-there").issuperset(
            line.lower[end : end + 1] or [""]
        ):
            # "The Paris agreement" is nobody's.
            continue
        found.append(named)
    if len(found) < 2:
        return tuple(found)
    owners = [one for one in found if _follows(line, one.last, ("'s", "'"))]
    chosen = owners[-1] if owners else _who_sends(line, found, end)
    joined = [chosen]
    for one in reversed(found[: found.index(chosen)]):
        between = line.lower[one.last + 1 : joined[0].first]
        if between and set(between) <= {"and", ",", "&", "-", "/"}:
            joined.insert(0, one)
        else:
            break
    return tuple(joined)


def _who_sends(line: Line, found: Sequence[Named], end: int) -> Named:
    """Return whoever sends somebody to a state: "the UN Libya envoy" is the UN's; else the last."""
    sender, last = found[-2:]
    sends = (
        sender.last + 1 == last.first
        and last.last + 1 == end
        and last.reading.sort == "state"
        and last.reference.sort not in {"adjective", "demonym"}
        and not words("sent-there").isdisjoint(line.lower[end : end + 2])
    )
    return sender if sends else _where_they_live(line, found)


def _where_they_live(line: Line, found: Sequence[Named]) -> Named:
    """Return the last of some names, or the state right before it: "Kosovo Serb mayors"."""
    home, last = found[-2:]
    lives = (
        home.last + 1 == last.first
        and home.reading.sort == last.reading.sort == "state"
        and last.reference.sort in {"adjective", "demonym"}
        and line.lower[last.last] not in words("home-second")
    )
    return home if lives else last


def after_given_name(register: Register, line: Line, first: int, index: int) -> bool:
    """Return whether a word is the surname of somebody unknown: "Mohammad Karim Sharq".

    Args:
        register: The register, which knows first names.
        line: The words.
        first: The first word of the noun phrase.
        index: The word.
    """
    before = range(first, index)
    return (
        index > first
        and line.texts[first] in register.given_names
        and all(
            line.texts[at][:1].isupper()
            and line.texts[at].isalpha()
            and at not in line.hit_at
            and at not in line.role_at
            for at in before
        )
    )


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
        or (one.reading.code in supranational_codes() and one.first == role.first)
    )


def nationality_within(names: Names, line: Line, role: RoleMatch) -> "Owner | None":
    """Return the state that a role names itself: "Syrian refugee", wherever the refugee is."""
    for one in reversed(countries_before(names, line, role.first, role.last)):
        if one.reading.sort == "state" and one.reference.sort in {"adjective", "demonym"}:
            return owner_of_reading(one.reading)
    return None


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
    """Return the codes of those whom a party only stands by or against: "US-backed fighters"."""
    found = set()
    for placed in line.hits:
        if first <= placed[0] and placed[1] < end and stands_apart(line, placed):
            named = names.read(placed)
            if named is not None:
                found.add(named.reading.code)
    return frozenset(found)


def words_of_its_own(line: Line, first: int, end: int) -> list[str]:
    """Return the words before a noun but those that it stands against or by ("anti-Kurdish mob").

    Args:
        line: The words.
        first: The first word of the noun's phrase.
        end: The word before which they must end.
    """
    return [
        line.lower[one]
        for one in range(first, end)
        if not (one > 1 and line.lower[one - 1] == "-" and line.lower[one - 2] in words("stance"))
    ]


def _follows(line: Line, index: int, signs: tuple[str, ...]) -> bool:
    return index + 1 < len(line.lower) and line.lower[index + 1] in signs


def stands_apart(line: Line, placed: tuple[int, int, NameHit]) -> bool:
    """Return whether a name before a noun is not whose it is: "Iran-backed", "pro-Russian"."""
    first, last, _ = placed
    if first > 1 and line.lower[first - 1] == "-" and line.lower[first - 2] in words("stance"):
        return True
    rest = line.lower[last + 1 : last + 3]
    if len(rest) == 2 and rest[0] == "-":
        # "A Greek-owned tanker" has no other country, as a Greek-owned mine has.
        sails = not words("vessels").isdisjoint(line.lower[last + 3 : last + 3 + SHIP_WITHIN])
        return rest[1] in words("backing") and not (rest[1] == OWNED and sails)
    return bool(rest) and rest[0] in words("backed-without-a-hyphen")


class Owner(msgspec.Struct, frozen=True):
    """Whose a role is: a party that is no state, or a country's code; how that was found.

    `sectors` are those of the role that this one heads ("the head of the army"), if it does;
    `contested` says that the country is one of those that are recognised in part.
    """

    reading: Reading | None
    code: str
    how: str
    sectors: tuple[str, ...] = ()
    contested: bool = False


def owner_of_reading(reading: Reading) -> Owner:
    """Return what a name stands for as the owner of something."""
    owned = None if reading.sort in {"state", "person"} else reading
    contested = reading.sort == "state" and "PRE" in reading.sectors
    return Owner(owned, reading.code, f"of {reading.name}", contested=contested)
