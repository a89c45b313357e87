"""Counted people told by a participle, taken for a verb: "deported 60 rejected Afghans".

A small parser makes the number what is done something to, and the participle a deed of its own.
The other way round, of "90 were killed and another 400 displaced" it makes a deed what tells who
the 400 are.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PAST_TAGS, PLURAL_TAGS
from dateline.grammar.tree import subtree, with_tokens

COUNTED = frozenset({"dobj", "pobj", "nsubj", "nsubjpass"})
JOINTS = frozenset({"and", "but", "while"})
OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark", "cc", "neg"})


def join_counted(sentence: Sentence) -> Sentence:
    """Return a sentence with such people counted and told of, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for number, participle in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if (
            number.tag != "CD"
            or number.dep not in COUNTED
            or participle.tag not in PAST_TAGS
            or participle.head != number.head
            or sentence.dependents(participle.index, *OWN)
        ):
            continue
        people = [
            sentence.tokens[child]
            for child in sentence.dependents(participle.index, "dobj")
            if sentence.tokens[child].tag in PLURAL_TAGS and child > participle.index
        ]
        if len(people) != 1:
            continue
        (noun,) = people
        changed[noun.index] = replace(noun, dep=number.dep, head=number.head)
        changed[number.index] = replace(number, dep="nummod", head=noun.index)
        changed[participle.index] = replace(participle, tag="VBN", dep="amod", head=noun.index)
        for child in sentence.children[participle.index]:
            if child != noun.index:
                changed[child] = replace(sentence.tokens[child], head=number.head)
    return with_tokens(sentence, changed)


def free_counted_passive(sentence: Sentence) -> Sentence:
    """Return a sentence in which what was done to another number is a deed, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for deed in sentence.tokens:
        number, first = sentence.tokens[deed.head], sentence.tokens[sentence.tokens[deed.head].head]
        if (
            deed.dep != "acl"
            or deed.tag not in PAST_TAGS
            or number.tag != "CD"
            or number.dep != "conj"
            or deed.index != number.index + 1
            or first.tag != "VBN"
            or not sentence.dependents(first.index, "auxpass")
            or sentence.tokens[subtree(sentence, number.index)[0] - 1].lemma not in JOINTS
        ):
            continue
        changed[deed.index] = replace(deed, tag="VBN", dep="conj", head=first.index)
        changed[number.index] = replace(number, dep="nsubjpass", head=deed.index)
    return with_tokens(sentence, changed)
