"""A second verb joined to what the first one says: "said the plan was cruel and vowed to fight".

A small parser joins it to the last verb, so that whoever is spoken of seems to do it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens

SAYING = frozenset(
    "say tell add insist argue claim warn write declare state announce believe note deny".split()
)
SAID_TOO = frozenset(
    "say vow urge warn accuse call demand insist pledge promise threaten condemn criticise "
    "criticize praise reject deny order ask thank blame denounce challenge welcome invite appeal "
    "add reiterate express voice congratulate commend applaud hail salute".split()
)
# Acts of authorities: of what somebody says, things and common people do none.
OFFICIAL = frozenset(
    "order declare impose expel recall summon suspend ban close dismiss dissolve deploy "
    "lift cancel scrap".split()
)
AUTHORITIES = frozenset(
    "police army military navy force troop soldier government ministry minister president premier "
    "court judge parliament authority official officer commander council commission cabinet "
    "state country leader king governor mayor administration regime junta navy bank company "
    "regulator prosecutor agency body committee".split()
)
PAST = frozenset({"VBD"})
PAST_OR_PRESENT = frozenset({"VBD", "VBZ", "VBP"})
BARE = frozenset({"VB", "VBG"})


def raise_second_saying(sentence: Sentence) -> Sentence:
    """Return a sentence with such verbs joined to the first one, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed = _what_goes_on_behind_a_source(sentence)
    for verb in sentence.tokens:
        if verb.dep != "conj" or verb.tag not in PAST:
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
    if said.dep != "ccomp" or above.tag not in PAST or above.lemma not in SAYING:
        return None
    second_saying = verb.lemma in SAID_TOO and said.lemma not in SAID_TOO
    act = verb.lemma in OFFICIAL and _is_of_no_authority(sentence, said)
    return above if second_saying or act else None


def _is_of_no_authority(sentence: Sentence, said: Token) -> bool:
    """Say whether a clause is on a thing or on common people ("the strikers were paid")."""
    subjects = sentence.dependents(said.index, *CLAUSE_SUBJECTS)
    return bool(subjects) and all(
        sentence.tokens[subject].pos == "NOUN" and sentence.tokens[subject].lemma not in AUTHORITIES
        for subject in subjects
    )


def _what_goes_on_behind_a_source(sentence: Sentence) -> dict[int, Token]:
    """Hang on what is told the participle behind its source: "…, aid groups said, widening …"."""
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        said = sentence.tokens[clause.head]
        if clause.dep != "advcl" or clause.tag != "VBG" or said.lemma not in SAYING:
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
