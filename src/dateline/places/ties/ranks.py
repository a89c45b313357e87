"""How close the word that a place hangs on is to an event's word."""

from typing import Final

import msgspec

from dateline.grammar import NOMINAL, VERBAL, Sentence, ancestors
from dateline.places.ties.uses import load_use

SUBJECTS: Final = frozenset({"nsubj", "csubj", "agent"})
OWN: Final = 1.0
SEAT: Final = 1.4
OBJECT: Final = 2.0
CLAUSE_ABOVE: Final = 2.2
CLAUSE_BELOW: Final = 2.5
SUBJECT: Final = 3.0
SAME_SENTENCE: Final = 4.0
STEP: Final = 0.1
DEEPER: Final = 0.3


class Happening(msgspec.Struct, frozen=True):
    """The event's word in its sentence; `seated` where such acts are done at their doers'."""

    sentence: Sentence
    trigger: int
    seated: bool = False


def rank_of(event: Happening, governor: int) -> float | None:
    """Return how close the word that a place hangs on is to the event's word.

    Args:
        event: The event's word.
        governor: The index of the word that governs the place's preposition.

    Returns:
        The rank, the lower the closer; nothing where another event lies between.
    """
    words = event.sentence.tokens
    if governor == event.trigger:
        return OWN
    above = ancestors(event.sentence, governor)
    if event.trigger in above:
        return _rank_below(event, [governor, *above[: above.index(event.trigger)]])
    over = ancestors(event.sentence, event.trigger)
    if governor in over:
        way = [event.trigger, *over[: over.index(governor)]]
        reported = any(words[index].dep == "ccomp" for index in way)
        if reported and words[governor].lemma in load_use().reporting:
            return None
        if any(words[index].dep in SUBJECTS for index in way):
            return CLAUSE_ABOVE
        return CLAUSE_ABOVE + DEEPER * len(way)
    shared = next((index for index in over if index in above), None)
    if words[event.trigger].lemma not in load_use().happens_somewhere:
        return None
    if shared is None or words[shared].lemma in load_use().reporting:
        return None
    return SAME_SENTENCE + STEP * (over.index(shared) + above.index(shared))


def _rank_below(event: Happening, way: list[int]) -> float | None:
    """Return the rank of a place that hangs below the event's word, `way` leading up to it."""
    words = event.sentence.tokens
    first = words[way[-1]].dep
    verbs = [index for index in way if words[index].pos in VERBAL]
    if verbs:
        elsewhere = any(
            words[index].dep == "relcl" and words[index].lemma not in load_use().take_place
            for index in verbs
        )
        if first == "ccomp" or elsewhere:
            return None
        return SUBJECT + DEEPER if first in SUBJECTS else CLAUSE_BELOW
    nouns = sum(words[index].pos in NOMINAL for index in way)
    if nouns and words[event.trigger].lemma in load_use().verbal:
        # what is spoken of happened there, the speaking did not
        return None
    if first in SUBJECTS and nouns == 1 and event.seated:
        return SEAT
    return (SUBJECT if first in SUBJECTS else OBJECT) + DEEPER * (nouns - 1)
