"""Who the defendant is: the one whom the story told before to be charged, tried or sentenced.

"A Swedish court jailed an Iranian judge. The defendant was held in 2019": he is an Iranian.
"""

from dateline.actors.names.nouns import Owner
from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.story import Story
from dateline.actors.setting.trials import is_tried
from dateline.actors.words import words

BACK = 8


def owner_of_accused(story: Story, number: int, index: int, role: RoleMatch) -> Owner | None:
    """Return whose a defendant is, with his sectors, by who was charged before; None if nobody was.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role.
    """
    if role.plural or role.term not in words("on-trial") or not story.determiner(number, index):
        return None
    for party in reversed(story.earlier(number, index)):
        if number - party.sentence > BACK:
            return None
        if len(party.found.entities) == 1 and is_tried(story, party):
            (one,) = party.found.entities
            if one.code in story.register.states and party.found.sort != "state":
                return Owner(None, one.code, "that of whoever is on trial", one.sector)
    return None
