"""Who backs, arms or pays a party by words behind it: "groups armed by Chad" need not be Chad's."""

from dateline.actors.setting.story import Story
from dateline.actors.words import words


def sponsors_behind(story: Story, number: int, index: int) -> frozenset[str]:
    """Return the codes of those by whose name a party is said to be backed, armed or paid.

    Args:
        story: The story.
        number: The sentence.
        index: The party's head.
    """
    sentence = story.sentences[number]
    found = {
        entity.code
        for clause in sentence.dependents(index, "acl")
        if story.lines[number].lower[clause] in words("backing-who-acts")
        for sponsor in sentence.agents(clause)
        for entity in story.who(number, sponsor).entities
        # "Army units, backed by the air force": of one state, whichever it is.
        if entity.via != "role"
    }
    return frozenset(found)
