"""Two that no word counts: "the leaders agreed", "each side accused the other"."""

from msgspec.structs import replace

from dateline.actors.references.pairs import is_described, named_together, of_two_states
from dateline.actors.setting.discourse import Found, clause_subjects, governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.words import forms, words
from dateline.records import Entity


def read_who_dealt(story: Story, number: int, index: int) -> Found | None:
    """Return the two statesmen that "the leaders" are, or "the presidents, Ana Roe and Luis Dahl".

    Args:
        story: The story.
        number: The sentence.
        index: The noun.

    Returns:
        Those of two states that were last told of together; None where the noun says more.
    """
    sentence = story.sentences[number]
    lower = story.lines[number].lower[index]
    told = [sentence.tokens[child].text.lower() for child in sentence.children[index]]
    if lower not in words("pair-met") or told[:1] != ["the"]:
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
    alone = lower[index] == "each"
    told = [sentence.tokens[child].text.lower() for child in sentence.children[index]]
    verb = governing_verb(sentence, index)
    if verb < 0 or not (alone or told == ["each"]) or index not in clause_subjects(sentence, verb):
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
