"""States that a story tells of only as what lies beyond a border: "sent to the Mexico border"."""

from collections.abc import Callable, Sequence

from dateline.events.choosing.spoken import Told
from dateline.events.words import listed
from dateline.grammar import MODIFIERS_BEFORE, Sentence
from dateline.records import Entity

ACROSS = "across"


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
        lies_beyond = is_beyond(sentences[number], token)
        for entity in entities:
            if not is_guess(entity):
                (beyond if lies_beyond else others).add(entity.code)
    neighbours = beyond - others
    if not neighbours:
        return told
    return [one for one in told if neighbours.isdisjoint(entity.code for entity in one[2])]


def is_beyond(sentence: Sentence, index: int) -> bool:
    """Say whether a word only tells what a border is with: "the Mexico border", "bordering Chad".

    Whoever came "from across the Kenya border" is of Kenya.

    Args:
        sentence: The sentence.
        index: The word.
    """
    token = sentence.tokens[index]
    over = sentence.tokens[token.head]
    if token.dep in MODIFIERS_BEFORE:
        return over.lemma in listed("frontiers") and sentence.tokens[over.head].lemma != ACROSS
    return token.dep == "dobj" and over.lemma in listed("bordering")
