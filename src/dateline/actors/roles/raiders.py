"""Whose bare "warplanes" are: of the state that was told to bomb before."""

from dateline.actors.names.nouns import Owner
from dateline.actors.references.coreference import LONG_WINDOW
from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.story import Story
from dateline.actors.words import words

AIR_FORCES = frozenset({"MIL", "GOV"})
RAIDING = "that bombs from the air"


def who_bombs(story: Story, number: int, index: int, role: RoleMatch) -> Owner | None:
    """Return whose aircraft are that no word gives to anybody: who last bombed, or nobody.

    Args:
        story: The story.
        number: The sentence.
        index: The word for the aircraft.
        role: The role.
    """
    if role.term not in words("aircraft") or story.determiner(number, index):
        return None
    for party in reversed(story.earlier(number, index)):
        if number - party.sentence > LONG_WINDOW:
            return None
        if party.verb < 0 or not party.subject or len(party.codes) != 1:
            continue
        (code,) = party.codes
        sectors = {sector for one in party.found.entities for sector in one.sector[:1]}
        verb = story.sentences[party.sentence].tokens[party.verb]
        said = {word.lower() for one in party.found.entities for word in one.text.split()}
        by_air = verb.lemma in words("bombing") or not said.isdisjoint(words("aircraft-told"))
        if by_air and code in story.register.states and sectors <= AIR_FORCES:
            return Owner(None, code, RAIDING)
    return None
