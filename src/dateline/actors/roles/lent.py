"""The country of a role that names none: taken up, of the scene, or lent by the story."""

from collections.abc import Iterator

from dateline.actors.names.holders import holds_title
from dateline.actors.names.nouns import Owner, backers_before
from dateline.actors.references.country_again import present_country
from dateline.actors.references.officials_again import same_officials, the_only_officials
from dateline.actors.references.others import host_met
from dateline.actors.references.peers import countries_of_peers
from dateline.actors.register.codes import UNKNOWN
from dateline.actors.register.roles import RoleMatch
from dateline.actors.roles.roles_again import role_taken_up
from dateline.actors.setting.at_home import AT_HOME_ALONE, OWN_WORDS, home_at, told_there
from dateline.actors.setting.crossing import states_crossed
from dateline.actors.setting.dealing import (
    is_agent,
    states_dealing_with,
    whose_craft_is_hit,
    whose_own_suffer,
)
from dateline.actors.setting.discourse import (
    Party,
    clause_subjects,
    governing_verb,
    tells_of_somebody,
)
from dateline.actors.setting.envoys import hosts_of_envoy, sender_of_envoy, senders_summoned
from dateline.actors.setting.held import states_without
from dateline.actors.setting.onlookers import is_private, onlookers, only_reports
from dateline.actors.setting.refuges import lies_beyond, refuges
from dateline.actors.setting.ruled import ruled_at_home
from dateline.actors.setting.scenes_told import owner_on_the_spot
from dateline.actors.setting.sponsors import sponsors_behind
from dateline.actors.setting.story import Story
from dateline.actors.setting.targets import country_blamed, senders
from dateline.actors.setting.whereabouts import (
    place_behind,
    place_hit,
    place_of_clause,
    place_of_relative,
)
from dateline.actors.words import words

# Who acts on the spot is of the country where things happen, not of the one last spoken of.
LOCAL = frozenset("REB UAF CRM COP MED CVL REF OPP EDU AGR REL".split())
JUNTA_LEADER = "junta leader"
REBELS = ("REB",)
RULING = ("GOV",)
JUDGED = (("GOV",), ("ELI",), ("MIL",))
BESIDE = 1
# How a country was found that no word beside the role tells.
WHERE_IT_HAPPENS = "where it happens"
SCENE, STORYS, NOT_GIVEN = "where the story is set", "the story's country", "no country given"
HOME = "where the story is at home"
PEOPLES = "a people of several countries"
GUESSED = frozenset({SCENE, STORYS, HOME, NOT_GIVEN, PEOPLES})


def lent_owner(story: Story, number: int, index: int, role: RoleMatch) -> Owner:
    """Return the country of a role that names none, from the sentence and the story."""
    sentence = story.sentences[number]
    lacking = states_without(story, number, role) | senders_summoned(story, number, index)
    code = place_of_relative(story, number, index)
    if code and code not in lacking:
        return Owner(None, code, WHERE_IT_HAPPENS)
    verb = governing_verb(sentence, index)
    section = story.section(number)
    earlier = [party for party in story.earlier(number, index) if party.sentence >= section.first]
    code = told_there(story, number, index, earlier)
    if code:
        return Owner(None, code, WHERE_IT_HAPPENS)
    definite = story.determiner(number, index) in {"the", "this", "these", "those", "that"}
    if definite and role.sectors[:1] == RULING and (code := host_met(story, number, index)):
        return Owner(None, code, "that of the host")
    if code := _of_those_at_home(story, number, index, verb, role, lacking):
        return Owner(None, code, HOME)
    if definite:
        code = role_taken_up(story, number, role, earlier)
        if code:
            return Owner(None, code, "taken up")
    hosts = hosts_of_envoy(story, number, index, role)
    if code := sender_of_envoy(story, number, earlier, hosts):
        return Owner(None, code, "that the host deals with")
    code = same_officials(story, number, index, role, earlier) or the_only_officials(
        story, number, index, role, earlier
    )
    if code:
        return Owner(None, code, "taken up")
    visited = (
        _visited_from_abroad(story, number, index, verb)
        | states_crossed(story, number, index, verb, role.sectors)
        | whose_craft_is_hit(story, number, index, verb)
    )
    peers = countries_of_peers(story, number, index) | hosts | lacking | visited
    own = senders(story, number, index)
    if code := _with_a_junta(story, number, role, earlier) or (
        _of_the_junta(story, number, index, role, earlier) if definite else ""
    ):
        return Owner(None, code, "that has a junta")
    backers = backers_before(
        story.names, story.lines[number], story.first(number, index), index
    ) | sponsors_behind(story, number, index)
    if code := _where_they_fight(story, number, index, role, backers):
        return Owner(None, code, WHERE_IT_HAPPENS)
    fled_to = refuges(story, number)
    code = place_of_clause(story, number, verb, index)
    if code and code not in peers | own | fled_to:
        return Owner(None, code, WHERE_IT_HAPPENS)
    if section.code not in {"", *peers, *own}:
        return Owner(None, section.code, "that of the section")
    code = country_blamed(story, number, index, own) if own else ""
    if code:
        return Owner(None, code, "that is blamed")
    dealing = frozenset[str]()
    if definite or story.lines[number].lower[index] in words("always-known"):
        dealing = states_dealing_with(story, number, index, verb, role, earlier)
    local = (
        not LOCAL.isdisjoint(role.sectors[:1])
        or role.term in words("of-the-scene")
        or "regime" in story.between(number, index)
    )
    code = "" if local else _of_the_speaker(story, number, verb, hosts | dealing)
    if code:
        return Owner(None, code, "that of the speaker")
    excluded = (
        backers
        | dealing
        | fled_to
        | peers
        | own
        | frozenset(
            entity.code
            for subject in (clause_subjects(sentence, verb) if definite and verb >= 0 else [])
            if subject != index
            for found in [story.who(number, subject)]
            if found.sort == "state"
            # "The envoy thanked the government": that of the state that he is sent to.
            or sentence.tokens[subject].lemma in words("envoy")
            for entity in found.entities
        )
    )
    settled = story.mission is not None
    there = None if settled else owner_on_the_spot(story, number, index, verb, role)
    if there is not None and there.code not in excluded:
        return there
    foreign = whose_own_suffer(story, number, index, verb, earlier)
    code = ruled_at_home(story, number, index, role, excluded) or home_at(
        story, number, role, earlier, excluded | foreign
    )
    if code and not settled:
        return Owner(None, code, HOME)
    if (local or settled) and story.scene not in {"", *excluded}:
        return Owner(None, story.scene, SCENE)
    # What is debated abroad is not at home, however many of its own a parliament names.
    abroad = excluded | onlookers(story, number, earlier) | {story.parliament.code} - {story.focus}
    code = _most_told_of(story, number, role, earlier, abroad, foreign)
    last = code or (story.focus if story.focus not in backers | peers | own | dealing else "")
    return Owner(None, last or UNKNOWN, STORYS if last else NOT_GIVEN)


def _most_told_of(
    story: Story,
    number: int,
    role: RoleMatch,
    earlier: list[Party],
    abroad: frozenset[str],
    foreign: frozenset[str],
) -> str:
    """Return the country that a story has told of most, none of those abroad, or nothing.

    Args:
        story: The story.
        number: The sentence.
        role: The role that names no country.
        earlier: The parties before it.
        abroad: Codes that it cannot be.
        foreign: Codes that it is only if no other was told of.
    """
    if role.sectors[:1] == RULING and _only_filed(story, earlier, abroad | foreign):
        return story.filed_from
    candidates = _told_of(story, number, earlier, abroad, foreign)
    return next((one for one in candidates if one and one not in abroad), "")


def _told_of(
    story: Story, number: int, earlier: list[Party], abroad: frozenset[str], foreign: frozenset[str]
) -> Iterator[str]:
    """Yield the countries that a story may mean, the likeliest first, each asked for as needed."""
    earlier = [
        one
        for one in earlier
        if not lies_beyond(story.sentences[one.sentence], one.token)
        and not tells_of_somebody(story.sentences[one.sentence], one)
    ]
    yield present_country(earlier, number, abroad | foreign, story.leading)
    if foreign:
        for one in (story.scene, story.home.code, story.filed_from):
            if foreign - {one}:
                yield one
        yield present_country(earlier, number, abroad, story.leading)
    yield story.focus
    yield from _at_home(story)


def _of_the_speaker(story: Story, number: int, verb: int, others: frozenset[str]) -> str:
    """Return the state of whoever says what a clause tells, none of some others, or nothing."""
    sentence = story.sentences[number]
    if verb < 0 or sentence.tokens[verb].dep != "ccomp":
        return ""
    for subject in clause_subjects(sentence, sentence.tokens[verb].head):
        found = story.who(number, subject)
        # "Oslo summoned the ambassador, the ministry said": he is nobody's of Norway.
        if (
            found.entities
            and found.entities[0].code in story.register.states.keys() - others
            and not only_reports(found.entities[0])
            and not is_private(found.entities[0])
        ):
            return found.entities[0].code
    return ""


def _only_filed(story: Story, earlier: list[Party], excluded: frozenset[str]) -> bool:
    """Say whether the dateline alone has told so far of a state whose government may be meant.

    "MADRID - The government took in a Guatemalan judge": Spain's.
    """
    may_be = story.register.states.keys() - excluded
    return story.filed_from in may_be and not any(
        one.code in may_be
        for party in earlier
        for one in party.found.entities
        if not story.is_guess(one)
    )


def _where_they_fight(
    story: Story, number: int, index: int, role: RoleMatch, backers: frozenset[str]
) -> str:
    """Return the country where backed fighters and rebels fight, unless it is their backer's.

    "An Iranian-backed militia fired at a Turkish base in Iraq", "rebels attacked Goma".
    """
    code = place_behind(story, number, index) if backers else ""
    if not code and role.sectors[:1] == REBELS:
        code = place_hit(story, number, governing_verb(story.sentences[number], index))
    return "" if code in backers else code


def _visited_from_abroad(story: Story, number: int, index: int, verb: int) -> frozenset[str]:
    """Return the country that somebody visits, if not where he is told of.

    "GEORGETOWN, Guyana - ... President Ana Rey is to visit Caracas": she is not Venezuela's.
    """
    sentence = story.sentences[number]
    if verb < 0 or not story.filed_from:
        return frozenset()
    holder = {index, sentence.tokens[index].head}
    if holder.isdisjoint(clause_subjects(sentence, verb)):
        return frozenset()
    line = story.lines[number]
    places = [
        place
        for going in (verb, *sentence.dependents(verb, "xcomp"))
        if sentence.tokens[going].lemma in words("visiting")
        for place in sentence.dependents(going, "dobj")
    ]
    codes = {line.town_at[place].code for place in places if place in line.town_at}
    for place in places:
        named = story.names.read(line.hit_at[place]) if place in line.hit_at else None
        if named is not None:
            codes.add(named.reading.code)
    return frozenset(codes - {story.filed_from})


def _of_the_junta(
    story: Story, number: int, index: int, role: RoleMatch, earlier: list[Party]
) -> str:
    """Return the one country whose junta was told of, where "the generals" are spoken of."""
    ousted = role.sectors[:1] == ("ELI",) and role.term in words("ousted")
    if not ousted and (role.term not in words("men-of-a-junta") or story.between(number, index)):
        return ""
    ruled = {
        one.code
        for party in earlier
        if not words("junta").isdisjoint({party.found.term, *party.found.term.split()})
        for one in party.found.entities
    }
    return ruled.pop() if len(ruled) == 1 else ""


def _with_a_junta(story: Story, number: int, role: RoleMatch, earlier: list[Party]) -> str:
    """Return the nearest country that a junta rules, where a role is one's or of one."""
    if "junta" not in role.term.split():
        return ""
    spoken_of = (
        code
        for party in reversed(earlier)
        if number - party.sentence <= BESIDE
        for code in party.codes
    )
    near = dict.fromkeys((*spoken_of, *story.names.near))
    ruled = (code for code in near if holds_title(story.register, code, JUNTA_LEADER, story.on))
    return next(ruled, "")


def _of_those_at_home(
    story: Story, number: int, index: int, verb: int, role: RoleMatch, lacking: frozenset[str]
) -> str:
    """Return the country of the court, opposition or the like that does something to an office.

    "Opposition MPs accused the interior minister": that of their own country, unless it has none.
    """
    if verb < 0 or role.sectors[:1] not in JUDGED or role.term in words("envoy"):
        return ""
    if is_agent(story.sentences[number], index):
        # "An activist was deported by the ministry" tells nothing of whose that is.
        return ""
    for subject in clause_subjects(story.sentences[number], verb):
        found = story.who(number, subject) if subject < index else None
        if found is not None and len(found.entities) == 1:
            (one,) = found.entities
            if one.via in OWN_WORDS and not AT_HOME_ALONE.isdisjoint(one.sector[:1]):
                return one.code if one.code in story.register.states.keys() - lacking else ""
    return ""


def _at_home(story: Story) -> Iterator[str]:
    """Return the country where the story is set, then the others, the most spoken of first."""
    yield from (story.scene,) if story.scene else ()
    yield from (code for code in story.names.near if code in story.register.states)
