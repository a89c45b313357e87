"""A first verb's object, taken for a word of the second's: "implement the truce and speed aid".

A small parser joins the second verb to the object, and gives both verbs one object between them.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import with_tokens

AND = frozenset({"and", "or"})


def part_taken_in_objects(sentence: Sentence) -> Sentence:
    """Return a sentence in which each of two verbs has its object, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for second in sentence.tokens[3:]:
        own = sentence.tokens[second.head]
        shared = sentence.tokens[own.head]
        first = sentence.tokens[shared.head]
        if (
            (second.dep, own.dep, shared.dep) != ("conj", "nmod", "dobj")
            or not first.index < own.index < second.index < shared.index
            or not first.tag == second.tag == "VB"
            or own.tag not in NOUN_TAGS
            or sentence.tokens[second.index - 1].lemma not in AND
        ):
            continue
        sentence = with_tokens(sentence, _parted(sentence, first, own, second, shared))
    return sentence


def _parted(
    sentence: Sentence, first: Token, own: Token, second: Token, shared: Token
) -> dict[int, Token]:
    """Return the changes by which the first object stays with the first verb."""
    changed = {
        one: replace(sentence.tokens[one], head=own.index)
        for one in sentence.children[shared.index]
        if one < own.index
    }
    joins = sentence.tokens[second.index - 1]
    changed[joins.index] = replace(joins, dep="cc", head=first.index)
    changed[own.index] = replace(own, dep="dobj", head=first.index)
    changed[second.index] = replace(second, head=first.index)
    changed[shared.index] = replace(shared, head=second.index)
    return changed
