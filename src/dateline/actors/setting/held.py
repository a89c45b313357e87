"""Which states have no such office or people, or somebody else in it: whose a role cannot be."""

from collections import defaultdict
from collections.abc import Mapping

from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.discourse import governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import SUBJECTS

LONGEST_NAME = 6
IN_OFFICE = ("GOV",)
# Whom a church's own state lacks, and each country that its head visits has: its priests too.
LAY = frozenset("GOV LEG MIL COP PTY OPP REB PRM UAF CRM CVL LAB EDU REL SOC MED JRN AGR".split())


def offices_held(story: Story) -> dict[str, dict[str, frozenset[str]]]:
    """Return who holds which office of a state, by words of the story.

    Args:
        story: A story that was read once.

    Returns:
        By office and code the surnames of its holders; those offices alone that somebody else was
        given whose country no word tells.
    """
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    lent: list[tuple[str, str, str]] = []
    for party in story.parties:
        found = party.found
        if found.sort != "person" or len(found.entities) != 1 or found.term not in words("leading"):
            continue
        (person,) = found.entities
        if person.via != "role" or person.id or person.code not in story.register.states:
            continue
        if person.sector[:1] != IN_OFFICE or person.code == story.focus:
            # A country that the text is about has predecessors, rivals and presidents of clubs.
            continue
        surname = person.name.split()[-1]
        if (person.start, person.end) in story.lent_titles:
            lent.append((found.term, person.code, surname))
        else:
            told[found.term][person.code].add(surname)
    return {
        term: {code: frozenset(names) for code, names in told[term].items()}
        for term in {
            term for term, code, name in lent if told[term][code] and name not in told[term][code]
        }
    }


def states_without(story: Story, number: int, role: RoleMatch) -> frozenset[str]:
    """Return the states that a role is not of: without such an office, or with another in it.

    Args:
        story: The story.
        number: The sentence.
        role: The role, a name perhaps behind it.
    """
    without = frozenset[str]()
    if not LAY.isdisjoint(role.sectors[:1]) and role.term not in words("of-a-church-too"):
        without = words("states-of-a-church")
    if role.term in words("head-of-cabinet"):
        without |= words("without-a-head-of-cabinet")
    elif role.term in words("head-of-republic"):
        without |= words("kingdoms")
    elif role.term in words("head-of-kingdom"):
        without |= frozenset(story.register.states) - words("kingdoms")
    held: Mapping[str, frozenset[str]] = story.held.get(role.term, {})
    if not held:
        return without
    line = story.lines[number]
    said = frozenset(line.texts[role.last + 1 : role.last + 1 + LONGEST_NAME])
    if not any(word[:1].isupper() for word in line.texts[role.last + 1 : role.last + 3]):
        return without
    others = {code for code, names in held.items() if names.isdisjoint(said)}
    return without | others | _acting_beside(story, number, role.last)


def _acting_beside(story: Story, number: int, index: int) -> frozenset[str]:
    """Return the states that act in a clause behind a leader's: "left, because X refused"."""
    sentence = story.sentences[number]
    tokens = sentence.tokens
    named = (
        story.names.read(placed)
        for placed in story.lines[number].hits
        if placed[0] > index
        and tokens[placed[1]].dep in SUBJECTS
        and tokens[governing_verb(sentence, placed[1])].dep == "advcl"
    )
    return frozenset(one.reading.code for one in named if one is not None)
