"""Who tells of force is a side of it: armies of the rebels they killed, states of truces broken.

"Nine militants were killed, the army said": by the army. "Armenia broke the truce, Azerbaijan's
ministry said": towards Azerbaijan.

Source:
    Codebook, "Who": no doer named and none inferable is UNK.
"""

from msgspec.structs import replace

from dateline.actors import ARMED_GROUPS
from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.parties.organs import state_of
from dateline.events.parties.sectors import ORGANISED, UNKNOWN
from dateline.events.parties.speakers import SpokenCast
from dateline.grammar import Sentence
from dateline.records import Entity

TRUCE_BREAKING = frozenset({"break-ceasefire"})
ARMY = "MIL"
# What kills by itself need not be the army's.
BY_ITSELF = frozenset({"explosives", "suicide-attack", "targeted", "abduct", "primitive"})


def forces_that_tell(
    reading: Reading, sentence: Sentence, cast: SpokenCast, recipient: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return the forces that say that armed people were killed, where nobody is said to have.

    Args:
        reading: A reading whose actor's slots name nobody.
        sentence: Its sentence.
        cast: Who is who in the story.
        recipient: The recipients found.
    """
    if (
        reading.frame.event != "ASSAULT"
        or "subject" in reading.slots
        or not BY_ITSELF.isdisjoint(reading.frame.modes)
        or not recipient
        or any(ARMED_GROUPS.isdisjoint(party.sector[:1]) for party in recipient)
    ):
        return ()
    codes = {
        party.code
        for party in cast.speaker(reading.number, reading.trigger)
        # "He said": who knows of whom.
        if ARMY in party.sector
        and party.via != "coreference"
        and party.code not in {*ORGANISED, UNKNOWN}
        and not cast.is_guess(party)
    }
    if len(codes) != 1:
        return ()
    offset = sentence.tokens[reading.trigger].start
    return (replace(state_of(codes.pop(), offset), sector=(ARMY,)),)


def who_tells_of_breach(
    reading: Reading, sentence: Sentence, cast: WhoIsWho, actor: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Return the state that tells that another one broke a truce, as the side fired at.

    Args:
        reading: A reading of a breach.
        sentence: Its sentence.
        cast: Who is who in the story.
        actor: Who broke it.
    """
    own = {party.code for party in actor}
    codes = {
        party.code
        for token in sentence.tokens
        if token.dep == "nsubj" and token.head in _telling(sentence, reading.trigger)
        for party in cast.at(reading.number, token.index)
        if party.code not in ORGANISED and party.code not in {UNKNOWN, *own}
    }
    if len(codes) != 1:
        return ()
    offset = sentence.tokens[reading.trigger].start
    return (replace(state_of(codes.pop(), offset), sector=(ARMY,)),)


def _telling(sentence: Sentence, index: int) -> set[int]:
    """Return the verbs that a clause is told by: those above it, and the sentence's own."""
    above = set()
    while sentence.tokens[index].head != index:
        index = sentence.tokens[index].head
        above.add(index)
    return above
