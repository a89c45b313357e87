"""A possessor owns the noun behind it, not the one joined to that: "Mali's army and Russian men".

A small parser takes the first noun for a word before the second, and its owner for that of both.
Of "Kenya's Ann Roe and Chad's Idris Tal met" it joins Chad to Ann Roe, and leaves her without a
verb, or him.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS
from dateline.grammar.tree import MODIFIERS_BEFORE, with_tokens

_BEFORE = frozenset({"nmod", "compound"})
_BEHIND = frozenset({"appos", "conj"})


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


def part_owned_names(sentence: Sentence) -> Sentence:
    """Join two names that each have an owner of their own before them.

    Args:
        sentence: As parsed.

    Returns:
        The sentence, each owner on its own name, the second name joined to the first.
    """
    for mark in sentence.tokens[1:-1]:
        owner = sentence.tokens[mark.index - 1]
        first = sentence.tokens[owner.head]
        if (
            mark.tag != "POS"
            or owner.dep != "conj"
            or owner.tag not in NAME_TAGS
            or first.index > owner.index
            or first.tag not in NAME_TAGS
        ):
            continue
        second = _name_behind(sentence, mark)
        if second is None:
            continue
        changed = {
            owner.index: replace(owner, dep="poss", head=second.index),
            second.index: replace(second, dep="conj", head=first.index),
            mark.index: replace(mark, dep="case", head=owner.index),
        }
        if first.dep in _BEFORE and first.head == second.index:
            top = first.index if second.head == second.index else second.head
            changed[first.index] = replace(first, dep=second.dep, head=top)
            for one in sentence.children[second.index]:
                if one < first.index:
                    changed[one] = replace(sentence.tokens[one], head=first.index)
        elif second.dep not in _BEHIND or second.head != first.index:
            continue
        sentence = with_tokens(sentence, changed)
    return sentence


def _name_behind(sentence: Sentence, mark: Token) -> Token | None:
    """Return the name that a possessor's mark stands right before, or None."""
    for token in sentence.tokens[mark.index + 1 :]:
        if token.tag not in NAME_TAGS:
            return None
        if token.dep != "compound" or token.head < token.index:
            return token
    return None
