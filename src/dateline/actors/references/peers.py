"""Somebody's counterpart: of the country that stands before the word, and of the like office."""

from dateline.actors.names.nouns import countries_before
from dateline.actors.names.readings import Reading
from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, span_entity
from dateline.actors.setting.whereabouts import country_at
from dateline.actors.words import words

OF_WHERE = frozenset({"from", "in", "of"})
GOVERNING = ("GOV",)
FARTHEST_OWNER = 5
WITHIN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "PUNCT", "PART"})


def read_peer(story: Story, number: int, index: int) -> Found:
    """Return who "his Chilean counterpart" is: of that state, with the sector of whose it is.

    Args:
        story: The story.
        number: The sentence.
        index: The word that may be such a word.
    """
    owner = _owner(story, number, index)
    codes = _codes(story, number, index)
    if owner < 0 or len(codes) != 1:
        return NOBODY
    found = story.who(number, owner)
    sectors = found.entities[0].sector if len(found.entities) == 1 else ()
    line = story.lines[number]
    said = " ".join(line.texts[owner + 1 : index + 1])
    reading = Reading(said, codes[0], sectors or GOVERNING, "role", "person")
    entity = span_entity(story, number, owner, index, reading)
    many = line.lower[index].endswith("s")
    return Found((entity,), "people" if many else "person", many)


def countries_of_peers(story: Story, number: int, index: int) -> frozenset[str]:
    """Return the countries of counterparts told of after somebody, who is of another one.

    Args:
        story: The story.
        number: The sentence.
        index: The office or name of somebody.
    """
    behind = story.lines[number].lower[index + 1 :]
    if words("peer").isdisjoint(behind):
        return frozenset()
    return frozenset(
        code
        for at in range(index + 1, index + 1 + len(behind))
        if _owner(story, number, at) > index
        for code in _codes(story, number, at)
    )


def _owner(story: Story, number: int, index: int) -> int:
    """Return the possessive pronoun before a word for somebody's like, or -1."""
    if story.lines[number].lower[index] not in words("peer"):
        return -1
    tokens = story.sentences[number].tokens
    for at in range(index - 1, max(index - 1 - FARTHEST_OWNER, -1), -1):
        if tokens[at].tag == "PRP$":
            return at
        if tokens[at].pos not in WITHIN_PHRASE or tokens[at].text == ",":
            return -1
    return -1


def _codes(story: Story, number: int, index: int) -> list[str]:
    """Return the states that somebody's like is of: "his Chilean counterpart", "from Chile"."""
    owner = _owner(story, number, index)
    if owner < 0:
        return []
    sentence = story.sentences[number]
    before = countries_before(story.names, story.lines[number], owner + 1, index)
    found = [one.reading.code for one in before if one.reading.code in story.register.states]
    after = story.lines[number].lower[index + 1 : index + 2]
    if found or index + 2 >= len(sentence.tokens) or not OF_WHERE.issuperset(after or [""]):
        return found
    code = country_at(story, number, index + 2)
    return [code] if code else []
