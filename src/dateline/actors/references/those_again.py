"""Who "those forces" and "these militias" are: those spoken of by that word just before."""

from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, taken_up

POINTING = frozenset({"those", "these"})
SAID_MORE = ("prep", "acl", "relcl", "amod", "compound", "poss", "nummod")
NEAR = 2


def read_those(story: Story, number: int, index: int, determiner: str) -> Found:
    """Return those whom a bare noun behind a demonstrative takes up, or nobody.

    Args:
        story: The story.
        number: The sentence.
        index: The noun.
        determiner: What stands before it.
    """
    sentence = story.sentences[number]
    if determiner not in POINTING or sentence.dependents(index, *SAID_MORE):
        return NOBODY
    said = story.lines[number].lower[index]
    for party in reversed(story.parties):
        if party.sentence == number and party.token >= index:
            continue
        if number - party.sentence > NEAR:
            return NOBODY
        if party.found.entities and story.lines[party.sentence].lower[party.token] == said:
            return taken_up(story, number, index, party.found)
    return NOBODY
