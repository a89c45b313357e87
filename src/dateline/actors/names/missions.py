"""Statements of missions abroad: whose "the Ambassador" is, and in which country the rest is.

"Statement by the Embassy of Chad in Rome": the Ambassador is Chad's, the police are Italy's.
"""

from collections.abc import Sequence

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.names.nouns import Named, Names, Owner, countries_before, owner_of_reading
from dateline.actors.names.readings import Reading
from dateline.actors.register.codes import supranational_codes
from dateline.actors.words import words

HEADING_LINES = 3
ENDS = frozenset({".", "!", "?", "”", '"'})
HOST_BEFORE = frozenset({"in", "to", "at", ",", "(", "-", "–", "—"})
JOINING = frozenset({"of", "the", "and", "&", ","})
CALLED = {"commission": "high"}


class Mission(msgspec.Struct, frozen=True):
    """The mission that gives out a text: whose it is, and the code of the country it is in."""

    senders: tuple[Reading, ...]
    host: str


def read_mission(names: Names, lines: Sequence[Line]) -> Mission | None:
    """Return the mission whose name heads a text as that of who gives it out, or None.

    Args:
        names: The text's names.
        lines: Its sentences.
    """
    for line in lines[:HEADING_LINES]:
        if not line.texts or line.texts[-1] in ENDS:
            return None
        for at, word in enumerate(line.lower):
            if word not in words("mission") or CALLED.get(word, "") not in {
                "",
                *line.lower[max(at - 1, 0) : at],
            }:
                continue
            senders = _senders(names, line, at)
            host = _host(names, line, at, {one.reading.code for one in senders})
            if senders and host:
                return Mission(tuple(one.reading for one in senders), host)
    return None


def _senders(names: Names, line: Line, at: int) -> tuple[Named, ...]:
    """Return whose a mission is: "British High Commission", "embassies of Chad and Niger"."""
    before = tuple(
        one
        for one in countries_before(names, line, 0, at)
        if at - one.last <= 2 and _may_send(one.reading)
    )
    if before or line.lower[at + 1 : at + 2] != ["of"]:
        return before
    found: list[Named] = []
    end = at + 1
    for placed in line.hits:
        named = names.read(placed) if placed[0] > at else None
        if named is None or not set(line.lower[end : placed[0]]) <= JOINING:
            continue
        if found and not {"and", "&"} & set(line.lower[end : placed[0]]):
            break
        if _may_send(named.reading):
            found.append(named)
            end = placed[1] + 1
    return tuple(found)


def _may_send(reading: Reading) -> bool:
    return reading.sort == "state" or reading.code in supranational_codes()


def _host(names: Names, line: Line, at: int, senders: set[str]) -> str:
    """Return the country that a mission is in: that of the state or town named after it."""
    for inner in range(at + 1, len(line.texts)):
        before = [word for word in line.lower[:inner] if word != "the"][-1:]
        placed = line.hit_at.get(inner)
        if not before or before[0] not in HOST_BEFORE:
            continue
        if placed is not None and placed[0] == inner:
            named = names.read(placed)
            if (
                named is not None
                and named.reading.sort == "state"
                and named.reading.code not in senders
            ):
                return named.reading.code
        elif inner in line.town_at and line.town_at[inner].code not in senders:
            return line.town_at[inner].code
    return ""


def owners_by_mission(mission: Mission | None, term: str) -> list[Owner]:
    """Return whose a role without a country is in a mission's statement: the mission's or none.

    Args:
        mission: The mission that gives out the text.
        term: The role, as the agent lexicon has it.
    """
    if mission is None or term not in words("of-a-mission"):
        return []
    return [owner_of_reading(one) for one in mission.senders]
