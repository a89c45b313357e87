"""The other one of two: "his counterpart", "its neighbour", "his host", "the latter".

Whose word of relation is used with somebody is of the state that he deals with there: the nearest
other one that the same sentence, or the one before it, speaks of.
"""

from dateline.actors.names.nouns import countries_before
from dateline.actors.names.readings import Reading
from dateline.actors.setting.discourse import (
    NOBODY,
    PUBLIC,
    Found,
    Party,
    clause_subjects,
    dependency_of,
    governing_verb,
)
from dateline.actors.setting.story import Story, span_entity
from dateline.actors.words import words

GOVERNING = ("GOV",)
BEFORE = 2
BESIDE = ("compound", "prep", "relcl", "acl", "nummod", "appos")
SPEAKING = frozenset({"state", "person", "body", "people", "collective"})


def read_other(story: Story, number: int, index: int) -> Found:
    """Return who the other one of two is.

    Args:
        story: The story.
        number: The sentence.
        index: A word for somebody's like, neighbour, host or guest.

    Returns:
        The government of the state that the one whose counterpart or guest he is deals with;
        nobody where more than one may be meant.
    """
    sentence = story.sentences[number]
    next_door = story.lines[number].lower[index] in words("next-door")
    if sentence.dependents(index, *(BESIDE if next_door else (*BESIDE, "amod"))):
        return NOBODY
    earlier = [
        party for party in story.earlier(number, story.first(number, index)) if _is_a_side(party)
    ]
    own = _own(story, number, index, earlier)
    if not own:
        return NOBODY
    if next_door:
        return _next_door(story, number, index, own, earlier)
    for distance in range(BEFORE + 1):
        codes = {
            code
            for party in earlier
            if party.sentence == number - distance
            for code in party.codes
            if code in story.register.states
        } - {own}
        if len(codes) > 1:
            return NOBODY
        if codes:
            return _government(story, number, index, codes.pop())
    return NOBODY


def _next_door(story: Story, number: int, index: int, own: str, earlier: list[Party]) -> Found:
    """Return the neighbour that a story is about: of the states told of that named most."""
    before = countries_before(story.names, story.lines[number], story.first(number, index), index)
    told = {code for party in earlier for code in party.codes} - {own}
    near = [code for code in story.names.near if code in told & story.register.states.keys()]
    if before or not near:
        return NOBODY
    return _government(story, number, index, near[0])


def read_in_order(story: Story, number: int, index: int) -> Found:
    """Return whom "the former" or "the latter" takes up: one of two states named together.

    Args:
        story: The story.
        number: The sentence.
        index: The word.
    """
    sentence = story.sentences[number]
    lower = story.lines[number].lower
    if lower[index - 1 : index] != ["the"] or sentence.tokens[index].dep in {"amod", "compound"}:
        return NOBODY
    for distance in range(BEFORE + 1):
        codes = list(
            dict.fromkeys(
                code
                for party in story.earlier(number, index - 1)
                if party.sentence == number - distance and _is_a_side(party)
                for code in party.codes
                if code in story.register.states
            )
        )
        if len(codes) > 1:
            if len(codes) > 2:
                return NOBODY
            return _government(story, number, index, codes[lower[index] == "latter"])
    return NOBODY


def host_met(story: Story, number: int, index: int) -> str:
    """Return the code of the state that a visitor is in, where he meets its "president" there.

    Args:
        story: The story.
        number: The sentence.
        index: An office without a country, as what the verb of its clause governs.
    """
    sentence = story.sentences[number]
    verb = governing_verb(sentence, index)
    if (
        not number
        or verb < 0
        or sentence.tokens[verb].lemma not in words("receiving")
        or story.determiner(number, index) != "the"
        or dependency_of(sentence, index) != "dobj"
    ):
        return ""
    visitors = [
        subject
        for subject in clause_subjects(sentence, verb)
        if sentence.tokens[subject].tag == "PRP"
    ]
    own = {one.code for subject in visitors for one in story.who(number, subject).entities}
    before = story.sentences[number - 1]
    if len(own) != 1 or not any(token.lemma in words("visiting") for token in before.tokens):
        return ""
    codes = {
        code
        for party in story.earlier(number, 0)
        if party.sentence == number - 1 and _is_a_side(party)
        for code in party.codes
    }
    others = (codes - own) & story.register.states.keys()
    return others.pop() if own < codes and len(others) == 1 else ""


def _own(story: Story, number: int, index: int, earlier: list[Party]) -> str:
    """Return the code of the one whose counterpart, guest or neighbour somebody is."""
    sentence = story.sentences[number]
    owners = [
        child
        for child in sentence.dependents(index, "poss")
        if sentence.tokens[child].tag == "PRP$"
    ]
    if owners:
        entities = story.who(number, owners[0]).entities
        public = all(not PUBLIC.isdisjoint(one.sector) or not one.sector for one in entities)
        return entities[0].code if public and len(entities) == 1 else ""
    if story.determiner(number, index) != "the":
        return ""
    lower = story.lines[number].lower[index]
    for distance in range(1, BEFORE + 1):
        there = [party for party in earlier if party.sentence == number - distance]
        codes = list(dict.fromkeys(code for party in there for code in party.codes))
        if len(codes) == 2:
            visitor = next((party.codes[0] for party in there if party.subject), codes[0])
            host = next(code for code in codes if code != visitor)
            return host if lower in words("guest") else visitor
    return ""


def _is_a_side(party: Party) -> bool:
    """Say whether a mention is a state or somebody who acts for one, not a mere adjective."""
    entities = party.found.entities
    return bool(entities) and (
        party.found.sort == "state"
        or party.place
        or (
            party.found.sort in SPEAKING
            and any(not PUBLIC.isdisjoint(one.sector) or not one.sector for one in entities)
        )
    )


def _government(story: Story, number: int, index: int, code: str) -> Found:
    first = story.first(number, index)
    said = " ".join(story.lines[number].texts[first : index + 1])
    reading = Reading(said, code, GOVERNING, "coreference", "person")
    return Found((span_entity(story, number, first, index, reading),), "person")
