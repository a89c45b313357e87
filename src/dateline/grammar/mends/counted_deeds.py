"""Who did what is only counted: "dozens of attacks by rebels", "a wave of strikes by nurses".

A small parser hangs the doer on the word that counts.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words

PLURAL = frozenset({"NNS", "NNPS"})
BEHIND = frozenset({"by", "against"})


def hang_on_what_is_counted(sentence: Sentence) -> Sentence:
    """Return a sentence with such doers on what they did, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for count in sentence.tokens:
        if count.lemma not in words("counting"):
            continue
        for of in sentence.dependents(count.index, "prep"):
            if sentence.tokens[of].lemma != "of":
                continue
            for deed in sentence.dependents(of, "pobj"):
                if sentence.tokens[deed].tag not in PLURAL:
                    continue
                ends = subtree(sentence, of)[-1]
                for doer in sentence.dependents(count.index, "prep"):
                    token = sentence.tokens[doer]
                    if token.lemma in BEHIND and doer == ends + 1:
                        changed[doer] = replace(token, head=deed)
    return with_tokens(sentence, changed)
