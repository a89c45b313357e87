"""States that a story tells of only as what lies beyond a border: "sent to the Mexico border"."""

from collections.abc import Callable, Sequence

from dateline.actors import lies_beyond
from dateline.events.choosing.spoken import Told
from dateline.grammar import Sentence
from dateline.records import Entity


def without_neighbours(
    told: Told, sentences: Sequence[Sentence], is_guess: Callable[[Entity], bool]
) -> Told:
    """Return the mentions of a story without those of states that only lie beyond a border.

    Args:
        told: Every mention of a party: sentence, token, entities; in text order.
        sentences: The story's sentences.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    beyond: set[str] = set()
    others: set[str] = set()
    for number, token, entities in told:
        told_of = beyond if lies_beyond(sentences[number], token) else others
        told_of.update(entity.code for entity in entities if not is_guess(entity))
    neighbours = beyond - others
    if not neighbours:
        return told
    return [one for one in told if neighbours.isdisjoint(entity.code for entity in one[2])]
