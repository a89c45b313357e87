"""The country in which a story is at home: whose police, courts and protesters it means.

A report filed from a country's city that is about that country stays there, however often it goes
on to name another state: "Police arrested twenty" is not of the neighbour that condemned it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.discourse import Party, is_private_person
from dateline.actors.setting.onlookers import looks_on
from dateline.actors.setting.story import Story
from dateline.actors.setting.trials import is_tried
from dateline.actors.words import words

# Who keeps order, judges, opposes, teaches, treats, reports or works in the country told of.
DOMESTIC = frozenset("COP JUD LEG OPP PTY PRM EDU LAB SOC MED REL JRN AGR".split())
# Mercenaries and militias fight abroad as well, so that they tell of no home.
AT_HOME_ALONE = DOMESTIC - {"PRM"}
PEOPLE = frozenset({"CVL"})
RULING = frozenset({"GOV"})
FIGHTING = frozenset({"MIL"})
OPPOSING = frozenset({"OPP", "PTY"})
# Who may be told of abroad, as "a Dutch nurse" is whose own police are not meant.
CALLINGS = frozenset("EDU MED REL JRN LAB SOC AGR".split())
BACK = 2
OWN_WORDS = frozenset({"role", "coreference"})


def home_at(
    story: Story, number: int, role: RoleMatch, earlier: Sequence[Party], excluded: frozenset[str]
) -> str:
    """Return whose a role without a country is by where its story is at home, or nothing.

    Args:
        story: The story.
        number: The sentence.
        role: The role.
        earlier: The parties before it, in text order.
        excluded: Codes that it cannot be.
    """
    home = story.home
    sectors = frozenset(role.sectors[:1])
    beside = _beside(story, number, earlier)
    if not sectors.isdisjoint(DOMESTIC) or role.term in words("office-of-a-town"):
        # A national agency's story stays at home when a ruling of a foreign court is deplored.
        told = [party for party in beside if party.subject or not home.own]
        near = _domestic_beside(story, told)
        if near and near not in excluded:
            return near
        # A text's first sentence says of nobody else in it that he is at home.
        # A foreign judge told of in the paragraph before has no opposition of his own.
        since = _paragraph_first(story, number) if sectors <= OPPOSING else 0
        open_to_others = not home.filed and (
            not number or _is_told_elsewhere(story, number, earlier, since)
        )
    elif sectors <= PEOPLE or role.term in words("gangs"):
        open_to_others = story.scene not in {"", home.code} or not (
            home.filed or (number and not _is_told_elsewhere(story, number, earlier))
        )
    elif sectors <= RULING or (home.own and sectors <= FIGHTING):
        others = (party for party in beside if excluded.isdisjoint(party.codes))
        open_to_others = not home.filed or any(_acts_as_state(story, party) for party in others)
    else:
        return ""
    return "" if open_to_others or home.code in excluded else home.code


def _beside(story: Story, number: int, earlier: Sequence[Party]) -> list[Party]:
    """Return the parties of the sentences just before in the same paragraph, the nearest first."""
    opening = story.text.rfind("\n", 0, story.sentences[number].start)
    return [
        party
        for party in reversed(earlier)
        if number - party.sentence <= BACK and story.sentences[party.sentence].start > opening
    ]


def _domestic_beside(story: Story, beside: Sequence[Party]) -> str:
    """Return the country of the nearest police, court or the like whose country words tell."""
    return next(filter(None, (_told_domestic(story, party) for party in beside)), "")


def _told_domestic(story: Story, party: Party) -> str:
    """Return the country of police, a court or the like where words tell it, or nothing."""
    if len(party.found.entities) != 1:
        return ""
    if _is_sent(story, party) or _is_tried_abroad(story, party) or _is_single(story, party):
        return ""
    (one,) = party.found.entities
    told = (
        one.via in OWN_WORDS
        and not AT_HOME_ALONE.isdisjoint(one.sector[:1])
        and one.code in story.register.states
        and not story.is_guess(one)
    )
    return one.code if told else ""


def _is_sent(story: Story, party: Party) -> bool:
    """Say whether somebody is where he was sent, and not at home: "France sent experts"."""
    return (
        party.dependency == "dobj"
        and party.verb >= 0
        and story.sentences[party.sentence].tokens[party.verb].lemma in words("having")
    )


def _paragraph_first(story: Story, number: int) -> int:
    """Return the first sentence of a sentence's paragraph."""
    opening = story.text.rfind("\n", 0, story.sentences[number].start)
    while number and story.sentences[number - 1].start > opening:
        number -= 1
    return number


def _is_single(story: Story, party: Party) -> bool:
    """Say whether somebody is of a calling that takes people abroad, or a house of such a one.

    "A Dutch nurse", "two French teachers", the priest's "his church".
    """
    if any(CALLINGS.isdisjoint(one.sector[:1]) for one in party.found.entities):
        return False
    sentence = story.sentences[party.sentence]
    token = sentence.tokens[party.token]
    named = token.pos == "PROPN" and party.found.sort == "person"
    own = any(
        sentence.tokens[one].tag == "PRP$" for one in sentence.dependents(party.token, "poss")
    )
    return named or own or is_private_person(token)


def _is_tried_abroad(story: Story, party: Party) -> bool:
    """Say whether another state's police or court deals with somebody: "a court jailed a judge"."""
    return is_tried(story, party) and any(
        code in story.register.states and code not in party.codes
        for other in story.parties
        if other.sentence == party.sentence and other.subject and other.verb == party.verb
        for code in other.codes
    )


def _is_told_elsewhere(story: Story, number: int, earlier: Sequence[Party], since: int = 0) -> bool:
    """Say whether the police, town or the like told of last is of another country."""
    states, home = story.register.states, story.home.code
    end = len(earlier)
    for before in range(number, since - 1, -1):
        start = bisect_left(earlier, before, hi=end, key=attrgetter("sentence"))
        if _is_compared(story, before, number):
            end = start
            continue
        told = {town.code for town in story.lines[before].towns}
        told |= {_told_domestic(story, party) for party in earlier[start:end]}
        if home in told:
            return False
        if any(code in states for code in told):
            return True
        end = start
    return False


def _is_compared(story: Story, before: int, number: int) -> bool:
    """Say whether a sentence tells what was in another country, by its heading or as an example."""
    other = story.section(before)
    return bool(other.code) and other != story.section(number)


def _acts_as_state(story: Story, party: Party) -> bool:
    """Say whether a state other than the story's own was just told to act."""
    others = story.register.states.keys() - {story.home.code}
    acts = party.subject and not others.isdisjoint(party.codes)
    return acts and not looks_on(story, party)


def told_there(story: Story, number: int, index: int, earlier: Sequence[Party]) -> str:
    """Return the country that "there" behind a noun points to: "the opposition there".

    Args:
        story: The story.
        number: The sentence.
        index: The noun.
        earlier: The parties before it, in text order.
    """
    sentence = story.sentences[number]
    behind = [
        child
        for child in sentence.children[index]
        if child > index and sentence.tokens[child].text.lower() in words("there")
    ]
    if not behind:
        return ""
    for party in reversed(earlier):
        # "India told officials there": not those of India.
        acts = party.sentence == number and party.subject and party.found.sort == "state"
        if not acts and len(party.codes) == 1 and party.codes[0] in story.register.states:
            return party.codes[0]
    return ""
