"""Persons by name and title: of the register, misspelt, spoken of before, or unknown."""

from dateline.actors.names.modifiers import with_modifiers
from dateline.actors.names.nouns import Named, Owner
from dateline.actors.names.readings import Reading, read_person
from dateline.actors.names.role_readings import role_reading
from dateline.actors.names.surnames import by_surname, similar_person
from dateline.actors.references.courts_again import court_spoken_of
from dateline.actors.references.surname_first import of_title
from dateline.actors.register.roles import RoleMatch
from dateline.actors.roles.apposition import partner
from dateline.actors.roles.bare_surnames import without_particles
from dateline.actors.roles.lent import GUESSED
from dateline.actors.roles.owners_behind import owner_of_entity
from dateline.actors.roles.ranks import rank_told
from dateline.actors.roles.title_owners import owner_of_title
from dateline.actors.setting.discourse import Found
from dateline.actors.setting.story import Story, span_entity, taken_up
from dateline.actors.words import words

FARTHEST_TITLE = 14
PRIVATE = ("CVL",)
VAGUE = GUESSED | {"taken up"}


def title_before(story: Story, number: int, first: int, name_first: int) -> RoleMatch | None:
    """Return the role that stands before a name: "Defense Minister John Smith".

    Args:
        story: The story.
        number: The sentence.
        first: The first word that may belong to it.
        name_first: The name's first word.
    """
    line = story.lines[number]
    for index in range(name_first - 1, max(first - 1, name_first - FARTHEST_TITLE, -1), -1):
        role = line.role_at.get(index)
        if role is not None and role.last < name_first and not line.within_name(role):
            return None if line.lower[role.last] in words("collective") else role
        if line.lower[index] in {",", ";", ":", "(", ")"}:
            return None
    return None


def named_person(story: Story, number: int, index: int, named: Named) -> Found:
    """Return somebody whom the register knows, with what the title before the name adds."""
    line = story.lines[number]
    first = min(story.first(number, index), named.first)
    role = title_before(story, number, first, named.first)
    other = partner(story, number, index)
    if role is None and other >= 0:
        role = line.roles.get(other)
        first = story.first(number, other)
    title: str | None = None
    sectors: tuple[str, ...] = ()
    past = False
    if role is not None:
        title = role.term
        sectors, past = with_modifiers(
            story.register, role.sectors, line.modifying(first, role.first - 1)
        )
    reading = read_person(
        story.register,
        named.reading.person,
        story.on,
        title=title,
        title_sectors=sectors,
        past=past,
    )
    entity = span_entity(story, number, named.first, named.last, reading)
    return Found((entity,), "person", False, title or "")


def titled_person(
    story: Story,
    number: int,
    name: tuple[int, int],
    role: RoleMatch,
    *,
    at: int,
    role_first: int,
) -> Found:
    """Return who somebody with a role is: of the register, perhaps misspelt, or unknown.

    Args:
        story: The story.
        number: The sentence.
        name: First and last token of the name.
        role: The role.
        at: The token that the role hangs on.
        role_first: The first token of the role's phrase.
    """
    line = story.lines[number]
    tokens = story.sentences[number].tokens
    start, end = tokens[name[0]].start, tokens[name[1]].end
    written = " ".join(story.text[start:end].split())
    index = name[1]
    known = story.people.get(line.texts[index])
    if (
        known is not None
        and known.entities[0].name.split()[-1] == line.texts[index]
        and not _is_placed_anew(story, known)
    ):
        return taken_up(story, number, index, known)
    again = of_title(story, line, name, role.term)
    if again is not None:
        return taken_up(story, number, index, again)
    role = rank_told(story, number, index, role)
    whose = owner_of_title(story, number, index, role, at=at, first=role_first)
    if whose.how in VAGUE and not words("courts-again").isdisjoint(role.term.split()):
        court = court_spoken_of(story, number, name[0])
        if court.entities:
            whose = owner_of_entity(court.entities[0], court.sort)
    reading = role_reading(story.names, line, role, role_first, whose)
    person = similar_person(story.register, written, reading.code, reading.sectors, story.on)
    surname_alone = without_particles(line, name[0], index) == index
    if person is None and surname_alone:
        person = by_surname(
            story.register,
            line.texts[index],
            story.on,
            (whose.code,) if whose.how not in VAGUE else story.names.near,
        )
    if person is not None and _is_of_another_state(story, person, whose):
        # "Foreign Minister Costa of Portugal" is no leader of Angola called Costa.
        person = None
    if person is not None:
        past = with_modifiers(
            story.register, role.sectors, line.modifying(role_first, role.first - 1)
        )[1]
        reading = read_person(
            story.register,
            person,
            story.on,
            title=role.term,
            title_sectors=reading.sectors,
            past=past,
        )
    else:
        reading = Reading(written, reading.code, reading.sectors, "role", "person")
    entity = span_entity(story, number, name[0], name[1], reading)
    if whose.how in VAGUE:
        story.lent_titles.add((entity.start, entity.end))
    return Found((entity,), "person", False, role.term)


def _is_of_another_state(story: Story, person: int, whose: Owner) -> bool:
    """Say whether words give a title to a state, and the register has a person of another."""
    states = story.register.states
    code = story.register.persons[person].code
    told = whose.how not in VAGUE and whose.code in states
    return told and code in states and code != whose.code


def _is_placed_anew(story: Story, known: Found) -> bool:
    """Say whether somebody's country was only guessed, so that a title beside the name decides."""
    first = known.entities[0]
    return first.sector == PRIVATE and story.is_guess(first)
