"""Main verbs that a small parser joins to a participle that only tells of an event or of people.

"At talks in Rome, held at the request of Malta, a Greek minister walked out": he was not held,
the talks were.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import CLAUSE_SUBJECTS, is_finite, put_on_top, subtree, with_tokens
from dateline.grammar.words import words

HELD = words("done-with-events")
OWN = (*CLAUSE_SUBJECTS, "aux", "auxpass", "mark", "cc")


def hang_on_event_held(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a participle hangs on its event, any other itself.

    Args:
        sentence: As parsed.
    """
    for held in sentence.tokens:
        if (
            held.tag != "VBN"
            or held.lemma not in HELD
            or sentence.dependents(held.index, *OWN)
            or sentence.tokens[held.index - 1].text != ","
        ):
            continue
        verb = _main_verb(sentence, held)
        event = _event_before(sentence, held, verb) if verb is not None else None
        if verb is None or event is None:
            continue
        changed = {held.index: replace(held, dep="acl", head=event.index)}
        put_on_top(sentence, verb, held, held.index, changed)
        return with_tokens(sentence, changed)
    return sentence


def _main_verb(sentence: Sentence, held: Token) -> Token | None:
    """Return the finite verb that a participle hangs on, or that hangs on it, or None."""
    above = sentence.tokens[held.head]
    if held.dep == "advcl" and above.index > held.index:
        return above if is_finite(sentence, above) else None
    if held.dep != "ROOT":
        return None
    for one in sentence.dependents(held.index, "conj", "ccomp"):
        verb = sentence.tokens[one]
        if one > held.index and is_finite(sentence, verb) and not sentence.dependents(one, "mark"):
            return verb
    return None


def _event_before(sentence: Sentence, held: Token, verb: Token) -> Token | None:
    """Return the event that a phrase before the comma tells when or where something was of."""
    for one in sentence.dependents(verb.index, "prep") + sentence.dependents(held.index, "prep"):
        below = subtree(sentence, one)
        if one > held.index or below[-1] < held.index - 2:
            continue
        for filler in sentence.dependents(one, "pobj"):
            if sentence.tokens[filler].lemma in words("events-held"):
                return sentence.tokens[filler]
    return None
