"""Rebels or an opposition that deal with a government named beside them are that state's own.

"Peru's government and rebels met in Rome": the town is only where they meet. So is a government
the one of the rebels named beside it.
"""

from dateline.actors.setting.discourse import clause_subjects, governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import conjuncts

AGAINST_A_STATE = frozenset({"REB", "OPP", "UAF", "PRM"})
TELLING_WHOSE = frozenset({"of", "from"})
WITH = frozenset({"with", "between"})
ELSEWHERE = "PSE"
"""Whose groups deal with another state's government."""


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


def state_of_named_rebels(story: Story, number: int, index: int) -> str:
    """Return the state whose rebels, known by name, a bare government deals with.

    "In Lusaka the government and UNITA opened talks": the town is only where they meet.

    Args:
        story: The story.
        number: The sentence.
        index: The head of "the government".

    Returns:
        The code, or nothing where nobody such is named beside it.
    """
    sentence = story.sentences[number]
    tokens = sentence.tokens
    if story.lines[number].lower[index] not in words("ruling-side"):
        return ""
    first = tokens[index]
    while first.dep == "conj":
        first = tokens[first.head]
    verb = governing_verb(sentence, first.index)
    between = tokens[first.head].lemma == "between"
    deeds = [] if verb < 0 else [verb, *sentence.dependents(verb, "xcomp")]
    if not between and not any(tokens[deed].lemma in words("dealing") for deed in deeds):
        return ""
    beside = [one for one in conjuncts(sentence, first.index) if one != index]
    if not between:
        talks = [thing for deed in deeds for thing in sentence.dependents(deed, "dobj")]
        beside += [inner for above in (*deeds, *talks) for inner in sentence.behind(above, *WITH)]
    codes = {code for one in beside for code in _state_of_group(story, number, one)}
    return codes.pop() if len(codes) == 1 else ""


def _state_of_group(story: Story, number: int, index: int) -> list[str]:
    """Return the state that a group known by name fights or opposes, in a list or none."""
    placed = story.lines[number].hit_at.get(index)
    named = story.names.read(placed) if placed else None
    if named is None or named.reading.sort != "group" or named.reading.code == ELSEWHERE:
        return []
    against = not AGAINST_A_STATE.isdisjoint(named.reading.sectors[:1])
    return [named.reading.code] if against and named.reading.code in story.register.states else []


def _state_of(story: Story, number: int, index: int) -> str:
    """Return the state of a government, army or junta, or nothing."""
    if story.lines[number].lower[index] not in words("ruling-side"):
        return ""
    found = story.who(number, index)
    codes = {entity.code for entity in found.entities} & story.register.states.keys()
    guessed = any(story.is_guess(one) for one in found.entities)
    return codes.pop() if len(codes) == 1 and not guessed else ""
