"""Committees and panels are of the sector of the body that they are part of.

"A committee of the Kenyan parliament" makes laws, "a panel of the court" judges.
"""

from msgspec.structs import replace

from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.discourse import BODIES
from dateline.actors.setting.story import Story
from dateline.actors.words import words

OF = "of"
OFFICIAL = ("GOV",)
COLLECTIVE = "collective"


def told_by_body(story: Story, number: int, index: int, role: RoleMatch) -> RoleMatch:
    """Return a role that names part of a body as one of the body's sectors, any other as it was.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role found there.
    """
    if role.sectors != OFFICIAL or role.term.split()[-1] not in words("part-of-a-body"):
        return role
    for inner in story.sentences[number].behind(index, OF):
        whole = story.who(number, inner)
        one = len(whole.entities) == 1 and bool(whole.entities[0].sector)
        if one and (whole.sort in BODIES or whole.sort == COLLECTIVE):
            return replace(role, sectors=whole.entities[0].sector)
    return role
