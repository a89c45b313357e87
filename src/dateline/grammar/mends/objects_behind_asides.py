"""Objects behind an aside, left without a label: "condemned, in the strongest terms, the attack".

A small parser does not find what the noun behind the second comma is.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words

_LOST = frozenset({"dep", "prep"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_HAVING = ("dobj", "ccomp", "xcomp")


def hang_object_behind_aside(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun is the verb's object, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for noun in sentence.tokens:
        if noun.dep not in _LOST or noun.pos not in _NOUNS:
            continue
        first = subtree(sentence, noun.index)[0]
        verb = _verb_before_aside(sentence, first)
        if verb is not None and not sentence.dependents(verb.index, *_HAVING):
            return with_tokens(sentence, {noun.index: replace(noun, dep="dobj", head=verb.index)})
    return sentence


def _verb_before_aside(sentence: Sentence, first: int) -> Token | None:
    """Return the verb of judging before the prepositional phrase between commas, or None."""
    if sentence.tokens[first - 1].text != ",":
        return None
    for verb in sentence.tokens[: first - 1]:
        if verb.lemma not in words("judging-acts"):
            continue
        for aside in sentence.dependents(verb.index, "prep"):
            reach = subtree(sentence, aside)
            if (
                sentence.tokens[verb.index + 1].text == ","
                and reach[0] == verb.index + 2
                and reach[-1] == first - 2
            ):
                return verb
    return None
