"""Persons whose country a story tells only after it has spoken of them."""

from collections.abc import Mapping

from dateline.actors.codes import UNKNOWN
from dateline.actors.story import Story


def homes_told_later(story: Story) -> dict[str, str]:
    """Return by surname the countries of persons who were given another one before it was told.

    Args:
        story: A story that was read once.

    Returns:
        The code by the last word of the name; nobody of whom the text tells two countries, and
        nobody whose home was not asked for: "a teenager" here and there is not one person.
    """
    guessed: dict[str, set[str]] = {}
    told: dict[str, set[str]] = {}
    for party in story.parties:
        if party.found.sort != "person" or len(party.found.entities) != 1:
            continue
        (person,) = party.found.entities
        if person.via == "name" or person.id or person.code == UNKNOWN or " " not in person.name:
            continue
        guess = (person.start, person.end) in story.guesses
        (guessed if guess else told).setdefault(person.name.split()[-1], set()).add(person.code)
    return {
        name: next(iter(codes))
        for name, codes in told.items()
        if name in story.asked and len(codes) == 1 and guessed.get(name, codes) != codes
    }


def read_anew(story: Story, homes: Mapping[str, str]) -> Story:
    """Return a story as it was before it was read, with homes that are known by now.

    Args:
        story: A story that was read once.
        homes: Codes by surname.
    """
    return Story(
        story.text,
        story.sentences,
        story.lines,
        story.register,
        story.names,
        story.on,
        story.focus,
        story.leading,
        story.filed,
        story.read,
        story.scene,
        homes=homes,
    )
