"""Deeds named by a noun, read as their verb would be.

"Sudan's expulsion of the mission", "the revocation of their visas by Canada": whose deed it is, or
by whom, is the subject, of whom or what the object.
"""

from functools import cache
from typing import NamedTuple

from dateline.events.frames.slots import Slots, acts_as_verb
from dateline.events.lexicon.classes import slot_words
from dateline.events.lexicon.lexicon import Lexicon, Trigger
from dateline.grammar import Sentence


class NamedDeed(NamedTuple):
    """The verb that a noun names, and the word before whom or what it is done to ("ban on")."""

    verb: str
    upon: str = "of"


def frames_named(lexicon: Lexicon, sentence: Sentence, index: int) -> tuple[Trigger, ...]:
    """Return the ways in which the verb that a noun names may begin frames, by itself.

    Args:
        lexicon: The frames.
        sentence: The sentence.
        index: A noun.
    """
    deed = verbs_of_nouns().get(sentence.tokens[index].lemma)
    if deed is None or acts_as_verb(sentence, index):
        return ()
    return tuple(trigger for trigger in lexicon.verbs.get(deed.verb, ()) if not trigger.words)


def as_of_the_verb(sentence: Sentence, index: int, slots: Slots) -> Slots | None:
    """Return the slots of a noun as they would be the verb's; None where doer or object is untold.

    Args:
        sentence: The sentence.
        index: The noun.
        slots: What stands in the noun's slots.
    """
    deed = verbs_of_nouns()[sentence.tokens[index].lemma]
    before = sentence.dependents(index, "poss", "amod", "nmod", "compound")
    owners = [filler for filler in slots.get("owner", ()) if _owns(sentence, filler, before)]
    doers = slots.get("by") or owners or slots.get("subject")
    if not doers or deed.upon not in slots:
        return None
    taken = {"owner", "by", deed.upon}
    kept = {name: fillers for name, fillers in slots.items() if name not in taken}
    return {**kept, "subject": [*doers], "object": [*slots[deed.upon]]}


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
