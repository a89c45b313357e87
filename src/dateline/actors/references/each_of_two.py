"""Two that no word counts: "the leaders agreed", "each side accused the other"."""

from msgspec.structs import replace

from dateline.actors.references.coreference import LONG_WINDOW
from dateline.actors.references.pairs import (
    is_described,
    named_together,
    of_two_states,
    read_pair,
)
from dateline.actors.setting.discourse import NOBODY, Found, clause_subjects, governing_verb
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import forms, words
from dateline.records import Entity

EACH = "each"
REBELS, ARMY = frozenset({"REB"}), frozenset({"MIL"})


def read_two(story: Story, number: int, index: int, definite: str) -> Found | None:
    """Return the two that a phrase stands for, counted or not; None if it is no pair.

    Args:
        story: The story.
        number: The sentence.
        index: The head.
        definite: The word that makes the phrase definite, or nothing.
    """
    found = (
        read_each(story, number, index)
        or _who_dealt(story, number, index)
        or read_pair(story, number, index, definite)
    )
    if found is None or found.entities:
        return found
    return _who_fight(story, number, index)


def _who_fight(story: Story, number: int, index: int) -> Found:
    """Return the army and the rebels of one state that "the two sides" are, or nobody."""
    if story.lines[number].lower[index] not in words("pair-at-war"):
        return NOBODY
    near = [
        party.found.entities[0]
        for party in reversed(story.earlier(number, index))
        if number - party.sentence <= LONG_WINDOW and len(party.found.entities) == 1
    ]
    for rebels in near:
        if REBELS.isdisjoint(rebels.sector[:1]):
            continue
        for army in near:
            if army.code == rebels.code and ARMY.issuperset(army.sector[:1] or ("",)):
                return taken_up(story, number, index, Found((army, rebels), "people", many=True))
    return NOBODY


def _who_dealt(story: Story, number: int, index: int) -> Found | None:
    """Return the two statesmen that "the leaders" are, or "the presidents, Ana Roe and Luis Dahl".

    They are of two states that were last told of together; None where the noun says more.
    """
    sentence = story.sentences[number]
    lower = story.lines[number].lower[index]
    if lower not in words("pair-met"):
        return None
    told = [sentence.tokens[child].text.lower() for child in sentence.children[index]]
    if told[:1] != ["the"]:
        return None
    named = [
        1 + len(sentence.dependents(one, "conj")) for one in sentence.dependents(index, "appos")
    ]
    if named == [2]:
        persons = of_two_states(named_together(story, number, index, "persons", 2))
        states = of_two_states(named_together(story, number, index, "countries", 2))
        return persons or (replace(states, sort="people") if states is not None else None)
    before = [child for child in sentence.children[index] if child < index]
    if named or len(before) > 1 or is_described(sentence, index):
        return None
    dealt = of_two_states(named_together(story, number, index, "persons", 2))
    return (
        dealt if dealt is not None and all(_leads(story, one) for one in dealt.entities) else None
    )


def _leads(story: Story, person: Entity) -> bool:
    """Say whether somebody is in a state's government."""
    return person.code in story.register.states and "GOV" in person.sector[:1]


def read_each(story: Story, number: int, index: int) -> Found | None:
    """Return the two that do to the other what one does: "each side accused the other".

    Args:
        story: The story.
        number: The sentence.
        index: "Each" by itself, or the noun behind it.

    Returns:
        The two; None where nothing is said to be done to "the other".
    """
    sentence = story.sentences[number]
    lower = story.lines[number].lower
    if EACH not in lower:
        return None
    alone = lower[index] == EACH
    told = [sentence.tokens[child].text.lower() for child in sentence.children[index]]
    verb = governing_verb(sentence, index)
    if verb < 0 or not (alone or told == [EACH]) or index not in clause_subjects(sentence, verb):
        return None
    kind = "any" if alone else forms("each-of-two").get(lower[index])
    done_to = [*sentence.dependents(verb, "dobj"), *sentence.behind(verb)]
    to_the_other = any(
        lower[one] == "other" and story.determiner(number, one) == "the" for one in done_to
    )
    if kind is None or not to_the_other:
        return None
    found = named_together(story, number, index, kind, 2)
    return found if found is not None and found.entities else None
