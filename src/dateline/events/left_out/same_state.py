"""Which state's organ is presumed to have acted: of the one that deals so with the same person."""

from collections.abc import Sequence

from msgspec import structs

from dateline.actors import STATE_ORGANS
from dateline.events.codebook.codebook import is_material_conflict
from dateline.events.draft import NOT_TOLD, Draft
from dateline.events.parties.sectors import is_known
from dateline.records import Entity

AROUND = 4
"""Sentences away in which a state deals by law with the same person."""
LAWFUL = frozenset("arrest convict allege investigate release deport".split())
BY_LAW = frozenset({"GOV", "JUD", "COP"})
HOLDING = BY_LAW | {"MIL", "SPY"}
"""Of a state, who lets go whom he took: soldiers arrest too."""
UNREAL = NOT_TOLD | {"future"}
NAMED = frozenset({"name", "coreference"})


def who_did_alike(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Return the state that is told to have acted so against the same person ("sentenced X")."""
    people = {party.name for party in draft.recipient if party.via in NAMED}
    return _of_the_state(
        draft,
        [
            other
            for other in drafts
            if people & {party.name for party in other.recipient}
            and is_material_conflict(other.event)
            and NOT_TOLD.isdisjoint(other.aux)
            and len({party.code for party in other.actor if party.text}) == 1
            and not STATE_ORGANS.isdisjoint(other.actor[0].sector)
        ],
    )


def same_hands(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Return the state that deals by law with the same person around it: arrests, then sentences.

    Counted are acts whose place or doer is told.
    """
    if LAWFUL.isdisjoint(draft.modes) or not UNREAL.isdisjoint(draft.aux):
        return ()
    hit = {(party.name, party.code) for party in draft.recipient}
    hands = HOLDING if "release" in draft.modes else BY_LAW
    return _of_the_state(
        draft,
        [
            other
            for other in drafts
            if abs(draft.reading.number - other.reading.number) <= AROUND
            and not LAWFUL.isdisjoint(other.modes)
            and UNREAL.isdisjoint(other.aux)
            and is_known(other.actor)
            and (other.told_in == other.actor[0].code or other.actor[0].text)
            and not hands.isdisjoint(other.actor[0].sector[:1])
            and hit & {(party.name, party.code) for party in other.recipient}
        ],
    )


def _of_the_state(draft: Draft, others: Sequence[Draft]) -> tuple[Entity, ...]:
    """Return a presumed state's organ as one of the state that did the nearest of other acts."""
    if not others:
        return ()
    nearest = min(others, key=lambda one: abs(one.reading.number - draft.reading.number))
    code = next(party.code for party in nearest.actor if party.text or party is nearest.actor[0])
    return tuple(structs.replace(party, code=code, name=code) for party in draft.actor)


def is_presumed_state(parties: Sequence[Entity]) -> bool:
    """Say whether a state is only inferred to have done something."""
    return any(
        not party.text and party.via == "role" and not BY_LAW.isdisjoint(party.sector)
        for party in parties
    )
