"""What is done bit by bit, for whose name a small parser takes the bits.

"The army took Gao street by street": it took Gao, and no street called after it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import VERBAL
from dateline.grammar.tree import ancestors, with_tokens

BY = "by"
_GOVERNED = frozenset({"dobj", "pobj"})
_OF_A_NOUN = frozenset({"compound", "nmod"})


def free_from_bits(sentence: Sentence) -> Sentence:
    """Let the noun before "street by street" stand where the first street did.

    Args:
        sentence: As parsed.

    Returns:
        The sentence itself where nothing is done so.
    """
    for name, bit, by, again in zip(
        sentence.tokens,
        sentence.tokens[1:],
        sentence.tokens[2:],
        sentence.tokens[3:],
        strict=False,
    ):
        if by.lemma != BY or bit.dep not in _GOVERNED or bit.lemma != again.lemma:
            continue
        if name.head == bit.index and name.dep in _OF_A_NOUN:
            sentence = with_tokens(sentence, _freed(sentence, name, bit))
    return sentence


def _freed(sentence: Sentence, name: Token, bit: Token) -> dict[int, Token]:
    """Return what changes where a noun is what its verb has, and the bits only tell how."""
    verbs = (at for at in ancestors(sentence, bit.index) if sentence.tokens[at].pos in VERBAL)
    verb = next(verbs, None)
    if verb is None:
        return {}
    changed = {
        child: replace(sentence.tokens[child], head=name.index)
        for child in sentence.children[bit.index]
        if child < name.index
    }
    changed[name.index] = replace(name, dep=bit.dep, head=bit.head)
    changed[bit.index] = replace(bit, dep="npadvmod", head=verb)
    return changed
