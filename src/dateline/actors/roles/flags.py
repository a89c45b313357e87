"""Whose a ship is by the flag that it flies: "a tanker flying the flag of Togo"."""

from dateline.actors.names.nouns import Owner, countries_before, owner_of_reading
from dateline.actors.setting.discourse import phrase_first
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import Sentence

FLAG = "flag"
UNDER = ("under", "with")
CLAUSES = ("acl", "relcl")


def owner_by_flag(story: Story, number: int, index: int) -> Owner | None:
    """Return the state whose flag a ship flies, None where words tell of none.

    Args:
        story: The story.
        number: The sentence.
        index: The head of a role: a ship, or somebody else.
    """
    sentence, line = story.sentences[number], story.lines[number]
    if sentence.tokens[index].lemma not in words("ship"):
        return None
    for flag in _flags(sentence, index):
        first = phrase_first(sentence, flag)
        before = countries_before(story.names, line, first, flag)
        if before:
            return owner_of_reading(before[0].reading)
        for state in sentence.behind(flag, "of"):
            named = story.names.read(line.hit_at[state]) if state in line.hit_at else None
            if named is not None:
                return owner_of_reading(named.reading)
    return None


def _flags(sentence: Sentence, index: int) -> list[int]:
    """Return the flags that a ship is told to fly, or to sail under."""
    flown = sentence.behind(index, *UNDER)
    for clause in sentence.dependents(index, *CLAUSES):
        flown += sentence.dependents(clause, "dobj")
        flown += sentence.behind(clause, *UNDER)
    return [thing for thing in flown if sentence.tokens[thing].lemma == FLAG]
