"""Whose an ambassador without a country is: not of the state that summons or hears him."""

from dateline.actors.names.nouns import countries_before
from dateline.actors.register.roles import RoleMatch
from dateline.actors.setting.discourse import Party, clause_subjects, dependency_of, governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.setting.whereabouts import place_of_clause
from dateline.actors.words import words

BEFORE = 2
SUBJECT = "nsubj"


def hosts_of_envoy(story: Story, number: int, index: int, role: RoleMatch) -> frozenset[str]:
    """Return the codes of the states that an envoy is sent to, as his clause tells.

    Args:
        story: The story.
        number: The sentence.
        index: The word for him.
        role: It as a role; any but an envoy has no hosts.
    """
    if role.term.split(" ")[-1] not in words("envoy"):
        return frozenset()
    sentence = story.sentences[number]
    verb = governing_verb(sentence, index)
    if dependency_of(sentence, index) == SUBJECT:
        return frozenset({story.scene}) - {""}
    hosts = {
        entity.code
        for subject in (clause_subjects(sentence, verb) if verb >= 0 else [])
        if subject != index
        for entity in story.who(number, subject).entities
    }
    return frozenset({*hosts, place_of_clause(story, number, verb)} - {""})


def sender_of_envoy(story: Story, number: int, earlier: list[Party], hosts: frozenset[str]) -> str:
    """Return the code of the one other state that his hosts deal with just before, or nothing.

    Args:
        story: The story.
        number: The sentence.
        earlier: The parties before him, in text order.
        hosts: The codes of the states that he is sent to.
    """
    if not hosts:
        return ""
    for distance in range(BEFORE + 1):
        codes = {
            code
            for party in earlier
            if party.sentence == number - distance
            and not any(story.is_guess(one) for one in party.found.entities)
            for code in party.codes
            if code in story.register.states
        } - hosts
        if codes:
            return codes.pop() if len(codes) == 1 else ""
    return ""


def senders_summoned(story: Story, number: int, index: int) -> frozenset[str]:
    """Return whose envoys a clause deals with, of whom its subject is not.

    "The foreign ministry called in the Chilean ambassador": no ministry of Chile's.

    Args:
        story: The story.
        number: The sentence.
        index: The subject.
    """
    sentence = story.sentences[number]
    verb = governing_verb(sentence, index)
    if verb < 0 or index not in clause_subjects(sentence, verb):
        return frozenset()
    called_in = [
        inner
        for preposition in sentence.dependents(verb, "prep")
        if preposition == verb + 1
        for inner in sentence.dependents(preposition, "pobj")
    ]
    return frozenset(
        named.reading.code
        for thing in (*sentence.dependents(verb, "dobj", "dative"), *called_in)
        if thing > index and story.lines[number].lower[thing] in words("envoy")
        for named in countries_before(
            story.names, story.lines[number], story.first(number, thing), thing
        )
        if named.reading.sort == "state"
    )
