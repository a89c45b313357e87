"""Who stands on which side of a story's drafts, gathered once for all who ask."""

from collections.abc import Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace

from dateline.events.draft import Draft
from dateline.events.parties.sectors import ORGANISED
from dateline.records import Entity

Side = Literal["actor", "recipient"]

SIDES: tuple[Side, Side] = ("actor", "recipient")


class Dealing(msgspec.Struct, frozen=True):
    """One draft as a party on one of its sides sees it.

    `beside` holds the codes on that side, `across` those on the other; `kinds` the codes on that
    side with the main sector of each.
    """

    draft: Draft
    beside: frozenset[str]
    across: frozenset[str]
    kinds: frozenset[tuple[str, str]]


class Dealings(msgspec.Struct, frozen=True):
    """A story's dealings, in text order: by side and code."""

    of: dict[tuple[Side, str], list[Dealing]]

    def on_side(self, side: Side, code: str) -> Sequence[Dealing]:
        """Return the dealings in which a code stands on a side."""
        return self.of.get((side, code), ())


def parties_on(draft: Draft, side: Side) -> tuple[Entity, ...]:
    """Return who stands on a side of a draft."""
    return draft.actor if side == "actor" else draft.recipient


def with_parties_on(draft: Draft, side: Side, parties: tuple[Entity, ...]) -> Draft:
    """Return a draft with others on one of its sides."""
    if side == "actor":
        return replace(draft, actor=parties)
    return replace(draft, recipient=parties)


def parties_across(draft: Draft, side: Side) -> tuple[Entity, ...]:
    """Return who stands on the other side of a draft than `side`."""
    return draft.recipient if side == "actor" else draft.actor


def main_sector(party: Entity) -> str:
    """Return what somebody mainly is: a state without a sector is its government."""
    if party.code in ORGANISED:
        return ""
    return party.sector[0] if party.sector else "GOV"


def dealings_of(drafts: Sequence[Draft]) -> Dealings:
    """Gather who stands on which side of a story's drafts.

    Args:
        drafts: All drafts of the story, in text order.
    """
    of: dict[tuple[Side, str], list[Dealing]] = {}
    for draft in drafts:
        for side in SIDES:
            parties = parties_on(draft, side)
            dealing = Dealing(
                draft,
                frozenset(party.code for party in parties),
                frozenset(party.code for party in parties_across(draft, side)),
                frozenset((party.code, main_sector(party)) for party in parties),
            )
            for code in dict.fromkeys(party.code for party in parties):
                of.setdefault((side, code), []).append(dealing)
    return Dealings(of)
