"""Who "they" are who were seized, charged or tried: those it was done to, not who does it.

"Rebels abducted ten miners. They were freed on Thursday"; "Police arrested two men. They are
suspected of arson"; "freed ten miners a week after they were seized".
"""

from dateline.actors.setting.discourse import Party
from dateline.actors.setting.story import Story
from dateline.actors.words import words
from dateline.grammar import UNDERGOING, Sentence

NEAR = 2


def captives_told(story: Story, number: int, index: int, verb: int) -> Party | None:
    """Return those last told to be taken or charged where a sentence frees, tries or holds "them".

    "Rebels abducted ten miners. They were freed on Thursday": the miners.

    Args:
        story: The story.
        number: The sentence.
        index: A pronoun.
        verb: The verb of its clause.
    """
    sentence = story.sentences[number]
    token = sentence.tokens[index]
    goes_on = sentence.tokens[verb].lemma
    telling = (
        words("freeing", "done-to-the-held")
        if token.dep in UNDERGOING
        else words("done-by-the-accused")
    )
    if goes_on not in telling:
        return None
    taken = words("capturing", "done-to-the-held")
    for party in reversed(story.earlier(number, index)):
        if number - party.sentence > NEAR:
            return None
        if party.sentence == number or party.dependency not in UNDERGOING or party.verb < 0:
            continue
        told = story.sentences[party.sentence].tokens[party.verb]
        many = token.text.lower() in {"they", "them"}
        if told.lemma in taken and party.found.many == many:
            return party
    return None


def freed_captives(sentence: Sentence, index: int, verb: int) -> list[int]:
    """Return those who are freed beside a clause that tells how they had been taken.

    Args:
        sentence: The sentence.
        index: A pronoun.
        verb: The verb of its clause.

    Returns:
        The tokens of the freed; none where the pronoun is no captive or nobody is freed.
    """
    tokens = sentence.tokens
    taken = index in sentence.dependents(verb, "nsubjpass") and tokens[verb].lemma in words(
        "capturing"
    )
    above = tokens[verb].head
    if not taken or tokens[verb].dep != "advcl" or tokens[above].lemma not in words("freeing"):
        return []
    return [freed for freed in sentence.dependents(above, "dobj", "nsubjpass") if freed < index]
