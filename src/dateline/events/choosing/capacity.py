"""In what capacity parties act and are hit: a state at war as its army, who held an office in it.

Source:
    Codebook, "Who": who a person is depends on the event's date.
"""

import re

from msgspec import structs
from msgspec.structs import replace

from dateline.actors import Cast
from dateline.events.draft import Draft
from dateline.events.parties.sectors import ORGANISED
from dateline.records import Entity

FORCE = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT"})
# What only who is in office does, whatever he is called today.
DONE_IN_OFFICE = frozenset("MOBILIZE SANCTION COERCE ASSAULT AID COOPERATE RETREAT".split())
# What governments order of agents other than an army, or done to the defenceless.
NOT_BY_ARMIES = frozenset(
    "unconventional torture beat sexual crowd-control targeted abduct".split()
)
# Frames in which troops are withdrawn, and do not themselves leave.
TROOPS_WITHDRAWN = frozenset({"departure-of-troops", "withdraw-troops", "withdrawal-noun"})
OWN_DOERS = frozenset({"subject", "owner"})
ADVOCATES = re.compile(r"\b(?:lawyers?|attorneys?|advocates?|barristers?|solicitors?)\b", re.I)
PROSECUTING = re.compile(r"\b(?:general|district|state|prosecut\w+|crown)\b", re.I)


def in_capacity(draft: Draft, cast: Cast) -> Draft:
    """Return a draft with its parties as what they were in what happened.

    Args:
        draft: A draft that stands.
        cast: Who is who in the story.
    """
    actor, recipient = draft.actor, draft.recipient
    day = draft.date.start or draft.date.end if draft.date is not None else None
    if "historical" in draft.aux:
        actor = tuple(cast.as_of(party, day) for party in actor)
        recipient = tuple(cast.as_of(party, day) for party in recipient)
    elif draft.event in DONE_IN_OFFICE and "resign" not in draft.modes:
        actor = tuple(cast.as_of(party, None) for party in actor)
    if draft.event == "ASSAULT" and NOT_BY_ARMIES.isdisjoint(draft.modes):
        actor = tuple(_as_organ("MIL", party, cast) for party in actor)
    if draft.event == "RETREAT" and "withdraw" in draft.modes:
        actor = tuple(_as_who_sends(party, draft) for party in actor)
    if "convict" in {*draft.modes, *draft.reading.frame.modes}:
        # Courts convict.
        actor = tuple(_as_organ("JUD", party, cast) for party in actor)
    if draft.event in FORCE:
        recipient = tuple(_as_private(party) for party in recipient)
    if actor == draft.actor and recipient == draft.recipient:
        return draft
    return replace(draft, actor=actor, recipient=recipient)


def _as_organ(sector: str, party: Entity, cast: Cast) -> Entity:
    """Return a state that is named by its bare name, or by none, as one of its organs."""
    bare = cast.is_bare_state(party) or (not party.text and party.name == party.code)
    return (
        structs.replace(party, sector=(sector,)) if bare and party.sector[:1] == ("GOV",) else party
    )


def _as_who_sends(party: Entity, draft: Draft) -> Entity:
    """Return the troops of a state whose withdrawal a noun or a plan tells as its government.

    "The withdrawal of French troops": their government withdraws them; troops that leave act.
    """
    reading = draft.reading
    withdrawn = reading.frame.name in TROOPS_WITHDRAWN and OWN_DOERS.isdisjoint(reading.slots)
    if not withdrawn or party.sector[:1] != ("MIL",) or party.code in ORGANISED:
        return party
    return structs.replace(party, sector=("GOV",))


def _as_private(party: Entity) -> Entity:
    """Return lawyers whom force or a sentence hits as citizens: they are no court."""
    said = f"{party.name} {party.text}"
    if party.sector[:1] != ("JUD",) or not ADVOCATES.search(said) or PROSECUTING.search(said):
        return party
    return structs.replace(party, sector=("CVL", *party.sector))
