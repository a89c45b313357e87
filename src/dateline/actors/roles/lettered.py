"""Whoever letters stand for that the text spelt out before: "the PPP", "PPP lawmakers"."""

from dateline.actors.names.letters import Spelt
from dateline.actors.names.nouns import Owner
from dateline.actors.names.readings import Reading
from dateline.actors.register.roles import RoleMatch
from dateline.actors.register.sectors import STATE_ORGANS
from dateline.actors.roles.owners_behind import owner_of_entity
from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story, taken_up
from dateline.grammar import Sentence

PARTY = "PTY"


def read_letters(story: Story, number: int, index: int) -> Found:
    """Return the party whose letters a word is, under that word; nobody if they are spelt nowhere.

    Args:
        story: The story.
        number: The sentence.
        index: The word.
    """
    spelt = story.letters.get(story.lines[number].texts[index])
    if spelt is None or index in story.lines[number].hit_at:
        return NOBODY
    return taken_up(story, number, index, _named(story, spelt))


def owner_by_letters(story: Story, number: int, first: int, role: RoleMatch) -> Owner | None:
    """Return the party whose letters stand before a role as its owner: "PPP lawmakers".

    Args:
        story: The story.
        number: The sentence.
        first: The first token of the role's phrase.
        role: The role.
    """
    line = story.lines[number]
    for at in range(role.first - 1, first - 1, -1):
        spelt = story.letters.get(line.texts[at])
        found = _named(story, spelt) if spelt is not None and at not in line.hit_at else NOBODY
        if len(found.entities) == 1:
            (one,) = found.entities
            if PARTY in one.sector or STATE_ORGANS.isdisjoint(one.sector):
                # Who heads or speaks for a party is no government, be the party a ruling one.
                sectors = tuple(sorted(one.sector, key=lambda sector: sector != PARTY))
                said = Reading(one.name, one.code, sectors, one.via, "group", one.id)
                return Owner(said, one.code, f"of {one.name}")
            return owner_of_entity(one, found.sort)
    return None


def _named(story: Story, spelt: Spelt) -> Found:
    sentence = story.sentences[spelt.sentence]
    return story.who(spelt.sentence, _head(sentence, spelt.first, spelt.last))


def _head(sentence: Sentence, first: int, last: int) -> int:
    """Return the head of a name: "Party" of "Nationalist Party of Twipra"."""
    index = last
    while first <= sentence.tokens[index].head <= last and sentence.tokens[index].head != index:
        index = sentence.tokens[index].head
    return index
