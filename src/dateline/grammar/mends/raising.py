"""A second verb joined to what the first one says: "said the plan was cruel and vowed to fight".

A small parser joins it to the last verb, so that whoever is spoken of seems to do it.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import TENSED_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, with_tokens
from dateline.grammar.words import words

PAST = frozenset({"VBD"})
BARE = frozenset({"VB", "VBG"})


def raise_second_saying(sentence: Sentence) -> Sentence:
    """Return a sentence with such verbs joined to the first one, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed = _what_goes_on_behind_a_source(sentence)
    changed.update(_what_goes_on_above(sentence))
    for verb in sentence.tokens:
        if verb.dep != "conj" or not (verb.tag in PAST or _is_active(sentence, verb)):
            continue
        if sentence.dependents(verb.index, *CLAUSE_SUBJECTS, "aux"):
            continue
        said = sentence.tokens[verb.head]
        below = _told_before(sentence, said, verb) or _raid_before(sentence, said, verb)
        if below is not None:
            changed[verb.index] = replace(verb, head=below.index)
            continue
        if said.dep == "acomp" and said.head < verb.index:
            # "denied its fighters were guilty and blamed": joined to what they were.
            said = sentence.tokens[said.head]
        above = (
            _above_infinitive(sentence, said)
            or _above_saying(sentence, said, verb)
            or _above_circumstance(sentence, said, verb)
        )
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
    helpers = sentence.lemmas(asked.index, "aux")
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


def _told_before(sentence: Sentence, said: Token, verb: Token) -> Token | None:
    """Return what a source tells, where the sentence goes on: "…, his wife said, and blocked …"."""
    if said.lemma not in words("saying") or verb.lemma in words("saying-too"):
        return None
    told = [one for one in sentence.dependents(said.index, "ccomp") if one < said.index]
    joint = sentence.tokens[verb.index - 1]
    parted = joint.dep == "cc" and sentence.tokens[joint.index - 1].text == ","
    whole = told and sentence.tokens[told[-1]].tag in TENSED_TAGS | {"VBN"}
    return sentence.tokens[told[-1]] if parted and whole else None


def _raid_before(sentence: Sentence, first: Token, verb: Token) -> Token | None:
    """Return the raid that goes on: "imposed a curfew after gunmen raided a post and freed men"."""
    goes_on = verb.lemma in words("acts-of-raiders")
    if not goes_on or first.lemma not in words("acts-of-authorities"):
        return None
    for clause in sentence.dependents(first.index, "advcl"):
        opened = any(
            sentence.tokens[mark].lemma in {"after", "when", "as", "since"}
            for mark in sentence.dependents(clause, "mark", "advmod")
        )
        if first.index < clause < verb.index and opened:
            doers = sentence.dependents(clause, "nsubj")
            if any(sentence.tokens[one].lemma in words("raiders") for one in doers):
                return sentence.tokens[clause]
    return None


def _above_circumstance(sentence: Sentence, said: Token, verb: Token) -> Token | None:
    """Return what an act of authorities behind ", and" is joined to, when it is not why or when.

    "Chad said it had sent up jets after bombers came near, and summoned the envoy": it summoned.
    """
    joint = sentence.tokens[verb.index - 1]
    if not (
        said.dep == "advcl"
        and sentence.dependents(said.index, "mark", "advmod")
        and joint.dep == "cc"
        and sentence.tokens[joint.index - 1].text == ","
        and (verb.lemma in words("acts-of-authorities") or verb.lemma in words("saying-too"))
        and said.lemma not in words("saying-too")
        and not _is_an_authority(sentence, said)
    ):
        return None
    above = sentence.tokens[said.head]
    sayer = sentence.tokens[above.head]
    if above.dep == "ccomp" and sayer.index < above.index and sayer.tag in PAST:
        return sayer
    return above if above.tag in TENSED_TAGS else None


def _is_an_authority(sentence: Sentence, clause: Token) -> bool:
    """Say whether a clause is on somebody who may act so: a name, a ministry."""
    return any(
        sentence.tokens[subject].pos == "PROPN"
        or sentence.tokens[subject].lemma in words("authorities")
        for subject in sentence.dependents(clause.index, *CLAUSE_SUBJECTS)
    )


def _is_of_no_authority(sentence: Sentence, said: Token) -> bool:
    """Say whether a clause is on a thing or on common people ("the strikers were paid")."""
    subjects = sentence.dependents(said.index, *CLAUSE_SUBJECTS)
    return bool(subjects) and all(
        sentence.tokens[subject].pos == "NOUN"
        and sentence.tokens[subject].lemma not in words("authorities")
        for subject in subjects
    )


def _what_goes_on_behind_a_source(sentence: Sentence) -> dict[int, Token]:
    """Hang on what is told the participle behind its source: "…, aid groups said, widening …".

    What a source says besides is its own: "…, the ministry said, accusing Chad of …".
    """
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        said = sentence.tokens[clause.head]
        if clause.dep != "advcl" or clause.tag != "VBG":
            continue
        if clause.lemma in words("saying-too"):
            source = _source_before(sentence, clause) or _source_above(sentence, clause)
            if source is not None and source.index != said.index:
                changed[clause.index] = replace(clause, head=source.index)
            continue
        if said.lemma not in words("saying"):
            continue
        told = [one for one in sentence.dependents(said.index, "ccomp") if one < said.index]
        commas = [
            one
            for one in sentence.dependents(said.index, "punct")
            if said.index < one < clause.index and sentence.tokens[one].text == ","
        ]
        if told and commas and said.tag in TENSED_TAGS:
            changed[clause.index] = replace(clause, head=told[-1])
    return changed


def _what_goes_on_above(sentence: Sentence) -> dict[int, Token]:
    """Join participles to the like of them above the clause that the parser joins them to.

    "Insisting that it was robbed and demanding …" is one who insists and demands; "found guilty of
    torturing two men and given life" one who is found guilty and given it.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.dep != "conj" or verb.tag not in {"VBG", "VBN"}:
            continue
        if sentence.dependents(verb.index, *CLAUSE_SUBJECTS, "aux", "auxpass"):
            continue
        joined_to = sentence.tokens[verb.head]
        above = _like_above(sentence, joined_to, verb.tag)
        if above is not None and joined_to.tag != verb.tag and joined_to.index < verb.index:
            changed[verb.index] = replace(verb, head=above.index)
    return changed


def _like_above(sentence: Sentence, at: Token, tag: str) -> Token | None:
    """Return the like of a participle above the clause that hangs in what that one says."""
    if tag == "VBG" and at.dep == "ccomp":
        above = sentence.tokens[at.head]
        return above if above.tag == "VBG" and above.dep in {"advcl", "acl"} else None
    if tag == "VBN" and at.dep == "pcomp":
        above = sentence.tokens[sentence.tokens[at.head].head]
        passive = sentence.dependents(above.index, "auxpass")
        return above if above.tag == "VBN" and passive else None
    return None


def _source_above(sentence: Sentence, clause: Token) -> Token | None:
    """Return the verb that tells of common people, whose source goes on in a participle.

    "Police said gunmen had killed a mayor, blaming a gang"; so too behind "denied".
    """
    told = sentence.tokens[clause.head]
    above = sentence.tokens[told.head]
    if (
        told.dep != "ccomp"
        or above.index > told.index
        or above.lemma not in words("saying")
        or above.tag not in TENSED_TAGS
        or sentence.tokens[clause.index - 1].text != ","
    ):
        return None
    return above if above.lemma == "deny" or _is_of_no_authority(sentence, told) else None


def _source_before(sentence: Sentence, clause: Token) -> Token | None:
    """Return the verb that names a source right before a participle: "…, Oslo said on Monday, …".

    What it says stands before it, and a comma on either side.
    """
    told = sentence.tokens[clause.head]
    found = [
        token
        for token in sentence.tokens[told.index + 1 : clause.index]
        if token.lemma in words("saying")
        and token.tag in TENSED_TAGS
        and (token.head == told.index if token.dep == "parataxis" else told.head == token.index)
        and (token.dep == "parataxis" or told.dep == "ccomp")
        and sentence.dependents(token.index, "nsubj")
    ]
    if not found or sentence.tokens[clause.index - 1].text != ",":
        return None
    return found[-1]
