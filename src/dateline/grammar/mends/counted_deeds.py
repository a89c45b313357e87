"""Who did what is only counted: "dozens of attacks by rebels", "a wave of strikes by nurses".

A small parser hangs the doer on the word that counts.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PLURAL_TAGS
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words

BEHIND = frozenset({"by", "against"})


def hang_on_what_is_counted(sentence: Sentence) -> Sentence:
    """Return a sentence with such doers on what they did, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for count in sentence.tokens:
        if count.lemma in words("counting"):
            for deed in sentence.behind(count.index, "of"):
                changed.update(_hung_on(sentence, count.index, deed))
    return with_tokens(sentence, changed)


def _hung_on(sentence: Sentence, count: int, deed: int) -> dict[int, Token]:
    """Return the doers right behind what is counted, hung on it; none where it is a single one."""
    counted = sentence.tokens[deed]
    if counted.tag not in PLURAL_TAGS:
        return {}
    ends = subtree(sentence, counted.head)[-1]
    behind = [sentence.tokens[child] for child in sentence.dependents(count, "prep")]
    return {
        token.index: replace(token, head=deed)
        for token in behind
        if token.lemma in BEHIND and token.index == ends + 1
    }
