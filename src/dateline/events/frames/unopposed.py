"""Ground that is taken without fighting: "retook the town without a fight", "an abandoned post".

Source:
    Codebook: "takes or retakes territory by fighting: ASSAULT; without fighting COERCE seize".
"""

from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.grammar import Sentence

_HOW = ("prep", "advmod", "advcl", "acomp", "oprd", "ccomp")
_WITHIN = ("pobj", "pcomp", "dobj", "compound", "amod", "det", "conj")
_JOINED = ("conj", "advcl", "ccomp")


def is_unopposed(reading: Reading, sentence: Sentence) -> bool:
    """Say whether ground is taken that nobody defends.

    Args:
        reading: A frame of an assault on a clause.
        sentence: Its sentence.
    """
    words = slot_words()
    if sentence.tokens[reading.trigger].lemma not in words["TAKING-GROUND"]:
        return False
    if any(
        sentence.tokens[kind].lemma in words["DESERTED"]
        for filler in reading.slots.get("object", [])
        for kind in sentence.dependents(filler, "amod")
    ):
        return True
    return any(
        _tells_no_fight(sentence, way)
        for way in (
            *sentence.dependents(reading.trigger, *_HOW),
            *(
                way
                for filler in reading.slots.get("object", [])
                for way in sentence.dependents(filler, "prep", "amod")
            ),
        )
    ) or any(
        _meets_nobody(sentence, other) for other in sentence.dependents(reading.trigger, *_JOINED)
    )


def _tells_no_fight(sentence: Sentence, way: int) -> bool:
    words = slot_words()
    if sentence.tokens[way].lemma in words["UNOPPOSED"]:
        return True
    return sentence.tokens[way].lemma == "without" and any(
        sentence.tokens[one].lemma in words["FIGHTING-FOR-GROUND"] for one in _below(sentence, way)
    )


def _meets_nobody(sentence: Sentence, verb: int) -> bool:
    """Say whether a clause tells that no resistance was met."""
    words = slot_words()
    if sentence.tokens[verb].lemma not in words["MEETING-RESISTANCE"]:
        return False
    denied = bool(sentence.dependents(verb, "neg"))
    return any(
        sentence.tokens[filler].lemma in words["FIGHTING-FOR-GROUND"]
        and (denied or _is_none(sentence, filler))
        for filler in sentence.dependents(verb, "dobj")
    )


def _is_none(sentence: Sentence, filler: int) -> bool:
    return any(
        sentence.tokens[one].lemma in {"no", "little"}
        for one in sentence.dependents(filler, "det", "amod")
    )


def _below(sentence: Sentence, index: int) -> list[int]:
    found: list[int] = []
    waiting = [index]
    while waiting:
        below = sentence.dependents(waiting.pop(), *_WITHIN)
        found += below
        waiting += below
    return found
