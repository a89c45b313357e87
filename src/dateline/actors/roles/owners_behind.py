"""Whose a role is by what stands behind it, or by who has it: of, from, loyal to, "France had"."""

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.names.nouns import Owner, countries_before, owner_of_reading
from dateline.actors.names.readings import Reading
from dateline.actors.names.role_readings import is_a_firms
from dateline.actors.register.roles import RoleMatch
from dateline.actors.roles.apposition import NOMINAL
from dateline.actors.roles.flags import owner_by_flag
from dateline.actors.roles.state_forms import state_by_its_form
from dateline.actors.setting.discourse import (
    BODIES,
    clause_subjects,
    dependency_of,
    governing_verb,
    phrase_first,
)
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import MODIFIERS_BEFORE, Token, conjuncts
from dateline.records import Entity

SPOKEN_OF = frozenset({"role", "coreference"})
PERSON, PEOPLE, GERUND = "person", "people", "VBG"
MEETING = (("OPP",), ("GOV",), ("REB",), ("PTY",), ("MIL",))
AGAINST_STATES = (("REB",), ("PRM",), ("CRM",), ("UAF",))
FIGHTING = (*AGAINST_STATES, ("MIL",), ("COP",))
GOVERNING, SITTING = ("GOV",), ("LEG",)
RULERS = frozenset({"GOV", "MIL", "COP", "JUD"})


def owners_behind(story: Story, number: int, index: int, role: RoleMatch) -> list[Owner]:
    """Return whose a role is by what stands behind it ("the army of Chad", "police in Lagos").

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role.
    """
    sentence = story.sentences[number]
    tokens = sentence.tokens
    line = story.lines[number]
    flag = owner_by_flag(story, number, index)
    if flag is not None:
        return [flag]
    clauses = [
        child
        for child in sentence.dependents(index, "acl")
        if tokens[child].lemma in words("dwelling", "belonging")
    ]
    beside = _near(story, number, index)
    for head in [index, *range(role.first, role.last + 1), *clauses]:
        for preposition in [*sentence.dependents(head, "prep"), *(beside if head == index else [])]:
            word = tokens[preposition].lemma
            theirs = word == "to" and tokens[head].lemma in words("belonging")
            seated = word == "on" and role.sectors[:1] == SITTING
            near = preposition in beside
            if word not in words("owning") and not theirs and not seated and not near:
                continue
            if word == "of" and role.term in words("doing-it-to"):
                continue
            if [one.tag for one in tokens[preposition + 1 : preposition + 2]] == [GERUND]:
                # "Accused the authorities of arming rebels".
                continue
            for inner in sentence.dependents(preposition, "pobj"):
                placed = line.hit_at.get(inner)
                if inner <= role.last and placed is None:
                    continue
                if word in {"in", "at"} and _only_meets_there(role, tokens[inner]):
                    continue
                if seated:
                    # "Lawmakers on the Senate panel on Chad" sit in the panel's parliament.
                    found = story.who(number, inner)
                    if [one.sector[:1] for one in found.entities] != [SITTING]:
                        continue
                    return [headed(role, found.entities[0], found.sort)]
                named = story.names.read(placed) if placed else None
                if named is not None and named.reference.sort == "demonym":
                    # "The leader of Bosnia's Serbs" is of where they live.
                    people = story.who(number, inner).entities
                    if len(people) == 1 and people[0].code != named.reading.code:
                        return [Owner(None, people[0].code, f"of {people[0].name}")]
                if named is not None and (word != "for" or named.reading.sort == "organisation"):
                    several = _joined_states(story, number, inner) if role.plural else []
                    return [owner_of_reading(named.reading), *several]
                if inner in line.town_at and word != "for":
                    return [of_town(line, inner)]
                state = state_by_its_form(story, number, inner) if word == "of" else None
                if state is not None:
                    return [state]
                if word in {"of", "from", "in", "at"} or role.term in words("heading"):
                    found = story.who(number, inner)
                    if found.entities and tokens[inner].pos in NOMINAL:
                        return [headed(role, entity, found.sort) for entity in found.entities]
                    before = countries_before(
                        story.names, line, phrase_first(sentence, inner), inner
                    )
                    if before:
                        return [owner_of_reading(one.reading) for one in before]
    return []


def _near(story: Story, number: int, index: int) -> list[int]:
    """Return the word right behind a base or a camp that says where it stands: "near Kidal"."""
    line = story.lines[number]
    stands = line.lower[index] in words("held-places")
    near = stands and words("standing-near").intersection(line.lower[index + 1 : index + 2])
    return [index + 1] if near else []


def _only_meets_there(role: RoleMatch, town: Token) -> bool:
    """Say whether a town is where talks are held: "the opposition at Geneva" is not Swiss."""
    return town.text.lower() in words("seats-of-talks") and role.sectors[:1] in MEETING


def whom_they_stand_by(story: Story, number: int, index: int) -> list[Owner]:
    """Return the country of whom fighters are said to stand by: "loyal to the Libyan marshal"."""
    sentence = story.sentences[number]
    tokens = sentence.tokens
    for clause in sentence.children[index]:
        if clause < index or tokens[clause].lemma not in words("allied"):
            continue
        for inner in sentence.behind(clause, "to", "with"):
            found = story.who(number, inner)
            codes = {entity.code for entity in found.entities}
            if len(codes) == 1 and found.entities[0].code in story.register.states:
                return [Owner(None, found.entities[0].code, "that of whom they stand by")]
    return []


def whom_they_lead(story: Story, number: int, index: int) -> list[Owner]:
    """Return the country of those whom somebody leads: "a Chilean delegation led by Ana Rojas"."""
    sentence = story.sentences[number]
    tokens = sentence.tokens
    holder = tokens[index].head if tokens[index].dep in MODIFIERS_BEFORE else index
    by = tokens[tokens[holder].head]
    clause = tokens[by.head]
    if tokens[holder].dep != "pobj" or by.lemma != "by" or clause.dep != "acl":
        return []
    if clause.lemma not in words("leading-others") or clause.head >= index:
        return []
    found = story.who(number, clause.head)
    if found.sort == "person" or len(found.entities) != 1:
        return []
    (led,) = found.entities
    states = story.register.states
    return [Owner(None, led.code, "that of whom they lead")] if led.code in states else []


def who_has_them(story: Story, number: int, index: int) -> list[Owner]:
    """Return the country that has, sends or withdraws the party: "France had 1,500 troops"."""
    sentence = story.sentences[number]
    verb = governing_verb(sentence, index)
    if (
        verb < 0
        or sentence.tokens[verb].lemma not in words("having")
        or dependency_of(sentence, index) != "dobj"
    ):
        return []
    for subject in clause_subjects(sentence, verb):
        found = story.who(number, subject)
        if found.sort in {"state", "organisation"} and len(found.entities) == 1:
            return [owner_of_entity(found.entities[0], found.sort)]
    return []


def headed(role: RoleMatch, entity: Entity, sort: str) -> Owner:
    """Return the owner of a role; who heads a party that is itself a role is of its sectors."""
    owner = owner_of_entity(entity, sort)
    if role.term in words("standing-by-rulers") and not RULERS.isdisjoint(entity.sector[:1]):
        # Supporters of the government are no government.
        return owner
    lead = FIGHTING if sort == PERSON else AGAINST_STATES
    if sort in {PERSON, PEOPLE} and entity.sector[:1] in lead and _are_men_of(role):
        # "Kony's army", "his men", "the rebels' forces": the men of a rebel are rebels.
        return msgspec.structs.replace(owner, sectors=entity.sector[:1])
    firms = sort != PERSON and is_a_firms(entity.code, entity.sector)
    if firms and role.sectors[:1] == GOVERNING:
        # "The board of Acme Corp" governs no state.
        return msgspec.structs.replace(owner, sectors=entity.sector)
    if role.term in words("heading") and entity.via in SPOKEN_OF and entity.sector:
        return msgspec.structs.replace(owner, sectors=entity.sector)
    return owner


def _are_men_of(role: RoleMatch) -> bool:
    return role.term.split()[-1] in words("men-of-a-leader")


def owner_of_entity(entity: Entity, sort: str) -> Owner:
    """Return a party as the owner of something."""
    if sort in BODIES:
        reading = Reading(entity.name, entity.code, entity.sector, entity.via, sort, entity.id)
        return Owner(reading, entity.code, f"of {entity.name}")
    contested = sort == "state" and "PRE" in entity.sector
    return Owner(None, entity.code, f"of {entity.name}", contested=contested)


def of_town(line: Line, index: int) -> Owner:
    """Return the country of the town that covers a word as the owner of something."""
    town = line.town_at[index]
    return Owner(None, town.code, f"of {' '.join(line.texts[town.first : town.last + 1])}")


def _joined_states(story: Story, number: int, index: int) -> list[Owner]:
    """Return the states joined to a first one: "the leaders of Kenya, Uganda and Rwanda"."""
    line = story.lines[number]
    found: list[Owner] = []
    for member in conjuncts(story.sentences[number], index)[1:]:
        placed = line.hit_at.get(member)
        named = story.names.read(placed) if placed else None
        if named is not None and named.reading.sort == "state":
            found.append(owner_of_reading(named.reading))
    return found


def owners_behind_their_office(
    story: Story, number: int, index: int, role: RoleMatch
) -> list[Owner] | None:
    """Return whose an official is by where his office is ("the prosecutor's office in Rome").

    Args:
        story: The story.
        number: The sentence.
        index: The official.
        role: His role.
    """
    token = story.sentences[number].tokens[index]
    lower = story.lines[number].lower
    if token.dep != "poss" or lower[token.head] not in words("speaks-for-its-head"):
        return None
    return owners_behind(story, number, token.head, role)
