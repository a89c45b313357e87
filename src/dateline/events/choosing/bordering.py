"""States that a story tells of only in passing: beyond a border, or as what a private person is.

"Sent to the Mexico border", "a Spanish priest was robbed": no soldiers of theirs are meant.
"""

from collections.abc import Callable, Sequence

from dateline.actors import is_private_person, lies_beyond
from dateline.events.choosing.dealings import main_sector
from dateline.events.choosing.spoken import Told
from dateline.grammar import MODIFIERS_BEFORE, Sentence
from dateline.records import Entity

# Sectors of those who may be anywhere.
AT_HOME_ANYWHERE = frozenset({"CVL", "REL", "MED", "EDU", "SOC", "BUS"})


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


def without_origins(
    told: Told, sentences: Sequence[Sentence], is_guess: Callable[[Entity], bool]
) -> Told:
    """Return the mentions of a story without states named only for what private persons are.

    Args:
        told: Every mention of a party: sentence, token, entities; in text order.
        sentences: The story's sentences.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    origins = [_is_origin(sentences[number], token) for number, token, _ in told]
    if not any(origins):
        return told
    public = {
        entity.code
        for (_, _, entities), origin in zip(told, origins, strict=True)
        for entity in entities
        if not origin and not is_guess(entity) and main_sector(entity) not in AT_HOME_ANYWHERE
    }
    return [
        one
        for one, origin in zip(told, origins, strict=True)
        if not origin or not public.isdisjoint(entity.code for entity in one[2])
    ]


def _is_origin(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.dep in MODIFIERS_BEFORE and is_private_person(sentence.tokens[token.head])
