"""Whom an answer is to: who denies is accused by somebody, who refuses was asked by somebody.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence
from dataclasses import replace

from dateline.events.draft import Draft, meant_by
from dateline.events.other_side import is_of
from dateline.events.sectors import is_known
from dateline.records import Entity

# What is answered: a denial a charge, a refusal a demand, a warning or a promise.
CHARGES = frozenset({"ACCUSE"})
DEMANDS = frozenset({"REQUEST", "THREATEN"})
ANSWERS = frozenset({"REJECT", "AGREE", "CONCEDE"})
BEFORE, AFTER = 6, 2
UNREAL = frozenset({"negated", "hypothetical"})


def link_answers(drafts: Sequence[Draft]) -> list[Draft]:
    """Give denials and refusals towards nobody the accuser, or who demanded, as recipient.

    Args:
        drafts: A story's drafts that stand, in text order.

    Returns:
        The drafts, in the same order.
    """
    return [
        replace(draft, recipient=_asker(draft, drafts) or draft.recipient)
        if _is_open_answer(draft)
        else draft
        for draft in drafts
    ]


def _is_open_answer(draft: Draft) -> bool:
    return (
        draft.event in ANSWERS
        and is_known(draft.actor)
        and (not draft.recipient or (draft.event == "REJECT" and draft.unsaid))
    )


def _asker(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Return who accused the one who denies, or asked the one who refuses, nearest before it."""
    denies = draft.event == "REJECT" and not draft.modes
    near = [
        (between < 0, abs(between), other)
        for other in drafts
        if other is not draft
        and other.event in (CHARGES if denies else DEMANDS)
        and -AFTER <= (between := draft.reading.number - other.reading.number) <= BEFORE
        and UNREAL.isdisjoint(other.aux)
        and is_known(other.actor)
        and any(_is_meant(party, draft.actor) for party in other.recipient)
        and not any(_is_meant(party, draft.actor) for party in other.actor)
    ]
    if not near:
        return ()
    return meant_by(draft, min(near, key=lambda one: one[:2])[2].actor)


def _is_meant(party: Entity, actor: Sequence[Entity]) -> bool:
    """Say whether a party is one of those who answer, or on their side."""
    return is_of(party, actor) or any(party.name == one.name for one in actor)
