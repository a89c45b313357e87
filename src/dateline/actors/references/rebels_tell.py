"""Whose words a bulletin of rebels is: "our forces" are theirs there, "the enemy" is the army.

"This is Radio Venceremos. The enemy lost nine men when our columns attacked": no army calls its
own so, and those it fights are terrorists to it.
"""

from itertools import pairwise

from dateline.actors.names.readings import Reading
from dateline.actors.setting.armed import REBELS
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.records import Entity

QUOTES = frozenset({"“", '"', "‘", "”"})
OURS = frozenset({"our", "we"})


def rebels_who_tell(story: Story) -> Reading | None:
    """Return the armed group whose bulletin a story is, or None.

    It names one such group alone, speaks of "our" side and of "the enemy" or "our fighters"
    outside quotations, and calls nobody a terrorist.

    Args:
        story: The story.
    """
    said = {word for line in story.lines for word in line.lower}
    if said & words("rebels-to-their-foes"):
        return None
    if not said & words("foe") and not any(_speaks_of_comrades(line.lower) for line in story.lines):
        return None
    if not any(_speaks_of_us(line.lower) for line in story.lines):
        return None
    groups = {
        named.reading.name: named.reading
        for line in story.lines
        for placed in line.hits
        if (named := story.names.read(placed)) is not None
        and _is_armed(story, named.reading)
        and named.reading.code in story.register.states
    }
    return next(iter(groups.values())) if len(groups) == 1 else None


def _is_armed(story: Story, group: Reading) -> bool:
    """Say whether a group bears arms; in a text of no known day it may have done so then."""
    return REBELS in group.sectors or (story.on is None and group.sort == "group")


def teller_of_bulletin(story: Story) -> tuple[Entity, ...]:
    """Return the armed group whose bulletin a story is as it is first named there, or nobody."""
    rebels = rebels_who_tell(story)
    if rebels is None:
        return ()
    return next(
        (
            (entity,)
            for party in story.parties
            for entity in party.found.entities
            if entity.name == rebels.name
        ),
        (),
    )


def _speaks_of_us(said: list[str]) -> bool:
    """Say whether a sentence without quotation marks says "our" or "we"."""
    return not OURS.isdisjoint(said) and QUOTES.isdisjoint(said)


def _speaks_of_comrades(said: list[str]) -> bool:
    """Say whether a sentence without quotation marks has "our fighters", "our militia units"."""
    return QUOTES.isdisjoint(said) and any(
        word in OURS and behind in words("comrades-in-arms") for word, behind in pairwise(said)
    )
