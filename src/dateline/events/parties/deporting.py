"""Which state deports somebody where none is named: never that which he is of."""

from dateline.events.frames.reading import Reading
from dateline.events.parties.sectors import ORGANISED, UNKNOWN
from dateline.events.parties.speakers import SpokenCast
from dateline.records import Entity

NO_STATE = ORGANISED | {UNKNOWN, "UAF"}


def state_that_deports(
    reading: Reading, cast: SpokenCast, recipient: tuple[Entity, ...], inferred: str
) -> str:
    """Return the state that deports, where the one inferred is the deported person's own.

    "A Peruvian doctor filmed a raid in Chad. She was deported": Chad did it.

    Args:
        reading: A reading without an actor.
        cast: Who is who in the story.
        recipient: Who is deported.
        inferred: The state that would be the actor; it is returned where nothing speaks against it.
    """
    own = {party.code for party in recipient if not cast.is_guess(party)}
    if "deport" not in reading.frame.modes or own != {inferred}:
        return inferred
    others = (
        party.code
        for party in cast.told_near(reading.number)
        if party.code not in own | NO_STATE and not cast.is_guess(party)
    )
    return next(others, inferred)
