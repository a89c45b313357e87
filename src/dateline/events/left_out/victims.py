"""Victims whose country is only lent, and the place that is only theirs: both follow the doer.

Source:
    Codebook, "Who", "Where".
"""

from collections.abc import Callable, Sequence

from msgspec import structs
from msgspec.structs import replace

from dateline.events.draft import Draft
from dateline.events.parties.sectors import UNKNOWN
from dateline.records import Entity

FORCE = frozenset({"ASSAULT", "COERCE"})
NEAR = 4


def whom_they_hit(
    draft: Draft,
    doer: tuple[Entity, ...],
    drafts: Sequence[Draft],
    is_guess: Callable[[Entity], bool],
) -> tuple[Entity, ...]:
    """Return a recipient that was lent the doer's country as one of those the doer hits nearby.

    Args:
        draft: An act of force.
        doer: Who is found to have done it.
        drafts: The story's drafts.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    codes = {party.code for party in doer}
    near = [
        (abs(draft.reading.number - other.reading.number), party.code)
        for other in drafts
        if other.event in FORCE
        and abs(draft.reading.number - other.reading.number) <= NEAR
        and codes & {party.code for party in other.actor}
        for party in other.recipient
        if party.code not in codes and party.code != UNKNOWN and not is_guess(party)
    ]
    if not near:
        return draft.recipient
    _, code = min(near, key=lambda one: one[0])
    return tuple(
        structs.replace(party, code=code) if is_guess(party) and party.code in codes else party
        for party in draft.recipient
    )


def without_lent_place(draft: Draft, is_guess: Callable[[Entity], bool]) -> Draft:
    """Leave out a place that is only the country lent to whom something was done.

    Args:
        draft: A draft.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    place = draft.place
    lent = (
        place is not None
        and place.geonameid is None
        and place.admin1 is None
        and draft.told_in is None
        and any(is_guess(party) and party.code == place.country for party in draft.recipient)
    )
    return replace(draft, place=None) if lent else draft
