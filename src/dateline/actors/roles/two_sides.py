"""Rebels or an opposition that deal with a government named beside them are that state's own.

"Peru's government and rebels met in Rome": the town is only where they meet. Nor is "the
government" that meets rebels of a known group in the Italian capital Italy's.
"""

from dateline.actors.setting.discourse import clause_subjects, governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import conjuncts

AGAINST_A_STATE = frozenset({"REB", "OPP", "UAF", "PRM"})
TELLING_WHOSE = frozenset({"of", "from"})
WITH = frozenset({"with", "between"})


def state_of_other_side(story: Story, number: int, index: int, sectors: tuple[str, ...]) -> str:
    """Return the state whose government, named beside or before it, a bare role deals with.

    Args:
        story: The story.
        number: The sentence.
        index: The role's head.
        sectors: The role's sectors.

    Returns:
        The code, or nothing where they do not deal with each other, or a role has its own state.
    """
    sentence = story.sentences[number]
    tokens = sentence.tokens
    if AGAINST_A_STATE.isdisjoint(sectors[:1]) or any(
        tokens[one].lemma in TELLING_WHOSE for one in sentence.dependents(index, "prep")
    ):
        return ""
    above = tokens[index]
    while above.dep == "conj":
        above = tokens[above.head]
    verb = governing_verb(sentence, above.index)
    between = tokens[above.head].lemma == "between"
    if not between and (verb < 0 or tokens[verb].lemma not in words("dealing")):
        return ""
    if any(tokens[one].lemma in words("acts-of-forces") for one in sentence.children[verb]):
        # "Turkey's army and rebels began an offensive in Syria": one does not deal with the other.
        return ""
    if above.index != index:
        return _state_of(story, number, above.index)
    if above.dep == "dobj" or (above.dep == "pobj" and tokens[above.head].lemma in WITH):
        subjects = clause_subjects(sentence, verb)
        return _state_of(story, number, subjects[0]) if subjects else ""
    return ""


def state_of_rebels_met(story: Story, number: int, index: int) -> str:
    """Return the state whose known rebels a government or its delegation deals with, or nothing.

    Args:
        story: The story.
        number: The sentence.
        index: The head of "the government", "the government delegation".
    """
    sentence = story.sentences[number]
    line = story.lines[number]
    said = {line.lower[index], *story.between(number, index)}
    if said.isdisjoint(words("ruling-side")):
        return ""
    verb = governing_verb(sentence, index)
    if verb < 0 or sentence.tokens[verb].lemma not in words("dealing"):
        return ""
    joined = [one for one in conjuncts(sentence, index) if one != index]
    behind = [
        inner
        for one in joined
        for preposition in sentence.dependents(one, "prep")
        for inner in sentence.dependents(preposition, "pobj")
    ]
    for one in (*joined, *behind):
        placed = line.hit_at.get(one)
        named = story.names.read(placed) if placed is not None else None
        if (
            named is not None
            and named.reading.sectors[:1] == ("REB",)
            and named.reading.code in story.register.states
        ):
            return named.reading.code
    return ""


def _state_of(story: Story, number: int, index: int) -> str:
    """Return the state of a government, army or junta, or nothing."""
    if story.lines[number].lower[index] not in words("ruling-side"):
        return ""
    found = story.who(number, index)
    codes = {entity.code for entity in found.entities} & story.register.states.keys()
    guessed = any((one.start, one.end) in story.guesses for one in found.entities)
    return codes.pop() if len(codes) == 1 and not guessed else ""
