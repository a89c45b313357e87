"""Whose a role is that shares its country with the one before it: "Turkish tanks and jets"."""

from dateline.actors.names.nouns import Owner, countries_before, owner_of_reading, role_start
from dateline.actors.register.roles import RoleMatch
from dateline.actors.roles.owners_behind import owner_of_entity
from dateline.actors.setting.story import Story

OWN = ("det", "poss", "nummod", "appos")


def shared_owner(story: Story, number: int, index: int, role: RoleMatch) -> Owner | None:
    """Return whose the role joined before a bare one of its kind is said to be, or None.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role.
    """
    sentence = story.sentences[number]
    line = story.lines[number]
    token = sentence.tokens[index]
    first = line.roles.get(token.head)
    if (
        token.dep != "conj"
        or first is None
        or first.sectors[:1] != role.sectors[:1]
        or sentence.dependents(index, *OWN)
        or line.lower[role.first - 1 : role.first] != ["and"]
    ):
        return None
    start = story.first(number, token.head)
    before = countries_before(story.names, line, start, role_start(line, first))
    if before:
        return owner_of_reading(before[-1].reading)
    for child in sentence.dependents(token.head, "poss"):
        found = story.who(number, child)
        if len(found.entities) == 1:
            return owner_of_entity(found.entities[0], found.sort)
    return None
