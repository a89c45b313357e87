"""Deeds named by a noun, read as their verb would be.

"Sudan's expulsion of the mission", "the revocation of their visas by Canada": whose deed it is, or
by whom, is the subject, of whom or what the object.
"""

from functools import cache
from typing import NamedTuple

from dateline.events.frames.slots import Slots, acts_as_verb, slots_of
from dateline.events.lexicon.classes import slot_words
from dateline.events.lexicon.lexicon import Lexicon, Trigger
from dateline.grammar import Sentence, Token


class NamedDeed(NamedTuple):
    """The verb that a noun names, and the word before whom or what it is done to ("ban on")."""

    verb: str
    upon: str = "of"


def named_deed(
    lexicon: Lexicon, sentence: Sentence, index: int
) -> tuple[tuple[Trigger, ...], Slots]:
    """Return the ways in which the verb that a noun names may begin frames, and the verb's slots.

    Args:
        lexicon: The frames.
        sentence: The sentence.
        index: A word.

    Returns:
        No way for any other word, and where doer or object is untold.
    """
    deed = _deed_of(lexicon, sentence.tokens[index])
    told = None
    if deed is not None and not acts_as_verb(sentence, index):
        told = _as_of_the_verb(sentence, index, deed)
    if deed is None or told is None:
        return (), {}
    alone = (trigger for trigger in lexicon.verbs.get(deed.verb, ()) if not trigger.words)
    return tuple(alone), told


def _deed_of(lexicon: Lexicon, word: Token) -> NamedDeed | None:
    """Return what a noun names: what is listed, or the verb of one in -ing that no frame begins."""
    listed = verbs_of_nouns().get(word.lemma)
    stem = word.lemma.lower().removesuffix("ing")
    if listed is not None or word.tag != "NN" or len(stem) in {len(word.lemma), 0}:
        return listed
    if word.lemma in lexicon.nouns:
        return None
    forms = (stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem)
    return next((NamedDeed(verb) for verb in forms if verb in lexicon.verbs), None)


def _as_of_the_verb(sentence: Sentence, index: int, deed: NamedDeed) -> Slots | None:
    """Return a noun's slots as they would be the verb's; None where doer or object is untold."""
    slots = slots_of(sentence, index)
    before = sentence.dependents(index, "poss", "amod", "nmod", "compound")
    owners = [filler for filler in slots.get("owner", ()) if _owns(sentence, filler, before)]
    told_of = sentence.tokens[index].dep == "attr"
    # "They are a denial of peace": what something is, it does not do.
    doers = slots.get("by") or owners or (None if told_of else slots.get("subject"))
    undergo = slots.get(deed.upon)
    if undergo is None and "by" in slots:
        # "The envoy's expulsion by Chad": whose it is, it was done to.
        undergo = [filler for filler in owners if sentence.tokens[filler].dep == "poss"]
    if not doers or not undergo:
        return None
    taken = {"owner", "by", deed.upon}
    kept = {name: fillers for name, fillers in slots.items() if name not in taken}
    return {**kept, "subject": [*doers], "object": [*undergo]}


def stands_before(sentence: Sentence, index: int, filler: int) -> bool:
    """Say whether a filler stands before a noun as a part of its phrase ("the Turkish raid").

    Args:
        sentence: The sentence.
        index: The noun.
        filler: A token.
    """
    token = sentence.tokens[filler]
    return token.head == index and token.dep in {"amod", "nmod", "compound"}


def _owns(sentence: Sentence, filler: int, before: list[int]) -> bool:
    """Say whether a filler, or what it is joined to, stands before its noun as an owner would."""
    token = sentence.tokens[filler]
    while token.dep == "conj" and token.index not in before:
        token = sentence.tokens[token.head]
    if token.index not in before:
        return False
    # "The Russian recognition", "the government's recognition", not "the sudden recognition".
    return token.dep == "poss" or token.text[:1].isupper()


@cache
def verbs_of_nouns() -> dict[str, NamedDeed]:
    """Return what each noun for a deed names."""
    pairs = (pair.split() for pair in slot_words()["NOUN-OF-VERB"])
    return {noun: NamedDeed(verb, *upon) for noun, verb, *upon in pairs}
