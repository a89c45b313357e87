"""Bodies whose name does not say what they are, but words beside it do.

"The Chad Reform Commission, an opposition group": a commission, a council or a congress by name is
no office of the state where it is said to be of those against it.
"""

from msgspec.structs import replace

from dateline.actors.setting.discourse import Found
from dateline.actors.setting.story import Story

BY_NAME = frozenset({"GOV", "LEG", "JUD"})
UNOFFICIAL = frozenset({"OPP", "REB", "PTY", "PRM", "SOC", "LAB"})


def as_described(story: Story, number: int, index: int, found: Found) -> Found:
    """Return a body by name as what a noun in apposition says that it is, else as it was found.

    Args:
        story: The story.
        number: The sentence.
        index: The last word of its name.
        found: Who it is by its name.
    """
    sentence = story.sentences[number]
    line = story.lines[number]
    if (
        len(found.entities) != 1
        or sentence.tokens[index].pos != "PROPN"
        or BY_NAME.isdisjoint(found.entities[0].sector[:1])
    ):
        return found
    beside = sentence.dependents(index, "appos")
    # "The Chad Reform Commission (CRC), an opposition group".
    beside += [inner for letters in beside for inner in sentence.dependents(letters, "appos")]
    for noun in beside:
        role = line.roles.get(noun)
        if role is not None and not UNOFFICIAL.isdisjoint(role.sectors[:1]):
            (body,) = found.entities
            return replace(found, entities=(replace(body, sector=role.sectors),))
    return found
