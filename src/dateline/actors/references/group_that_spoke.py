"""Which group "the group" is that goes on speaking: the one that the sentence before quotes.

"The front, an alliance that fought the Islamic State, said the town would hold. The group demanded
that Russia explain itself": who speaks on is who spoke, whatever other group was named beside it.
"""

from dateline.actors.references.coreference import names_of
from dateline.actors.setting.discourse import BODIES, Found, Party
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import words

SOCIETY = "SOC"
SPOKEN_TO = frozenset({"dobj", "dative", "pobj", "nsubj"})


def read_group_that_spoke(story: Story, number: int, index: int) -> Found | None:
    """Return the group that spoke in the sentence before, for a bare "the group" that goes on.

    None where it does not speak, or where that sentence accuses or asks another group, which may
    answer.

    Args:
        story: The story.
        number: The sentence.
        index: The noun, as the head of its phrase.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    if (
        story.lines[number].lower[index] not in words("speaking-group")
        or token.dep != "nsubj"
        or story.determiner(number, index) != "the"
        or story.between(number, index)
        or sentence.dependents(index, "prep", "poss", "relcl", "acl")
        or not _is_spoken(sentence.tokens[token.head].lemma)
    ):
        return None
    before = [party for party in story.earlier(number, index) if party.sentence == number - 1]
    spoke = [party for party in before if _speaks(story, party)]
    if len({names_of(party) for party in spoke}) != 1:
        return None
    verb = spoke[-1].verb
    answering = any(
        _is_group(party)
        and party.verb == verb
        and not party.subject
        and party.dependency in SPOKEN_TO
        and names_of(party) != names_of(spoke[-1])
        for party in before
    )
    return None if answering else taken_up(story, number, index, spoke[-1].found)


def _speaks(story: Story, party: Party) -> bool:
    """Say whether a party is a group that says, asks or accuses, in a clause of its own."""
    if not (party.subject and party.verb >= 0 and _is_group(party)):
        return False
    verb = story.sentences[party.sentence].tokens[party.verb]
    return _is_spoken(verb.lemma) and verb.dep in {"ROOT", "conj"}


def _is_spoken(verb: str) -> bool:
    spoken = words("reacting", "asking", "accusing", "saying")
    return verb in spoken and verb not in words("denying", "answering")


def _is_group(party: Party) -> bool:
    """Say whether a party is an armed group or a body of citizens, by name or by what it is."""
    entities = party.found.entities
    return len(entities) == 1 and (
        party.found.sort in BODIES or SOCIETY in entities[0].sector or entities[0].code == "NGO"
    )
