"""Who takes a measure, which a small parser hangs on what the measure is about.

"Tariffs on Chinese cars announced by Turkey": the cars are taken for what Turkey announced.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import with_tokens
from dateline.grammar.words import words

_PARTICIPLES = frozenset({"VBN", "VBD"})
_ABOUT = frozenset({"on", "against", "of", "for", "from"})
_FARTHEST = 3


def hang_on_measures(sentence: Sentence) -> Sentence:
    """Return a sentence in which measures are what is imposed, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if (
            token.dep == "acl"
            and token.tag in _PARTICIPLES
            and token.lemma in words("taking-measures")
        ):
            measure = _measure_about(sentence, token.head)
            if measure is not None:
                changed[token.index] = replace(token, head=measure)
    return with_tokens(sentence, changed)


def _measure_about(sentence: Sentence, index: int) -> int | None:
    """Return the measure that a noun is told as the aim or matter of."""
    for _ in range(_FARTHEST):
        noun = sentence.tokens[index]
        way = sentence.tokens[noun.head]
        if noun.dep == "conj":
            index = noun.head
        elif noun.dep == "pobj" and way.lemma in _ABOUT and way.dep == "prep":
            index = way.head
            if sentence.tokens[index].lemma in words("measures"):
                return index
        else:
            return None
    return None
