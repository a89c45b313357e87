"""Whose plan "it" is: "France praised Egypt's plan. Germany backed it"."""

from dateline.actors.references.anaphors import GOVERNED
from dateline.actors.setting.discourse import NOBODY, Found, clause_subjects, governing_verb
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import words
from dateline.grammar import Sentence

WEIGHED = frozenset({"dobj", "nsubj", "nsubjpass"})
OWNING = ("poss", "compound", "nmod", "amod")
IT = "it"


def maker_of_plan(story: Story, number: int, index: int) -> Found:
    """Return whose plan or call it is that "it" takes up, where it is backed or turned down.

    Args:
        story: The story.
        number: The sentence.
        index: The pronoun.

    Returns:
        Whoever the words before the plan name, if it was the last thing spoken of.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    verb = governing_verb(sentence, index)
    if token.text != IT or token.dep not in GOVERNED or verb < 0:
        return NOBODY
    if sentence.tokens[verb].lemma not in words("standing-on-plans"):
        return NOBODY
    doers = {
        entity.code
        for subject in clause_subjects(sentence, verb)
        for entity in story.who(number, subject).entities
    }
    for earlier, last in ((number, index), (number - 1, None)):
        if earlier < 0:
            continue
        things = _things(story.sentences[earlier], last)
        if not things:
            continue
        plan = story.sentences[earlier].tokens[things[-1]]
        if plan.lemma not in words("plans-of-somebody"):
            return NOBODY
        for child in story.sentences[earlier].dependents(plan.index, *OWNING):
            maker = story.who(earlier, child)
            if maker.entities and doers.isdisjoint(one.code for one in maker.entities):
                return taken_up(story, number, index, maker)
        return NOBODY
    return NOBODY


def _things(sentence: Sentence, last: int | None) -> list[int]:
    """Return the single things that a sentence's clauses speak of, up to a word."""
    return [
        token.index
        for token in sentence.tokens[:last]
        if token.dep in WEIGHED and token.tag == "NN"
    ]
