"""Who is meant without a role or a known name: parts of groups, towns, unknown names."""

import msgspec

from dateline.actors.names.nouns import countries_before
from dateline.actors.names.readings import Reading
from dateline.actors.names.shapes import shape_of
from dateline.actors.register.codes import UNKNOWN
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
from dateline.grammar import Sentence
from dateline.records import Entity

PERSONAL = frozenset({"nsubj", "nsubjpass", "dobj", "agent", "pobj", "poss", "attr"})
LONGEST_NAME = 5
LONGEST_TAIL = 8
FARTHEST_HOME = 6
SUBJECT = frozenset({"nsubj", "agent"})
UNDERGONE = frozenset({"dobj", "nsubjpass"})
TOWARDS = frozenset({"on", "against"})
SIDE = "side"
STANDING_ON = frozenset({"on", "from", "at", "across", "along", "into", "to", "near"})
HEADED = frozenset({"organisation", "body"})
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
        return NOBODY
    first = story.first(number, index)
    before = countries_before(story.names, line, first, index)
    if before and before[-1].reading.sort in BODIES:
        return _part_of(story, number, index, before[-1].reading.code, before[-1].reading.sectors)
    owners: list[Entity] = []
    for child in sentence.dependents(index, "poss"):
        found = story.who(number, child)
        owners += found.entities if found.sort in BODIES else ()
    for preposition in sentence.dependents(index, "prep"):
        if sentence.tokens[preposition].lemma == "of":
            for inner in sentence.dependents(preposition, "pobj"):
                found = story.who(number, inner)
                owners += found.entities if found.sort in BODIES else ()
    if len(owners) != 1:
        return NOBODY
    return _part_of(story, number, index, owners[0].code, owners[0].sector)


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
    for preposition in sentence.dependents(index, "prep"):
        if sentence.tokens[preposition].lemma != "of":
            continue
        for inner in sentence.dependents(preposition, "pobj"):
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
    told = [one.reading.code for one in before if one.reading.sort == "state"]
    told += [town.code for town in line.towns if first <= town.first and town.last <= last]
    code = next(iter([*told, shape.code, place_of(story, number, index), story.scene]), "")
    code = code or story.leading or story.focus or UNKNOWN
    tokens = sentence.tokens
    written = " ".join(story.text[tokens[first].start : tokens[last].end].split())
    group = bool(shape.sectors) and shape.sectors[0] == "REB"
    reading = Reading(written, code, shape.sectors, "role", "group" if group else "organisation")
    return Found((span_entity(story, number, first, last, reading),), reading.sort)


def _name_end(story: Story, number: int, index: int) -> int:
    """Return the last word of a name headed by a token: "Front | for the Liberation of X"."""
    line = story.lines[number]
    last = index
    for at in range(index + 1, min(index + LONGEST_TAIL, len(line.texts))):
        if line.texts[at][:1].isupper():
            last = at
        elif line.lower[at] not in {"of", "for", "the", "and", "on", "in"}:
            break
    return last


def read_private(story: Story, number: int, index: int, first: int) -> Found:
    """Return somebody with a full name and no role as a private person of the story's country.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last token.
        first: Its first.
    """
    line = story.lines[number]
    label = dependency_of(story.sentences[number], index)
    said = line.texts[first : index + 1]
    if (
        not (story.leading or story.focus)
        or label not in PERSONAL
        or not 1 < len(said) < LONGEST_NAME
        or not all(_may_be_named(word) for word in said)
        or any(at in line.town_at or at in line.hit_at for at in range(first, index + 1))
    ):
        return NOBODY
    home = (
        _home_town(story, number, index)
        or _nationality_before(story, number, first)
        or _possessing(story, number, first)
        or story.home_of(said[-1])
    )
    code = home or story.section(number).code or story.leading or story.focus
    reading = Reading(" ".join(said), code, ("CVL",), "role", "person")
    entity = span_entity(story, number, first, index, reading)
    if not home:
        story.guesses.add((entity.start, entity.end))
    return Found((entity,), "person")


def _nationality_before(story: Story, number: int, first: int) -> str:
    """Return the country of a nationality right before a name: "Londoners Jane Doe and …"."""
    placed = story.lines[number].hit_at.get(first - 1)
    named = story.names.read(placed) if placed else None
    if named is None or named.reference.sort not in {"demonym", "adjective"}:
        return ""
    return named.reading.code


def _possessing(story: Story, number: int, first: int) -> str:
    """Return the state whose somebody by a name is said to be: "Malta's Jane Doe"."""
    line = story.lines[number]
    placed = line.hit_at.get(first - 2) if line.lower[first - 1 : first] == ["'s"] else None
    named = story.names.read(placed) if placed is not None else None
    return named.reading.code if named is not None and named.reading.sort == "state" else ""


def _may_be_named(word: str) -> bool:
    """Say whether a word may be part of somebody's name: "Doe", "al", "-"."""
    return (word[:1].isupper() and word.isalpha()) or word == "-" or word in words("particle")


def _first_place(story: Story, number: int, first: int) -> str:
    """Return the country of the first place that names from a word on are: "Lewes, East Sussex"."""
    line = story.lines[number]
    for at in range(first, min(first + LONGEST_NAME, len(line.texts))):
        code = country_at(story, number, at)
        if code:
            return code
        if not (line.texts[at][:1].isupper() or line.texts[at] == ","):
            break
    return ""


def _home_town(story: Story, number: int, index: int) -> str:
    """Return the country that a name is said to be from: "Jane Doe, 24, of Leeds"; or nothing."""
    line = story.lines[number]
    for at in range(index + 1, min(index + FARTHEST_HOME, len(line.texts) - 1)):
        if line.lower[at] in {"from", "of"}:
            return _first_place(story, number, at + 1)
        if line.texts[at] != "," and not line.texts[at].isdigit():
            break
    return ""


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
    governing = _read_governing(story, number, index, label)
    if governing.entities:
        return governing
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
    within = [
        country_at(story, number, inner)
        for preposition in sentence.dependents(index, "prep")
        if sentence.tokens[preposition].lemma == "of"
        for inner in sentence.dependents(preposition, "pobj")
    ]
    code = next((one for one in within if one), "") or story.leading
    if not code:
        return NOBODY
    name = f"{line.lower[index]} government in {story.register.state_name(code)}"
    entity = phrase_entity(story, number, index, Reading(name, code, ("GOV",), "role", "body"))
    if not any(within):
        story.guesses.add((entity.start, entity.end))
    return Found((entity,), "body")
