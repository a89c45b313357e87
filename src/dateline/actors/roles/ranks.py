"""Ranks that armies and police have alike: whose "the officers" or "a captain" is a story tells."""

from msgspec.structs import replace

from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.story import Story
from dateline.actors.words import words

CREED = "ist"


def rank_told(story: Story, number: int, index: int, role: RoleMatch) -> RoleMatch:
    """Return a rank as one of the police where only they, and no army, were spoken of before.

    Args:
        story: The story.
        number: The sentence.
        index: The rank's head.
        role: The role found there.
    """
    if role.term not in words("shared-rank") or _sits_in_parliament(story, number, index, role):
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


def _sits_in_parliament(story: Story, number: int, index: int, role: RoleMatch) -> bool:
    """Say whether a rank of lawmakers too is a party's, or told beside a parliament.

    "Peronist deputies boycotted the sitting" after "federal police": they keep no order.
    """
    if "LEG" not in role.sectors:
        return False
    line = story.lines[number]
    before = line.role_at.get(role.first - 1)
    placed = line.hit_at.get(role.first - 1)
    named = story.names.read(placed) if placed is not None else None
    said = line.lower[role.first - 1] if role.first else ""
    return (
        said == "opposition"
        or said.endswith(CREED)
        or said in words("ruling", "leaning")
        or (before is not None and "PTY" in before.sectors)
        or (named is not None and "PTY" in named.reading.sectors)
        or any("LEG" in other.sectors for at, other in line.roles.items() if at != index)
    )
