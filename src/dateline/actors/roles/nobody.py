"""Phrases that mean nobody in particular: states of a part of the world, foreigners, mankind."""

from collections.abc import Sequence
from itertools import pairwise

from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import Sentence, Token

OBJECTS = frozenset({"dobj", "pobj", "conj"})


def is_from_afar(said: Sequence[str]) -> bool:
    """Say whether words tell that somebody is foreign, and not that an office is for abroad.

    Args:
        said: The words of the phrase up to its head, lower case.
    """
    afar, offices = words("from-afar"), words("office-abroad")
    return said[-1] in words("foreigners") or any(
        word in afar and after not in offices for word, after in pairwise(said)
    )


def are_many_states(said: Sequence[str]) -> bool:
    """Say whether words mean the states of a part of the world: "African leaders".

    Args:
        said: The words of the phrase up to its head, lower case.
    """
    return said[-1] in words("many-states") and not words("of-many-states").isdisjoint(said[:-1])


def tells_part_of_world(story: Story, number: int, index: int) -> bool:
    """Say whether a word only tells of which part of the world states are: "Arab states".

    Args:
        story: The story.
        number: The sentence.
        index: The word.
    """
    token = story.sentences[number].tokens[index]
    lower = story.lines[number].lower
    return (
        token.head > index
        and lower[index] in words("of-many-states")
        and lower[token.head] in words("many-states")
    )


def tells_only_what(token: Token) -> bool:
    """Say whether a word is no person but an age ("Ana Rojas, 32, said") or an adjective."""
    age = token.dep == "appos" and token.text.isdigit()
    return age or (token.tag == "JJ" and token.text.lower() in words("ranks-or-adjectives"))


def is_an_attitude(story: Story, number: int, index: int) -> bool:
    """Say whether a word is what others do, and nobody: "met fierce resistance".

    "The resistance" and "Lebanon's opposition" are somebody.

    Args:
        story: The story.
        number: The sentence.
        index: The word.
    """
    line = story.lines[number]
    lower = line.lower
    if lower[index] not in words("attitudes") or (index and line.texts[index][:1].isupper()):
        return False
    if story.sentences[number].tokens[index].dep not in OBJECTS:
        return False
    first = story.first(number, index)
    if story.determiner(number, index) or any(word in line.hit_at for word in range(first, index)):
        return False
    alone = lower[index] not in words("attitudes-towards")
    return alone or lower[index + 1 : index + 2] == ["from"]


def means_nobody(story: Story, number: int, index: int) -> bool:
    """Say whether a phrase means states that nobody can name: "the West", "Western countries".

    Args:
        story: The story.
        number: The sentence.
        index: The phrase's head.
    """
    said = [*story.between(number, index), story.lines[number].lower[index]]
    return (
        " ".join(said) in words("nobody")
        or are_many_states(said)
        or (said[-1] in words("many-states") and is_from_afar(said))
    )


def are_of_the_world(sentence: Sentence, index: int) -> bool:
    """Say whether a phrase is of all countries: "68 million people around the world".

    Args:
        sentence: The sentence.
        index: The phrase's head.
    """
    return any(sentence.tokens[inner].lemma in words("world") for inner in sentence.behind(index))
