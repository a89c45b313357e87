"""The tense of a clause, read off its verb's own helpers or those it shares."""

from typing import Literal

from dateline.events.words import listed
from dateline.grammar import NOUN_TAGS, PAST_TAGS, PRESENT_TAGS, Sentence, Token

Tense = Literal["past", "present", "perfect", "past perfect", "future"]

WILL = frozenset({"will", "shall", "'ll", "’ll"})
OVER = frozenset({"past", "past perfect", "perfect"})
GOING_ON = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
HELPERS = ("aux", "auxpass")
PERFECT = frozenset({"perfect", "past perfect"})
# Types whose clause tells what is still to be done: "announced that rebels surrendered" is none.
TO_COME = frozenset({"AGREE", "CONCEDE", "THREATEN"})


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
            past = token.tag == "VBN" and not is_wished(sentence, token.index)
            return "past" if past else None
    return None


def is_wished(sentence: Sentence, verb: int) -> bool:
    """Say whether a passive tells what is only asked for: "asked that they be freed"."""
    token = sentence.tokens[verb]
    above = sentence.tokens[token.head].lemma
    if above not in listed("asking-that", "ordering-that") or token.dep != "ccomp":
        return False
    return token.tag in PAST_TAGS and is_bare_passive(sentence, verb)


def is_bare_passive(sentence: Sentence, verb: int) -> bool:
    """Say whether a passive has no helper but a bare "be": "that they be freed"."""
    return not sentence.dependents(verb, "aux") and any(
        sentence.tokens[one].text.lower() == "be" for one in sentence.dependents(verb, "auxpass")
    )


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
    if is_wished(sentence, token.index):
        return None
    if token.tag in PRESENT_TAGS or auxiliaries & {"is", "are", "does", "do"}:
        return "present"
    return None


def is_done_by_then(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb's helpers are "will have": what is over by then, and mostly by now."""
    helpers = {sentence.tokens[child].text.lower() for child in sentence.dependents(verb, "aux")}
    return bool(helpers & WILL) and "have" in helpers and sentence.tokens[verb].tag == "VBN"


def is_past_promising(sentence: Sentence, clause: int, event: str) -> bool:
    """Say whether what somebody says can be no promise or threat: it is over, or goes on already.

    Args:
        sentence: The sentence.
        clause: The verb of what is said.
        event: The type that saying it would be.
    """
    if event not in TO_COME or sentence.tokens[clause].dep != "ccomp":
        return False
    over = _own_tense(sentence, sentence.tokens[clause]) in OVER
    return over or (event == "THREATEN" and _goes_on(sentence, clause))


def _goes_on(sentence: Sentence, verb: int) -> bool:
    """Say whether others do a deed by now: "people are being killed", "rebels are killing"."""
    helpers = {sentence.tokens[one].text.lower() for one in sentence.dependents(verb, *HELPERS)}
    if helpers.isdisjoint(GOING_ON):
        return False
    subjects = sentence.dependents(verb, "nsubj")
    by_others = any(sentence.tokens[one].tag in NOUN_TAGS for one in subjects)
    return "being" in helpers or (sentence.tokens[verb].tag == "VBG" and by_others)
