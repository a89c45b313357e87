"""Where people flee to, and whose border is near: not where what drove them out was done."""

from dateline.actors.setting.story import Story
from dateline.actors.words import words


def refuges(story: Story, number: int) -> frozenset[str]:
    """Return the countries to which somebody flees in a sentence, or that a place borders on.

    Args:
        story: The story, which keeps the answer: it is asked for every role and every draft.
        number: The sentence.
    """
    found = story.refuges.get(number)
    if found is None:
        found = story.refuges[number] = _found(story, number)
    return found


def _found(story: Story, number: int) -> frozenset[str]:
    sentence = story.sentences[number]
    found: set[str] = set()
    for placed in story.lines[number].hits:
        preposition = sentence.tokens[sentence.tokens[placed[1]].head]
        if preposition.dep != "prep":
            continue
        above = sentence.tokens[preposition.head]
        while above.dep == "prep":
            above = sentence.tokens[above.head]
        fled_to = preposition.lemma in words("towards") and above.lemma in words("fleeing")
        if fled_to or (preposition.lemma == "with" and above.lemma in words("border")):
            named = story.names.read(placed)
            if named is not None and named.reading.sort == "state":
                found.add(named.reading.code)
    return frozenset(found)
