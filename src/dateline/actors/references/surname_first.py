"""Persons taken up by the surname that their name begins with: "Kim Dae-jung", then "Kim".

Source:
    Names of China, Korea and Vietnam put the surname first.
"""

from dateline.actors.names.lines import Line
from dateline.actors.setting.discourse import Found
from dateline.actors.setting.story import Story
from dateline.actors.words import words


def of_title(story: Story, line: Line, name: tuple[int, int], term: str) -> Found | None:
    """Return whom a title and the first word of his name take up: "President Okello Kato" before.

    Args:
        story: The story.
        line: The sentence's line.
        name: First and last token of the name.
        term: The title as the words tell it.

    Returns:
        The person spoken of before with that title, or None.
    """
    word = line.texts[name[1]]
    known = story.given.get(word)
    if name[0] != name[1] or known is None or len(known.entities) != 1 or known.term != term:
        return None
    story.people.setdefault(word, known)
    return known


def of_country(story: Story, word: str) -> Found | None:
    """Return whom a surname alone takes up, where his country's names begin with the surname.

    Args:
        story: The story.
        word: The surname.
    """
    known = story.given.get(word)
    if known is None or len(known.entities) != 1:
        return None
    return known if known.entities[0].code.lower() in words("surname-first") else None
