"""A second verb that does not agree with the first: "say he has won and are preparing to leave".

A small parser joins it to the last verb, so that whoever is spoken of seems to do it; singular and
plural tell whose it is. So they do of a relative clause behind two: "Chad and Mali, which has …".
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOUN_TAGS, PLURAL_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, subtree, with_tokens

SINGULAR = frozenset({"is", "was", "has", "does"})
PLURAL = frozenset({"are", "were", "have", "do"})
HELPERS = ("aux", "auxpass")
CLAUSES = frozenset({"ccomp", "relcl", "acl", "advcl"})


def join_by_number(sentence: Sentence) -> Sentence:
    """Return a sentence with such verbs joined to the verb above that they agree with.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        number = _number_of(sentence, verb) if verb.dep == "conj" else ""
        if not number or sentence.dependents(verb.index, *CLAUSE_SUBJECTS):
            continue
        told = sentence.tokens[verb.head]
        above = sentence.tokens[told.head]
        if (
            told.dep in CLAUSES
            and above.index < told.index < verb.index
            and _number_of(sentence, told) not in {"", number}
            and (_number_of(sentence, above) or _number_of_subject(sentence, above)) == number
        ):
            changed[verb.index] = replace(verb, head=above.index)
    return with_tokens(sentence, changed)


def hang_by_number(sentence: Sentence) -> Sentence:
    """Return a sentence with clauses of a singular "which" hung on the last of several, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.dep != "relcl" or _number_of(sentence, verb) != "singular":
            continue
        subjects = sentence.dependents(verb.index, "nsubj", "nsubjpass")
        if not subjects or sentence.tokens[subjects[0]].text.lower() != "which":
            continue
        last = verb.head
        while joined := [one for one in sentence.dependents(last, "conj") if one < subjects[0]]:
            last = joined[-1]
        if last != verb.head and subtree(sentence, last)[-1] < subjects[0]:
            changed[verb.index] = replace(verb, head=last)
    return with_tokens(sentence, changed)


def _number_of(sentence: Sentence, verb: Token) -> str:
    """Say whether a verb is singular or plural, as far as its form or its helper tells."""
    helpers = [sentence.tokens[one] for one in sentence.dependents(verb.index, *HELPERS)]
    word = helpers[0] if helpers else verb
    text = word.text.lower()
    if text in SINGULAR or word.tag == "VBZ":
        return "singular"
    return "plural" if text in PLURAL or word.tag == "VBP" else ""


def _number_of_subject(sentence: Sentence, verb: Token) -> str:
    """Say whether one or several do what a verb without a number tells ("said")."""
    subjects = [sentence.tokens[one] for one in sentence.dependents(verb.index, *CLAUSE_SUBJECTS)]
    if len(subjects) != 1 or verb.tag != "VBD":
        return ""
    (subject,) = subjects
    if subject.tag in PLURAL_TAGS or sentence.dependents(subject.index, "conj"):
        return "plural"
    return "singular" if subject.tag in NOUN_TAGS else ""
