"""Whose a role is: the country, body, organisation or group that a phrase or its story gives it."""

from msgspec.structs import replace

from dateline.actors.names.missions import owners_by_mission
from dateline.actors.names.nouns import (
    Named,
    Owner,
    countries_before,
    countries_within,
    nationality_within,
    owner_of_reading,
    role_start,
    town_owner,
    words_of_its_own,
)
from dateline.actors.names.peoples import country_of_people, native_country
from dateline.actors.names.surnames import by_surname
from dateline.actors.references.enemy import enemy_forces, enemy_state, is_of_enemy
from dateline.actors.references.joint import joined_owners
from dateline.actors.register.codes import UNKNOWN
from dateline.actors.register.homes import countries_of_office, home_of_office
from dateline.actors.register.roles import RoleMatch
from dateline.actors.roles.apposition import partner
from dateline.actors.roles.backed import of_those_backed
from dateline.actors.roles.coalitions import enemy_of_coalition, owner_of_many_states
from dateline.actors.roles.extremists import extremists_of
from dateline.actors.roles.lent import NOT_GIVEN, PEOPLES, STORYS, lent_owner
from dateline.actors.roles.lettered import owner_by_letters
from dateline.actors.roles.officials import organisation_of_official
from dateline.actors.roles.on_trial import owner_of_accused
from dateline.actors.roles.owners_behind import (
    headed,
    of_town,
    owner_of_entity,
    owners_behind,
    owners_behind_their_office,
    who_has_them,
    whom_they_lead,
    whom_they_stand_by,
)
from dateline.actors.roles.raiders import who_bombs
from dateline.actors.roles.shared import shared_owner
from dateline.actors.roles.siding import spoken_for_by
from dateline.actors.roles.spoken_for import body_spoken_for
from dateline.actors.roles.two_sides import state_of_named_rebels, state_of_other_side
from dateline.actors.setting.crossing import are_leaving
from dateline.actors.setting.discourse import dependency_of, phrase_first
from dateline.actors.setting.parliaments import sits_there
from dateline.actors.setting.story import Story
from dateline.actors.setting.whereabouts import place_behind, place_of
from dateline.actors.words import forms, words
from dateline.grammar import MODIFIERS_BEFORE, UNDERGOING

NAMING = frozenset({"of", "for"})
FIRM = "BUS"
PRIVATE = ("CVL",)
BANK = "bank"
REPORTING = ("JRN",)
SOLDIERS, OCCUPYING = ("MIL",), "whose soldiers are there"


def owners(story: Story, number: int, index: int, role: RoleMatch, first: int) -> list[Owner]:
    """Return whose a role is; several for "Russian and Afghan troops", none if that is open.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role.
        first: The first token of its phrase.
    """
    first = _phrase_start(story, number, index, first)
    found = _in_its_name(story, role) or _in_its_phrase(story, number, index, role, first)
    if found is None:
        found = _behind_or_beside(story, number, index, role)
        if found is not None and (
            _is_only_there(story, number, index, role, found)
            or are_leaving(story, number, index, role.sectors, {one.code for one in found})
        ):
            found = None
    if found is None:
        found = _unsaid(story, number, index, role, first)
    found = [_with_an_army(one, role) for one in found]
    if _leads_a_club(story, number, index, role):
        return [replace(one, sectors=PRIVATE) if one.reading is None else one for one in found]
    return found


def _in_its_name(story: Story, role: RoleMatch) -> list[Owner] | None:
    """Return whose an office is that holds its land in its name ("the governor of Texas")."""
    return None if NAMING.isdisjoint(role.term.split()) else _by_its_home(story, role)


def _by_its_home(story: Story, role: RoleMatch) -> list[Owner] | None:
    """Return whose an office is that few states have, by its name alone; None of any other."""
    code = home_of_office(role.term, (story.scene, *story.names.near), story.filed_from)
    return [Owner(None, code, f"an office of {story.register.state_name(code)}")] if code else None


def _is_only_there(
    story: Story, number: int, index: int, role: RoleMatch, found: list[Owner]
) -> bool:
    """Say whether an office that one state alone has is in another: "Pope in Kinshasa"."""
    home = countries_of_office(role.term)
    return (
        len(home) == 1
        and not story.sentences[number].behind(index, "of")
        and not any(home[0] in {one.code, one.reading.code if one.reading else ""} for one in found)
    )


def _leads_a_club(story: Story, number: int, index: int, role: RoleMatch) -> bool:
    """Say whether an office is that of a club or a team: its president governs no state."""
    sentence = story.sentences[number]
    if role.sectors[:1] != ("GOV",) or role.term not in words("heading"):
        return False
    theirs = [*sentence.dependents(index, "poss"), *sentence.behind(index, "of", "at")]
    lower = story.lines[number].lower
    return any(
        not words("clubs").isdisjoint({lower[one], " ".join(lower[one - 1 : one + 1])})
        and one not in story.lines[number].hit_at
        for one in theirs
        if one
    )


def _with_an_army(owner: Owner, role: RoleMatch) -> Owner:
    """Return whose soldiers are where a land has none of its own: "troops raided Jenin"."""
    armies = forms("armies-of-others")
    soldiers = role.sectors[:1] == SOLDIERS and role.term in words("soldiery")
    if not soldiers or owner.reading is not None or owner.code not in armies:
        return owner
    return Owner(None, armies[owner.code], OCCUPYING)


def _in_its_phrase(
    story: Story, number: int, index: int, role: RoleMatch, first: int
) -> list[Owner] | None:
    """Return whose a role is by the words of its own phrase; None where they do not say."""
    sentence = story.sentences[number]
    line = story.lines[number]
    before = _owning(role, countries_before(story.names, line, first, role_start(line, role)))
    possessors = sentence.dependents(index, "poss")
    if before and line.lower[before[0].first - 1 : before[0].first] == ["ethnic"]:
        # "Ethnic Albanian fighters" are of where they are.
        code = place_of(story, number, index)
        return owners_behind(story, number, index, role) or [
            Owner(None, code or before[0].reading.code, "where it happens")
        ]
    pronoun = all(sentence.tokens[child].tag == "PRP$" for child in possessors)
    if before and (pronoun or possessors[0] >= before[0].first):
        # "Her Lebanese employer" is of Lebanon, whoever she is.
        return joined_owners(story, number, before)
    for child in possessors:
        found = story.who(number, child)
        if found.entities:
            return [headed(role, entity, found.sort) for entity in found.entities]
        if child in line.town_at:
            return [of_town(line, child)]
    if before:
        return [owner_of_reading(one.reading) for one in before]
    nearest = (
        owner_by_letters(story, number, first, role)
        or _person_before(story, number, first, role)
        or town_owner(line, first, role.first)
    )
    if nearest is not None:
        return [nearest]
    by_mission = owners_by_mission(story.mission, role.term)
    if by_mission:
        return by_mission
    if possessors:
        # Whose it is depends on words that are left open. A firm's president holds no office.
        code = story.leading
        owning = {sentence.tokens[child].lemma for child in possessors}
        firm = not owning.isdisjoint(words("company") - {BANK})
        sectors = (FIRM,) if firm and role.sectors[:1] == ("GOV",) else ()
        return [Owner(None, code, STORYS, sectors=sectors)] if code else []
    near = (story.scene, *story.names.near)
    code = native_country(words_of_its_own(line, first, role.last + 1), near)
    if code:
        return [Owner(None, code, f"a people of {story.register.state_name(code)}")]
    own = nationality_within(story.names, line, role)
    return None if own is None else [own]


def _behind_or_beside(story: Story, number: int, index: int, role: RoleMatch) -> list[Owner] | None:
    """Return whose a role is by what its sentence tells around its phrase; None if it does not.

    An official's organisation is asked for first and said last: words for a country, a noun in
    apposition or a coalition tell more.
    """
    line = story.lines[number]
    states = owner_of_many_states(role, line.lower[story.first(number, index) : role.last + 1])
    if states is not None:
        return [states]
    shared = shared_owner(story, number, index, role)
    if shared is not None:
        return [shared]
    organisation = organisation_of_official(story, number, index, role)
    if organisation is not None and line.lower[role.last + 1 : role.last + 2] == ["in"]:
        # "The Special Representative in Chad" is sent there, not by Chad.
        return [organisation]
    code = state_of_other_side(story, number, index, role.sectors)
    code = code or state_of_named_rebels(story, number, index)
    if code:
        return [Owner(None, code, "that of the other side")]
    after = (
        who_has_them(story, number, index)
        or owners_behind(story, number, index, role)
        or owners_behind_their_office(story, number, index, role)
        or whom_they_stand_by(story, number, index)
        or whom_they_lead(story, number, index)
    )
    if after:
        return after
    other = partner(story, number, index)
    if other >= 0:
        placed = line.hit_at.get(other)
        named = story.names.read(placed) if placed else None
        if named is not None:
            return [Owner(None, named.reading.code, f"that of {named.reading.name}")]
    if is_of_enemy(story, number, index) and (code := enemy_state(story, number, index)):
        # "Clusters of enemy personnel".
        return [Owner(enemy_forces(story, code), code, "the enemy's")]
    enemy = enemy_of_coalition(story, number, index, role)
    if enemy is not None:
        return [enemy]
    return None if organisation is None else [organisation]


def _unsaid(story: Story, number: int, index: int, role: RoleMatch, first: int) -> list[Owner]:
    """Return whose a role is that no word near it tells: by what it is, or by its story."""
    sentence = story.sentences[number]
    line = story.lines[number]
    at_home = _by_its_home(story, role)
    if at_home is not None:
        return at_home
    # Which of a people's countries is meant tells the place of the clause, else the story.
    near = (place_of(story, number, index), story.scene, *story.names.near)
    code = country_of_people(words_of_its_own(line, first, role.last + 1), near)
    if code:
        return [Owner(None, code, PEOPLES)]
    group = extremists_of(story, number, index, role)
    if group is not None:
        return [group]
    within = countries_within(story.names, line, role)
    if within:
        return [owner_of_reading(within[-1].reading)]
    if line.lower[index] in words("states-in-general"):
        return []
    if (
        role.term in words("international")
        and not story.determiner(number, index)
        and dependency_of(sentence, index) not in UNDERGOING
    ):
        return [Owner(None, "NGO", "international unless said otherwise")]
    if role.term in words("of-the-seas"):
        # Pirates are of the coast that they are said to be off, whomever they take.
        coast = place_behind(story, number, index)
        return [Owner(None, coast or UNKNOWN, "where it happens" if coast else NOT_GIVEN)]
    if role.sectors[:1] == REPORTING and (code := spoken_for_by(story.names, line, first, index)):
        return [Owner(None, code, "of whom they speak for")]
    if sits_there(story.parliament, role):
        return [Owner(None, story.parliament.code, "of the parliament that sits")]
    told = (
        body_spoken_for(story, number, index, role)
        or owner_of_accused(story, number, index, role)
        or of_those_backed(story, number, index, role)
        or who_bombs(story, number, index, role)
    )
    return [told if told is not None else lent_owner(story, number, index, role)]


def _owning(role: RoleMatch, before: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return the names before a role that may own it: a firm owns neither users nor jets."""
    if role.term.rsplit(maxsplit=1)[-1] not in words("customer", "made-by-firms"):
        return before
    return tuple(named for named in before if FIRM not in named.reading.sectors)


def _phrase_start(story: Story, number: int, index: int, first: int) -> int:
    """Return where the phrase of a role before a noun begins: "| Israeli army jeeps"."""
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    if token.dep not in MODIFIERS_BEFORE or token.head < index:
        return first
    return min(first, phrase_first(sentence, token.head))


def _person_before(story: Story, number: int, first: int, role: RoleMatch) -> Owner | None:
    """Return the country of a person that a role is called after: "the Assad regime"."""
    line = story.lines[number]
    for inner in range(first, role.first):
        word = line.texts[inner]
        if not word[:1].isupper() or line.lower[inner] in story.register.tables.modifiers:
            # "Muslim men" are not called after somebody of that surname.
            continue
        if inner in line.town_at or inner in line.persons:
            continue
        placed = line.hit_at.get(inner)
        named = story.names.read(placed) if placed else None
        if named is not None:
            if named.reading.sort == "person":
                return Owner(None, named.reading.code, f"with {named.reading.name}")
            continue
        body = story.bodies.get(word)
        if body is not None:
            return owner_of_entity(body.entities[0], body.sort)
        known = story.people.get(word)
        if known is not None:
            return Owner(None, known.entities[0].code, f"with {known.entities[0].name}")
        person = by_surname(story.register, word, story.on, story.names.near)
        if person is not None:
            holder = story.register.persons[person]
            return Owner(None, holder.code, f"with {holder.name}")
    return None
