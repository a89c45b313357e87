"""A party's short name behind "the ruling", which the parser takes for a judgment.

"Accused the ruling NPP of fraud": the ruling is what is accused, and the name hangs beside it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

_BESIDE = frozenset({"advmod", "npadvmod", "appos", "oprd", "dobj", "attr", "dep"})


def free_ruling_party(sentence: Sentence) -> Sentence:
    """Put a name in the place of the word before it that says that it rules.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for word, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if word.text.lower() not in words("before-a-party") or name.pos != "PROPN":
            continue
        beside = name.dep in _BESIDE and name.head in {word.head, word.index}
        if word.pos != "NOUN" or not beside:
            continue
        articles = sentence.dependents(word.index, "det")
        if not articles:
            continue
        changed[name.index] = replace(name, dep=word.dep, head=word.head)
        changed[word.index] = replace(word, pos="ADJ", dep="amod", head=name.index)
        for article in articles:
            changed[article] = replace(sentence.tokens[article], head=name.index)
    return with_tokens(sentence, changed)
