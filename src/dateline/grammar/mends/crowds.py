"""Whom a verb hits, hung by a small parser on what they were doing.

"Fired tear gas at students marching on parliament", "dispersed teachers marching": the students and
teachers are taken for the subject of a clause that the verb governs.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

_AIMING = frozenset({"at", "against", "into", "toward", "towards"})


def free_those_hit(sentence: Sentence) -> Sentence:
    """Return a sentence with such people made what they are, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        if clause.tag != "VBG" or clause.dep not in {"pcomp", "ccomp"}:
            continue
        subjects = sentence.dependents(clause.index, "nsubj")
        above = sentence.tokens[clause.head]
        if len(subjects) != 1 or sentence.dependents(clause.index, "aux", "mark"):
            continue
        people = sentence.tokens[subjects[0]]
        if not above.index < people.index < clause.index or people.pos not in {"NOUN", "PROPN"}:
            continue
        if clause.dep == "pcomp" and _aims(sentence, above):
            label = "pobj"
        elif clause.dep == "ccomp" and above.lemma in words("hitting"):
            label = "dobj"
        else:
            continue
        changed[people.index] = replace(people, dep=label, head=above.index)
        changed[clause.index] = replace(clause, dep="acl", head=people.index)
    return with_tokens(sentence, changed)


def _aims(sentence: Sentence, preposition: Token) -> bool:
    """Say whether a preposition tells at whom something is aimed ("at", "opened fire on")."""
    above = sentence.tokens[preposition.head]
    verb = sentence.tokens[above.head] if above.pos == "NOUN" else above
    return preposition.lemma in _AIMING or (
        preposition.lemma == "on" and verb.lemma in words("firing")
    )
