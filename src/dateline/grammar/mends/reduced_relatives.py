"""Participles behind a noun that a small parser takes for the verb of that noun.

"Hackers linked to a spy service broke into the network": the hackers broke into it, and who they
are linked to only tells who they are. "Soldiers killed two men, a rights group alleged": the group
says all of it. "Has extradited to Turkey a trader wanted for fraud": the
trader is whom the verb before him is about.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import FINITE_TAGS, NOUN_TAGS, PAST_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, is_finite, subtree, with_tokens
from dateline.grammar.words import words

_STANDING_BEFORE = frozenset({"ccomp", "csubj", "csubjpass"})
# A source stands so near a sentence's end: behind it only a stop and a quotation mark.
_LAST = 3
_BELOW = frozenset({"pobj", "prep", "conj", "advcl", "xcomp", "dobj"})
# What shows that a past form is a verb of its own.
_OWN = ("aux", "auxpass", "dobj", "ccomp", "attr", "mark", "cc", "nsubjpass", "expl")

_HELPERS = ("aux", "auxpass", "mark", "cc", "nsubjpass", "expl")


def mend_reduced_relatives(sentence: Sentence) -> Sentence:
    """Return a sentence with such participles hung on their noun, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    return _raise_source(_free_object_behind_place(_raise_verb_behind_participle(sentence)))


def _raise_verb_behind_participle(sentence: Sentence) -> Sentence:
    """Give a verb without a subject the noun whose participle the parser takes for its verb."""
    for participle in sentence.tokens:
        if participle.pos != "VERB" or not (
            participle.tag in PAST_TAGS or _tells_what_one_is_at(sentence, participle)
        ):
            continue
        noun = _bare_subject(sentence, participle)
        verb = _verb_behind(sentence, participle) if noun is not None else None
        if noun is None or verb is None:
            continue
        tag = "VBN" if participle.tag in PAST_TAGS else participle.tag
        changed = {
            noun.index: replace(noun, dep="nsubj", head=verb.index),
            participle.index: replace(participle, tag=tag, dep="acl", head=noun.index),
        }
        if verb.head == participle.index:
            top = verb.index if participle.head == participle.index else participle.head
            changed[verb.index] = replace(verb, dep=participle.dep, head=top)
            for child in sentence.children[participle.index]:
                if child > verb.index:
                    changed[child] = replace(sentence.tokens[child], head=verb.index)
        if sentence.dependents(verb.index, "auxpass"):
            changed[noun.index] = replace(noun, dep="nsubjpass", head=verb.index)
        return with_tokens(sentence, changed)
    return sentence


def _tells_what_one_is_at(sentence: Sentence, participle: Token) -> bool:
    """Say whether a form in "-ing" without a helper tops a sentence ("troops holding … said")."""
    return participle.tag == "VBG" and participle.dep == "ROOT"


def _bare_subject(sentence: Sentence, participle: Token) -> Token | None:
    """Return the noun right before a past form that has nothing else of a verb."""
    subjects = sentence.dependents(participle.index, "nsubj")
    own = sentence.dependents(
        participle.index, *(_OWN if participle.tag in PAST_TAGS else _HELPERS)
    )
    if len(subjects) != 1 or any(not _tells_who(sentence, one) for one in own):
        return None
    noun = sentence.tokens[subjects[0]]
    behind = subtree(sentence, noun.index)[-1]
    near = noun.tag in NOUN_TAGS and noun.index < participle.index == behind + 1
    return noun if near else None


def _tells_who(sentence: Sentence, index: int) -> bool:
    """Say whether a clause without a subject tells who a noun is ("those alleged to … are")."""
    token = sentence.tokens[index]
    return (
        token.dep == "ccomp"
        and token.lemma == "be"
        and token.tag in FINITE_TAGS
        and not sentence.dependents(index, "mark", *CLAUSE_SUBJECTS)
        and bool(sentence.dependents(index, "attr"))
    )


def _verb_behind(sentence: Sentence, participle: Token) -> Token | None:
    """Return the finite verb without a subject that follows what hangs on a participle."""
    above = sentence.tokens[participle.head]
    labels = ("conj", "advcl") if participle.lemma in words("telling-whose") else ("conj",)
    labels = (*labels, "ccomp")
    joined = [
        sentence.tokens[one]
        for one in sentence.dependents(participle.index, *labels)
        if not sentence.dependents(one, "mark")
    ]
    if participle.dep in _STANDING_BEFORE and participle.index < above.index:
        joined.append(above)
    for verb in joined:
        own = [
            one
            for one in sentence.dependents(verb.index, *CLAUSE_SUBJECTS)
            if one != participle.index
        ]
        first = min((verb.index, *sentence.dependents(verb.index, "aux", "auxpass", "advmod")))
        if first <= participle.index + 1:
            first = verb.index
        if (
            not own
            and is_finite(sentence, verb)
            and sentence.tokens[first - 1].text not in {",", "and", "or", "but"}
            and not any(
                token.text in {",", ";", ":"} for token in sentence.tokens[participle.index : first]
            )
        ):
            return verb
    return None


def _free_object_behind_place(sentence: Sentence) -> Sentence:
    """Make a noun behind a verb's place its object: "extradited to Turkey a trader wanted …"."""
    for participle in sentence.tokens:
        verb = sentence.tokens[participle.head]
        if (
            participle.dep not in {"conj", "ccomp", "advcl"}
            or participle.tag not in PAST_TAGS
            or verb.pos != "VERB"
            or verb.index > participle.index
            or verb.lemma in words("saying")
            or sentence.dependents(verb.index, "dobj", "auxpass", "nsubjpass", "xcomp")
        ):
            continue
        noun = _bare_subject(sentence, participle)
        if noun is None:
            continue
        start = subtree(sentence, noun.index)[0]
        ways = [one for one in sentence.dependents(verb.index, "prep") if verb.index < one < start]
        between = sentence.tokens[verb.index + 1 : ways[0]] if ways else ()
        if (
            ways
            and subtree(sentence, ways[-1])[-1] == start - 1
            and all(one.dep == "prt" for one in between)
        ):
            changed = {
                noun.index: replace(noun, dep="dobj", head=verb.index),
                participle.index: replace(participle, tag="VBN", dep="acl", head=noun.index),
            }
            for said in sentence.dependents(verb.index, "conj"):
                token = sentence.tokens[said]
                if token.lemma in words("saying") and sentence.dependents(said, "nsubj"):
                    changed[said] = replace(token, dep="parataxis")
            return with_tokens(sentence, changed)
    return sentence


def _raise_source(sentence: Sentence) -> Sentence:
    """Make a source at the end say the sentence: "…, a rights group alleged in a report"."""
    for said in sentence.tokens:
        noun = sentence.tokens[said.head]
        verb = sentence.tokens[noun.head]
        if (
            said.dep != "acl"
            or said.tag not in PAST_TAGS
            or said.lemma not in words("saying-at-the-end")
            or noun.index > said.index
            or noun.dep not in {"dobj", "npadvmod", "appos", "conj", "attr", "dep"}
            or sentence.dependents(said.index, "agent", "dobj", "aux", "auxpass", "nsubj")
        ):
            continue
        told = verb
        while (
            told.dep in {"pobj", "prep", "conj", "advcl", "xcomp", "dobj"}
            and told.head < told.index
        ):
            told = sentence.tokens[told.head]
        start = subtree(sentence, noun.index)[0]
        before = sentence.tokens[start - 1]
        ends = _source_ends(sentence, said, told)
        behind = sentence.tokens[said.index + 1 : ends]
        if (
            told.dep != "ROOT"
            or told.tag not in FINITE_TAGS | {"VBN", "VBG"}
            or not sentence.dependents(told.index, "nsubj", "nsubjpass")
            or start == 0
            or before.text != ","
            or any(token.tag in FINITE_TAGS or token.text == "," for token in behind)
            or max(subtree(sentence, noun.index)[-1], said.index) < ends - _LAST
        ):
            continue
        changed = {
            noun.index: replace(noun, dep="nsubj", head=said.index),
            said.index: replace(said, tag="VBD", dep="ROOT", head=said.index),
            told.index: replace(told, dep="ccomp", head=said.index),
            before.index: replace(before, head=said.index),
        }
        return with_tokens(sentence, changed)
    return sentence


def _source_ends(sentence: Sentence, said: Token, told: Token) -> int:
    """Return where a source ends: at the sentence's end, or the comma before a clause behind it.

    "…, a daily alleged on Monday, as protests spread".
    """
    for clause in sentence.dependents(told.index, "advcl"):
        opens = subtree(sentence, clause)[0]
        if (
            clause > said.index
            and sentence.dependents(clause, "mark")
            and sentence.tokens[opens].dep == "mark"
            and sentence.tokens[opens - 1].text == ","
        ):
            return opens - 1
    return len(sentence.tokens)
