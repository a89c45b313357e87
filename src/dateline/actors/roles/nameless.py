"""Who is meant without a role or a known name: parts of groups, towns, unknown bodies."""

import msgspec

from dateline.actors.names.nouns import countries_before
from dateline.actors.names.peoples import country_of_people, sectors_of_people
from dateline.actors.names.readings import Reading
from dateline.actors.names.shapes import shape_of
from dateline.actors.register.codes import UNKNOWN, supranational_codes
from dateline.actors.register.sectors import FORCES
from dateline.actors.roles.apposition import partner
from dateline.actors.setting.discourse import (
    BODIES,
    NOBODY,
    Found,
    dependency_of,
    governing_verb,
    preposition_of,
)
from dateline.actors.setting.story import Story, phrase_entity, span_entity, taken_up
from dateline.actors.setting.whereabouts import country_at, place_of
from dateline.actors.words import words
from dateline.grammar import UNDERGOING, Sentence
from dateline.records import Entity

LONGEST_TAIL = 8
SUBJECT = frozenset({"nsubj", "agent"})
TOWARDS = frozenset({"on", "against"})
SIDE = "side"
STANDING_ON = frozenset({"on", "from", "at", "across", "along", "into", "to", "near"})
HEADED = frozenset({"organisation", "body"})
# A society whose name tells no state is of the one where its story is at home.
NGO, SOCIETY = "NGO", ("SOC",)
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
    if line.lower[index] in words("heading") and index not in line.roles:
        return _read_head(story, number, index)
    if line.lower[index] == SIDE:
        return _read_side(story, number, index)
    if line.lower[index] not in words("part"):
        return _read_sent_out(story, number, index)
    first = story.first(number, index)
    before = countries_before(story.names, line, first, index)
    if before and before[-1].reading.sort in BODIES:
        return _part_of(story, number, index, before[-1].reading.code, before[-1].reading.sectors)
    owners: list[Entity] = []
    for child in sentence.dependents(index, "poss"):
        found = story.who(number, child)
        owners += found.entities if found.sort in BODIES else ()
    for inner in sentence.behind(index, "of"):
        found = story.who(number, inner)
        owners += found.entities if found.sort in BODIES or _is_armed(found) else ()
    if len(owners) != 1:
        return NOBODY
    return _part_of(story, number, index, owners[0].code, owners[0].sector)


def _is_armed(found: Found) -> bool:
    """Say whether somebody is a force that has units: "elements of the Malian gendarmerie"."""
    armed = any(FORCES & set(entity.sector) for entity in found.entities)
    return armed or found.sort == "collective"


def _read_sent_out(story: Story, number: int, index: int) -> Found:
    """Return the organisation of states whose mission, force or summit a noun behind its name is.

    A mission or a force is it wherever it has a part in what is told, a summit where it acts: "the
    ECOWAS summit condemned the coup", not "attended the ECOWAS summit".
    """
    sentence = story.sentences[number]
    lower = story.lines[number].lower[index]
    if lower not in words("meets-and-acts", "sent-out"):
        return NOBODY
    label = dependency_of(sentence, index)
    acts = label == "nsubj" or (label == "pobj" and preposition_of(sentence, index) == "by")
    meets = lower in words("meets-and-acts") and acts
    if not meets and not (lower in words("sent-out") and (acts or label in {"poss", *UNDERGOING})):
        return NOBODY
    before = countries_before(story.names, story.lines[number], story.first(number, index), index)
    of_states = bool(before) and before[-1].reading.code in supranational_codes()
    if not of_states or sentence.dependents(index, "poss"):
        return NOBODY
    sectors = ("MIL",) if lower in words("sent-out-in-arms") else before[-1].reading.sectors
    return _part_of(story, number, index, before[-1].reading.code, sectors)


def _read_side(story: Story, number: int, index: int) -> Found:
    """Return the government that "the Chilean side" is in a dealing, not where somebody stands."""
    sentence = story.sentences[number]
    if preposition_of(sentence, index) in STANDING_ON or sentence.dependents(index, "prep"):
        return NOBODY
    before = countries_before(story.names, story.lines[number], story.first(number, index), index)
    if not before or before[-1].reading.sort not in {"state", *BODIES}:
        return NOBODY
    (named,) = before[-1:]
    sectors = ("GOV",) if named.reading.sort == "state" else named.reading.sectors
    return _part_of(story, number, index, named.reading.code, sectors)


def _read_head(story: Story, number: int, index: int) -> Found:
    """Return who heads a body that is named: "the head of U.S. Central Command"."""
    sentence = story.sentences[number]
    for inner in sentence.behind(index, "of"):
        found = story.who(number, inner)
        if found.sort in HEADED and len(found.entities) == 1:
            (body,) = found.entities
            said = _part_of(story, number, index, body.code, body.sector)
            return msgspec.structs.replace(said, sort="person")
    return NOBODY


def _part_of(story: Story, number: int, index: int, code: str, sectors: tuple[str, ...]) -> Found:
    said = " ".join(story.lines[number].texts[story.first(number, index) : index + 1])
    entity = phrase_entity(story, number, index, Reading(said, code, sectors, "role", "group"))
    return Found((entity,), "group")


def read_shaped(story: Story, number: int, index: int) -> Found:
    """Return the organisation or group that an unknown name says it is: "X Liberation Front"."""
    sentence = story.sentences[number]
    line = story.lines[number]
    first = story.first(number, index)
    while line.lower[first] in {"the", "a", "an"} and first < index:
        first += 1
    last = _name_end(story, number, index)
    shape = shape_of(line.texts[first : last + 1], line.lower[index])
    if shape is None:
        return NOBODY
    before = countries_before(story.names, line, first, last + 1)
    if before and before[-1].reading.sort in BODIES:
        # "Mondelez International" is what it is named after.
        return NOBODY
    told = [one.code for one in _whose(story, number, index, last)]
    told += [one.reading.code for one in before if one.reading.sort == "state"]
    told += [town.code for town in line.towns if first <= town.first and town.last <= last]
    local = shape.code == NGO and shape.sectors == SOCIETY and story.home.code
    codes = [*told, story.home.code if local else shape.code]
    code = next(iter([*codes, place_of(story, number, index), story.scene]), "")
    code = code or story.leading or story.focus or UNKNOWN
    tokens = sentence.tokens
    written = " ".join(story.text[tokens[first].start : tokens[last].end].split())
    group = bool(shape.sectors) and shape.sectors[0] == "REB"
    reading = Reading(written, code, shape.sectors, "role", "group" if group else "organisation")
    return Found((span_entity(story, number, first, last, reading),), reading.sort)


def _whose(story: Story, number: int, index: int, last: int) -> tuple[Entity, ...]:
    """Return whose somebody is that a name only begins: "the Third Division | of Chad's army"."""
    body = next(iter(story.sentences[number].behind(index, "of")), last)
    return story.who(number, body).entities if body > last else ()


def _name_end(story: Story, number: int, index: int) -> int:
    """Return the last word of a name headed by a token: "Front | for the Liberation of X"."""
    line = story.lines[number]
    tokens = story.sentences[number].tokens
    last = index
    for at in range(index + 1, min(index + LONGEST_TAIL, len(line.texts))):
        if line.texts[at][:1].isupper():
            noun = tokens[at].head
            if noun > at and line.texts[noun][:1].islower():
                # "The Third Division | of the Syrian army".
                break
            last = at
        elif line.lower[at] not in {"of", "for", "the", "and", "on", "in"}:
            break
    return last


def read_settlement(story: Story, number: int, index: int) -> Found:
    """Return whom a town, a division or the bare name of a people stands for.

    One that governs and acts is its government ("Texas sued"), one that something is done to its
    people ("shelled the town of X").
    """
    people = _read_people(story, number, index)
    if people.entities:
        return people
    sentence = story.sentences[number]
    line = story.lines[number]
    label = dependency_of(sentence, index)
    town = line.town_at.get(index)
    if town is not None and town.governing and label in SUBJECT:
        name = f"government of {' '.join(line.texts[town.first : town.last + 1])}"
        reading = Reading(name, town.code, ("GOV",), "metonym", "body")
        return Found((phrase_entity(story, number, index, reading),), "body")
    governing = _read_governing(story, number, index, label)
    if governing.entities:
        return governing
    if label not in UNDERGOING and preposition_of(sentence, index) not in TOWARDS:
        return NOBODY
    code = ""
    if index in line.town_at:
        code = line.town_at[index].code
    elif line.lower[index] in words("settlement"):
        first = story.first(number, index)
        towns = [town for town in line.towns if first <= town.first and town.last < index]
        before = countries_before(story.names, line, first, index)
        within = [
            line.town_at[inner].code for inner in sentence.behind(index) if inner in line.town_at
        ]
        told = [one.reading.code for one in before if one.reading.sort == "state"]
        states = [country_at(story, number, inner) for inner in _right_behind(sentence, index)]
        codes = (*(town.code for town in towns), *told, *within, *states)
        code = next((one for one in codes if one), "")
    if not code:
        return NOBODY
    name = f"people of {story.register.state_name(code)}"
    entity = phrase_entity(story, number, index, Reading(name, code, ("CVL",), "role", "people"))
    return Found((entity,), "people", True)


def _right_behind(sentence: Sentence, index: int) -> list[int]:
    """Return what "in" right behind a noun holds, be it hung on the verb ("burned a town in X")."""
    return [
        inner
        for preposition in sentence.tokens[index + 1 : index + 2]
        if preposition.lemma == "in" and preposition.head in {index, sentence.tokens[index].head}
        for inner in sentence.dependents(preposition.index, "pobj")
    ]


def _read_people(story: Story, number: int, index: int) -> Found:
    """Return the people that "the Murle" names; nobody without "the" or a known land."""
    lower = story.lines[number].lower[index]
    if story.determiner(number, index) != "the":
        return NOBODY
    # "In Iraq, Kurds in the north": of the country that the clause is placed in.
    near = (place_of(story, number, index), story.scene, *story.names.near)
    code = country_of_people([lower], near)
    if not code:
        return NOBODY
    sectors = sectors_of_people(["the", lower], code, ("CVL",))
    name = f"people of {story.register.state_name(code)}"
    entity = phrase_entity(story, number, index, Reading(name, code, sectors, "role", "people"))
    return Found((entity,), "people", True)


def _acts_or_is_judged(sentence: Sentence, label: str, verb: int) -> bool:
    """Say whether a phrase does what a verb says, or is accused or praised by it."""
    if label in SUBJECT:
        return True
    return label == "dobj" and verb >= 0 and sentence.tokens[verb].lemma in words("judging")


def _read_governing(story: Story, number: int, index: int, label: str) -> Found:
    """Return a city or province that acts as those who govern it: "the city sued", "City of X"."""
    sentence = story.sentences[number]
    line = story.lines[number]
    verb = governing_verb(sentence, index)
    if (
        line.lower[index] not in words("governed")
        or not _acts_or_is_judged(sentence, label, verb)
        or story.determiner(number, index) != "the"
        or story.between(number, index)
        or verb < 0
        or sentence.tokens[verb].lemma in words("suffering")
    ):
        return NOBODY
    within = [country_at(story, number, inner) for inner in sentence.behind(index, "of")]
    code = next((one for one in within if one), "") or story.leading
    if not code:
        return NOBODY
    name = f"{line.lower[index]} government in {story.register.state_name(code)}"
    entity = phrase_entity(story, number, index, Reading(name, code, ("GOV",), "role", "body"))
    if not any(within):
        story.guesses.add((entity.start, entity.end))
    return Found((entity,), "body")
