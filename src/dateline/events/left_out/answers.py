"""Whom an answer is to: who denies is accused by somebody, who refuses was asked by somebody.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.events.draft import NOT_TOLD, Draft, meant_by
from dateline.events.parties.other_side import is_of
from dateline.events.parties.sectors import is_known
from dateline.records import Entity

# What is answered: a denial a charge, a refusal a demand, a warning or a promise.
CHARGES = frozenset({"ACCUSE"})
DEMANDS = frozenset({"REQUEST", "THREATEN"})
ANSWERS = frozenset({"REJECT", "AGREE", "CONCEDE"})
BEFORE, AFTER, JUST_BEFORE = 6, 2, 2


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
        and NOT_TOLD.isdisjoint(draft.aux)
        and is_known(draft.actor)
        and (not draft.recipient or (draft.event == "REJECT" and draft.unsaid))
    )


def _asker(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Return who accused the one who denies, or asked the one who refuses, nearest before it.

    Whoever spoke to somebody else of the same country, or to nobody, counts only just before.
    """
    denies = draft.event == "REJECT" and not draft.modes
    names = {party.name for party in draft.actor}
    near = [
        (_farness(other, draft), between < 0, abs(between), other)
        for other in drafts
        if other is not draft
        and other.event in (CHARGES if denies else DEMANDS)
        and -AFTER <= (between := draft.reading.number - other.reading.number) <= BEFORE
        and NOT_TOLD.isdisjoint(other.aux)
        and is_known(other.actor)
        and names.isdisjoint(party.name for party in other.actor)
    ]
    meant = [
        one
        for one in near
        if one[0] == 0 or (draft.event == "REJECT" and not one[1] and one[2] <= JUST_BEFORE)
    ]
    if not meant:
        return ()
    return meant_by(draft, min(meant, key=lambda one: one[:3])[3].actor)


def _farness(other: Draft, draft: Draft) -> int:
    """Return how far those spoken to are from who answers: the same, of one country, unsaid."""
    if any(
        is_of(party, draft.actor) or any(party.name == one.name for one in draft.actor)
        for party in other.recipient
    ):
        return 0
    codes = {party.code for party in draft.actor}
    return 1 if any(party.code in codes for party in other.recipient) else 2
