"""People told by what was done to them, before a participle: "the wounded arriving at a clinic".

A small parser makes the participle the noun, and "wounded" its adjective, as in "the ruined
building".
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens
from dateline.grammar.words import words


def free_those_hurt(sentence: Sentence) -> Sentence:
    """Return a sentence in which such people are its noun, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for people, doing in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if (
            people.text.lower() not in words("told-by-what-was-done")
            or (people.dep, people.head) != ("amod", doing.index)
            or doing.tag != "VBG"
            or doing.dep not in CLAUSE_SUBJECTS | {"dobj", "pobj"}
            or not sentence.dependents(doing.index, "prep", "dobj", "prt")
        ):
            continue
        articles = [one for one in sentence.dependents(doing.index, "det") if one < people.index]
        if not articles:
            continue
        label = {"csubj": "nsubj"}.get(doing.dep, doing.dep)
        changed[people.index] = replace(people, pos="NOUN", tag="NNS", dep=label, head=doing.head)
        changed[doing.index] = replace(doing, pos="VERB", dep="acl", head=people.index)
        for one in articles:
            changed[one] = replace(sentence.tokens[one], head=people.index)
    return with_tokens(sentence, changed)
