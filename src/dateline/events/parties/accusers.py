"""Who accuses where nobody is named: a court tries a person, nobody known reproaches a state.

Source:
    Codebook, "Who": no doer named and none inferable is UNK.
"""

from dateline.actors import ARMED_GROUPS
from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.lexicon.classes import slot_words
from dateline.events.parties.sectors import ORGANISED
from dateline.grammar import Sentence
from dateline.records import Entity

COLLECTIVE = ARMED_GROUPS | {"MIL"}


def is_accused_by_nobody(
    reading: Reading, sentence: Sentence, cast: WhoIsWho, recipient: tuple[Entity, ...]
) -> bool:
    """Say whether somebody is only said to stand accused: no court is known to try him.

    "Both sides have been accused of crimes", "the army faces allegations", "the plan has been
    criticised"; but "two men are
    accused of murder" are before a court.

    Args:
        reading: A reading whose accuser no word tells.
        sentence: Its sentence.
        cast: Who is who in the story.
        recipient: Who is accused.
    """
    words = slot_words()
    criticised = sentence.tokens[reading.trigger].lemma in words["CRITICISING"]
    said = criticised or "allege" in reading.frame.modes
    if reading.frame.event != "ACCUSE" or not said or not recipient:
        return False
    if any(
        sentence.tokens[filler].lemma in words["REPROACHES"]
        for filler in reading.slots.get("object", [])
    ):
        return True
    passive = sentence.dependents(reading.trigger, "auxpass")
    accused = criticised or sentence.tokens[reading.trigger].lemma in words["REPROACHING"]
    if not passive or not accused:
        return False
    perfect = any(
        sentence.tokens[child].lemma == "have"
        for child in sentence.dependents(reading.trigger, "aux")
    )
    return perfect or all(_is_collective(party, cast) for party in recipient)


def _is_collective(party: Entity, cast: WhoIsWho) -> bool:
    """Say whether a party is a state, an organisation or an armed group, and no person."""
    if party.code in ORGANISED or party.via == "metonym" or cast.is_bare_state(party):
        return True
    return bool(party.id) and not COLLECTIVE.isdisjoint(party.sector[:1])
