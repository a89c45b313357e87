"""Who is charged, tried, arrested or sentenced where he is told of."""

from dateline.actors.setting.discourse import Party
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import UNDERGOING


def is_tried(story: Story, party: Party) -> bool:
    """Say whether somebody is charged, tried or sentenced where he is told of.

    Args:
        story: The story.
        party: Him, where he is told of.
    """
    sentence = story.sentences[party.sentence]
    if party.dependency in UNDERGOING:
        return party.verb >= 0 and sentence.tokens[party.verb].lemma in words("trying")
    if party.dependency != "pobj":
        return False
    way = sentence.tokens[sentence.tokens[party.token].head]
    return way.text.lower() in {"of", "against"} and (
        sentence.tokens[way.head].lemma in words("trials")
    )
