"""How sure a row is: a plain sum of what speaks for it, between 0 and 1."""

from collections.abc import Sequence

from dateline.events.draft import Draft
from dateline.grammar import Sentence

BASE = 0.45
PER_WEIGHT = 0.1
NAMED_PARTY = 0.1
GUESSED_PARTY = -0.1
LONG_SENTENCE = 60


def confidence_of(draft: Draft, sentences: Sequence[Sentence]) -> float:
    """Return the confidence of a draft.

    Args:
        draft: The settled draft.
        sentences: The story's sentences.

    Returns:
        Between .05 and .95, two decimals: the frame's weight (how much of the company it asked for
        was there), parties named rather than inferred, and a sentence short enough to parse well.
    """
    confidence = BASE + PER_WEIGHT * min(draft.reading.weight, 3.0)
    for party in (*draft.actor[:1], *draft.recipient[:1]):
        if party.code == "UNK" or not party.text:
            confidence += GUESSED_PARTY
        elif party.via in {"name", "metonym"}:
            confidence += NAMED_PARTY
    if not draft.recipient and not draft.reading.frame.reciprocal:
        confidence -= 0.05
    if len(sentences[draft.reading.number].tokens) > LONG_SENTENCE:
        confidence -= 0.1
    if draft.aux:
        confidence -= 0.05
    return round(min(0.95, max(0.05, confidence)), 2)
