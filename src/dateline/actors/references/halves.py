"""The half of a parted country that goes by its direction: "the North" in a story of Korea."""

from collections.abc import Mapping

from dateline.actors.setting.discourse import Found
from dateline.actors.setting.story import Story, state_entity, taken_up
from dateline.actors.words import forms


def read_half(story: Story, number: int, index: int) -> Found | None:
    """Return the state that "the North" or "the South" is in a story of it and its other half.

    Args:
        story: The story.
        number: The sentence.
        index: The phrase's head.

    Returns:
        The state; None where no parted country is spoken of, or the word only tells a direction
        ("the south of Lebanon", "the south").
    """
    line = story.lines[number]
    sentence = story.sentences[number]
    of_a_state = any(inner in line.hit_at for inner in sentence.behind(index, "of"))
    if (
        not line.texts[index][:1].isupper()
        or story.between(number, index)
        or story.determiner(number, index) != "the"
        or of_a_state
    ):
        return None
    code = _half(line.lower[index], frozenset(story.names.near))
    state = state_entity(story, code) if code else None
    return taken_up(story, number, index, Found((state,), "state")) if state else None


def _half(direction: str, spoken: frozenset[str]) -> str:
    """Return the code of the half that lies in a direction, of the parted country spoken of."""
    for halves, needed in ((forms("halves-of-korea"), 1), (forms("halves-of-sudan"), 2)):
        if direction in halves and _named(halves, spoken) >= needed:
            return halves[direction]
    return ""


def _named(halves: Mapping[str, str], spoken: frozenset[str]) -> int:
    return len(spoken.intersection(halves.values()))
