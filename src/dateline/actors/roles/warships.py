"""Warships, whose navy the letters before their name tell: "HMAS Ballina"."""

from dateline.actors.names.readings import Reading
from dateline.actors.register.sectors import MILITARY
from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, span_entity
from dateline.actors.words import forms


def read_warship(story: Story, number: int, index: int) -> Found:
    """Return the navy whose ship a name is by the letters before it.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last word.
    """
    line = story.lines[number]
    letters = forms("ship-prefix")
    for at in range(story.first(number, index), index):
        code = letters.get(line.texts[at].replace(".", ""))
        if code is not None and line.texts[index][:1].isupper():
            written = " ".join(line.texts[at : index + 1])
            reading = Reading(written, code, MILITARY, "role", "group")
            return Found((span_entity(story, number, at, index, reading),), "group")
    return NOBODY
