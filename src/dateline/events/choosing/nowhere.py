"""Gunmen and migrants: where they strike or are met does not tell whose they are.

Until an event's parties are settled they go by the country lent to them, so that deeds are tied by
it; at last they are of none.

Source:
    Codebook, "Who": UAF is armed, and nobody knows who; a country stands where words tell one.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.actors import Cast
from dateline.events.draft import Draft
from dateline.events.parties.sectors import UNKNOWN, is_armed_unknown
from dateline.records import Entity

Lent = frozenset[tuple[str, str]]


def lent_to_nobody(cast: Cast, told: Sequence[tuple[int, int, tuple[Entity, ...]]]) -> Lent:
    """Return name and code of those to whom a country was only lent, and who are of none.

    Args:
        cast: Who is who in the story.
        told: Every mention of a party in it.
    """
    return frozenset(
        (party.name, party.code)
        for _, _, parties in told
        for party in parties
        if cast.is_of_nowhere(party)
    )


def of_nowhere(draft: Draft, cast: Cast, lent: Lent) -> Draft:
    """Return a draft whose gunmen and migrants are of no country where none is told.

    Gunmen whom soldiers shoot are of the place of the shooting, as others are whom something hits.

    Args:
        draft: A draft with its parties.
        cast: Who is who in the story.
        lent: Those who are of no country, as `lent_to_nobody` finds them.
    """
    if not lent:
        return draft
    actor = tuple(_of_nowhere(party, cast, lent) for party in draft.actor)
    recipient = tuple(
        party if party.text and is_armed_unknown(party) else _of_nowhere(party, cast, lent)
        for party in draft.recipient
    )
    if (actor, recipient) == (draft.actor, draft.recipient):
        return draft
    return replace(draft, actor=actor, recipient=recipient)


def _of_nowhere(party: Entity, cast: Cast, lent: Lent) -> Entity:
    is_lent = cast.is_of_nowhere(party) if party.text else (party.name, party.code) in lent
    return replace(party, code=UNKNOWN) if is_lent else party
