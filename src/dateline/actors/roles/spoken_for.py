"""Whom a spokesman without a body speaks for: the one that the sentence before lets speak or act.

"The Kenyan interior ministry denied it. Spokesman Ali Noor accused ...": he is the ministry's.
"""

from dateline.actors.names.nouns import Owner
from dateline.actors.register.roles import RoleMatch
from dateline.actors.roles.owners_behind import headed
from dateline.actors.setting.discourse import Party
from dateline.actors.setting.story import Story
from dateline.actors.words import words

BACK = 2
BODIES = frozenset({"organisation", "group", "body"})


def body_spoken_for(story: Story, number: int, index: int, role: RoleMatch) -> Owner | None:
    """Return the body of a spokesman of whom only that is said; None where none was told.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role.
    """
    if role.term not in words("spokesmen"):
        return None
    opening = story.text.rfind("\n", 0, story.sentences[number].start)
    for party in reversed(story.earlier(number, index)):
        if party.sentence == number:
            continue
        if number - party.sentence > BACK or story.sentences[party.sentence].start <= opening:
            return None
        if party.subject and len(party.found.entities) == 1:
            return _owner(story, role, party)
    return None


def _owner(story: Story, role: RoleMatch, party: Party) -> Owner | None:
    (body,) = party.found.entities
    named = party.found.sort in BODIES
    organ = not words("with-spokesmen").isdisjoint(party.found.term.split()[-1:])
    guessed = story.is_guess(body)
    return headed(role, body, party.found.sort) if (named or organ) and not guessed else None
