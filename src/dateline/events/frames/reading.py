"""What a frame makes of a clause: the record that the rest of the room works on."""

import msgspec

from dateline.events.frames.phrases import head_words
from dateline.events.frames.slots import Slots
from dateline.events.lexicon.lexicon import CORE_SLOTS, Frame
from dateline.grammar import Sentence

DETECTED = "detected"
"""What the name of a frame opens with that the detector made up for what it hears."""


class Reading(msgspec.Struct, frozen=True):
    """One frame on one clause: the trigger, what fills the slots, and the clause it took in."""

    frame: Frame
    number: int
    trigger: int
    slots: Slots
    weight: float
    clause: "Reading | None" = None
    words: tuple[int, ...] = ()


def named_fillers(reading: Reading, sentence: Sentence) -> list[int]:
    """Return the nouns that a reading's frame asked for by word: they are part of its event."""
    return [
        filler
        for name, filling in reading.frame.slots
        if filling.words and name in {"object", "subject", "in", "complement"}
        for filler in reading.slots.get(name, [])
        if filler != reading.trigger and not filling.words.isdisjoint(head_words(sentence, filler))
    ]


def asked_for(reading: Reading, sentence: Sentence, slot: str, fillers: list[int]) -> list[int]:
    """Return those of a preposition's fillers that a frame asks for by word, if it does.

    "Killed in Mali in an ambush by rebels": of Mali the ambush is not asked.

    Args:
        reading: A frame on a clause.
        sentence: Its sentence.
        slot: The preposition.
        fillers: What fills it.
    """
    if len(fillers) < 2 or slot in CORE_SLOTS:
        return fillers
    wanted = next((filling for name, filling in reading.frame.slots if name == slot), None)
    if wanted is None or not wanted.words or wanted.party or wanted.sectors or wanted.anything:
        return fillers
    words = wanted.words
    named = [one for one in fillers if not words.isdisjoint(head_words(sentence, one))]
    return named or fillers


def is_detected(reading: Reading) -> bool:
    """Say whether the detector made a reading, and no frame of the lexicon."""
    return reading.frame.name.startswith(DETECTED)
