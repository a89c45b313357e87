"""Pronouns before whom they stand for: "in his speech Roe said", "after it fell, Troy burned"."""

from collections.abc import Callable

from dateline.actors.references.ruled_out import is_of_other_sex
from dateline.actors.setting.discourse import NOBODY, Found
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import VERBAL, subtree


def whose_clause_follows(story: Story, number: int, index: int) -> Found:
    """Return who acts in the clause that a phrase with "his" opens ("In his speech Roe said …").

    Args:
        story: The story.
        number: The sentence.
        index: The pronoun.
    """
    sentence = story.sentences[number]
    tokens = sentence.tokens
    noun = tokens[tokens[index].head]
    opening = tokens[noun.head]
    verb = tokens[opening.head]
    if (
        tokens[index].dep != "poss"
        or noun.dep != "pobj"
        or opening.dep != "prep"
        or opening.lemma not in words("opening-with-his")
        or subtree(sentence, opening.index)[0] > 1
        or verb.pos not in VERBAL
    ):
        return NOBODY
    for subject in sentence.dependents(verb.index, "nsubj"):
        if index < subject < verb.index and tokens[subject].pos == "PROPN":
            found = story.who(number, subject)
            word = tokens[index].text.lower()
            if found.sort == "person" and not found.many and not is_of_other_sex(word, found):
                return found
    return NOBODY


def told_behind(story: Story, number: int, index: int, fits: Callable[[Found], bool]) -> Found:
    """Return who acts in the clause that one with a pronoun opens ("hours after it fell, Troy …").

    Asked only where nobody was spoken of before.

    Args:
        story: The story.
        number: The sentence.
        index: The pronoun.
        fits: Says whether it may stand for somebody.
    """
    sentence = story.sentences[number]
    clause = sentence.tokens[sentence.tokens[index].head]
    verb = sentence.tokens[clause.head]
    if clause.dep != "advcl" or verb.index < clause.index or verb.pos not in VERBAL:
        return NOBODY
    for subject in sentence.dependents(verb.index, "nsubj", "nsubjpass"):
        if clause.index < subject < verb.index and sentence.tokens[subject].pos != "PRON":
            found = story.who(number, subject)
            if found.entities and fits(found):
                return found
    return NOBODY
