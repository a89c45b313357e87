"""Ranks that armies and police have alike: whose "the officers" or "a captain" is a story tells."""

from msgspec.structs import replace

from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.story import Story
from dateline.actors.words import words


def rank_told(story: Story, number: int, index: int, role: RoleMatch) -> RoleMatch:
    """Return a rank as one of the police where only they, and no army, were spoken of before.

    Args:
        story: The story.
        number: The sentence.
        index: The rank's head.
        role: The role found there.
    """
    if role.term not in words("shared-rank"):
        return role
    told = {
        sector
        for party in story.earlier(number, index)
        if party.found.term not in words("shared-rank")
        for entity in party.found.entities
        for sector in entity.sector
    }
    known = {"COP", "MIL"} & told
    if known == {"COP"} or (not known and _keeps_order(story, number, index)):
        return replace(role, sectors=("COP",))
    return role


def _keeps_order(story: Story, number: int, index: int) -> bool:
    """Say whether somebody does what the police do ("officers arrested 30 people")."""
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    return token.dep == "nsubj" and sentence.tokens[token.head].lemma in words("keeping-order")
