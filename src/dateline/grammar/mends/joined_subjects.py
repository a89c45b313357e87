"""Subjects of a second clause that a small parser lists with the last noun of the first one.

"He was held in Uganda and the king of Uganda had refused to free him": the king is no second
place, but who refused.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, is_finite, subtree, with_tokens

FILLERS = frozenset({"pobj", "dobj"})
HELPERS = ("aux", "auxpass", "neg", "advmod")
BEHIND = frozenset({"advcl", "conj", "ccomp"})
JOINTS = frozenset({"and", "but"})


def free_joined_subject(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a noun is the subject of the verb behind it.

    Args:
        sentence: As parsed; it is returned itself where no verb lacks its subject so.
    """
    for verb in sentence.tokens:
        if (
            verb.pos not in {"VERB", "AUX"}
            or not is_finite(sentence, verb)
            or sentence.dependents(verb.index, *CLAUSE_SUBJECTS, "mark", "cc")
        ):
            continue
        noun = _listed_before(sentence, verb)
        first = _first_verb(sentence, noun, verb) if noun is not None else None
        if noun is None or first is None:
            continue
        joint = sentence.tokens[subtree(sentence, noun.index)[0] - 1]
        passive = bool(sentence.dependents(verb.index, "auxpass"))
        changed = {
            noun.index: replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.index),
            joint.index: replace(joint, head=first.index),
            verb.index: replace(verb, dep="conj", head=first.index),
        }
        if first.head == verb.index:
            top = first.index if verb.head == verb.index else verb.head
            changed[first.index] = replace(first, dep=verb.dep, head=top)
            for one in sentence.children[verb.index]:
                if one < first.index:
                    changed[one] = replace(sentence.tokens[one], head=first.index)
        return with_tokens(sentence, changed)
    return sentence


def _listed_before(sentence: Sentence, verb: Token) -> Token | None:
    """Return the noun that ends right before a verb and is joined by "and" to another, or None."""
    first = min((verb.index, *sentence.dependents(verb.index, *HELPERS)))
    at = first - 1
    while at > 0:
        noun = sentence.tokens[at]
        if subtree(sentence, at)[-1] != first - 1:
            return None
        if noun.dep == "conj" and noun.tag in NOUN_TAGS:
            opens = subtree(sentence, at)[0]
            joint = sentence.tokens[opens - 1]
            joined = joint.dep == "cc" and joint.lemma in JOINTS and joint.head == noun.head
            return noun if joined else None
        if noun.head >= at:
            return None
        at = noun.head
    return None


def _first_verb(sentence: Sentence, noun: Token, verb: Token) -> Token | None:
    """Return the verb of the clause before, below which the noun is listed, or None."""
    at = sentence.tokens[noun.head]
    if at.dep not in FILLERS:
        return None
    while at.head != at.index and (at.dep in FILLERS or at.dep == "prep"):
        at = sentence.tokens[at.head]
    tied = verb.head == at.index and verb.dep in BEHIND
    above = at.head == verb.index and at.dep == "ccomp" and at.index < verb.index
    return at if at.pos in {"VERB", "AUX"} and (tied or above) else None
