"""The other side of a story's dealings: whom an act is towards where its clause names nobody.

Source:
    Codebook, "Who".
"""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from dateline.actors import INTERGOVERNMENTAL, STATE_ORGANS
from dateline.events.codebook.codebook import quad
from dateline.events.draft import Draft, meant_by, sides_of
from dateline.events.parties.other_side import is_of
from dateline.events.parties.sectors import UNKNOWN, is_side
from dateline.records import Entity

TOWARDS_NOBODY = frozenset({"MOBILIZE", "PROTEST", "COOPERATE", "ASSAULT", "REJECT"})
DEALING = frozenset({"AGREE", "SUPPORT", "CONSULT", "COOPERATE", "RETREAT", "CONCEDE"})
NEAR = 4
CONFLICT = frozenset({3, 4})
ALONE = frozenset({"resign", "withdraw"})


def link_counterparts(drafts: Sequence[Draft]) -> list[Draft]:
    """Give acts towards nobody the other side with whom their actor deals in the story.

    Args:
        drafts: A story's drafts that stand, in text order.

    Returns:
        The drafts, in the same order.
    """
    brokered = [_with_those_brought_together(draft, drafts) for draft in drafts]
    return [
        replace(draft, recipient=_counterpart(draft, brokered)) if _is_open(draft) else draft
        for draft in brokered
    ]


def _with_those_brought_together(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Give a mediator whose clause names nobody those who deal with each other in its sentence.

    "Iran and Oman agreed to reopen embassies under a deal brokered by China".
    """
    if "third-party" not in draft.modes or draft.recipient:
        return draft
    own = {party.code for party in draft.actor}
    for other in drafts:
        if other is draft or other.reading.number != draft.reading.number:
            continue
        dealing = {party.code: party for party in (*other.recipient, *other.actor)}
        codes = set(dealing)
        # Who is let go in a swap deals with nobody.
        deals = other.event in DEALING and "release" not in other.modes
        if deals and len(codes - {UNKNOWN}) > 1 and own.isdisjoint(codes):
            return replace(draft, recipient=tuple(dealing[code] for code in sorted(codes)))
    return draft


def _is_own(party: Entity, actor: Sequence[Entity]) -> bool:
    """Say whether a party is on the actors' side, or of the same state as they are."""
    return is_of(party, actor) or any(
        party.code == one.code
        and not STATE_ORGANS.isdisjoint(party.sector[:1])
        and not STATE_ORGANS.isdisjoint(one.sector[:1])
        for one in actor
    )


def _is_open(draft: Draft) -> bool:
    return (
        not draft.recipient
        and draft.event not in TOWARDS_NOBODY
        and (ALONE.isdisjoint(draft.modes) or draft.event == "SANCTION")
        and len({party.code for party in draft.actor}) == 1
        and is_side(draft.actor[0])
        and draft.actor[0].code != UNKNOWN
        and any(party.text for party in draft.actor)
        # Who looks into a matter for which nobody is blamed does not do so towards his adversary.
        and "investigate" not in draft.modes
        and not (draft.event == "CONSULT" and draft.actor[0].code in INTERGOVERNMENTAL)
        and not (draft.reading.frame.reciprocal and len(draft.actor) > 1)
    )


def _is_by_a_foe(draft: Draft, other: Draft) -> bool:
    """Say whether somebody praises, and another act tells of hostile words or deeds.

    "Togo praised the ruling. Mali criticised Togo": it did not praise Mali.
    """
    return draft.event == "SUPPORT" and quad(other.event) in CONFLICT


def _counterpart(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    near: list[tuple[int, int, Entity]] = []
    for other in drafts:
        if other is draft or _is_by_a_foe(draft, other):
            continue
        for mine, theirs in sides_of(other):
            if not any(is_of(party, draft.actor) for party in mine):
                continue
            for party in theirs:
                if _is_own(party, draft.actor) or party.code == UNKNOWN:
                    continue
                if not is_side(party):
                    continue
                distance = abs(draft.reading.number - other.reading.number)
                near.append((distance, len(near), party))
    if not near:
        return ()
    often = Counter(party.code for _, _, party in near)
    distance, _, chosen = min(near, key=lambda one: one[:2])
    if distance > NEAR or 2 * often[chosen.code] <= len(near):
        return ()
    return meant_by(draft, [chosen])
