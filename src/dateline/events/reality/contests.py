"""Contests told by names alone: "Morocco beat Congo", "Kenya's runner beat Ethiopia's".

No state beats another, and who is said to beat somebody by name won. What may be done in a war
too ("crushed", "routed") is a contest where nothing in the text speaks of one.

Source:
    Codebook, ASSAULT: beatings of people, not of rivals.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from dateline.events.codebook.kinds import FORCE
from dateline.events.lexicon.classes import slot_words
from dateline.events.reality.reality import Unreal
from dateline.grammar import Sentence
from dateline.records import Entity

OF_THE_NAME = ("compound", "poss", "case", "amod", "nmod", "det", "appos", "flat")
NAMING = frozenset({"PROPN", "PART", "ADJ", "DET", "PUNCT"})


def told_contest(
    sentence: Sentence, trigger: int, event: str, text: str, parties: Sequence[Entity]
) -> Unreal | None:
    """Say whether a deed is a contest's result, told with names alone.

    Args:
        sentence: The sentence.
        trigger: The token of the deed.
        event: The type it would be coded as.
        text: The whole text, which may speak of war.
        parties: Actor and recipient.

    Returns:
        None where it is a deed, else its kind and the verb that told it.
    """
    verb = sentence.tokens[trigger]
    words = slot_words()
    beaten = verb.lemma in words["BEATING-A-RIVAL"]
    if event not in FORCE or not (beaten or verb.lemma in words["ROUTING-A-RIVAL"]):
        return None
    sides = _sides(sentence, trigger)
    if sides is None or not all(_is_name_alone(sentence, side) for side in sides):
        return None
    if _is_a_state_at_a_town(parties):
        return None
    armed = any(bool(one.text) and not {"REB", "PRM"}.isdisjoint(one.sector) for one in parties)
    if not beaten and (armed or _speaks_of_war(text)):
        return None
    return Unreal("sport", verb.text)


def _is_a_state_at_a_town(parties: Sequence[Entity]) -> bool:
    """Say whether a state does it to a town of another: "Russia hammered Kyiv" is no match."""
    states = {one.code for one in parties if one.via == "name"}
    towns = {one.code for one in parties if one.via != "name"}
    return bool(states) and bool(towns) and states.isdisjoint(towns)


def _sides(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """Return who did it to whom, by the verb's own words; None where one of them is missing."""
    doers = sentence.dependents(verb, "nsubj")
    others = sentence.dependents(verb, "dobj")
    if not doers:
        others = sentence.dependents(verb, "nsubjpass")
        doers = sentence.agents(verb)
    return (doers[0], others[0]) if doers and others else None


def _is_name_alone(sentence: Sentence, index: int) -> bool:
    """Say whether a phrase is a name without a word for what its bearer is."""
    return sentence.tokens[index].pos == "PROPN" and all(
        sentence.tokens[child].pos in NAMING
        for child in sentence.dependents(index, *OF_THE_NAME)
        if child < index
    )


@lru_cache(maxsize=64)
def _speaks_of_war(text: str) -> bool:
    return not slot_words()["OF-WAR"].isdisjoint(re.findall(r"[a-z]+", text.lower()))
