"""A given party in a sentence: its word, and the pronouns that stand for it there."""

import msgspec

from dateline.events.frames.filling import RELATIVE_TAGS, antecedent
from dateline.events.frames.slots import acts_as_verb
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors

PRONOUNS = frozenset({"PRP", "PRP$"})
MANY = frozenset("they them their theirs".split())
THIRD = MANY | frozenset("it its he him his she her hers".split())
FARTHEST = 8


class Party(msgspec.Struct, frozen=True):
    """One of the pair in a sentence: the word its span hangs on, and all words that are it.

    `lines` are each of its words with those above it, nearest first.
    """

    head: int
    words: frozenset[int]
    lines: tuple[tuple[int, ...], ...]


def party_of(sentence: Sentence, head: int | None, other: int | None) -> Party | None:
    """Return a party with what stands for it in its sentence.

    Args:
        sentence: The sentence.
        head: The word its span hangs on; None where it is in another sentence.
        other: The word the other party's span hangs on.
    """
    if head is None:
        return None
    named = _meant(sentence, head, other)
    words = {head}
    if named is not None:
        words.add(named)
    for token in sentence.tokens:
        if token.index in words or token.index == other:
            continue
        relative = token.tag in RELATIVE_TAGS or (token.lemma == "that" and token.pos == "PRON")
        if not (relative or token.tag in PRONOUNS) or _is_supposed(sentence, token.index):
            continue
        if relative:
            meant: int | None = antecedent(sentence, token.index)
        else:
            meant = _meant(sentence, token.index, None)
        if meant is not None and meant in words:
            words.add(token.index)
    lines = tuple((word, *ancestors(sentence, word)) for word in sorted(words))
    return Party(head, frozenset(words), lines)


def _meant(sentence: Sentence, index: int, other: int | None) -> int | None:
    """Return whom a pronoun means: the subject of the nearest clause above that may be it."""
    token = sentence.tokens[index]
    if token.tag not in PRONOUNS or token.text.lower() not in THIRD:
        return None
    many = token.text.lower() in MANY
    own = {index}
    above = ancestors(sentence, index)
    for number, verb in enumerate(above[:FARTHEST]):
        if not acts_as_verb(sentence, verb):
            continue
        for subject in sentence.dependents(verb, "nsubj", "nsubjpass"):
            if subject in own or subject in above[:number] or subject == other:
                continue
            if sentence.tokens[subject].pos in {"NOUN", "PROPN"} and _agrees(
                sentence, subject, many=many
            ):
                return subject
    return None


def _is_supposed(sentence: Sentence, index: int) -> bool:
    """Say whether a word stands in a clause that is only a condition ("until they leave")."""
    return any(
        sentence.tokens[mark].lemma in listed("conditions")
        for verb in ancestors(sentence, index)
        for mark in sentence.dependents(verb, "mark")
    )


def _agrees(sentence: Sentence, index: int, *, many: bool) -> bool:
    several = bool(sentence.dependents(index, "conj") and sentence.dependents(index, "cc"))
    tag = sentence.tokens[index].tag
    if tag == "NNPS" and not several:
        # "The United States … it": a name in the plural may be one body.
        return True
    return (tag == "NNS" or several) == many
