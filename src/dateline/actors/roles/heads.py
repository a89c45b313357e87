"""Who leads a body is that body: "the head of NATO", "the IMF chief", "the mission's head"."""

from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import words

BODIES = frozenset({"organisation", "group", "company", "body", "collective"})

SERVICES = frozenset({"MIL", "COP", "SPY"})
"""Told in the plural too: "the head of the armed forces"."""


def read_head(story: Story, number: int, index: int) -> Found:
    """Return the body that a word for its leader stands for; nobody where no body is named.

    Args:
        story: The story.
        number: The sentence.
        index: The head of a phrase.
    """
    line = story.lines[number]
    if line.lower[index] not in words("headship"):
        return NOBODY
    for inner in _bodies(story, number, index):
        found = story.who(number, inner)
        if len(found.entities) != 1:
            continue
        sectors = found.entities[0].sector
        led = found.sort in BODIES or found.term.rpartition(" ")[2] in words("led")
        if led or (sectors and SERVICES.issuperset(sectors)):
            return taken_up(story, number, index, Found(found.entities, "person"), "role")
    return NOBODY


def _bodies(story: Story, number: int, index: int) -> list[int]:
    """Return the heads of what stands behind a word's "of", and the name or owner before it."""
    sentence = story.sentences[number]
    if story.lines[number].lower[index + 1 : index + 2] == ["of"]:
        return sentence.behind(index)
    owners = list(sentence.dependents(index, "poss"))
    named = story.lines[number].hit_at.get(index - 1) if index else None
    return [named[1]] if named is not None else owners
