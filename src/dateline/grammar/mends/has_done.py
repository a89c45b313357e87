"""A short "has" taken for "is": "he's announced that he will go", "she's accused them of lying"."""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PAST_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

SHORT = frozenset({"'s", "’s"})
_OPEN = frozenset({"call", "appeal"})


def make_short_has_active(sentence: Sentence) -> Sentence:
    """Return a sentence in which whoever has done something does it, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        if token.dep == "auxpass" and token.text in SHORT and _has_done(sentence, verb):
            changed[token.index] = replace(token, lemma="have", tag="VBZ", dep="aux")
            changed[verb.index] = replace(verb, tag="VBN")
            for subject in sentence.dependents(verb.index, "nsubjpass"):
                changed[subject] = replace(sentence.tokens[subject], dep="nsubj")
    return with_tokens(sentence, changed)


def _has_done(sentence: Sentence, verb: Token) -> bool:
    """Say whether a verb behind "'s" has what only somebody who acts can have."""
    if verb.tag not in PAST_TAGS or sentence.dependents(verb.index, "agent"):
        return False
    if sentence.dependents(verb.index, "dobj"):
        return verb.lemma not in words("having-two-objects")
    if sentence.dependents(verb.index, "ccomp", "xcomp"):
        return verb.lemma in words("announcing-oneself")
    return verb.lemma in _OPEN and any(
        sentence.tokens[way].lemma in {"on", "for"}
        for way in sentence.dependents(verb.index, "prep")
    )
