"""How a clause stands to the world, as far as a relation's status depends on it."""

from typing import Literal

from dateline.events import load_lexicon, read_modality
from dateline.grammar import Sentence, ancestors
from dateline.ledger.patterns import Words

Standing = Literal["done", "decided", "future", "negated", "ended", "unreal"]
CARRIES = frozenset({"xcomp", "ccomp", "dobj", "pobj", "pcomp", "prep", "conj", "acl", "nsubj"})
WANTED = frozenset({"xcomp", "acl"})


def standing_of(sentence: Sentence, trigger: int, words: Words) -> tuple[Standing, bool]:
    """Say whether a clause's event was done, decided, is to come, was denied, or is none.

    Args:
        sentence: The sentence.
        trigger: The verb.
        words: The classes of `words.txt`.

    Returns:
        How it stands, and whether it is told as background: an anniversary, a pluperfect, a
        clause that only tells its noun apart.
    """
    modality = read_modality(sentence, trigger, load_lexicon().classes)
    background = modality.background or modality.remembered or modality.tense == "past perfect"
    if modality.question or modality.hypothetical or _is_kept_from(sentence, trigger, words):
        return "unreal", background
    if any(
        sentence.tokens[child].lemma in words["NO-LONGER"]
        for child in sentence.dependents(trigger, "advmod", "neg")
    ):
        return "ended", background
    if modality.negated:
        return "negated", background
    if _is_decided(sentence, trigger, words):
        return "decided", background
    if modality.future or modality.tense == "future":
        return "future", background
    if modality.purpose:
        return "unreal", background
    return "done", background


def is_remembered(sentence: Sentence, words: Words) -> bool:
    """Say whether a sentence is about an anniversary."""
    return any(token.lemma in words["ANNIVERSARY"] for token in sentence.tokens)


def _is_kept_from(sentence: Sentence, trigger: int, words: Words) -> bool:
    """Say whether words above the clause, or its own mark, keep it from having happened."""
    kept = words["NOT-DONE"]
    below = trigger
    for index in (trigger, *ancestors(sentence, trigger)):
        token = sentence.tokens[index]
        if index != trigger:
            if sentence.tokens[below].dep not in CARRIES:
                return False
            if token.lemma in kept:
                return True
        marks = {
            sentence.tokens[child].lemma
            for child in sentence.dependents(index, "mark", "aux", "advmod")
        }
        if marks & kept:
            return True
        below = index
    return False


def _is_decided(sentence: Sentence, trigger: int, words: Words) -> bool:
    token = sentence.tokens[trigger]
    if token.dep == "conj":
        token = sentence.tokens[token.head]
    if token.dep not in WANTED or token.tag != "VB":
        return False
    return sentence.tokens[token.head].lemma in words["DECIDING"]
