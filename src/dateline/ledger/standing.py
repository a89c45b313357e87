"""How a clause stands to the world, as far as a relation's status depends on it."""

from typing import Literal

from dateline.events import load_lexicon, read_modality
from dateline.grammar import Sentence, ancestors
from dateline.ledger.patterns import Words

Standing = Literal["done", "begun", "decided", "future", "negated", "ended", "unreal"]
CARRIES = frozenset(
    {"xcomp", "ccomp", "dobj", "pobj", "pcomp", "prep", "conj", "acl", "nsubj", "acomp"}
)
WANTED = frozenset({"xcomp", "acl"})


def standing_of(sentence: Sentence, trigger: int, words: Words) -> tuple[Standing, bool]:
    """Say whether a clause's event was done, goes on, was decided, is to come, denied, or none.

    Args:
        sentence: The sentence.
        trigger: The verb.
        words: The classes of `words.txt`.

    Returns:
        How it stands, and whether it is told as background: an anniversary, a pluperfect, a
        clause that only tells its noun apart.
    """
    token = sentence.tokens[trigger]
    if token.tag == "VBG" and token.dep == "advcl":
        # "will go, leaving the base": what goes with an act stands as the act does.
        main = standing_of(sentence, token.head, words)
        if main[0] not in {"done", "decided"}:
            return main
    modality = read_modality(sentence, trigger, load_lexicon().classes)
    background = modality.background or modality.remembered or modality.tense == "past perfect"
    if modality.question or modality.hypothetical or _is_kept_from(sentence, trigger, words):
        return "unreal", background
    if any(
        sentence.tokens[child].text.lower() in words["NO-LONGER"]
        and (modality.negated or sentence.tokens[child - 1].text.lower() == "no")
        for child in sentence.dependents(trigger, "advmod", "neg")
    ):
        return ("unreal" if modality.future else "ended"), background
    if modality.negated:
        return "negated", background
    if _is_decided(sentence, trigger, words):
        return "decided", background
    if modality.future or modality.tense == "future":
        return "future", background
    if modality.purpose or _is_wanted(sentence, trigger, words):
        return "unreal", background
    return ("begun" if _is_under_way(sentence, trigger, words) else "done"), background


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
        marks = sentence.lemmas(index, "mark", "aux", "advmod")
        if marks & kept:
            return True
        below = index
    return False


def _is_wanted(sentence: Sentence, trigger: int, words: Words) -> bool:
    """Say whether a verb hangs on a wish: "the need to restore it", "committed to joining"."""
    token = sentence.tokens[trigger]
    if token.dep == "pcomp" and sentence.tokens[token.head].lemma in words["BEFORE-WISHED"]:
        return True
    return token.tag == "VB" and token.dep == "acl"


def _is_under_way(sentence: Sentence, trigger: int, words: Words) -> bool:
    """Say whether an act goes on and is not over ("is leaving", "began withdrawing")."""
    token = sentence.tokens[trigger]
    if token.dep == "xcomp" and sentence.tokens[token.head].lemma in words["UNDER-WAY"]:
        return True
    return token.tag == "VBG" and "be" in sentence.lemmas(trigger, "aux")


def _is_decided(sentence: Sentence, trigger: int, words: Words) -> bool:
    token = sentence.tokens[trigger]
    if token.dep == "conj":
        token = sentence.tokens[token.head]
    if token.dep not in WANTED or token.tag != "VB":
        return False
    return sentence.tokens[token.head].lemma in words["DECIDING"]
