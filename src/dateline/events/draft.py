"""A mention in the making: everything known of one clause before the story is settled."""

from collections.abc import Sequence

import msgspec
from msgspec import structs

from dateline.events.frames.reading import Reading
from dateline.events.modality.modality import Modality
from dateline.records import Aux, Entity, Place, When

NOT_TOLD = frozenset({"negated", "hypothetical"})
"""Flags of what the text does not tell as done."""
STATED = frozenset({"stated", "relative"})
"""Bases of a day that words tell."""


class Draft(msgspec.Struct, frozen=True):
    """One event of one clause.

    `told` is how many sentences stand before its own in the story, or in its post of a live page;
    `lead` says whether the story's first sentences tell it; `definite` whether its noun is spoken
    of as known ("the attack") or its frame tells again; `unsaid` whether no word of its clause is
    for the recipient, who is inferred or open; `told_in` is the country that its sentence places it
    in, `tied` whether words of its sentence tie it to its place; `voucher` holds the words of who
    vouches for it; `odds` are the detector's log-odds that its words tell an event of its type,
    None where it does not speak.
    """

    reading: Reading
    event: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    aux: tuple[Aux, ...]
    actor: tuple[Entity, ...]
    recipient: tuple[Entity, ...]
    date: When | None
    planned: When | None
    place: Place | None
    voucher: str | None
    start: int
    end: int
    modality: Modality
    told: int
    lead: bool
    lemma: str
    definite: bool
    unsaid: bool = False
    told_in: str | None = None
    tied: bool = False
    odds: float | None = None


def has_own_day(draft: Draft) -> bool:
    """Say whether words of a draft's own tell when it was, be it no more than "later"."""
    return draft.date is not None and draft.date.basis in STATED


def meant_by(draft: Draft, parties: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return parties told elsewhere as a draft speaks of them: without words of its own."""
    return tuple(
        structs.replace(party, text="", start=draft.start, end=draft.start, via="coreference")
        for party in parties
    )


def sides_of(draft: Draft) -> list[tuple[Sequence[Entity], Sequence[Entity]]]:
    """Return both ways to look at whom a draft is between: mutual acts have but actors."""
    if not draft.recipient:
        return [(draft.actor, draft.actor)]
    return [(draft.actor, draft.recipient), (draft.recipient, draft.actor)]


def places_meet(place: Place | None, other: Place | None) -> bool:
    """Say whether two places may be one: one that is not known stands in no one's way."""
    if place is None or other is None:
        return True
    return place.country == other.country and (
        place.name == other.name
        or place.admin1 is None
        or other.admin1 is None
        or place.admin1 == other.admin1
    )
