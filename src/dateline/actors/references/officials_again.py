"""Officials told of once more without their country: "EU ministers", then "ministers"."""

from collections.abc import Sequence

from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.discourse import Party
from dateline.actors.setting.story import Story

LEADERS, HEADS_OF = "leaders", " heads of state"
MEMORY_OF_MANY = 4
OFFICIALS = (("GOV",), ("LEG",))
OF_COURTS_AND_CHAMBERS = (("LEG",), ("JUD",))


def same_officials(
    story: Story, number: int, index: int, role: RoleMatch, earlier: Sequence[Party]
) -> str:
    """Return whose the same officials just told of are: "EU ministers", then "Ministers".

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role.
        earlier: The parties told of before.
    """
    if not role.plural or role.sectors[:1] not in OFFICIALS or story.between(number, index):
        return ""
    lower = story.lines[number].lower[index]
    for party in reversed(earlier):
        if number - party.sentence > MEMORY_OF_MANY or party.sentence == number:
            continue
        if len(party.found.entities) != 1:
            continue
        (one,) = party.found.entities
        said = one.text.lower()
        # "The ECOWAS heads of state met", then "the leaders".
        same = said.endswith(f" {lower}") or (lower == LEADERS and HEADS_OF in said)
        if same and not story.is_guess(one):
            return one.code
    return ""


def the_only_officials(
    story: Story, number: int, index: int, role: RoleMatch, earlier: Sequence[Party]
) -> str:
    """Return whose lawmakers or prosecutors a story tells of, if only those of the state it is on.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role.
        earlier: The parties told of before.
    """
    if not role.plural or role.sectors[:1] not in OF_COURTS_AND_CHAMBERS:
        return ""
    told = {
        one.code
        for party in earlier
        if party.found.term == role.term
        for one in party.found.entities
        if one.code in story.register.states
    }
    if len(told) > 1 or told.isdisjoint({story.leading, story.home.code}):
        return ""
    return "" if story.between(number, index) else told.pop()
