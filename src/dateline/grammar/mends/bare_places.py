"""A preposition behind a verb, taken for an adjective of what it opens.

"Gathered outside parliament": parliament is where, not what they gathered.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence
from dateline.grammar.tree import with_tokens

BEFORE_PLACES = frozenset({"outside", "inside", "near", "opposite"})


def free_place(sentence: Sentence) -> Sentence:
    """Make "outside" before a verb's bare noun the preposition it is.

    Args:
        sentence: As parsed.
    """
    for place in sentence.tokens:
        noun = sentence.tokens[place.head]
        if (
            place.lemma in BEFORE_PLACES
            and place.dep == "amod"
            and noun.dep == "dobj"
            and place.index == noun.head + 1
        ):
            changed = {
                place.index: replace(place, pos="ADP", tag="IN", dep="prep", head=noun.head),
                noun.index: replace(noun, dep="pobj", head=place.index),
            }
            return with_tokens(sentence, changed)
    return sentence
