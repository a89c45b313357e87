"""What several form is one: "A coalition of Gulf states … It has closed the border"."""

from msgspec.structs import replace

from dateline.actors.setting.discourse import Party
from dateline.actors.setting.story import Story
from dateline.actors.words import words

PEOPLE = frozenset({"people", "person"})
COLLECTIVE = "collective"


def as_one(story: Story, party: Party) -> Party:
    """Return a party as "it" takes it up: a coalition or panel of several is one.

    Args:
        story: The story.
        party: A party told of before.
    """
    head = story.sentences[party.sentence].tokens[party.token]
    found = party.found
    if not found.many or head.tag != "NN" or head.lemma not in words("one-of-several"):
        return party
    sort = COLLECTIVE if found.sort in PEOPLE else found.sort
    return replace(party, found=replace(found, many=False, sort=sort))
