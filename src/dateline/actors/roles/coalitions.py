"""What several states form: "the international coalition", "coalition jets", "a European court"."""

from collections.abc import Sequence

from dateline.actors.names.nouns import Owner, owner_of_reading
from dateline.actors.names.readings import Reading
from dateline.actors.register.roles import RoleMatch
from dateline.actors.register.sectors import MILITARY
from dateline.actors.setting.discourse import (
    NOBODY,
    Found,
    clause_subjects,
    dependency_of,
    governing_verb,
)
from dateline.actors.setting.story import Story, phrase_entity, span_entity, taken_up
from dateline.actors.words import words
from dateline.grammar import UNDERGOING, subtree_span
from dateline.records import Entity

COALITION = "coalition"
OF_STATES = "IGO"
SEVERAL = "of several states"
"""How it is told that a role is theirs."""
NAME = "international coalition"
COURT = ("JUD",)
SORT = "organisation"
REMEMBERED = 12
THE_STATES = Reading(NAME, OF_STATES, MILITARY, "role", SORT)


def read_coalition(story: Story, number: int, index: int) -> Found:
    """Return the states that fight together under the name of a coalition, or nobody.

    Args:
        story: The story.
        number: The sentence.
        index: The word "coalition". Alone, it stands for one told of before.
    """
    if _is_of_states(story, number, index) or enemies_named(story, number, index):
        return Found((phrase_entity(story, number, index, THE_STATES),), SORT)
    sentence = story.sentences[number]
    if story.between(number, index) or sentence.dependents(index, "prep", "poss"):
        return NOBODY
    for party in reversed(story.earlier(number, index)):
        if number - party.sentence > REMEMBERED:
            break
        if party.found.entities and party.found.entities[0].name == NAME:
            return taken_up(story, number, index, party.found)
    return NOBODY


def coalition_before(story: Story, number: int, index: int) -> tuple[Entity, ...]:
    """Return the coalition whose act of force a noun is ("a coalition airstrike"), if it is one."""
    line = story.lines[number]
    if line.lower[index] not in words("acts-of-forces"):
        return ()
    first = story.first(number, index)
    for at in range(first, index):
        if line.lower[at] == COALITION and "government" not in line.lower[at:index]:
            return (span_entity(story, number, at, at, THE_STATES),)
    return ()


def owner_of_many_states(role: RoleMatch, said: Sequence[str]) -> Owner | None:
    """Return the several states whose forces or court a role is by its words, or None.

    Args:
        role: The role: "coalition jets", "court".
        said: The words of its phrase up to its head, lower case: "a European court".
    """
    if role.term in words("of-several-states"):
        reading = Reading("international", OF_STATES, MILITARY, "role", SORT)
    elif _is_court_of_states(role, said):
        reading = Reading("international", OF_STATES, COURT, "role", SORT)
    else:
        return None
    return Owner(reading, OF_STATES, SEVERAL)


def _is_court_of_states(role: RoleMatch, said: Sequence[str]) -> bool:
    """Say whether a phrase is a court of several states: "a West African tribunal"."""
    before = said[:-1]
    return (
        role.sectors == COURT
        and not words("benches").isdisjoint(role.term.split())
        and not words("courts-of-states").isdisjoint(before)
    )


def enemies_named(story: Story, number: int, index: int) -> list[Reading]:
    """Return the armed groups that a phrase says it is against ("coalition against X", "anti-X").

    Args:
        story: The story.
        number: The sentence.
        index: The phrase's head.
    """
    line = story.lines[number]
    sentence = story.sentences[number]
    first = story.first(number, index)
    against = [
        subtree_span(sentence, child)
        for child in sentence.dependents(index, "prep")
        if sentence.tokens[child].lemma == "against"
    ]
    found = []
    for placed in line.hits:
        start = sentence.tokens[placed[0]].start
        anti = first <= placed[0] < index and "anti" in line.lower[first : placed[0]]
        if not anti and not any(begin <= start < end for begin, end in against):
            continue
        named = story.names.read(placed)
        if named is not None and named.reading.sort == "group":
            found.append(named.reading)
    return found


def enemy_of_coalition(story: Story, number: int, index: int, role: RoleMatch) -> Owner | None:
    """Return the group of fighters whom a coalition kills or takes: the one that it is against.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role.
    """
    if "REB" not in role.sectors[:1]:
        return None
    sentence = story.sentences[number]
    verb = governing_verb(sentence, index)
    if verb < 0 or dependency_of(sentence, index) not in UNDERGOING:
        return None
    for subject in clause_subjects(sentence, verb):
        found = story.who(number, subject)
        if not any(one.code == OF_STATES and one.sector[:1] == MILITARY for one in found.entities):
            continue
        named = enemies_named(story, number, subject)
        if named:
            return owner_of_reading(named[0])
        if story.extremists is not None:
            return owner_of_reading(story.extremists)
    return None


def _is_of_states(story: Story, number: int, index: int) -> bool:
    """Say whether the words before a coalition tell that states form it ("French-led")."""
    line = story.lines[number]
    first = story.first(number, index)
    if not words("of-states").isdisjoint(line.lower[first:index]):
        return True
    return any(
        line.lower[placed[1] + 1 : placed[1] + 3] == ["-", "led"]
        and (named := story.names.read(placed)) is not None
        and named.reading.sort == "state"
        for placed in line.hits
        if first <= placed[0] and placed[1] < index
    )
