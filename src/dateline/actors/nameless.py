"""Nouns that are no role and no name, and still somebody: parts of a group, towns under attack."""

from dateline.actors.discourse import NOBODY, Found, dependency_of, preposition_of
from dateline.actors.nouns import countries_before
from dateline.actors.owners import OWNING_SORTS, partner
from dateline.actors.readings import Reading
from dateline.actors.story import Story, phrase_entity, taken_up
from dateline.actors.words import words
from dateline.records import Entity

SUBJECT = frozenset({"nsubj", "agent"})
UNDERGONE = frozenset({"dobj", "nsubjpass"})
TOWARDS = frozenset({"on", "against"})
NAMED_SORTS = frozenset({"organisation", "group", "company", "body", "person"})


def read_part(story: Story, number: int, index: int) -> Found:
    """Return whose part a noun is ("Isis's antecedent groups"), or whose name stands beside it."""
    sentence = story.sentences[number]
    line = story.lines[number]
    other = partner(story, number, index)
    if other >= 0 and sentence.tokens[other].pos == "PROPN":
        found = story.who(number, other)
        if found.entities and found.sort in NAMED_SORTS:
            return taken_up(story, number, index, found, None)
    if line.lower[index] not in words("part"):
        return NOBODY
    first = story.first(number, index)
    before = countries_before(story.names, line, first, index)
    if before and before[-1].reading.sort in OWNING_SORTS:
        return _part_of(story, number, index, before[-1].reading.code, before[-1].reading.sectors)
    owners: list[Entity] = []
    for child in sentence.dependents(index, "poss"):
        found = story.who(number, child)
        owners += found.entities if found.sort in OWNING_SORTS else ()
    for preposition in sentence.dependents(index, "prep"):
        if sentence.tokens[preposition].lemma == "of":
            for inner in sentence.dependents(preposition, "pobj"):
                found = story.who(number, inner)
                owners += found.entities if found.sort in OWNING_SORTS else ()
    if len(owners) != 1:
        return NOBODY
    return _part_of(story, number, index, owners[0].code, owners[0].sector)


def _part_of(story: Story, number: int, index: int, code: str, sectors: tuple[str, ...]) -> Found:
    said = " ".join(story.lines[number].texts[story.first(number, index) : index + 1])
    entity = phrase_entity(story, number, index, Reading(said, code, sectors, "role", "group"))
    return Found((entity,), "group")


def read_settlement(story: Story, number: int, index: int) -> Found:
    """Return whom a town or division stands for.

    One that governs and acts is its government ("Texas sued"), one that something is done to its
    people ("shelled the town of X").
    """
    sentence = story.sentences[number]
    line = story.lines[number]
    label = dependency_of(sentence, index)
    town = line.town_at.get(index)
    if town is not None and town.governing and label in SUBJECT:
        name = f"government of {' '.join(line.texts[town.first : town.last + 1])}"
        reading = Reading(name, town.code, ("GOV",), "metonym", "body")
        return Found((phrase_entity(story, number, index, reading),), "body")
    if label not in UNDERGONE and preposition_of(sentence, index) not in TOWARDS:
        return NOBODY
    code = ""
    if index in line.town_at:
        code = line.town_at[index].code
    elif line.lower[index] in words("settlement"):
        first = story.first(number, index)
        towns = [town for town in line.towns if first <= town.first and town.last < index]
        before = countries_before(story.names, line, first, index)
        within = [
            line.town_at[inner].code
            for preposition in sentence.dependents(index, "prep")
            for inner in sentence.dependents(preposition, "pobj")
            if inner in line.town_at
        ]
        told = [one.reading.code for one in before if one.reading.sort == "state"]
        code = next(iter([*(town.code for town in towns), *told, *within]), "")
    if not code:
        return NOBODY
    name = f"people of {story.register.state_name(code)}"
    entity = phrase_entity(story, number, index, Reading(name, code, ("CVL",), "role", "people"))
    return Found((entity,), "people", True)
