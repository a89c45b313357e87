"""The state that a word for its kind is said to be, behind it or by a verb of being."""

from dateline.actors.names.nouns import countries_before
from dateline.actors.setting.discourse import clause_subjects
from dateline.actors.setting.story import Story, state_entity
from dateline.actors.words import words
from dateline.grammar import Sentence
from dateline.records import Entity


def state_called_so(story: Story, number: int, index: int) -> Entity | None:
    """Return the state that "the former French colony of Mali" is, whatever stands before.

    Args:
        story: The story.
        number: The sentence.
        index: A word for a state or a colony.

    Returns:
        None where no state is named behind "of", or a part of one may be.
    """
    line, sentence = story.lines[number], story.sentences[number]
    if line.lower[index] in words("parts-called-so"):
        # "The American state of Georgia"
        return None
    for name in sentence.behind(index, "of"):
        for named in countries_before(story.names, line, story.first(number, name), name + 1):
            if named.reading.sort == "state":
                return state_entity(story, named.reading.code)
    return None


def verb_of_being(sentence: Sentence, index: int) -> int | None:
    """Return the verb that says what somebody is, or among whom ("was among the first states").

    Args:
        sentence: A sentence.
        index: A word for what somebody is.
    """
    token = sentence.tokens[index]
    if token.dep == "attr":
        return token.head
    way = sentence.tokens[token.head]
    among = token.dep == "pobj" and way.lemma == "among"
    return way.head if among and sentence.tokens[way.head].lemma == "be" else None


def state_of_those_who_say(story: Story, number: int, verb: int) -> Entity | None:
    """Return the state whose officials say a clause ("Israeli officials said its jets had flown").

    Args:
        story: The story.
        number: The sentence.
        verb: The verb of a clause with a pronoun that several officials cannot be.

    Returns:
        None where nobody says it, or no word tells of one state whose officials do.
    """
    tokens = story.sentences[number].tokens
    if verb < 0 or tokens[verb].dep != "ccomp":
        return None
    for sayer in clause_subjects(story.sentences[number], tokens[verb].head):
        found = story.who(number, sayer)
        codes = {one.code for one in found.entities}
        told = tokens[sayer].tag == "NNS" and not any(map(story.is_guess, found.entities))
        if sayer < verb and told and len(codes) == 1:
            return state_entity(story, codes.pop())
    return None
