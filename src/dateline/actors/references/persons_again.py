"""A person taken up by nationality, age or sex: "the Australian", "the 48-year-old", "the man"."""

from dateline.actors.setting.discourse import NOBODY, PUBLIC, Found, Party
from dateline.actors.setting.story import Story, taken_up
from dateline.actors.words import words

AGAIN_WITHIN = 4
BROUGHT_IN_WITHIN = 2
SAID_MORE = ("prep", "poss", "acl", "relcl", "appos", "amod", "compound")


def read_person_again(story: Story, number: int, index: int, code: str) -> Found:
    """Return the person whom "the Australian" or "the 48-year-old" takes up.

    Args:
        story: The story.
        number: The sentence.
        index: The head.
        code: The person's country, if the words tell it.

    Returns:
        The person of that country last spoken of; nobody where the last sentence that speaks of
        one speaks of several.
    """
    for distance in range(AGAIN_WITHIN + 1):
        there = {
            party.found.entities[0].name: party.found
            for party in story.earlier(number, story.first(number, index))
            if party.sentence == number - distance
            and party.found.sort == "person"
            and len(party.found.entities) == 1
            and (not code or party.found.entities[0].code == code)
        }
        if there:
            (found, *more) = there.values()
            return NOBODY if more else taken_up(story, number, index, found)
    return NOBODY


def read_brought_in(story: Story, number: int, index: int) -> Found:
    """Return the person without an office whom "the man" takes up: "a Chilean witness" before.

    Args:
        story: The story.
        number: The sentence.
        index: The head, with an article.

    Returns:
        Whoever was last brought in by "a" or "an" and may be a man, or a woman; nobody where the
        sentence brings in several.
    """
    sentence = story.sentences[number]
    word = sentence.tokens[index].lemma
    if word not in words("somebody-again") or sentence.dependents(index, *SAID_MORE):
        return NOBODY
    others = words("feminine") if word in words("masculine") else words("masculine")
    for distance in range(1, BROUGHT_IN_WITHIN + 1):
        there = [
            party.found
            for party in story.earlier(number, story.first(number, index))
            if party.sentence == number - distance and _is_brought_in(story, party)
        ]
        if there:
            fitting = [one for one in there if one.term.split(" ")[-1] not in others]
            return taken_up(story, number, index, fitting[0]) if len(fitting) == 1 else NOBODY
    return NOBODY


def _is_brought_in(story: Story, party: Party) -> bool:
    """Say whether a party is one person without an office, told for the first time."""
    sentence = story.sentences[party.sentence]
    return (
        party.found.sort == "person"
        and not party.found.many
        and len(party.found.entities) == 1
        and PUBLIC.isdisjoint(party.found.entities[0].sector)
        and any(
            sentence.tokens[article].text.lower() in {"a", "an"}
            for article in sentence.dependents(party.token, "det")
        )
    )
