"""Acts that somebody claims: who claims one did what the story told."""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.events.draft import NOT_TOLD, Draft
from dateline.events.left_out.linking import BEFORE
from dateline.events.parties.sectors import is_known
from dateline.records import Entity


def link_claims(drafts: Sequence[Draft]) -> list[Draft]:
    """Give who claims an act the act that was told, and the act its doer.

    Args:
        drafts: A story's drafts, in text order.

    Returns:
        The drafts, in the same order; a claim has recipient, day and place of the act it claims.
    """
    linked = list(drafts)
    for place, claim in enumerate(drafts):
        if not claim.reading.frame.retells or not is_known(claim.actor):
            continue
        told = [
            number
            for number, act in enumerate(linked[:place])
            if claim.reading.number - act.reading.number <= BEFORE
            and act.event == claim.event
            and NOT_TOLD.isdisjoint(act.aux)
            and (not is_known(act.actor) or _nameless_gunmen(act.actor))
        ]
        if told:
            act = linked[told[-1]]
            for number in told:
                # "Blew himself up, killing six, an attack claimed by X": one attack by two words.
                if linked[number].reading.number == act.reading.number:
                    linked[number] = replace(linked[number], actor=claim.actor)
            linked[place] = replace(
                claim, recipient=act.recipient, date=act.date, place=act.place, aux=act.aux
            )
    return linked


def _nameless_gunmen(parties: Sequence[Entity]) -> bool:
    return all("UAF" in party.sector and not party.id for party in parties)
