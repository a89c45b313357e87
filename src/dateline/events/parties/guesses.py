"""Countries that no word tells: whom an event hits, and who keeps order, are of where it happened.

The cast gives "residents" or "police" without a country that of the story. Once it is known what
was done, and where, that tells better: a raid in a town hits its people, and a state arrests its
own.

Source:
    Codebook, "Who", "Where".
"""

import re
from collections.abc import Callable

from msgspec.structs import replace

from dateline.actors import STATE_ORGANS
from dateline.events.codebook.kinds import FORCE, ON_THE_SPOT
from dateline.events.parties.sectors import ORGANISED, POLICE_AND_COURTS, UNKNOWN
from dateline.events.words import listed
from dateline.records import Entity

AT_HOME = frozenset({"arrest", "censor", "curfew", "martial-law", "convict", "restrict"})
LOCAL = frozenset("CVL REF MED EDU LAB AGR REL COP JRN BUS CRM OPP PTY UAF".split())
SAID_AT_HOME = frozenset({"SUPPORT"})
OFFICIAL = frozenset({"GOV", "LEG", "JUD", "COP"})
DOMESTIC = frozenset("LEG JUD LAB EDU REL SOC MED AGR PTY OPP".split())


def settle_guesses(
    event: str,
    modes: tuple[str, ...],
    actor: tuple[Entity, ...],
    recipient: tuple[Entity, ...],
    here: str | None,
    is_guess: Callable[[Entity], bool],
    is_at_home: Callable[[Entity], bool],
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """Give parties whose country is a guess the country that the event tells.

    Args:
        event: The type.
        modes: Its modes.
        actor: The actors.
        recipient: The recipients.
        here: The country it happened in, if that is known.
        is_guess: Says whether a party's country is told by no word of the text.
        is_at_home: Says whether it is of where the text was filed, for want of words.

    Returns:
        Actor and recipient.
    """
    if event in SAID_AT_HOME:
        return _at_home_with(actor, recipient, is_guess), recipient
    if event not in ON_THE_SPOT and not (event == "SANCTION" and "expel" in modes):
        return actor, recipient
    if "seize" in modes and "MIL" in {one for party in actor for one in party.sector}:
        return _of_the_same_state(actor, recipient, is_guess), recipient
    doers = tuple(
        _of(party, here) if here and is_guess(party) and _keeps_order(party, event) else party
        for party in actor
    )
    own = not AT_HOME.isdisjoint(modes) or any(_is_held(party) for party in recipient)
    home = here or (_own_state(doers, is_guess) if own else None)
    abroad = _foreign_forces(doers, is_guess) if event in FORCE else ""
    hit = tuple(
        _of(party, home)
        if home
        and is_guess(party)
        and _is_local(party)
        # "Eleven fishermen were arrested by the Sri Lankan navy", a paper of their own port says.
        and not (abroad and abroad != party.code and is_at_home(party))
        else party
        for party in recipient
    )
    return doers, hit


def _at_home_with(
    actor: tuple[Entity, ...],
    recipient: tuple[Entity, ...],
    is_guess: Callable[[Entity], bool],
) -> tuple[Entity, ...]:
    """Return unplaced lawmakers, unions or churches as of the state whose officials they judge."""
    codes = {
        party.code
        for party in recipient
        if party.text and not is_guess(party) and not OFFICIAL.isdisjoint(party.sector[:1])
    } - {*ORGANISED, UNKNOWN}
    if len(codes) != 1:
        return actor
    code = next(iter(codes))
    return tuple(
        _of(party, code) if is_guess(party) and not DOMESTIC.isdisjoint(party.sector[:1]) else party
        for party in actor
    )


def _of_the_same_state(
    actor: tuple[Entity, ...],
    recipient: tuple[Entity, ...],
    is_guess: Callable[[Entity], bool],
) -> tuple[Entity, ...]:
    """Return soldiers of no told country who seize power as of the state whose rulers they oust."""
    codes = {party.code for party in recipient if party.text and not is_guess(party)} - {
        *ORGANISED,
        UNKNOWN,
    }
    if len(codes) != 1:
        return actor
    code = next(iter(codes))
    return tuple(_of(party, code) if is_guess(party) else party for party in actor)


def _foreign_forces(doers: tuple[Entity, ...], is_guess: Callable[[Entity], bool]) -> str:
    """Return the state whose soldiers, sailors or border guards words tell to act, or nothing."""
    codes = {party.code for party in doers if "MIL" in party.sector and not is_guess(party)}
    return codes.pop() if len(codes) == 1 else ""


def _of(party: Entity, country: str) -> Entity:
    return replace(party, code=country)


def _keeps_order(party: Entity, event: str) -> bool:
    return not POLICE_AND_COURTS.isdisjoint(party.sector[:1]) or (
        event == "PROTEST" and _is_local(party)
    )


def _is_held(party: Entity) -> bool:
    """Say whether somebody is in the hands of whoever acts, or marches against them at home."""
    return not listed("held").isdisjoint(re.findall(r"\w+", party.text.lower()))


def _is_local(party: Entity) -> bool:
    return not LOCAL.isdisjoint(party.sector[:1])


def _own_state(doers: tuple[Entity, ...], is_guess: Callable[[Entity], bool]) -> str | None:
    codes = (
        {
            party.code
            for party in doers
            if party.text and not is_guess(party) and not STATE_ORGANS.isdisjoint(party.sector[:1])
        }
        - ORGANISED
        - {UNKNOWN}
    )
    return codes.pop() if len(codes) == 1 else None
