"""Names in a row, the second taken for what the first is: "Mali, Burkina Faso and Niger"."""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words

_NAME = "PROPN"
_SITED = frozenset({"in", "at", "near", "from", "outside", "around"})
_LONGEST_ACRONYM = 4
_LONG_LIST = 3


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
            or sentence.dependents(second.index, "prep")
            or not _may_have_article(sentence, second.index)
        ):
            continue
        names = _names_from(sentence, second)
        opens = subtree(sentence, second.index)[0]
        listed = len(names) > 1 and any(sentence.dependents(name.index, "cc") for name in names)
        if not listed or opens != first.index + 2:
            continue
        if len(names) >= _LONG_LIST and _tells_where(sentence, first):
            # "In Kigali, Rwanda, Chad and Togo signed": those behind the town may act.
            continue
        changed[second.index] = replace(second, dep="conj")
    return with_tokens(sentence, changed)


def _names_from(sentence: Sentence, second: Token) -> list[Token]:
    """Return the names joined with one and with each other; none where something else is."""
    names = [second]
    joined = sentence.dependents(second.index, "conj")
    while joined:
        each = [sentence.tokens[index] for index in joined]
        if any(one.pos != _NAME or not _may_have_article(sentence, one.index) for one in each):
            return []
        names += each
        joined = [deeper for index in joined for deeper in sentence.dependents(index, "conj")]
    return names


def _may_have_article(sentence: Sentence, index: int) -> bool:
    """Say whether a name has no article, or is one that is told with it: "the UAE"."""
    token = sentence.tokens[index]
    return (
        not sentence.dependents(index, "det")
        or (token.text.isupper() and len(token.text) <= _LONGEST_ACRONYM)
        or token.lemma in words("told-with-an-article")
    )


def _tells_where(sentence: Sentence, first: Token) -> bool:
    return first.dep == "pobj" and sentence.tokens[first.head].lemma in _SITED
