"""Soldiers who leave a state or come into it are not its own: "troops withdrew from Chad"."""

from dateline.actors.setting.discourse import clause_subjects, governing_verb
from dateline.actors.setting.story import Story
from dateline.actors.setting.whereabouts import state_at
from dateline.actors.words import words
from dateline.grammar import PLURAL_TAGS

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
    if leaving and not ends:
        # "The 500 soldiers in Chad will leave".
        ends += sentence.behind(index, "in")
    return frozenset(filter(None, (state_at(story, number, end) for end in ends)))


def are_leaving(
    story: Story, number: int, index: int, sectors: tuple[str, ...], codes: set[str]
) -> bool:
    """Say whether soldiers leave the state they are in: "the 500 soldiers in Chad will leave".

    Args:
        story: The story.
        number: The sentence.
        index: The head of their role.
        sectors: What sectors the role has.
        codes: The states that words behind the role tell.
    """
    sentence = story.sentences[number]
    known = story.determiner(number, index) or sentence.dependents(index, "nummod")
    if not known or sentence.tokens[index].tag not in PLURAL_TAGS:
        return False
    left = states_crossed(story, number, index, governing_verb(sentence, index), sectors)
    return bool(left) and codes <= left
