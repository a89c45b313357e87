"""Who deals with two sides, or only reacts, and is none of them: "China urged both sides"."""

from collections.abc import Iterable

from dateline.actors.setting.discourse import Party, clause_subjects, governing_verb
from dateline.actors.setting.onlookers import looks_on
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import subtree


def without_third_party(story: Story, number: int, index: int, first: int) -> list[Party]:
    """Return the parties before a pair, without who deals with it: "Kenya met both leaders".

    Args:
        story: The story.
        number: The sentence.
        index: The head of the pair's phrase.
        first: Where the phrase begins.
    """
    earlier = story.earlier(number, first)
    sentence = story.sentences[number]
    verb = governing_verb(sentence, index)
    sides = sentence.tokens[index].lemma in words("side")
    third = {
        code
        for party in earlier
        if (party.sentence, party.verb, party.subject) == (number, verb, True)
        # "The chiefs appealed to both camps": whoever speaks to two sides may be at home with them.
        and (sentence.tokens[party.token].pos == "PROPN" or not sides)
        for code in party.codes
    }
    beside = _told_of_third(story, number, index, verb)
    if not (third or beside) or index in clause_subjects(sentence, verb):
        return earlier
    rest = [
        party
        for party in earlier
        if third.isdisjoint(party.codes)
        and not (party.sentence == number and party.token in beside)
    ]
    # "Washington backed Seoul. China urged both sides": whoever only reacted is none of them.
    at_odds = [party for party in rest if not (party.subject and looks_on(story, party))]
    return next((those for those in (at_odds, rest) if _several_countries(those)), earlier)


def _several_countries(parties: Iterable[Party]) -> bool:
    return len({code for party in parties for code in party.codes}) > 1


def _told_of_third(story: Story, number: int, index: int, verb: int) -> set[int]:
    """Return the words that tell more of a clause's subject: "Mali, which leads it with Niger"."""
    sentence = story.sentences[number]
    return {
        inner
        for subject in clause_subjects(sentence, verb)
        for clause in sentence.dependents(subject, "relcl", "acl")
        for inner in subtree(sentence, clause)
        if inner < index
    }
