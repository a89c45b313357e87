"""Which armed group "jihadists", "extremists" and "militants" are of: the one the story names."""

from dateline.actors.names.nouns import Owner, owner_of_reading
from dateline.actors.names.readings import Reading
from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.story import Story
from dateline.actors.words import words

AHEAD = 2


def extremists_of(story: Story, number: int, index: int, role: RoleMatch) -> Owner | None:
    """Return the group that a role's extremists belong to, or None where that is open.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role.

    Returns:
        The group described by such words that the story names far more often than any other.
    """
    if "REB" not in role.sectors[:1] or story.extremists is None:
        return None
    said = story.lines[number].lower[story.first(number, index) : role.last + 1]
    if words("extreme").isdisjoint(said):
        return None
    return owner_of_reading(story.extremists)


def salient_extremists(story: Story) -> Reading | None:
    """Return the group of extremists that a story names far more often than any other."""
    counts: dict[int, int] = {}
    readings: dict[int, Reading] = {}
    for line in story.lines:
        for placed in line.hits:
            named = story.names.read(placed)
            if named is None or named.reading.sort != "group":
                continue
            entry = story.register.entries[named.reading.entry]
            if words("extreme").isdisjoint(" ".join(entry.descriptors).lower().split()):
                continue
            counts[named.reading.entry] = counts.get(named.reading.entry, 0) + 1
            readings[named.reading.entry] = named.reading
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < AHEAD:
        return None
    if len(ranked) > 1 and ranked[0][1] < AHEAD * ranked[1][1]:
        return None
    return readings[ranked[0][0]]
