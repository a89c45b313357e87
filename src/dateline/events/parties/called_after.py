"""Whom dealings are called after: "the president's Kenya trip", "the Iran-Oman pact was signed"."""

from dateline.events.frames.nominal import pair_before
from dateline.events.frames.reading import Reading
from dateline.events.parties.speakers import SpokenCast
from dateline.grammar import Sentence
from dateline.records import Entity

NAMING = ("compound", "amod", "nmod")


def visited(reading: Reading, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return the parties before a visit's noun that name where it goes: they own none.

    Args:
        reading: A frame on a clause.
        sentence: Its sentence.
        cast: Who is who in the story, and who speaks.
    """
    goals = [sentence.tokens[filler].start for filler in reading.slots.get("where", ())]
    if not goals:
        return ()
    return tuple(
        party
        for party in cast.modifiers(reading.number, reading.trigger)
        if any(party.start <= goal < party.end for goal in goals)
    )


def paired(reading: Reading, sentence: Sentence, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return the two whom a hyphen joins before a verb's object: its sides.

    Args:
        reading: A frame on a clause.
        sentence: Its sentence.
        cast: Who is who in the story, and who speaks.
    """
    return tuple(
        party
        for filler in reading.slots.get("object", ())
        if any(pair_before(sentence, named) for named in sentence.dependents(filler, *NAMING))
        for party in cast.modifiers(reading.number, filler)
    )
