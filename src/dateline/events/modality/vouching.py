"""Who vouches for what a clause tells: who claims it, or according to whom it was."""

from collections.abc import Sequence

from dateline.grammar import Sentence

ACCORDING = frozenset({"accord", "according"})
HEARSAY = frozenset({"reportedly", "allegedly", "purportedly"})
VOUCHING = ACCORDING | HEARSAY


def claimant(sentence: Sentence, path: Sequence[int]) -> int | None:
    """Return who claims to have done something."""
    for index in path:
        token = sentence.tokens[index]
        if token.dep == "xcomp" and sentence.tokens[token.head].lemma == "claim":
            return subject_of(sentence, token.head)
    return None


def subject_of(sentence: Sentence, verb: int) -> int | None:
    """Return the subject of a verb, or None."""
    subjects = sentence.dependents(verb, "nsubj")
    return subjects[0] if subjects else None


def according_to(sentence: Sentence) -> int | None:
    """Return according to whom a sentence is, or the word that makes it hearsay ("reportedly")."""
    if sentence.words.isdisjoint(VOUCHING):
        return None
    for token in sentence.tokens:
        if token.lemma in ACCORDING:
            governed = sentence.behind(token.index)
            if governed:
                return governed[0]
        if token.lemma in HEARSAY:
            return token.index
    return None
