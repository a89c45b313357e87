"""Infinitives joined to one before, which a small parser joins to a clause that stands between.

"To kill them if they stay and to clear the area": the area is cleared whether they stay or not.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import is_behind_to, is_finite, subtree, with_tokens


def join_infinitives(sentence: Sentence) -> Sentence:
    """Return a sentence in which such infinitives are joined to the first one, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        clause = sentence.tokens[verb.head]
        if (
            verb.dep != "conj"
            or verb.tag != "VB"
            or clause.dep != "advcl"
            or clause.index > verb.index
            or not is_behind_to(sentence, verb.index)
            or not is_finite(sentence, clause)
            or not sentence.dependents(clause.index, "mark", "advmod")
        ):
            continue
        opens = subtree(sentence, clause.index)[0]
        before = [
            one
            for one in sentence.tokens[:opens]
            if one.tag == "VB" and is_behind_to(sentence, one.index)
        ]
        if not before:
            continue
        changed[verb.index] = replace(verb, head=before[-1].index)
        for joint in sentence.dependents(clause.index, "cc"):
            if clause.index < joint < verb.index:
                changed[joint] = replace(sentence.tokens[joint], head=before[-1].index)
    return with_tokens(sentence, changed)
