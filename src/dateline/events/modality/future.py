"""Whether a clause tells what is still to come."""

from dateline.events.frames.tense import is_done_by_then
from dateline.events.modality.scope import Words
from dateline.events.modality.supposing import auxiliaries_of, governor_of, is_expected, is_reported
from dateline.grammar import Sentence, is_behind_to

GOING = frozenset({"going", "gonna", "go"})
GONE = frozenset({"went", "gone"})


def is_future(sentence: Sentence, index: int, words: Words) -> bool:
    """Say whether a verb or noun tells what is to come, by its helpers or what governs it."""
    auxiliaries = auxiliaries_of(sentence, index)
    if is_done_by_then(sentence, index):
        return False
    if auxiliaries & words["FUTURE-AUXILIARY"] or _is_to_infinitive_of_be(sentence, index):
        return True
    if _is_announced(sentence, index):
        return True
    if "would" in auxiliaries and is_reported(sentence, index, words):
        # "Told how soldiers would raid homes": what they used to do.
        return not any(
            sentence.tokens[child].lemma == "how" for child in sentence.dependents(index, "advmod")
        )
    if sentence.tokens[index].lemma == "ahead":
        return any(sentence.tokens[c].lemma == "of" for c in sentence.dependents(index, "prep"))
    if is_expected(sentence, index):
        return True
    governor = governor_of(sentence, index, words)
    if governor == "go" and _has_gone(sentence):
        # "Went further in criticism of the raid": who is going to does so later.
        return False
    return governor in words["FUTURE-HEAD"] and governor not in words["HYPOTHETICAL-HEAD"]


def _has_gone(sentence: Sentence) -> bool:
    said = {token.text.lower() for token in sentence.tokens}
    return not said.isdisjoint(GONE) and said.isdisjoint(GOING)


def _is_announced(sentence: Sentence, index: int) -> bool:
    """Say whether "to" tells a verb to come and who says so follows ("X to go, Y said")."""
    token = sentence.tokens[index]
    to = [one for one in sentence.dependents(index, "aux") if sentence.tokens[one].lemma == "to"]
    doers = sentence.dependents(index, "nsubj")
    return (
        token.tag == "VB"
        and token.dep == "ccomp"
        and token.head > index
        and len(to) == 1
        and bool(doers)
        and doers[-1] == to[0] - 1
    )


def _is_to_infinitive_of_be(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    passive = token.tag == "VBN" and token.dep == "xcomp" and sentence.dependents(index, "auxpass")
    if not (token.tag == "VB" or passive) or not is_behind_to(sentence, index):
        return False
    if token.dep == "xcomp":
        return sentence.tokens[token.head].lemma == "be"
    # A headline's bare infinitive: "Kenya to send troops".
    return token.dep == "ROOT" or (token.dep == "acl" and sentence.tokens[token.head].dep == "ROOT")
