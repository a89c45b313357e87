"""Words that mean others by their matter: rebels in a parliament, guards, boards, bombers."""

from msgspec.structs import replace

from dateline.actors.names.nouns import countries_before
from dateline.actors.register.roles import RoleMatch
from dateline.actors.register.sectors import FORCES
from dateline.actors.setting.story import Story
from dateline.actors.words import forms, words

REBEL, GUARD, BOARD = "rebel", "guard", "board"
LAWMAKERS = ("LEG", "PTY")
STAFF, FIRM = ("LAB",), ("BUS",)
COMPANY, BOMBER = "company", "bomber"
FIGHTING = FORCES - {"COP"}
OF_STATE, POLICE, AIR_FORCE = ("GOV",), ("COP",), ("MIL",)
# "Members of staff at the Turkmen embassy".
FARTHEST = 6


def told_by_matter(story: Story, number: int, index: int, role: RoleMatch) -> RoleMatch:
    """Return a role as those whom a word means in a story of its matter.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        role: The role found there.
    """
    if role.term == REBEL and _is_bare(story, number, index) and _rebel_in_parliament(story):
        return replace(role, sectors=LAWMAKERS)
    line = story.lines[number]
    if role.term == BOARD and _is_bare(story, number, index):
        return replace(role, sectors=FIRM) if _speaks_of(story, words("of-shareholders")) else role
    if role.term == GUARD and _is_bare(story, number, index):
        kept = not words("guarded-for-the-state").isdisjoint(line.lower)
        return replace(role, sectors=POLICE) if kept else role
    if role.term == COMPANY and (armed := _of_those_in_arms(story, number, index)):
        return replace(role, sectors=armed)
    if role.term == BOMBER and role.plural:
        # "Russian bombers" fly; "two bombers" and "a Palestinian bomber" carry their bombs.
        first = story.first(number, index)
        whose = countries_before(story.names, line, first, role.first)
        fly = any(one.reading.code not in forms("armies-of-others") for one in whose)
        return replace(role, sectors=AIR_FORCE) if fly else role
    if role.sectors == STAFF:
        behind = line.lower[role.last + 1 : role.last + FARTHEST]
        at_mission = behind[:1] in (["at"], ["of"], ["from"]) and words("embassy") & set(behind)
        return replace(role, sectors=OF_STATE) if at_mission else role
    return role


def _of_those_in_arms(story: Story, number: int, index: int) -> tuple[str, ...]:
    """Return the sector of those that a unit consists of: "a company of Indian peacekeepers"."""
    sentence = story.sentences[number]
    for inner in sentence.behind(index):
        role = story.lines[number].roles.get(inner)
        if role is not None and FIGHTING.issuperset(role.sectors[:1]):
            return role.sectors[:1]
    return ()


def _is_bare(story: Story, number: int, index: int) -> bool:
    """Say whether nothing but an article stands before a noun."""
    return set(story.between(number, index)) <= {"the"}


def _rebel_in_parliament(story: Story) -> bool:
    """Say whether who rebels in a story sits in a parliament, and nobody is under arms."""
    benches, arms = words("rebelling-benches"), words("rebelling-in-arms")
    return _speaks_of(story, benches) and not _speaks_of(story, arms)


def _speaks_of(story: Story, said: frozenset[str]) -> bool:
    return any(not said.isdisjoint(line.lower) for line in story.lines)
