"""Three names in a row, the second taken for what the first is: "Mali, Burkina Faso and Niger"."""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import subtree, with_tokens

_NAME = "PROPN"


def join_listed_names(sentence: Sentence) -> Sentence:
    """Return a sentence in which the names of such a list are joined, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for second in sentence.tokens:
        first = sentence.tokens[second.head]
        if (
            second.dep != "appos"
            or second.pos != _NAME
            or first.pos != _NAME
            or sentence.dependents(first.index, "appos") != [second.index]
            or sentence.dependents(first.index, "poss", "amod", "nmod")
            or sentence.dependents(second.index, "det", "prep")
        ):
            continue
        opens = subtree(sentence, second.index)[0]
        thirds = sentence.dependents(second.index, "conj")
        listed = sentence.dependents(second.index, "cc") and all(
            sentence.tokens[third].pos == _NAME and not sentence.dependents(third, "det")
            for third in thirds
        )
        if thirds and listed and opens == first.index + 2:
            changed[second.index] = replace(second, dep="conj")
    return with_tokens(sentence, changed)
