"""Whether it happened: negation, condition, future, and who vouches, read off the tree.

The words that decide stand in `data/lexicon/LANGUAGE/modality.txt`.

Source:
    Codebook, "Auxiliary modes"; veridicality signatures after Karttunen (2012).
"""

from dataclasses import dataclass
from typing import Literal

from dateline.events.slots import light_verb_of
from dateline.grammar import Sentence, Token, ancestors

Tense = Literal["past", "present", "perfect", "past perfect", "future"]
Words = dict[str, frozenset[str]]

CLIMBS = frozenset(
    {
        "xcomp",
        "pcomp",
        "prep",
        "dobj",
        "pobj",
        "nsubj",
        "nsubjpass",
        "conj",
        "attr",
        "acomp",
        "appos",
        "compound",
        "oprd",
        "dative",
        "agent",
        "poss",
    }
)


@dataclass(frozen=True, slots=True)
class Modality:
    """How a clause stands to the world.

    `voucher` is the token of who says so, if anybody; `background` a clause that only tells its
    noun apart; `purpose` one that says what something was done for.
    """

    negated: bool
    hypothetical: bool
    future: bool
    question: bool
    voucher: int | None
    tense: Tense | None
    background: bool
    purpose: bool


def read_modality(sentence: Sentence, trigger: int, words: Words) -> Modality:
    """Read the modality of the clause with its trigger at token `trigger`.

    Args:
        sentence: The sentence.
        trigger: The trigger's token index.
        words: The classes of `modality.txt`.

    Returns:
        What the clause's own words and those above it say.
    """
    verb = _clause_verb(sentence, trigger)
    negated = _is_negated(sentence, trigger, words)
    hypothetical = future = background = purpose = False
    voucher: int | None = None
    modifiers = {
        sentence.tokens[child].lemma
        for child in sentence.dependents(trigger, "amod", "compound", "advmod")
    }
    hypothetical |= bool(modifiers & words["HYPOTHETICAL-MODIFIER"])
    future |= bool(modifiers & words["FUTURE-MODIFIER"])
    index = trigger
    for step in range(12):
        token = sentence.tokens[index]
        auxiliaries = {sentence.tokens[child].lemma for child in sentence.dependents(index, "aux")}
        if step:
            negated |= _is_negated(sentence, index, words) and token.pos in {"VERB", "AUX"}
        hypothetical |= bool(auxiliaries & words["HYPOTHETICAL-AUXILIARY"])
        future |= bool(auxiliaries & words["FUTURE-AUXILIARY"])
        if "would" in {sentence.tokens[c].text.lower() for c in sentence.dependents(index, "aux")}:
            if _is_reported(sentence, index, words):
                future = True
            else:
                hypothetical = True
        if _is_to_infinitive_of_be(sentence, index):
            future = True
        marks = {sentence.tokens[child].lemma for child in sentence.dependents(index, "mark")}
        if marks & words["CONDITION"]:
            hypothetical = True
        if token.head == index:
            break
        head = sentence.tokens[token.head]
        if token.dep in {"xcomp", "pobj", "dobj", "pcomp", "ccomp", "acl", "nsubjpass", "acomp"}:
            carrier = head if token.dep != "pobj" else sentence.tokens[head.head]
            key = carrier.lemma
            prospective = token.dep in {"xcomp", "acl", "acomp"} and token.tag in {
                "VB",
                "VBN",
                "VBG",
            }
            as_object = token.dep in {"dobj", "pobj", "nsubjpass", "pcomp"}
            if (prospective or as_object) and key in words["HYPOTHETICAL-HEAD"]:
                hypothetical = True
            elif (prospective or as_object) and key in words["FUTURE-HEAD"]:
                future = True
            elif key in words["NEGATIVE-HEAD"] and (prospective or as_object):
                negated = True
            if token.dep == "ccomp" and key in words["HYPOTHETICAL-HEAD"]:
                hypothetical = True
        if token.dep == "pcomp" and head.lemma == "without":
            negated = True
        if token.dep == "ccomp" and (head.lemma in words["SAYING"]):
            voucher = _subject_of(sentence, head.index)
            break
        if token.dep in {"relcl", "acl"}:
            background = token.dep == "relcl" and not _is_where_clause(sentence, index)
            if token.dep == "relcl" or token.tag in {"VBN", "VBG"}:
                break
        elif token.dep == "advcl":
            if marks & words["CONDITION"]:
                hypothetical = True
            background |= bool(marks & words["BACKGROUND"]) or _is_in_relative(sentence, index)
            purpose |= _is_purpose(sentence, index) and head.lemma not in words["MOTION"]
            break
        elif token.dep not in CLIMBS:
            break
        if token.dep in {"nsubj", "poss", "compound", "agent", "appos"} or (
            token.dep == "pobj" and head.lemma in words["BACKGROUND"]
        ):
            background |= head.lemma in words["BACKGROUND"]
            break
        index = token.head
    voucher = voucher if voucher is not None else _according_to(sentence)
    return Modality(
        negated,
        hypothetical,
        future,
        sentence.text.rstrip("”\"' ").endswith("?"),
        voucher,
        tense_of(sentence, verb) if verb is not None else None,
        background,
        purpose,
    )


def _clause_verb(sentence: Sentence, trigger: int) -> int | None:
    token = sentence.tokens[trigger]
    if token.pos in {"VERB", "AUX"} or token.tag.startswith("VB"):
        return trigger
    light = light_verb_of(sentence, trigger)
    if light is not None:
        return light
    for _ in range(6):
        token = sentence.tokens[token.head]
        if token.pos in {"VERB", "AUX"}:
            return token.index
    return None


def _is_negated(sentence: Sentence, index: int, words: Words) -> bool:
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        if token.dep == "neg" or (
            token.dep in {"det", "advmod", "preconj"} and token.lemma in words["NEGATION"]
        ):
            return True
        if token.dep in {"nsubj", "nsubjpass", "dobj"} and any(
            sentence.tokens[inner].lemma == "no" and sentence.tokens[inner].dep == "det"
            for inner in sentence.children[child]
        ):
            return True
        if token.dep in {"nsubj", "nsubjpass"} and token.lemma in {"nobody", "none", "neither"}:
            return True
    return False


def _is_reported(sentence: Sentence, index: int, words: Words) -> bool:
    token = sentence.tokens[index]
    for _ in range(8):
        if token.head == token.index:
            return False
        head = sentence.tokens[token.head]
        if token.dep == "ccomp" and head.lemma in words["SAYING"] | words["ANNOUNCING"]:
            return True
        if token.dep not in {"ccomp", "conj", "xcomp"}:
            return False
        token = head
    return False


def _is_to_infinitive_of_be(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.tag != "VB" or not any(
        sentence.tokens[child].lemma == "to" for child in sentence.dependents(index, "aux")
    ):
        return False
    if token.dep == "xcomp":
        return sentence.tokens[token.head].lemma == "be"
    # A headline's bare infinitive: "Kenya to send troops".
    return token.dep == "ROOT" or (token.dep == "acl" and sentence.tokens[token.head].dep == "ROOT")


def _is_purpose(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.tag == "VB" and any(
        sentence.tokens[child].lemma == "to" for child in sentence.dependents(index, "aux")
    )


def _is_in_relative(sentence: Sentence, index: int) -> bool:
    return any(
        sentence.tokens[above].dep == "relcl" and not _is_where_clause(sentence, above)
        for above in ancestors(sentence, index)
    )


def _is_where_clause(sentence: Sentence, index: int) -> bool:
    return any(
        sentence.tokens[child].lemma == "where" for child in sentence.dependents(index, "advmod")
    )


def _subject_of(sentence: Sentence, verb: int) -> int | None:
    subjects = sentence.dependents(verb, "nsubj")
    return subjects[0] if subjects else None


def _according_to(sentence: Sentence) -> int | None:
    for token in sentence.tokens:
        if token.lemma in {"accord", "according"}:
            for child in sentence.dependents(token.index, "prep"):
                for filler in sentence.dependents(child, "pobj"):
                    return filler
        if token.lemma in {"reportedly", "allegedly", "purportedly"}:
            return token.index
    return None


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
    if auxiliaries & {"will", "shall", "'ll", "’ll"}:
        return "future"
    if auxiliaries & {"has", "have", "'ve", "’ve"}:
        return "perfect"
    if "had" in auxiliaries:
        return "past perfect"
    if token.tag == "VBD" or auxiliaries & {"was", "were", "did"}:
        return "past"
    if token.tag in {"VBZ", "VBP"} or auxiliaries & {"is", "are", "does", "do"}:
        return "present"
    return None
