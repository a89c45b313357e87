"""A possessor owns the noun behind it, not the one joined to that: "Mali's army and Russian men".

A small parser takes the first noun for a word before the second, and its owner for that of both.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import MODIFIERS_BEFORE, with_tokens

_BEFORE = frozenset({"nmod", "compound"})


def part_owned(sentence: Sentence) -> Sentence:
    """Join the second of two nouns to the first, where only the first has an owner before it.

    Args:
        sentence: As parsed.

    Returns:
        The sentence, the first noun in the place that both had in the clause.
    """
    changed: dict[int, Token] = {}
    for mark in sentence.tokens[1:-3]:
        if mark.tag != "POS":
            continue
        first = sentence.tokens[mark.index + 1]
        if first.dep not in _BEFORE or first.pos != "NOUN":
            continue
        second = sentence.tokens[first.head]
        joins = sentence.tokens[first.index + 1]
        told = [
            at for at in sentence.dependents(second.index, *MODIFIERS_BEFORE) if at > joins.index
        ]
        if joins.lemma != "and" or second.index < joins.index or not told:
            continue
        if second.head == second.index:
            continue
        changed[first.index] = replace(first, dep=second.dep, head=second.head)
        changed[second.index] = replace(second, dep="conj", head=first.index)
        for owner in sentence.dependents(second.index, "poss"):
            if owner < first.index:
                changed[owner] = replace(sentence.tokens[owner], head=first.index)
    return with_tokens(sentence, changed)
