"""Nouns joined to the noun right before "and", which a small parser joins to their verb.

"Faces the fighters and some 2,000 women", "was accused by the press as well as by states": nothing
is joined with the verb, which has no second one behind it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NAME_TAGS, NOUN_TAGS, VERBAL
from dateline.grammar.tree import subtree, with_tokens

_WAYS = ("prep", "agent")
_WHERE = frozenset({"in", "at", "near"})
# "And the proposals passed on": a clause may be told of a noun by its own verb.
_OF_ITS_OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "acl", "relcl")


def join_nouns_behind_verbs(sentence: Sentence) -> Sentence:
    """Return a sentence in which such nouns are joined to the noun before, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for noun in sentence.tokens:
        verb = sentence.tokens[noun.head]
        if (
            noun.dep != "conj"
            or noun.tag not in NOUN_TAGS
            or verb.pos not in VERBAL
            or verb.index > noun.index
            or sentence.dependents(noun.index, *_OF_ITS_OWN)
        ):
            continue
        below = subtree(sentence, noun.index)
        opens, joint = below[0], below[0] - 1
        joins = sentence.tokens[joint].dep == "cc" and sentence.tokens[joint].head == verb.index
        if not joins or _goes_on(sentence, below[-1]):
            continue
        first = _ending_before(sentence, noun, joint)
        if first is not None and first.index < opens:
            changed[noun.index] = replace(noun, head=first.index)
            changed[joint] = replace(sentence.tokens[joint], head=first.index)
    return with_tokens(sentence, changed)


def _goes_on(sentence: Sentence, last: int) -> bool:
    """Say whether a verb stands right behind a noun: it may be the noun's own."""
    behind = sentence.tokens[last + 1 : last + 2]
    return bool(behind) and (behind[0].tag in FINITE_TAGS or behind[0].tag == "VBN")


def _ending_before(sentence: Sentence, noun: Token, joint: int) -> Token | None:
    """Return the object or a preposition's noun that ends right before "and", or None.

    "Shelled the port in Aden and a camp": a place is no camp, and the port is beside it.
    """
    verb = noun.head
    end = joint - 2 if sentence.tokens[joint - 1].text == "," else joint - 1
    objects = sentence.dependents(verb, "dobj")
    nouns = [(one, one) for one in objects]
    for way in sentence.dependents(verb, *_WAYS):
        place = sentence.tokens[way].lemma in _WHERE and noun.tag not in NAME_TAGS
        for one in sentence.dependents(way, "pobj"):
            nouns.append((one, objects[0] if place and objects else one))
    for last, first in nouns:
        if (
            subtree(sentence, last)[-1] in {end, joint - 1}
            and sentence.tokens[last].tag in NOUN_TAGS
        ):
            return sentence.tokens[first]
    return None
