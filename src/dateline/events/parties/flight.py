"""Whom people flee, where the place they leave is all that the clause of their flight names.

"Hundreds fled the province after a militia attacked two villages": who attacked drives them out,
not the government of the place.
"""

from msgspec.structs import replace

from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import UNKNOWN, is_armed
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
    ).union(_places_fled_to(reading))


def refuge(reading: Reading, cast: WhoIsWho) -> str:
    """Return the code of the state that people are told to have fled to with "where", or nothing.

    "Egypt, where thousands have fled": they are of another state; "Sudan, where thousands have fled
    their homes" is where they live.

    Args:
        reading: A reading of people who flee.
        cast: Who is who in the story.
    """
    codes = {
        party.code
        for place in _places_fled_to(reading)
        for party in cast.at(reading.number, place)
        if party.via == "name"
    }
    return codes.pop() if len(codes) == 1 else ""


def from_elsewhere(
    fleeing: tuple[Entity, ...], reading: Reading, cast: WhoIsWho
) -> tuple[Entity, ...]:
    """Return those who flee without the country of their refuge, which the place lent them.

    Args:
        fleeing: Who flees.
        reading: A reading of people who flee.
        cast: Who is who in the story.
    """
    code = refuge(reading, cast)
    if not code:
        return fleeing
    focus = cast.focus_at(reading.number)
    own = focus if focus != code else UNKNOWN
    return tuple(
        replace(party, code=own) if party.code == code and party.via == "role" else party
        for party in fleeing
    )


def _places_fled_to(reading: Reading) -> tuple[int, ...]:
    if "object" in reading.slots or "from" in reading.slots:
        return ()
    return tuple(reading.slots.get("where", ()))


def _openers(sentence: Sentence, cause: int) -> set[str]:
    marks = sentence.dependents(cause, "mark", "advmod", "prep")
    return {sentence.tokens[one].lemma for one in (cause, *marks)}
