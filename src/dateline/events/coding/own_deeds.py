"""What officials claim that their own forces did: told, where somebody else's would be alleged.

"The governor claimed that troops had killed 27 rebels" accuses no troops.
"""

from collections.abc import Iterable

from dateline.actors import ARMED_OR_CRIMINAL, GOVERNMENT_AND_FORCES
from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

# Why such a claim is refused: the deed itself is told.
OWN_DEED = "what the speaker's own forces did"
KEEPING_ORDER = GOVERNMENT_AND_FORCES | {"PRM"}
OUTLAWED = ARMED_OR_CRIMINAL - {"PRM"}


def claims_own_deed(
    reading: Reading,
    sentence: Sentence,
    event: str,
    actor: Iterable[Entity],
    recipient: tuple[Entity, ...],
    cast: WhoIsWho,
) -> bool:
    """Say whether a claim is of what the speaker's own forces did to those in arms against them.

    Args:
        reading: A frame on the clause.
        sentence: Its sentence.
        event: The type it comes to.
        actor: Who claims.
        recipient: Of whom it is claimed.
        cast: Who is who in the story.
    """
    lemma = sentence.tokens[reading.trigger].lemma
    if event != "ACCUSE" or lemma not in listed("claiming-a-deed") or not recipient:
        return False
    home = {one.code for one in actor if not GOVERNMENT_AND_FORCES.isdisjoint(one.sector[:1])}
    own = all(
        one.code in home and not KEEPING_ORDER.isdisjoint(one.sector[:1]) for one in recipient
    )
    struck = (
        party
        for clause in sentence.dependents(reading.trigger, "ccomp")
        for thing in sentence.dependents(clause, "dobj")
        for party in cast.at(reading.number, thing)
    )
    return own and any(not OUTLAWED.isdisjoint(party.sector) for party in struck)
