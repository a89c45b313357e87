"""Who rounded people up who were then shot: of two passives side by side, one doer does both.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.actors import ARMED_GROUPS, STATE_ORGANS
from dateline.events.draft import Draft, meant_by
from dateline.events.frames.filling import is_passive
from dateline.events.parties.sectors import is_known
from dateline.grammar import Sentence, conjuncts

OWN = ("nsubj", "nsubjpass", "mark", "aux", "auxpass")


def link_joined_deeds(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Give detentions that a state was presumed to make the armed group that killed the detained.

    "Sixty men were rounded up and shot", where the story tells that rebels shot them: they rounded
    them up.

    Args:
        drafts: A story's drafts that stand, in text order, their parties chosen.
        sentences: Its sentences.

    Returns:
        The drafts, in the same order.
    """
    return [_by_the_killers(draft, drafts, sentences) for draft in drafts]


def _by_the_killers(draft: Draft, drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> Draft:
    presumed = draft.event == "COERCE" and all(
        not party.text and not STATE_ORGANS.isdisjoint(party.sector[:1]) for party in draft.actor
    )
    sentence = sentences[draft.reading.number]
    trigger = draft.reading.trigger
    if not presumed or not is_passive(sentence, trigger):
        return draft
    beside = _passives_beside(sentence, trigger)
    for other in drafts:
        if (
            other.event == "ASSAULT"
            and other.reading.number == draft.reading.number
            and other.reading.trigger in beside
            and is_known(other.actor)
            and all(not ARMED_GROUPS.isdisjoint(party.sector[:1]) for party in other.actor)
        ):
            return replace(draft, actor=meant_by(draft, other.actor))
    return draft


def _passives_beside(sentence: Sentence, trigger: int) -> list[int]:
    """Return the participles told in one list with a passive, as the parser may hang them."""
    listed_as = [
        one
        for one in sentence.dependents(trigger, "advcl")
        if sentence.tokens[one].tag == "VBN" and not sentence.dependents(one, *OWN)
    ]
    return [joined for first in (trigger, *listed_as) for joined in conjuncts(sentence, first)]
