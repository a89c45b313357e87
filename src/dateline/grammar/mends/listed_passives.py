"""Passives told one after the other: "was shot twice, detained for weeks and tortured".

A small parser takes one in the middle for a past tense or a circumstance, so that what comes
behind it is done to nobody.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PAST_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens
from dateline.grammar.words import words

OWN = frozenset({*CLAUSE_SUBJECTS, "aux", "auxpass", "dobj", "mark", "ccomp", "xcomp"})
BEFORE = frozenset({",", "and", "or"})


def join_listed_passives(sentence: Sentence) -> Sentence:
    """Return a sentence with such passives joined to the first, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for first in sentence.tokens:
        if first.tag != "VBN" or not sentence.dependents(first.index, "auxpass"):
            continue
        for middle in (
            *sentence.dependents(first.index, "conj", "advcl"),
            *_above(sentence, first),
        ):
            last = [one for one in sentence.dependents(middle, "conj") if _is_bare(sentence, one)]
            listed = _is_bare(sentence, middle) and middle > first.index
            if not listed or sentence.tokens[_opens(sentence, middle) - 1].text != "," or not last:
                continue
            if any(not _is_done_to_somebody(sentence.tokens[one]) for one in last):
                # "Was held, escaped and fled": what one did oneself.
                continue
            token = sentence.tokens[middle]
            changed[middle] = replace(token, tag="VBN", dep="conj", head=first.index)
            changed |= {one: replace(sentence.tokens[one], tag="VBN") for one in last}
    return with_tokens(sentence, changed)


def _is_bare(sentence: Sentence, index: int) -> bool:
    """Say whether a past form has neither subject, helper nor object of its own."""
    token = sentence.tokens[index]
    return (
        token.tag in PAST_TAGS
        and not sentence.dependents(index, *OWN)
        and sentence.tokens[_opens(sentence, index) - 1].text.lower() in BEFORE
    )


def _is_done_to_somebody(token: Token) -> bool:
    """Say whether a past form behind others is a passive; "shot" without an object mostly is."""
    return token.tag == "VBN" or token.lemma in words("done-to-captives")


def _opens(sentence: Sentence, index: int) -> int:
    """Return where a verb opens with the adverbs before it ("badly beaten")."""
    return index - 1 if index - 1 in sentence.dependents(index, "advmod") else index


def _above(sentence: Sentence, first: Token) -> list[int]:
    """Return what was joined to the verb above a clause instead: "comes after she was shot, …"."""
    if first.dep != "advcl" or first.head > first.index:
        return []
    return [one for one in sentence.dependents(first.head, "conj") if one > first.index]
