"""What two names share: "North and South Korea", "Pakistani and Indian troops".

The register knows South Korea and the Indian troops; a word joined to such a name shares its rest.
"""

from dateline.actors.names.lines import phrase_line
from dateline.actors.names.nouns import Named, Owner, countries_before, owner_of_reading
from dateline.actors.names.readings import Reading
from dateline.actors.register.register import NameHit
from dateline.actors.setting.discourse import Found
from dateline.actors.setting.story import Story, span_entity

DIRECTIONS = {"north": "south", "south": "north"}
SERVING = frozenset({"MIL", "COP", "GOV", "LEG", "SPY"})


def joined_owners(story: Story, number: int, before: tuple[Named, ...]) -> list[Owner]:
    """Return whose a role is, the half that "North and South Korean" tells first among them.

    Args:
        story: The story.
        number: The sentence.
        before: The names before the role, at least one.
    """
    half = _other_half(story, number, before[0].first, before[0].last)
    found = [owner_of_reading(one.reading) for one in before]
    return [owner_of_reading(half.reading), *found] if half is not None else found


def with_joined(story: Story, number: int, placed: tuple[int, int, NameHit], found: Found) -> Found:
    """Return a named party and the one that shares its last words, told before it by "and".

    Args:
        story: The story.
        number: The sentence.
        placed: The name's first word, last word and hit.
        found: Whom the name is of.
    """
    first, last, _ = placed
    if len(found.entities) != 1 or story.lines[number].lower[first - 1 : first] != ["and"]:
        return found
    entity = found.entities[0]
    half = _other_half(story, number, first, last) if found.sort == "state" else None
    if half is not None:
        other = span_entity(story, number, first - 2, first - 2, half.reading)
        return Found((other, entity), "state", True)
    if first < 2 or last == first or SERVING.isdisjoint(entity.sector[:1]):
        return found
    line = story.lines[number]
    state = next(iter(countries_before(story.names, line, first - 2, first - 1)), None)
    if state is None or state.reading.sort != "state" or state.reading.code == entity.code:
        return found
    if state.reference.sort not in {"adjective", "demonym"}:
        return found
    name = f"{line.texts[first - 2]} {' '.join(line.texts[first + 1 : last + 1])}"
    reading = Reading(name, state.reading.code, entity.sector, "role", "people")
    other = span_entity(story, number, first - 2, first - 2, reading)
    return Found((other, entity), "people", True)


def _other_half(story: Story, number: int, first: int, last: int) -> Named | None:
    """Return the state of "North" in "North and South Korean"."""
    line = story.lines[number]
    if first < 2 or line.lower[first - 1] != "and":
        return None
    if line.lower[first] != DIRECTIONS.get(line.lower[first - 2]):
        return None
    said = " ".join([line.texts[first - 2].capitalize(), *line.texts[first + 1 : last + 1]])
    phrase = phrase_line(said, story.register)
    return next(
        iter(countries_before(story.names, phrase, 0, len(phrase.texts))),
        None,
    )
