"""Which state takes somebody's citizenship where none is named: the one whose citizenship it is.

That state is not whom it is taken from.
"""

from msgspec.structs import replace

from dateline.events.frames.reading import Reading
from dateline.events.parties.sectors import ORGANISED
from dateline.events.parties.speakers import SpokenCast
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

BEFORE = ("amod", "compound", "nmod")
GOVERNMENT = ("GOV",)
TAKEN = ("of", "object")


def whose_citizenship(reading: Reading, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return the state that takes its citizenship from somebody.

    "Two captives who were stripped of their Peruvian citizenship are held in Chad": Peru did it.

    Args:
        reading: A reading without an actor.
        sentence: Its sentence.
        cast: Who is who in the story.
    """
    if reading.frame.event != "COERCE" or "restrict" not in reading.frame.modes:
        return ()
    for slot in TAKEN:
        for filler in reading.slots.get(slot, []):
            if sentence.tokens[filler].lemma not in listed("citizenships"):
                continue
            for adjective in sentence.dependents(filler, *BEFORE):
                for state in cast.at(reading.number, adjective):
                    if state.code not in ORGANISED:
                        return (replace(state, sector=GOVERNMENT),)
    return ()


def without_whose_it_is(
    recipient: tuple[Entity, ...], reading: Reading, sentence: Sentence
) -> tuple[Entity, ...]:
    """Leave out the state whose citizenship is taken ("had her British citizenship revoked").

    Args:
        recipient: Whom the frame's slots hold as acted on.
        reading: A frame on a clause.
        sentence: Its sentence.
    """
    if reading.frame.event != "COERCE" or "restrict" not in reading.frame.modes:
        return recipient
    told = {
        sentence.tokens[adjective].start
        for slot in TAKEN
        for filler in reading.slots.get(slot, [])
        if sentence.tokens[filler].lemma in listed("citizenships")
        for adjective in sentence.dependents(filler, *BEFORE)
    }
    return tuple(party for party in recipient if not party.text or party.start not in told)
