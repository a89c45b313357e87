"""Two who say what stands before them, the first taken for one more of whom it is told.

"Police arrested two nurses, officials and residents said": the officials are taken for a third
party that was arrested, and only the residents said so.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOMINAL
from dateline.grammar.tree import subtree, with_tokens
from dateline.grammar.words import words

_JOINED = frozenset({"conj", "appos"})


def raise_two_sources(sentence: Sentence) -> Sentence:
    """Return a sentence in which both say what stands before them, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for said in sentence.tokens:
        told = sentence.tokens[said.head]
        if (
            said.dep != "conj"
            or said.tag not in FINITE_TAGS
            or said.lemma not in words("saying")
            or told.index > said.index
            or told.pos not in {"VERB", "AUX"}
        ):
            continue
        sources = _sources(sentence, said, told)
        if sources is None:
            continue
        first, joining, second, comma = sources
        top = said.index if told.head == told.index else told.head
        changed = {
            one: replace(sentence.tokens[one], head=said.index)
            for one in sentence.children[told.index]
            if one > said.index
        }
        changed[comma.index] = replace(comma, head=said.index)
        changed[first.index] = replace(first, dep="nsubj", head=said.index)
        changed[joining.index] = replace(joining, head=first.index)
        changed[second.index] = replace(second, dep="conj", head=first.index)
        changed[said.index] = replace(said, dep=told.dep, head=top)
        changed[told.index] = replace(told, dep="ccomp", head=said.index)
        return with_tokens(sentence, changed)
    return sentence


def _sources(
    sentence: Sentence, said: Token, told: Token
) -> tuple[Token, Token, Token, Token] | None:
    """Return both who say it, what joins them and the comma before; None if there are not two."""
    subjects = [one for one in sentence.dependents(said.index, "nsubj") if one < said.index]
    if len(subjects) != 1:
        return None
    second = sentence.tokens[subjects[0]]
    joining = sentence.tokens[subtree(sentence, second.index)[0] - 1]
    first = sentence.tokens[joining.index - 1]
    if (
        joining.lemma != "and"
        or joining.head != told.index
        or first.pos not in NOMINAL
        or first.dep not in _JOINED
        or joining.index <= told.index
    ):
        return None
    comma = sentence.tokens[subtree(sentence, first.index)[0] - 1]
    if comma.text != "," or first.head >= comma.index or comma.index < told.index:
        return None
    return first, joining, second, comma
