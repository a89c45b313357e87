"""Whose an aircraft or boat is that comes into "its airspace", "their waters": not the owner's.

A craft without a nationality is lent the story's; where it trespasses on that very state's space
it is of the other state that the sentence speaks of.
"""

from msgspec.structs import replace

from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.other_side import sides_of
from dateline.events.parties.sectors import Parties
from dateline.events.parties.speakers import SpokenCast
from dateline.events.words import listed
from dateline.grammar import Sentence


def as_trespassers(
    actor: Parties, recipient: Parties, reading: Reading, sentence: Sentence, cast: SpokenCast
) -> tuple[Parties, Parties]:
    """Return who trespassed on whose space, where the clause lends both to one state.

    Args:
        actor: Whom the frame's slots hold as doers.
        recipient: Whom they hold as acted on.
        reading: A frame on a clause.
        sentence: Its sentence.
        cast: Who is who in the story.

    Returns:
        Both as given, unless the space is somebody's own and the sentence names another state.
    """
    owners = _owners(reading, sentence, cast)
    if not owners or any(party.code != owners[0].code for party in actor):
        return actor, recipient
    others = [
        party
        for _, party in sides_of(reading.number, sentence, cast)
        if party.code != owners[0].code and party.sector[:1] == ("GOV",)
    ]
    if not others:
        return actor, recipient
    return (replace(others[0], sector=("MIL",), via="role"),), owners


def _owners(reading: Reading, sentence: Sentence, cast: SpokenCast) -> Parties:
    """Return whose the air, waters or border is that is entered."""
    if sentence.tokens[reading.trigger].lemma not in slot_words()["TRESPASSING"]:
        return ()
    return tuple(
        party
        for slot in ("object", "into")
        for space in reading.slots.get(slot, [])
        if sentence.tokens[space].lemma in slot_words()["OWN-SPACE"]
        for owner in sentence.dependents(space, "poss")
        if sentence.tokens[owner].lemma in listed("possessives")
        for party in cast.at(reading.number, owner)
    )[:1]
