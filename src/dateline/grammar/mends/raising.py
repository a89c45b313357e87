"""A second verb joined to what the first one says: "said the plan was cruel and vowed to fight".

A small parser joins it to the last verb, so that whoever is spoken of seems to do it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens
from dateline.grammar.words import words

PAST = frozenset({"VBD"})
PAST_OR_PRESENT = frozenset({"VBD", "VBZ", "VBP"})
BARE = frozenset({"VB", "VBG"})


def raise_second_saying(sentence: Sentence) -> Sentence:
    """Return a sentence with such verbs joined to the first one, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed = _what_goes_on_behind_a_source(sentence) | _what_the_source_goes_on_to_say(sentence)
    for verb in sentence.tokens:
        if verb.dep != "conj" or not (verb.tag in PAST or _is_active(sentence, verb)):
            continue
        if sentence.dependents(verb.index, *CLAUSE_SUBJECTS, "aux"):
            continue
        said = sentence.tokens[verb.head]
        if said.dep == "acomp" and said.head < verb.index:
            # "denied its fighters were guilty and blamed": joined to what they were.
            said = sentence.tokens[said.head]
        above = _above_infinitive(sentence, said) or _above_saying(sentence, said, verb)
        if above is not None and above.index < said.index < verb.index:
            changed[verb.index] = replace(verb, head=above.index)
    return with_tokens(sentence, changed)


def _is_active(sentence: Sentence, verb: Token) -> bool:
    """Say whether a participle joined to a passive has an object, and so is no part of it.

    "Denied that herders had been shot and accused bandits": nobody was accused.
    """
    joined_to = sentence.tokens[verb.head]
    return (
        verb.tag == "VBN"
        and bool(sentence.dependents(verb.index, "dobj"))
        and bool(sentence.dependents(joined_to.index, "auxpass"))
    )


def _above_infinitive(sentence: Sentence, asked: Token) -> Token | None:
    """Return the past tense above an infinitive: no past tense is joined to what is not finite."""
    helpers = {sentence.tokens[aux].lemma for aux in sentence.dependents(asked.index, "aux")}
    if asked.tag not in BARE or not helpers <= {"to"}:
        return None
    at = asked
    while at.dep in {"xcomp", "conj", "ccomp", "pcomp", "prep", "advcl"} and at.tag not in PAST:
        at = sentence.tokens[at.head]
    return at if at.tag in PAST else None


def _above_saying(sentence: Sentence, said: Token, verb: Token) -> Token | None:
    """Return who says a clause where the verb joined to it must be the sayer's."""
    above = sentence.tokens[said.head]
    if said.dep != "ccomp" or above.tag not in PAST or above.lemma not in words("saying"):
        return None
    second_saying = verb.lemma in words("saying-too") and said.lemma not in words("saying-too")
    act = verb.lemma in words("acts-of-authorities") and _is_of_no_authority(sentence, said)
    return above if second_saying or act else None


def _is_of_no_authority(sentence: Sentence, said: Token) -> bool:
    """Say whether a clause is on a thing or on common people ("the strikers were paid")."""
    subjects = sentence.dependents(said.index, *CLAUSE_SUBJECTS)
    return bool(subjects) and all(
        sentence.tokens[subject].pos == "NOUN"
        and sentence.tokens[subject].lemma not in words("authorities")
        for subject in subjects
    )


def _what_goes_on_behind_a_source(sentence: Sentence) -> dict[int, Token]:
    """Hang on what is told the participle behind its source: "…, aid groups said, widening …"."""
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        said = sentence.tokens[clause.head]
        if clause.dep != "advcl" or clause.tag != "VBG" or said.lemma not in words("saying"):
            continue
        if clause.lemma in words("saying-too"):
            continue
        told = [one for one in sentence.dependents(said.index, "ccomp") if one < said.index]
        commas = [
            one
            for one in sentence.dependents(said.index, "punct")
            if said.index < one < clause.index and sentence.tokens[one].text == ","
        ]
        if told and commas and said.tag in PAST_OR_PRESENT:
            changed[clause.index] = replace(clause, head=told[-1])
    return changed


def _what_the_source_goes_on_to_say(sentence: Sentence) -> dict[int, Token]:
    """Hang on its source the participle that tells what else it says: "…, police said, blaming …".

    So too where common people are told of: "said gunmen had killed a mayor, blaming a gang".
    """
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        told = sentence.tokens[clause.head]
        before = sentence.tokens[clause.index - 1]
        if (
            clause.dep != "advcl"
            or clause.tag != "VBG"
            or clause.lemma not in words("saying-too")
            or before.text != ","
        ):
            continue
        source = _source_of(sentence, told, clause)
        if source is not None:
            changed[clause.index] = replace(clause, head=source.index)
    return changed


def _source_of(sentence: Sentence, told: Token, clause: Token) -> Token | None:
    """Return the verb by which somebody tells a clause, where a participle behind it is his."""
    behind = [
        sentence.tokens[one]
        for one in sentence.dependents(told.index, "parataxis")
        if told.index < one < clause.index
    ]
    above = sentence.tokens[told.head]
    if (told.dep == "ccomp" and told.index < above.index < clause.index) or (
        told.dep == "ccomp"
        and above.index < told.index
        and (above.lemma == "deny" or _is_of_no_authority(sentence, told))
    ):
        behind.append(above)
    said = [one for one in behind if one.lemma in words("saying") and one.tag in PAST_OR_PRESENT]
    return said[-1] if said else None
