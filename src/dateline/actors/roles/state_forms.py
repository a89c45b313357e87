"""States by their full form: "of the Kingdom of Jordan", "of the Government of Chad"."""

from dateline.actors.names.nouns import Owner, owner_of_reading
from dateline.actors.setting.story import Story
from dateline.actors.words import words


def state_by_its_form(story: Story, number: int, index: int) -> Owner | None:
    """Return the state named behind a word for its form, as the owner of something.

    Args:
        story: The story.
        number: The sentence.
        index: The word for the form ("kingdom").
    """
    sentence = story.sentences[number]
    line = story.lines[number]
    if line.lower[index] not in words("form-of-state"):
        return None
    for inner in sentence.behind(index):
        placed = line.hit_at.get(inner)
        named = story.names.read(placed) if placed else None
        if named is not None and named.reading.sort == "state":
            return owner_of_reading(named.reading)
    return None
