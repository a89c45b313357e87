"""Who "the mediator" is: whoever was told to mediate, to broker a deal or to chair the talks."""

from dateline.actors.references.coreference import LONG_WINDOW
from dateline.actors.setting.discourse import NOBODY, Found, clause_subjects
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import words
from dateline.grammar import Sentence

SORTS = frozenset({"state", "person", "organisation", "body", "people"})


def read_mediator(story: Story, number: int, index: int) -> Found:
    """Return who "the mediator" is: whoever was last told to mediate.

    Args:
        story: The story.
        number: The sentence.
        index: The noun.

    Returns:
        Nobody where the noun says more, or nobody was told to mediate.
    """
    sentence = story.sentences[number]
    told = [sentence.tokens[child].text.lower() for child in sentence.children[index]]
    if told != ["the"]:
        return NOBODY
    for before in range(number, max(number - LONG_WINDOW, 0) - 1, -1):
        end = index if before == number else len(story.sentences[before].tokens)
        for at in range(end - 1, -1, -1):
            for one in _mediating(story.sentences[before], at):
                found = story.who(before, one)
                if found.entities and found.sort in SORTS:
                    return taken_up(story, number, index, found)
    return NOBODY


def _mediating(sentence: Sentence, at: int) -> list[int]:
    """Return the words for who mediates by a word of it: a verb's doer, "the Swiss mediator"."""
    token = sentence.tokens[at]
    if token.lemma in words("mediator"):
        return [at]
    if token.lemma not in words("mediating"):
        return []
    if token.pos == "NOUN":
        return sentence.behind(at, "of", "by")
    agents = sentence.agents(at)
    passive = sentence.dependents(at, "auxpass", "nsubjpass") or token.dep == "acl"
    return agents if agents or passive else clause_subjects(sentence, at)
