"""A person taken up by nationality or age: "the Australian", "the 48-year-old"."""

from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, taken_up

AGAIN_WITHIN = 4


def read_person_again(story: Story, number: int, index: int, code: str) -> Found:
    """Return the person whom "the Australian" or "the 48-year-old" takes up.

    Args:
        story: The story.
        number: The sentence.
        index: The head.
        code: The person's country, if the words tell it.

    Returns:
        The person of that country last spoken of; nobody where the last sentence that speaks of
        one speaks of several.
    """
    for distance in range(AGAIN_WITHIN + 1):
        there = {
            party.found.entities[0].name: party.found
            for party in story.earlier(number, story.first(number, index))
            if party.sentence == number - distance
            and party.found.sort == "person"
            and len(party.found.entities) == 1
            and (not code or party.found.entities[0].code == code)
        }
        if there:
            (found, *more) = there.values()
            return NOBODY if more else taken_up(story, number, index, found)
    return NOBODY
