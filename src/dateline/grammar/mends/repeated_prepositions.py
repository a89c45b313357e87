"""A preposition said again in a list: "sanctions on two banks and on a trader".

A small parser joins the second preposition to the first, so that the first has one noun only.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens

_ENUMERATED = frozenset({"on", "against", "from", "with", "to", "between", "by"})


def join_behind_repeated_prepositions(sentence: Sentence) -> Sentence:
    """Return a sentence with the nouns behind one preposition said twice joined, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for again in sentence.tokens:
        first = sentence.tokens[again.head]
        if again.dep != "conj" or again.lemma not in _ENUMERATED or first.lemma != again.lemma:
            continue
        nouns = sentence.dependents(first.index, "pobj")
        others = sentence.dependents(again.index, "pobj")
        if len(nouns) != 1 or len(others) != 1 or first.dep not in {"prep", "agent", "dative"}:
            continue
        if sentence.dependents(nouns[0], "relcl"):
            # "With two jets, which bombed a ridge, and with the militia": told apart.
            continue
        changed[others[0]] = replace(sentence.tokens[others[0]], dep="conj", head=nouns[0])
        changed[again.index] = replace(again, dep="prep", head=first.head)
        for joining in sentence.dependents(first.index, "cc"):
            changed[joining] = replace(sentence.tokens[joining], head=nouns[0])
    return with_tokens(sentence, changed)
