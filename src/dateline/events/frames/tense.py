"""The tense of a clause, read off its verb's own helpers or those it shares."""

from typing import Literal

from dateline.grammar import PRESENT_TAGS, Sentence, Token

Tense = Literal["past", "present", "perfect", "past perfect", "future"]

WILL = frozenset({"will", "shall", "'ll", "’ll"})
OVER = frozenset({"past", "past perfect", "perfect"})
PERFECT = frozenset({"perfect", "past perfect"})


def tense_of(sentence: Sentence, verb: int) -> Tense | None:
    """Return the tense of the verb at token `verb`, its own auxiliaries or those it shares."""
    token = sentence.tokens[verb]
    for _ in range(6):
        found = _own_tense(sentence, token)
        if found is not None:
            return found
        if token.dep in {"conj", "xcomp", "advcl", "pcomp", "prep"} and token.head != token.index:
            token = sentence.tokens[token.head]
        else:
            return "past" if token.tag == "VBN" else None
    return None


def _own_tense(sentence: Sentence, token: Token) -> Tense | None:
    auxiliaries = {
        sentence.tokens[child].text.lower()
        for child in sentence.dependents(token.index, "aux", "auxpass")
    }
    if auxiliaries & WILL and not is_done_by_then(sentence, token.index):
        return "future"
    if auxiliaries & {"has", "have", "'ve", "’ve"}:
        return "perfect"
    if "had" in auxiliaries:
        return "past perfect"
    if token.tag == "VBD" or auxiliaries & {"was", "were", "did"}:
        return "past"
    if token.tag in PRESENT_TAGS or auxiliaries & {"is", "are", "does", "do"}:
        return "present"
    return None


def is_done_by_then(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb's helpers are "will have": what is over by then, and mostly by now."""
    helpers = {sentence.tokens[child].text.lower() for child in sentence.dependents(verb, "aux")}
    return bool(helpers & WILL) and "have" in helpers and sentence.tokens[verb].tag == "VBN"


def is_done(sentence: Sentence, index: int) -> bool:
    """Say whether a clause that somebody says tells, in a tense of its own, what is over."""
    token = sentence.tokens[index]
    return token.dep == "ccomp" and _own_tense(sentence, token) in OVER
