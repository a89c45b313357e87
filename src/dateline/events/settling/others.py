"""Which deeds are of others than a deed told before, by names or by who they are at home."""

from dateline.actors import ARMED_OR_CRIMINAL
from dateline.events.draft import Draft
from dateline.records import Entity


def are_others_by_name(draft: Draft, other: Draft) -> bool:
    """Say whether two deeds hit, or are done by, single armed groups of two names."""
    return any(
        _is_other_group(side, also)
        for side, also in ((draft.actor, other.actor), (draft.recipient, other.recipient))
    )


def _is_other_group(parties: tuple[Entity, ...], others: tuple[Entity, ...]) -> bool:
    if len(parties) != 1 or len(others) != 1:
        return False
    party, other = parties[0], others[0]
    return (
        party.via == other.via == "name"
        and not ARMED_OR_CRIMINAL.isdisjoint(party.sector)
        and not ARMED_OR_CRIMINAL.isdisjoint(other.sector)
        and party.name != other.name
    )


def are_others_at_home(draft: Draft, other: Draft) -> bool:
    """Say whether two deeds within one country are of others there, as their words tell.

    Between states a minister and a president are one party; at home the senators who ask a court
    for something are not the minister who asks the army.
    """
    sides = (draft.actor, draft.recipient, other.actor, other.recipient)
    if len(codes_of(tuple(party for side in sides for party in side))) != 1:
        return False
    return _are_two(draft.actor, other.actor) or _are_two(draft.recipient, other.recipient)


def _are_two(parties: tuple[Entity, ...], others: tuple[Entity, ...]) -> bool:
    """Say whether two parties that words tell are of two kinds, or of two proper names."""
    if len(parties) != 1 or len(others) != 1:
        return False
    party, other = parties[0], others[0]
    if not (party.text and other.text) or party.name == other.name:
        return False
    if (
        party.sector
        and other.sector
        and party.sector[0] not in other.sector
        and other.sector[0] not in party.sector
    ):
        return True
    last, also = (one.name.split()[-1:] for one in (party, other))
    return bool(last and also) and last != also and last[0].istitle() and also[0].istitle()


def codes_of(parties: tuple[Entity, ...]) -> set[str]:
    """Return the codes of parties, but of nobody known."""
    return {party.code for party in known(parties)}


def known(parties: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Return the parties that are somebody known."""
    return tuple(party for party in parties if party.code != "UNK")
