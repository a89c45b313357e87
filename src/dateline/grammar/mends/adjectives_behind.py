"""Adjectives behind their noun: "after protesters angry at the fares set fire to buses".

A small parser makes the adjective what the clause says of the noun, and hangs the verb behind it on
another clause, whose subject is then taken for its own.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS
from dateline.grammar.tree import with_tokens

_CLAUSES = frozenset({"advcl", "ccomp"})
_HUNG = frozenset({"advcl", "ccomp", "dep"})
_OPENING = frozenset({"mark", "nsubj", "advmod"})


def hang_adjectives_behind(sentence: Sentence) -> Sentence:
    """Return a sentence in which such an adjective hangs on its noun, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for adjective in sentence.tokens:
        if adjective.tag != "JJ" or adjective.dep not in _CLAUSES:
            continue
        nouns = sentence.dependents(adjective.index, "nsubj")
        if len(nouns) != 1 or nouns[0] > adjective.index:
            continue
        if sentence.dependents(adjective.index, "cop", "aux"):
            continue
        verb = _verb_behind(sentence, adjective)
        if verb is None:
            continue
        for child in sentence.children[adjective.index]:
            if child < adjective.index and sentence.tokens[child].dep in _OPENING:
                changed[child] = replace(sentence.tokens[child], head=verb.index)
        changed[verb.index] = replace(verb, dep=adjective.dep, head=adjective.head)
        changed[adjective.index] = replace(adjective, dep="amod", head=nouns[0])
    return with_tokens(sentence, changed)


def _verb_behind(sentence: Sentence, adjective: Token) -> Token | None:
    """Return the finite verb without a subject that hangs where the adjective does."""
    return next(
        (
            sentence.tokens[child]
            for child in sentence.children[adjective.head]
            if child > adjective.index
            and sentence.tokens[child].tag in FINITE_TAGS
            and sentence.tokens[child].dep in _HUNG
            and not sentence.dependents(child, "nsubj", "nsubjpass", "mark")
            and "," not in {t.text for t in sentence.tokens[adjective.index : child]}
        ),
        None,
    )
