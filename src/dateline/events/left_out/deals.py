"""Whom praise or reproach of a deal told before is towards: those who made it.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.events.codebook.kinds import JUDGING
from dateline.events.draft import NOT_TOLD, Draft, meant_by
from dateline.events.parties.sectors import is_known
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

MADE = frozenset({"AGREE", "SUPPORT", "CONSULT"})
BEFORE = 4


def link_deals(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Give praise and reproach of "the deal" those who made it, told before, as recipients.

    Args:
        drafts: A story's drafts that stand, in text order.
        sentences: Its sentences.

    Returns:
        The drafts, in the same order.
    """
    return [
        replace(draft, recipient=_who_made_it(draft, drafts) or draft.recipient)
        if draft.event in JUDGING and draft.unsaid and _is_of_a_deal(draft, sentences)
        else draft
        for draft in drafts
    ]


def _is_of_a_deal(draft: Draft, sentences: Sequence[Sentence]) -> bool:
    sentence = sentences[draft.reading.number]
    return any(
        sentence.tokens[filler].lemma in listed("deals")
        and not listed("definite").isdisjoint(sentence.lemmas(filler, "det"))
        for filler in draft.reading.slots.get("object", [])
    )


def _who_made_it(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    names = {party.name for party in draft.actor}
    for other in reversed(drafts):
        between = draft.reading.number - other.reading.number
        if (
            1 <= between <= BEFORE
            and other.event in MADE
            and NOT_TOLD.isdisjoint(other.aux)
            and len(other.actor) > 1
            and not other.recipient
            and is_known(other.actor)
            and names.isdisjoint(party.name for party in other.actor)
        ):
            return meant_by(draft, other.actor)
    return ()
