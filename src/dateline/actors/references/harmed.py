"""Whose "its" is where somebody tells what others did to him: not theirs who did it."""

from dateline.actors.setting.discourse import clause_subjects
from dateline.actors.words import words
from dateline.grammar import Sentence

AGAINST = frozenset({"on", "at", "into", "against", "across"})


def is_harmed_by_another(sentence: Sentence, index: int, verb: int) -> bool:
    """Say whether somebody tells that others hit what is theirs ("said X had hit its posts").

    Args:
        sentence: The sentence.
        index: A possessive pronoun.
        verb: The verb of its clause.
    """
    tokens = sentence.tokens
    above = tokens[verb].head
    if tokens[verb].dep != "ccomp" or not clause_subjects(sentence, above):
        return False
    thing = tokens[tokens[index].head]
    if tokens[verb].lemma not in words("harming") or thing.lemma in words("at-home"):
        return False
    if any(tokens[child].lemma == "own" for child in sentence.children[thing.index]):
        return False
    preposition = tokens[thing.head]
    return (
        (thing.dep == "dobj" and thing.head == verb and tokens[verb].lemma != "fire")
        or (thing.dep == "pobj" and preposition.head == verb and preposition.lemma in AGAINST)
        or (
            thing.dep == "pobj"
            and preposition.lemma in AGAINST
            and tokens[preposition.head].dep == "dobj"
            and tokens[preposition.head].head == verb
        )
    )
