"""Whose "its" is where somebody tells what others did to him: not theirs who did it."""

from dateline.actors.setting.discourse import clause_subjects
from dateline.actors.words import words
from dateline.grammar import Sentence, Token

CLAUSES = frozenset({"ccomp", "advcl"})
AGAINST = frozenset({"on", "at", "into", "against", "across"})


def is_harmed_by_another(sentence: Sentence, index: int, verb: int) -> bool:
    """Say whether somebody tells that others hit what is theirs ("said X had hit its posts").

    Or does something upon it: "closed the border after an attack killed six of its soldiers".

    Args:
        sentence: The sentence.
        index: A possessive pronoun.
        verb: The verb of its clause.
    """
    tokens = sentence.tokens
    above = tokens[verb].head
    if tokens[verb].dep not in CLAUSES or not clause_subjects(sentence, above):
        return False
    thing = _counted(sentence, tokens[index].head)
    if tokens[verb].lemma not in words("harming") or thing.lemma in words("at-home"):
        return False
    if any(tokens[child].lemma == "own" for child in sentence.children[thing.index]):
        return False
    preposition = tokens[thing.head]
    if tokens[verb].dep == "advcl" and thing.dep != "dobj":
        return False
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


def _counted(sentence: Sentence, index: int) -> Token:
    """Return how many of a noun are told of ("six of its soldiers"), else the noun itself."""
    noun = sentence.tokens[index]
    of = sentence.tokens[noun.head]
    counted = sentence.tokens[of.head]
    return counted if noun.dep == "pobj" and of.lemma == "of" and counted.tag == "CD" else noun
