"""Whom people flee, where the place they leave is all that the clause of their flight names.

"Hundreds fled the province after a militia attacked two villages": who attacked drives them out,
not the government of the place.
"""

from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import is_armed
from dateline.events.words import listed
from dateline.grammar import Sentence, subtree
from dateline.records import Entity

GOALS = frozenset({"to", "into", "toward", "towards"})


def driven_out_by(
    reading: Reading, sentence: Sentence, cast: WhoIsWho, fleeing: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return the armed side that a clause or phrase of cause beside a flight names first.

    Args:
        reading: A reading of people who flee.
        sentence: Its sentence.
        cast: Who is who in the story.
        fleeing: Who flees.

    Returns:
        One party or none.
    """
    causes = listed("after", "causes-of-flight")
    for cause in sentence.dependents(reading.trigger, "advcl", "prep"):
        if cause < reading.trigger or causes.isdisjoint(_openers(sentence, cause)):
            continue
        for token in subtree(sentence, cause):
            for party in cast.at(reading.number, token):
                if is_armed(party) and party not in fleeing:
                    return (party,)
    return ()


def is_flight(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a reading, of a frame or of the detector, is of people who flee."""
    flees = sentence.tokens[reading.trigger].lemma in slot_words()["FLIGHT"]
    return flees and reading.frame.event == "SANCTION"


def goals_of_flight(reading: Reading, sentence: Sentence) -> frozenset[int]:
    """Return the words for where people flee to: whoever is there drives nobody out, nor flees.

    Args:
        reading: A reading.
        sentence: Its sentence.
    """
    if not is_flight(reading, sentence):
        return frozenset()
    return frozenset(
        token
        for preposition in sentence.dependents(reading.trigger, "prep")
        if sentence.tokens[preposition].lemma in GOALS
        for token in subtree(sentence, preposition)
    )


def _openers(sentence: Sentence, cause: int) -> set[str]:
    marks = sentence.dependents(cause, "mark", "advmod", "prep")
    return {sentence.tokens[one].lemma for one in (cause, *marks)}
