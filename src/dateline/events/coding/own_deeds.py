"""What officials claim that their own forces did: told, where somebody else's would be alleged.

"The governor claimed that troops had killed 27 rebels" accuses no troops, nor does "Iran claimed
that its air defences downed two Israeli drones".
"""

from collections.abc import Iterable

from dateline.actors import ARMED_OR_CRIMINAL, GOVERNMENT_AND_FORCES
from dateline.events.frames.phrases import WhoIsWho
from dateline.events.frames.reading import Reading
from dateline.events.parties.sectors import UNKNOWN
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
    """Say whether a claim is of what the speaker's own forces did to rebels, others or their arms.

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
    struck = [
        inner
        for clause in sentence.dependents(reading.trigger, "ccomp")
        for thing in sentence.dependents(clause, "dobj")
        for inner in (thing, *sentence.behind(thing, "of"), *sentence.dependents(thing, "amod"))
    ]
    return own and any(
        sentence.tokens[thing].lemma in listed("shot-down")
        or any(_is_against(party, home) for party in cast.at(reading.number, thing))
        for thing in struck
    )


def _is_against(party: Entity, home: set[str]) -> bool:
    """Say whether somebody struck is outlawed, or of another state than who claims it."""
    abroad = party.code not in home | {UNKNOWN}
    return abroad or not OUTLAWED.isdisjoint(party.sector)
