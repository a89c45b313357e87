"""A surname joined to a title with a name, taken for what the title is of.

"Orban and Chinese leader Xi Jinping signed a deal": the parser reads a leader of two sorts.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PLURAL_TAGS
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

_MODIFYING = frozenset({"amod", "nmod", "compound"})
_NAMES = frozenset({"NNP", "NNPS"})
_LONGEST_TITLE = 4
_OF_NATIONS = ("ian", "ese", "ish", "ean", "can", "eli", "aqi")


def free_first_name(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a surname stands beside the other name, any other itself.

    Args:
        sentence: As parsed.
    """
    for joint in sentence.tokens[1:-2]:
        if joint.text != "and" or joint.dep != "cc":
            continue
        first = sentence.tokens[joint.index - 1]
        top = _name_behind_title(sentence, joint.index)
        if top is None or not _may_be_a_surname(sentence, first):
            continue
        if _is_told_of_the_other(sentence, first, top):
            return with_tokens(sentence, _joined(sentence, first, joint, top))
        if (top.dep, top.head) == ("conj", first.index) and first.tag == "NN":
            named = replace(first, pos="PROPN", tag="NNP")
            return with_tokens(sentence, {first.index: named})
    return sentence


def _may_be_a_surname(sentence: Sentence, first: Token) -> bool:
    """Say whether a word may be somebody's name alone."""
    word = first.text.lower()
    before = sentence.tokens[first.index - 1] if first.index else None
    return (
        first.text.istitle()
        and first.text.isalpha()
        and not word.endswith(_OF_NATIONS)
        and word not in words("titles-before-names")
        and word not in words("departments")
        and (before is None or not before.text[:1].isupper() or before.index == 0)
        and not sentence.dependents(first.index, "det", "amod", "poss")
    )


def _is_told_of_the_other(sentence: Sentence, first: Token, top: Token) -> bool:
    """Say whether the parser takes a word for what the other name is of."""
    return (
        first.dep in _MODIFYING
        and _hangs_on(sentence, first, top)
        and all(one >= first.index for one in sentence.children[top.index])
    )


def _hangs_on(sentence: Sentence, first: Token, top: Token) -> bool:
    """Say whether a word hangs on a name or on what stands right before it."""
    at = first.head
    for _ in range(_LONGEST_TITLE):
        if at == top.index:
            return True
        at = sentence.tokens[at].head
    return False


def _name_behind_title(sentence: Sentence, joint: int) -> Token | None:
    """Return the last word of the name behind "and Chinese leader", "and Vice President"."""
    tokens = sentence.tokens
    title = None
    for token in tokens[joint + 1 : joint + 1 + _LONGEST_TITLE]:
        said = token.lemma.lower()
        if said in words("titles-before-names") or said in words("callings-before-names"):
            title = token
        elif title is not None or not token.text[:1].isupper():
            break
    if title is None or title.index + 1 == len(tokens) or title.tag in PLURAL_TAGS:
        return None
    last = title.index
    while last + 1 < len(tokens) and tokens[last + 1].tag in _NAMES:
        last += 1
    return tokens[last] if last > title.index else None


def _joined(sentence: Sentence, first: Token, joint: Token, top: Token) -> dict[int, Token]:
    """Return the words changed: the surname in the name's place, the name joined to it."""
    changed = {
        first.index: replace(first, pos="PROPN", tag="NNP", dep=top.dep, head=top.head),
        joint.index: replace(joint, head=first.index),
        top.index: replace(top, dep="conj", head=first.index),
    }
    for token in sentence.tokens[joint.index + 1 : top.index]:
        outside = not joint.index < token.head <= top.index
        if outside or token.dep == "conj":
            label = "amod" if token.pos == "ADJ" else "compound"
            changed[token.index] = replace(token, dep=label, head=top.index)
    return changed
