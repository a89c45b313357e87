"""Two who act together, of whom a parser leaves one out of the clause.

"Finland as well as Nepal shut the crossing", "Kenya and its ally Togo imposed curbs".
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NAME_TAGS
from dateline.grammar.tree import SUBJECTS, with_tokens
from dateline.grammar.words import words

WELL = "well"


def join_as_well(sentence: Sentence) -> Sentence:
    """Return a sentence in which who stands before "as well as" acts, too, any other itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    for well in tokens[2:-2]:
        around = (tokens[well.index - 1].lemma, tokens[well.index + 1].lemma)
        if well.lemma != WELL or around != ("as", "as"):
            continue
        first, second = tokens[well.index - 2], _name_from(sentence, well.index + 2)
        if second is None or second.dep not in SUBJECTS or not first.text[:1].isupper():
            continue
        verb = tokens[second.head]
        if verb.index < second.index or first.dep in {*SUBJECTS, "pobj", "dobj"}:
            continue
        above = first.dep, first.head
        changed = {second.index: replace(second, dep="conj", head=first.index)}
        changed[first.index] = replace(
            first, dep=second.dep, head=verb.index, pos="PROPN", tag="NNP", lemma=first.text
        )
        if verb.head == first.index:
            changed[verb.index] = replace(
                verb, dep=above[0], head=verb.index if above[1] == first.index else above[1]
            )
            for one in sentence.children[first.index]:
                if one > verb.index:
                    changed[one] = replace(tokens[one], head=verb.index)
        return with_tokens(sentence, changed)
    return sentence


def name_companion(sentence: Sentence) -> Sentence:
    """Return a sentence in which "its ally Togo" is one doer beside another, any other itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    for role in tokens[3:-1]:
        own = [one for one in sentence.dependents(role.index, "poss") if one > 1]
        if role.lemma not in words("standing-by") or len(own) != 1:
            continue
        first, joint = tokens[own[0] - 2], tokens[own[0] - 1]
        name = _name_from(sentence, role.index + 1)
        if name is None or joint.lemma != "and" or first.tag not in NAME_TAGS:
            continue
        acting = name if name.dep in SUBJECTS else role
        verb = tokens[acting.head]
        if acting.dep not in SUBJECTS or verb.index < name.index or first.dep in {"pobj", "dobj"}:
            continue
        changed = {
            first.index: replace(first, dep=acting.dep, head=verb.index),
            joint.index: replace(joint, dep="cc", head=first.index),
            role.index: replace(role, dep="conj", head=first.index),
            name.index: replace(name, dep="appos", head=role.index),
        }
        if verb.head == first.index:
            head = verb.index if first.head == first.index else first.head
            changed[verb.index] = replace(verb, dep=first.dep, head=head)
        return with_tokens(sentence, changed)
    return sentence


def _name_from(sentence: Sentence, start: int) -> Token | None:
    """Return the last word of the name that begins at a token; None where none does."""
    name = None
    for token in sentence.tokens[start:]:
        if token.tag not in NAME_TAGS:
            break
        name = token
    return name
