"""Who a role phrase is: "the minister", "striking nurses", "all parties"."""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.actors.names.nouns import Owner, countries_before
from dateline.actors.names.readings import Reading
from dateline.actors.names.role_readings import role_reading
from dateline.actors.references.persons_again import read_brought_in, read_person_again
from dateline.actors.register.codes import UNKNOWN
from dateline.actors.register.roles import RoleMatch
from dateline.actors.register.sectors import STATE_ORGANS
from dateline.actors.roles.alike import told_by_matter
from dateline.actors.roles.apposition import partner
from dateline.actors.roles.coalitions import SEVERAL
from dateline.actors.roles.lent import GUESSED, HOME, WHERE_IT_HAPPENS
from dateline.actors.roles.nobody import (
    are_many_states,
    are_of_the_world,
    is_an_attitude,
    is_from_afar,
    tells_part_of_world,
)
from dateline.actors.roles.of_bodies import told_by_body
from dateline.actors.roles.owners import owners
from dateline.actors.roles.persons import named_person, titled_person
from dateline.actors.roles.ranks import rank_told
from dateline.actors.setting.discourse import BODIES, NOBODY, Found, governing_verb
from dateline.actors.setting.story import Story, phrase_entity, taken_up
from dateline.actors.setting.whereabouts import place_behind
from dateline.actors.words import words
from dateline.grammar import PLURAL_TAGS

CLERGY = ("REL",)
AGED = "year-old"
PARTY = "party"
REBEL = "REB"
SOLDIERS = "MIL"
ACROSS_STATES = "international"
SOCIAL = ("SOC",)
NON_GOVERNMENTAL = "NGO"


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
    if _begins_a_name(story, number, role) or tells_part_of_world(story, number, index):
        return NOBODY
    if role.first == role.last and is_an_attitude(story, number, index):
        return NOBODY
    if (named := _named_before(story, number, index)) is not None:
        return named
    if role.term == PARTY and _are_at_war(story, number, index, role):
        return _those_at_war(story, number, index)
    role = told_by_body(story, number, index, rank_told(story, number, index, role))
    role = told_by_matter(story, number, index, role)
    again = _person_again(story, number, index, role)
    if again.entities:
        return again
    first = min(story.first(number, index), role.first)
    many = role.plural or token.tag in PLURAL_TAGS or token.lemma in words("many-by-itself")
    if not many:
        said = _name_after(story, number, index, role, first)
        if said is not None:
            return said
    whose = owners(story, number, index, role, first)
    if not whose:
        return NOBODY
    readings = [role_reading(story.names, line, role, first, one) for one in whose]
    if (
        role.term == PARTY
        and role.plural
        and not words("at-war").isdisjoint(line.lower[first:index])
    ):
        readings = [side for one in readings for side in _sides_of_war(story, one)]
    via = "coreference" if whose[0].how == "taken up" else None
    collective = token.lemma in words("collective") and not many
    if readings[0].sort != "person" and collective:
        sort = "collective"
    elif many:
        sort = "people"
    else:
        sort = "person"
    entities = tuple(phrase_entity(story, number, index, reading, via) for reading in readings)
    # An office may hold a name: "the prosecutor of the International Criminal Court".
    own_words = line.lower[first : min(role.last, max(role.first, index)) + 1]
    # "Muslim leaders" lead Muslims, "African leaders" states.
    of_a_faith = " " in role.term and role.sectors[:1] == CLERGY
    many_states = are_many_states(own_words) and not of_a_faith
    if many_states and not countries_before(story.names, line, first, role.first):
        return NOBODY
    unknown = SOLDIERS in entities[0].sector and not words("of-nobody-known").isdisjoint(own_words)
    afar = whose[0].how != SEVERAL and (
        unknown or is_from_afar(own_words) or are_of_the_world(sentence, index)
    )
    if afar and not countries_before(story.names, line, first, role.first):
        # "Western officials" are nobody's; "foreign nationals" and "foreign troops" are of a
        # country left unsaid.
        if not unknown and not STATE_ORGANS.isdisjoint(entities[0].sector):
            return NOBODY
        # "International aid agencies" are of no country, and somebody all the same.
        social = ACROSS_STATES in own_words and entities[0].sector[:1] == SOCIAL
        code = NON_GOVERNMENTAL if social else UNKNOWN
        entities = tuple(replace(entity, code=code) for entity in entities)
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


def _person_again(story: Story, number: int, index: int, role: RoleMatch) -> Found:
    """Return the person told of before whom "the 48-year-old" or "the man" takes up."""
    if story.determiner(number, index) != "the":
        return NOBODY
    if role.term != AGED:
        return read_brought_in(story, number, index)
    line = story.lines[number]
    told = countries_before(story.names, line, story.first(number, index), role.first)
    return read_person_again(story, number, index, told[-1].reading.code if told else "")


def _is_of_nowhere(role: RoleMatch, whose: Owner) -> bool:
    """Say whether somebody is of no country, where only the place or the story tells of one.

    Where gunmen strike is not whose they are, nor is where migrants are. "The gunman" is somebody
    told of before.
    """
    untold = whose.how in GUESSED or whose.how == WHERE_IT_HAPPENS
    return untold and role.term in words("unidentified", "on-the-move")


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


def _sides_of_war(story: Story, parties: Reading) -> Iterator[Reading]:
    """Yield the government and the rebels of a country whose "warring parties" are told of."""
    state = story.register.state_name(parties.code)
    yield replace(parties, name=state, sectors=("GOV",))
    yield replace(parties, name=f"{state} rebels", sectors=(REBEL,))


def _named_before(story: Story, number: int, index: int) -> Found | None:
    """Return the body or group that a role is in apposition to: "the YPG, a militia that …"."""
    token = story.sentences[number].tokens[index]
    other = partner(story, number, index) if token.dep == "appos" else -1
    if not 0 <= other < index or story.sentences[number].tokens[other].pos != "PROPN":
        return None
    found = story.who(number, other)
    if found.sort not in BODIES or len(found.entities) != 1:
        return None
    return taken_up(story, number, index, found, "role")


def _begins_a_name(story: Story, number: int, role: RoleMatch) -> bool:
    """Say whether a title is the first word of a place's name: "King's Cross"."""
    texts = story.lines[number].texts
    after = texts[role.last + 1 : role.last + 3]
    return (
        role.first == role.last
        and texts[role.last] in words("opening-a-place")
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
