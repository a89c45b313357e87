"""Soldiers who leave a state or come into it are not its own: "troops withdrew from Chad"."""

from dateline.actors.setting.discourse import clause_subjects
from dateline.actors.setting.story import Story
from dateline.actors.setting.whereabouts import state_at
from dateline.actors.words import words

SOLDIERS = "MIL"


def states_crossed(
    story: Story, number: int, index: int, verb: int, sectors: tuple[str, ...]
) -> frozenset[str]:
    """Return the codes of the states that soldiers are told to leave or to come into.

    Args:
        story: The story.
        number: The sentence.
        index: The head of a role that names no country.
        verb: The verb that governs it, below nought for none.
        sectors: What sectors the role has.

    Returns:
        Nothing where the role is no soldiers', or their clause tells of no such move.
    """
    if verb < 0 or SOLDIERS not in sectors:
        return frozenset()
    sentence = story.sentences[number]
    lemma = sentence.tokens[verb].lemma
    leaving, coming = lemma in words("leaving-a-state"), lemma in words("coming-into-a-state")
    if not (leaving or coming) or index not in clause_subjects(sentence, verb):
        return frozenset()
    ways = ("from", "of") if leaving else ("in", "into", "to")
    out = sentence.dependents(verb, "prep", "prt", "advmod")
    ends = [*sentence.dependents(verb, "dobj"), *sentence.behind(verb, *ways)]
    ends += (end for way in out for end in sentence.behind(way, *ways))
    return frozenset(filter(None, (state_at(story, number, end) for end in ends)))
