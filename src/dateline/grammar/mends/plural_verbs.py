"""Verbs of a sentence without a finite one that a small parser takes for nouns and adjectives.

"The premier embarks on a visit": the verb is taken for a plural. "The Taiwanese military scrambled
jets": "military" and the verb are taken for adjectives of what follows them.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS, PAST_TAGS
from dateline.grammar.tree import (
    OF_THE_NOUN,
    is_without_finite_verb,
    root_of,
    with_tokens,
)
from dateline.grammar.words import words

_PLURALS = frozenset({"NNS", "NNP", "NNPS"})
_BEHIND = frozenset({"DT", "CD", "JJ", "IN", "TO", "PRP$", "NNP", "NNS", "VBG"})
_HISSING = ("shes", "ches", "sses", "xes")
SIDE = "side"
MILITARY = "military"
_MISTAKEN = frozenset({"amod", "npadvmod", "compound", "nmod"})
_TELLS_WHOSE = frozenset({"amod", "compound", "poss", "nmod", "det"})


def raise_plural_verb(sentence: Sentence) -> Sentence:
    """Return a sentence with such a word as its verb, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    root = root_of(sentence)
    if root is None or not is_without_finite_verb(sentence):
        return sentence
    verb = next((one for one in sentence.tokens[1:-1] if _may_be_verb(sentence, one)), None)
    if verb is None:
        return sentence
    doer = sentence.tokens[verb.index - 1]
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.index < doer.index and token.head >= verb.index:
            changed[token.index] = replace(token, head=doer.index)
        elif token.index > verb.index and token.head <= doer.index:
            changed[token.index] = replace(token, head=verb.index)
    lemma = _lemma(verb)
    changed[doer.index] = replace(doer, dep="nsubj", head=verb.index)
    changed[verb.index] = replace(
        verb, lemma=lemma, pos="VERB", tag="VBZ", dep="ROOT", head=verb.index
    )
    if root.index > verb.index:
        changed[root.index] = replace(root, dep="dobj", head=verb.index)
        for child in sentence.children[root.index]:
            if child > root.index and sentence.tokens[child].dep not in OF_THE_NOUN:
                changed[child] = replace(sentence.tokens[child], head=verb.index)
    else:
        for child in sentence.dependents(verb.index, "appos", "compound"):
            if child > verb.index:
                changed[child] = replace(sentence.tokens[child], dep="dobj")
    return with_tokens(sentence, changed)


def _lemma(token: Token) -> str:
    """Return the verb of a form in -s: "notifies", "abolishes"."""
    form = token.text.lower()
    if form.endswith("ies"):
        return f"{form[:-3]}y"
    return form[:-2] if form.endswith(_HISSING) else form[:-1]


def _may_be_verb(sentence: Sentence, token: Token) -> bool:
    """Say whether a plural may be a verb: behind one doer and before what it may govern."""
    doer, behind = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1]
    lemma = _lemma(token)
    return (
        token.tag in _PLURALS
        and token.text.islower()
        and lemma in words("taken-for-plurals")
        and doer.tag in NOUN_TAGS - {"NNS"}
        and behind.tag in _BEHIND
        and (lemma != SIDE or behind.lemma == "with")
    )


def raise_military(sentence: Sentence) -> Sentence:
    """Return a sentence with the military as who does it, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    if not is_without_finite_verb(sentence):
        return sentence
    for doer in sentence.tokens[1:-2]:
        verb = sentence.tokens[doer.index + 1]
        thing = sentence.tokens[verb.head]
        before = sentence.tokens[: doer.index]
        if (
            doer.text != MILITARY
            or doer.dep not in _MISTAKEN
            or doer.head not in {verb.index, thing.index}
            or verb.dep != "amod"
            or not (verb.tag in PAST_TAGS or verb.text.endswith("ed"))
            or thing.dep != "ROOT"
            or any(one.dep not in _TELLS_WHOSE for one in before)
        ):
            continue
        changed = {one.index: replace(one, head=doer.index) for one in before}
        lemma = verb.text.removesuffix("ed") if verb.lemma == verb.text else verb.lemma
        changed[doer.index] = replace(doer, pos="NOUN", tag="NN", dep="nsubj", head=verb.index)
        changed[verb.index] = replace(
            verb, lemma=lemma, pos="VERB", tag="VBD", dep="ROOT", head=verb.index
        )
        changed[thing.index] = replace(thing, dep="dobj", head=verb.index)
        for child in sentence.children[thing.index]:
            if child > thing.index and sentence.tokens[child].dep not in OF_THE_NOUN:
                changed[child] = replace(sentence.tokens[child], head=verb.index)
        return with_tokens(sentence, changed)
    return sentence
