"""Noun phrases that hold a name: of the register's, of persons with titles, of persons unknown."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from dateline.actors.apposition import partner
from dateline.actors.codes import STATE_ORGANS, UNKNOWN
from dateline.actors.coreference import INSIDE
from dateline.actors.discourse import NOBODY, Found, governing_verb, phrase_first
from dateline.actors.lent import GUESSED, HOME, WHERE_IT_HAPPENS
from dateline.actors.nouns import (
    Named,
    Owner,
    after_given_name,
    countries_before,
    owner_of_reading,
    role_reading,
)
from dateline.actors.owners import owners
from dateline.actors.persons import named_person, titled_person
from dateline.actors.ranks import rank_told
from dateline.actors.readings import Reading
from dateline.actors.references import read_person_again
from dateline.actors.register import NameHit
from dateline.actors.roles import RoleMatch
from dateline.actors.story import Story, phrase_entity, span_entity, taken_up
from dateline.actors.whereabouts import place_behind, place_of
from dateline.actors.words import words
from dateline.grammar import Sentence

AGED = "year-old"
PARTY = "party"
REBEL = "REB"
NAMED_BODIES = frozenset({"organisation", "group", "company", "body"})
# "The French", "the Chinese" and "the Swiss" are the many, "the German" is one.
COLLECTIVE = ("sh", "ch", "ese", "ss")
NAMING = frozenset({"King", "Queen", "Prince", "Bishop", "Abbot"})
MANY = frozenset({"police", "people", "personnel", "staff"})


def read_named(
    story: Story, number: int, index: int, placed: tuple[int, int, NameHit]
) -> Found | None:
    """Return who a name of the register is in its phrase, or None where it is part of another.

    Args:
        story: The story.
        number: The sentence.
        index: The phrase's head, which the name covers.
        placed: The name's first word, last word and hit.
    """
    line = story.lines[number]
    first = story.first(number, index)
    near: tuple[str, ...] = ()
    if placed[0] > first:
        before = countries_before(story.names, line, first, placed[0])
        near = tuple(one.reading.code for one in before)
    named = story.names.read(placed, near)
    if named is None:
        return None
    if named.reading.sort == "person":
        return named_person(story, number, index, named)
    if _within_other_name(story, number, named):
        return None
    elsewhere = _party_of_another_state(story, number, named, first)
    if elsewhere is not None:
        return elsewhere
    token = story.sentences[number].tokens[index]
    if (
        named.reading.via == "metonym"
        and token.dep in INSIDE
        and line.lower[token.head] in words("made-there")
    ):
        # "The Paris agreement" is nobody's.
        return NOBODY
    if named.reference.sort in {"adjective", "demonym"}:
        return _of_one_noun(story, number, index, named) or _nationals(story, number, index, named)
    start = named.first
    if start and line.lower[start - 1] == "the" and named.reading.sort != "state":
        start -= 1
    entity = span_entity(story, number, start, named.last, named.reading)
    return Found((entity,), named.reading.sort)


def _party_of_another_state(story: Story, number: int, named: Named, first: int) -> Found | None:
    """Return a party whose namesake abroad is known: "Ghana's National Congress party"."""
    line = story.lines[number]
    states = story.register.states
    if "PTY" not in named.reading.sectors or named.reading.code not in states:
        return None
    owners = [
        one.reading.code
        for one in countries_before(story.names, line, first, named.first)
        if line.lower[one.last + 1 : one.last + 2] == ["'s"]
    ]
    if not owners or owners[-1] not in states or named.reading.code in owners:
        return None
    said = f"{owners[-1]} {named.reading.name}"
    own = Reading(said, owners[-1], named.reading.sectors, "role", "group")
    return Found((span_entity(story, number, named.first, named.last, own),), "group")


def _of_one_noun(story: Story, number: int, index: int, named: Named) -> Found | None:
    """Return whom the first of two adjectives of a noun tells: "Kyrgyz and Tajik border guards"."""
    sentence = story.sentences[number]
    line = story.lines[number]
    for other in sentence.dependents(index, "conj"):
        role = line.roles.get(other)
        first = phrase_first(sentence, other)
        joined = line.lower[index + 1 : first] in (["and"], ["or"])
        if role is None or not joined or not countries_before(story.names, line, first, role.first):
            continue
        whose = owner_of_reading(named.reading)
        reading = role_reading(story.names, line, role, role.first, whose)
        entity = span_entity(story, number, index, index, reading)
        return Found((entity,), "people", True, role.term)
    return None


def _within_other_name(story: Story, number: int, named: Named) -> bool:
    """Return whether a name of one word is the surname of somebody unknown."""
    first = named.first
    if first != named.last or first == 0:
        return False
    start = phrase_first(story.sentences[number], first)
    if after_given_name(story.register, story.lines[number], start, first):
        return True
    if named.reading.sort != "state":
        return False
    if named.reference.sort == "demonym" and named.hit.spelling.endswith("s"):
        return False
    line = story.lines[number]
    before = story.sentences[number].tokens[first - 1]
    return (
        before.pos == "PROPN"
        and before.dep == "compound"
        and before.head == first
        and first - 1 not in line.hit_at
        and first - 1 not in line.role_at
        and line.lower[first - 1] not in words("direction")
        and not (first == 1 and line.lower[0] in words("before-a-state"))
    )


def _nationals(story: Story, number: int, index: int, named: Named) -> Found:
    """Return whom a demonym means: the country ("the Russians said") or some of its people."""
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    reading = named.reading
    if token.dep in {"amod", "compound", "nmod"} and token.head != index:
        return Found((span_entity(story, number, named.first, named.last, reading),), "state")
    many = token.tag in {"NNS", "NNPS"} or token.text.endswith("s")
    if story.lines[number].lower[named.first - 1 : named.first] == ["ethnic"]:
        # "Ethnic Turks" are people of where they live.
        code = place_of(story, number, index)
        code = code or (story.focus if story.focus != reading.code else "")
        if code:
            home = Reading(story.register.state_name(code), code, (), "role", "people")
            reading = home
    elif many and (own := _state_before(story, number, named)):
        reading = Reading(story.register.state_name(own), own, (), "role", "people")
    elif many and (abroad := _home(story, number, index)) not in {"", reading.code}:
        home = Reading(story.register.state_name(abroad), abroad, (), "role", "people")
        reading = home
    definite = story.determiner(number, index) == "the"
    one = not many and not token.text.endswith(COLLECTIVE)
    if definite and one and not _told_anew(sentence, index):
        again = read_person_again(story, number, index, reading.code)
        if again.entities:
            return again
    whole = (
        definite
        and not one
        and reading.via == "name"
        and not sentence.dependents(index, "nummod", "amod")
    )
    people = Reading(
        reading.name if whole else f"{reading.name} nationals",
        reading.code,
        reading.sectors or (() if whole else ("CVL",)),
        "name" if whole else "role",
        "people",
        reading.id if whole else None,
        reading.wikidata if whole else None,
    )
    return Found((phrase_entity(story, number, index, people),), "people", many)


def _state_before(story: Story, number: int, named: Named) -> str:
    """Return the state whose name stands right before a nationality: "Kosovo Serbs" live there."""
    line = story.lines[number]
    placed = line.hit_at.get(named.first - 1) if named.first else None
    before = story.names.read(placed) if placed else None
    if before is None or line.lower[named.last] in words("home-second"):
        return ""
    state = before.reading.sort == "state" and before.reading.code != named.reading.code
    return before.reading.code if state else ""


def _told_anew(sentence: Sentence, index: int) -> bool:
    """Say whether words beside a noun tell of somebody new: "the first German killed"."""
    return bool(sentence.dependents(index, "relcl", "acl", "nummod")) or any(
        sentence.tokens[child].lemma != "old" for child in sentence.dependents(index, "amod")
    )


def _home(story: Story, number: int, index: int) -> str:
    """Return where nationals live by the words after them: "the Albanians of Serbia"."""
    sentence = story.sentences[number]
    for preposition in sentence.dependents(index, "prep"):
        if sentence.tokens[preposition].lemma != "of":
            continue
        for inner in sentence.dependents(preposition, "pobj"):
            placed = story.lines[number].hit_at.get(inner)
            named = story.names.read(placed) if placed else None
            if named is not None and named.reading.sort == "state":
                return named.reading.code
    return ""


def read_role(story: Story, number: int, index: int, role: RoleMatch) -> Found:
    """Return who a role phrase is: its sectors, and the country or party it belongs to.

    Args:
        story: The story.
        number: The sentence.
        index: The phrase's head.
        role: The role found there.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    line = story.lines[number]
    if _begins_a_name(story, number, role):
        return NOBODY
    named = _named_before(story, number, index)
    if named is not None:
        return named
    if role.term == PARTY and _are_at_war(story, number, index, role):
        return _those_at_war(story, number, index)
    role = rank_told(story, number, index, role)
    if role.term == AGED and story.determiner(number, index) == "the":
        told = countries_before(story.names, line, story.first(number, index), role.first)
        again = read_person_again(story, number, index, told[-1].reading.code if told else "")
        if again.entities:
            return again
    first = min(story.first(number, index), role.first)
    many = role.plural or token.tag in {"NNS", "NNPS"} or token.lemma in MANY
    if not many:
        said = _name_after(story, number, index, role, first)
        if said is not None:
            return said
    whose = owners(story, number, index, role, first)
    if not whose:
        return NOBODY
    readings = [role_reading(story.names, line, role, first, one) for one in whose]
    via = "coreference" if whose[0].how == "taken up" else None
    collective = token.lemma in words("collective") and not many
    if readings[0].sort != "person" and collective:
        sort = "collective"
    elif many:
        sort = "people"
    else:
        sort = "person"
    entities = tuple(phrase_entity(story, number, index, reading, via) for reading in readings)
    if _are_many_states(line.lower[first : role.last + 1]) and not countries_before(
        story.names, line, first, role.first
    ):
        return NOBODY
    afar = _is_from_afar(line.lower[first : role.last + 1]) or _are_of_the_world(sentence, index)
    if afar and not countries_before(story.names, line, first, role.first):
        # "Western officials" are nobody's; "foreign nationals" are of a country left unsaid.
        if not STATE_ORGANS.isdisjoint(entities[0].sector):
            return NOBODY
        entities = tuple(replace(entity, code=UNKNOWN) for entity in entities)
    elif whose[0].how in GUESSED:
        places = [(entity.start, entity.end) for entity in entities]
        story.guesses.update(places)
        if whose[0].how == HOME and story.home.filed:
            story.at_home.update(places)
    told_before = not many and bool(story.determiner(number, index))
    if not told_before and REBEL not in entities[0].sector and _is_of_nowhere(role, whose[0]):
        story.nowhere.update((entity.start, entity.end) for entity in entities)
    return Found(
        entities,
        sort,
        (many and not collective) or len(readings) > 1,
        role.term,
    )


def _is_of_nowhere(role: RoleMatch, whose: Owner) -> bool:
    """Say whether somebody is of no country, where only the place or the story tells of one.

    Where gunmen strike is not whose they are, nor is where migrants are. "The gunman" is somebody
    told of before.
    """
    untold = whose.how in GUESSED or whose.how == WHERE_IT_HAPPENS
    return untold and (role.term in words("unidentified") or role.term in words("on-the-move"))


def _are_at_war(story: Story, number: int, index: int, role: RoleMatch) -> bool:
    """Say whether parties are those to a war that somebody asks something of ("all parties")."""
    sentence = story.sentences[number]
    said = story.lines[number].lower[story.first(number, index) : role.last]
    verb = governing_verb(sentence, index)
    return (
        role.plural
        and not words("all-of-them").isdisjoint(said)
        and words("all-of-them").issuperset(said)
        and verb >= 0
        and sentence.tokens[verb].lemma in words("asking")
    )


def _those_at_war(story: Story, number: int, index: int) -> Found:
    """Return the parties to a war as of the country that they are said to be in, or nobody."""
    code = place_behind(story, number, index)
    if not code:
        return NOBODY
    said = Reading(story.register.state_name(code), code, (), "role", "people")
    return Found((phrase_entity(story, number, index, said),), "people", True)


def _named_before(story: Story, number: int, index: int) -> Found | None:
    """Return the body or group that a role is in apposition to: "the YPG, a militia that …"."""
    token = story.sentences[number].tokens[index]
    other = partner(story, number, index) if token.dep == "appos" else -1
    if not 0 <= other < index or story.sentences[number].tokens[other].pos != "PROPN":
        return None
    found = story.who(number, other)
    if found.sort not in NAMED_BODIES or len(found.entities) != 1:
        return None
    return taken_up(story, number, index, found, "role")


def _is_from_afar(said: Sequence[str]) -> bool:
    """Say whether words tell that somebody is foreign, and not that an office is for abroad."""
    afar, offices = words("from-afar"), words("office-abroad")
    return said[-1] in words("foreigners") or any(
        word in afar and after not in offices for word, after in pairwise(said)
    )


def _are_many_states(said: Sequence[str]) -> bool:
    """Say whether words mean the states of a part of the world: "African leaders"."""
    return said[-1] in words("many-states") and not words("of-many-states").isdisjoint(said[:-1])


def means_nobody(story: Story, number: int, index: int) -> bool:
    """Say whether a phrase means states that nobody can name: "the West", "Western countries".

    Args:
        story: The story.
        number: The sentence.
        index: The phrase's head.
    """
    said = [*story.between(number, index), story.lines[number].lower[index]]
    return (
        " ".join(said) in words("nobody")
        or _are_many_states(said)
        or (said[-1] in words("many-states") and _is_from_afar(said))
    )


def _are_of_the_world(sentence: Sentence, index: int) -> bool:
    """Say whether a phrase is of all countries: "68 million people around the world"."""
    return any(
        sentence.tokens[inner].lemma in words("world")
        for preposition in sentence.dependents(index, "prep")
        for inner in sentence.dependents(preposition, "pobj")
    )


def _begins_a_name(story: Story, number: int, role: RoleMatch) -> bool:
    """Say whether a title is the first word of a place's name: "King's Cross"."""
    texts = story.lines[number].texts
    after = texts[role.last + 1 : role.last + 3]
    return (
        role.first == role.last
        and texts[role.last] in NAMING
        and len(after) == 2
        and after[0] in {"'s", "’s"}
        and after[1][:1].isupper()
    )


def _name_after(story: Story, number: int, index: int, role: RoleMatch, first: int) -> Found | None:
    """Return the person whose name follows a role, in apposition or without a sign."""
    tokens = story.sentences[number].tokens
    other = partner(story, number, index)
    if other >= 0 and tokens[other].pos == "PROPN":
        found = story.who(number, other)
        if found.sort == "person" and found.entities:
            return taken_up(story, number, index, found, "role")
    last = role.last
    line = story.lines[number]
    while (
        last + 1 < len(tokens)
        and tokens[last + 1].pos == "PROPN"
        and tokens[last + 1].text[:1].isupper()
    ):
        last += 1
    if role.last in {last, index} or line.role_at.get(last):
        return None
    placed = line.hit_at.get(last)
    if placed is not None:
        named = story.names.read(placed)
        if named is None or named.reading.sort != "person":
            return None
        return named_person(story, number, last, named)
    return titled_person(story, number, (role.last + 1, last), role, at=index, role_first=first)
