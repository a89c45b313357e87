"""Persons by name: with titles, of the register, misspelt, spoken of before, or unknown."""

import msgspec

from dateline.actors.names.lines import Line
from dateline.actors.names.modifiers import with_modifiers
from dateline.actors.names.nouns import Named, Owner, countries_before, role_reading
from dateline.actors.names.readings import Reading, read_person
from dateline.actors.names.surnames import by_surname, leads, similar_person
from dateline.actors.references.coreference import INSIDE
from dateline.actors.references.courts_again import court_spoken_of
from dateline.actors.references.peers import read_peer
from dateline.actors.references.surname_first import of_country, of_title
from dateline.actors.register.register import NameHit
from dateline.actors.register.roles import RoleMatch
from dateline.actors.roles.apposition import partner
from dateline.actors.roles.leading import body_led
from dateline.actors.roles.lent import GUESSED
from dateline.actors.roles.nicknames import before_nickname, read_nicknamed
from dateline.actors.roles.owners import owner_of_title
from dateline.actors.roles.owners_behind import owner_of_entity
from dateline.actors.roles.private import read_private
from dateline.actors.roles.ranks import rank_told
from dateline.actors.setting.discourse import BODIES, NOBODY, Found
from dateline.actors.setting.story import Story, phrase_entity, span_entity, taken_up
from dateline.actors.words import words
from dateline.grammar import is_calendar_name

FARTHEST_TITLE = 14
PRIVATE = ("CVL",)
ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj"})
MEMBERSHIP = frozenset({"of", "from", "with", "at"})
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


def read_unknown_name(story: Story, number: int, index: int) -> Found:
    """Return who a name is that the register lacks: by title, apposition, spelling, surname.

    Args:
        story: The story.
        number: The sentence.
        index: The name's last token.
    """
    line = story.lines[number]
    first = story.first(number, index)
    name_first = _name_first(story, number, first, index)
    role = title_before(story, number, min(first, name_first), name_first)
    at, role_first = index, first
    other = partner(story, number, index) if role is None else -1
    if role is not None:
        at, role_first = role.last, min(first, role.first)
    elif other >= 0:
        peer = read_peer(story, number, other)
        if peer.entities:
            return _affiliated(story, number, (name_first, index), peer)
        role = line.roles.get(other)
        at, role_first = other, story.first(number, other)
    if role is None and at != index:
        found = story.who(number, at)
        if found.entities and found.sort != "person":
            return _affiliated(story, number, (name_first, index), found)
    if role is None and name_first > 0:
        peer = read_peer(story, number, name_first - 1)
        if peer.entities:
            return _affiliated(story, number, (name_first, index), peer)
    if role is None:
        found = _surname(story, number, index, name_first)
        if not found.entities:
            found = read_nicknamed(story, number, index, name_first)
        if not found.entities:
            found = _part_of_party(story, number, index, first)
        if not found.entities and name_first < index:
            found = _member(story, number, index, name_first)
        return found if found.entities else read_private(story, number, index, name_first)
    return titled_person(story, number, (name_first, index), role, at=at, role_first=role_first)


def _affiliated(story: Story, number: int, name: tuple[int, int], found: Found) -> Found:
    """Return somebody unknown who is said to be of a party: "X, a member of the opposition"."""
    party = found.entities[0]
    tokens = story.sentences[number].tokens
    written = story.text[tokens[name[0]].start : tokens[name[1]].end]
    reading = Reading(" ".join(written.split()), party.code, party.sector, "role", "person")
    return Found((span_entity(story, number, name[0], name[1], reading),), "person")


def _member(story: Story, number: int, index: int, name_first: int) -> Found:
    """Return somebody unknown whose organisation is told: "X, of the aid group Y"."""
    sentence = story.sentences[number]
    other = partner(story, number, index)
    for head in (index, *([other] if other >= 0 else [])):
        led = body_led(story, number, head)
        if led.entities:
            return _affiliated(story, number, (name_first, index), led)
        for preposition in sentence.dependents(head, "prep"):
            if preposition < index or sentence.tokens[preposition].lemma not in MEMBERSHIP:
                continue
            for inner in sentence.dependents(preposition, "pobj"):
                found = story.who(number, inner)
                if found.sort in BODIES and len(found.entities) == 1:
                    return _affiliated(story, number, (name_first, index), found)
    return NOBODY


def _part_of_party(story: Story, number: int, index: int, first: int) -> Found:
    """Return the organisation or group that a name begins with: "EU Partnership Office"."""
    before = countries_before(story.names, story.lines[number], first, index)
    if not before or before[-1].reading.sort not in {"organisation", "group", "company"}:
        return NOBODY
    reading = msgspec.structs.replace(before[-1].reading, via="role", id=None, wikidata=None)
    entity = phrase_entity(story, number, index, reading)
    return Found((entity,), reading.sort)


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
    surname_alone = _without_particles(line, name[0], index) == index
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
    return first.sector == PRIVATE and (first.start, first.end) in story.guesses


def _name_first(story: Story, number: int, first: int, index: int) -> int:
    line = story.lines[number]
    at = index
    while at - 1 >= first:
        at = before_nickname(line, first, at)
        word = line.texts[at - 1]
        covered = line.role_at.get(at - 1)
        if (
            not (word[:1].isupper() or word in {"-", "al", "el", "bin", "van", "von", "de"})
            or (covered is not None and covered.last < index and not covered.first < first)
            or at - 1 in line.hit_at
            or line.lower[at - 1].rstrip(".") in words("title")
            or is_calendar_name(story.sentences[number].tokens[at - 1])
        ):
            break
        at -= 1
    return at + 1 if line.texts[at] == "-" else at


def _without_particles(line: Line, first: int, last: int) -> int:
    """Return where a name begins once its particles are left out: "De Mistura"."""
    while first < last and line.lower[first] in {*words("particle"), "-"}:
        first += 1
    return first


def read_leader(story: Story, number: int, index: int) -> Found:
    """Return the leader whose bare surname the tagger takes for a common word ("Trump called").

    Args:
        story: The story.
        number: The sentence's number.
        index: A word with a capital that is tagged as no name.
    """
    token = story.sentences[number].tokens[index]
    word = story.lines[number].texts[index]
    if not word[:1].isupper() or token.dep not in ALONE or story.sentences[number].children[index]:
        return NOBODY
    known = story.people.get(word)
    if known is not None:
        return taken_up(story, number, index, known)
    person = by_surname(story.register, word, story.on, story.names.near)
    if person is None or not leads(story.register, person):
        return NOBODY
    reading = read_person(story.register, person, story.on)
    return Found((span_entity(story, number, index, index, reading),), "person")


def _surname(story: Story, number: int, index: int, name_first: int) -> Found:
    line = story.lines[number]
    word = line.texts[index]
    known = story.people.get(word)
    name_first = _without_particles(line, name_first, index)
    if name_first == index:
        body = story.bodies.get(word)
        if body is not None:
            return taken_up(story, number, index, body)
        if known is not None:
            return taken_up(story, number, index, known)
        begins_with_it = of_country(story, word)
        if begins_with_it is not None:
            return taken_up(story, number, index, begins_with_it)
        person = by_surname(story.register, word, story.on, story.names.near)
        aged = (
            line.lower[index + 1 : index + 2] == [","]
            and line.lower[index + 2 : index + 3]
            and line.lower[index + 2].isdigit()
        )
        if person is not None and not aged:
            reading = read_person(story.register, person, story.on)
            return Found((span_entity(story, number, index, index, reading),), "person")
        by_given_name = story.given.get(word)
        inside = story.sentences[number].tokens[index].dep in INSIDE
        if by_given_name is not None and not inside:
            return taken_up(story, number, index, by_given_name)
        spelling = story.register.misspelt_state(word)
        placed = story.lines[number].hit_at.get(index)
        # "Philippi, West Virginia" is a town: it misspells nothing.
        in_a_town = any(town.first <= index <= town.last for town in line.towns)
        if spelling is not None and placed is None and not in_a_town:
            token = story.sentences[number].tokens[index]
            hit = NameHit(token.start, token.end, spelling)
            named = story.names.read((index, index, hit))
            if named is not None:
                entity = span_entity(story, number, index, index, named.reading)
                return Found((entity,), named.reading.sort)
    elif known is not None:
        tokens = story.sentences[number].tokens
        written = story.text[tokens[name_first].start : tokens[index].end]
        if known.entities[0].name == " ".join(written.split()):
            return taken_up(story, number, index, known)
    return NOBODY
