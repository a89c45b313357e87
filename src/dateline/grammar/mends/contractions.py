"""Shortened "had" and "not" that a small parser takes for something else.

"They'd arrested nine men" is done, not what would be; behind a curly apostrophe "’d" and "n’t" are
now and then a quotation mark or a number.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PAST_TAGS, VERBAL
from dateline.grammar.tree import with_tokens

SHORT_HAD = frozenset({"'d", "’d"})
SHORT_NOT = frozenset({"n't", "n’t"})
CONTRACTIONS = SHORT_HAD | SHORT_NOT
_BETWEEN = frozenset({"advmod", "neg"})


def spell_contractions(sentence: Sentence) -> Sentence:
    """Return a sentence in which such words help and deny their verb, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.text in SHORT_NOT and token.dep != "neg":
            changed[token.index] = replace(token, tag="RB", pos="PART", lemma="not", dep="neg")
        elif token.text in SHORT_HAD:
            changed.update(_had(sentence, token))
    return with_tokens(sentence, changed)


def _had(sentence: Sentence, short: Token) -> dict[int, Token]:
    """Return a shortened "had" as what helps the past form behind it; nothing elsewhere."""
    behind = next(
        (one for one in sentence.tokens[short.index + 1 :] if one.dep not in _BETWEEN), None
    )
    if behind is None or behind.tag not in PAST_TAGS or behind.pos not in VERBAL:
        return {}
    verb = sentence.tokens[behind.head] if behind.dep in {"aux", "auxpass"} else behind
    had = replace(short, tag="VBD", pos="AUX", lemma="have", dep="aux", head=verb.index)
    return {short.index: had, behind.index: replace(behind, tag="VBN")}
