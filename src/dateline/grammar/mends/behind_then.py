"""What is told next, behind "then", hung elsewhere by a small parser: "were held, then shot by".

Without "and", the second verb is taken for a word of a noun before, or for one of another clause.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PAST_TAGS
from dateline.grammar.tree import CLAUSE_SUBJECTS, STOPS, ancestors, with_tokens

THEN = "then"
_ELSEWHERE = frozenset({"dep", "acl", "advcl", "ccomp"})
_FIRST_OF = frozenset({"ROOT", "relcl", "ccomp", "advcl", "conj", "acl"})


def join_behind_then(sentence: Sentence) -> Sentence:
    """Return a sentence with such verbs joined to the one before, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for then in sentence.tokens[2:-1]:
        second = sentence.tokens[then.index + 1]
        if (
            then.lemma != THEN
            or sentence.tokens[then.index - 1].text != ","
            or second.tag not in PAST_TAGS
            or second.dep not in _ELSEWHERE
            # "The observers, then led by Oslo,": who they were.
            or (second.dep == "acl" and second.head == then.index - 2)
            or sentence.dependents(second.index, "mark", *CLAUSE_SUBJECTS)
        ):
            continue
        first = _verb_before(sentence, then, second)
        if first is not None:
            changed[second.index] = replace(second, tag=first.tag, dep="conj", head=first.index)
            changed[then.index] = replace(then, dep="advmod", head=second.index)
    return with_tokens(sentence, changed)


def _verb_before(sentence: Sentence, then: Token, second: Token) -> Token | None:
    """Return the last verb with a subject and a past form before "then", or None."""
    for first in reversed(sentence.tokens[: then.index]):
        if (
            first.pos == "VERB"
            and first.tag in PAST_TAGS
            and first.dep in _FIRST_OF
            and sentence.dependents(first.index, *CLAUSE_SUBJECTS)
        ):
            below = second.index in ancestors(sentence, first.index)
            helped = bool(sentence.dependents(first.index, "aux", "auxpass"))
            return None if below or (helped and second.tag == "VBD" != first.tag) else first
    return None


def raise_before_then(sentence: Sentence) -> Sentence:
    """Return a sentence whose first verb stands above the one behind ", then", or itself.

    "Chad attacked a convoy, then freed two men": the first is taken for what the second says.

    Args:
        sentence: As parsed.
    """
    for then in sentence.tokens[2:-1]:
        second = sentence.tokens[then.head]
        if (
            then.lemma != THEN
            or sentence.tokens[then.index - 1].text != ","
            or second.dep != "ROOT"
            or second.tag != "VBD"
            or second.index < then.index
            or sentence.dependents(second.index, *CLAUSE_SUBJECTS)
        ):
            continue
        for one in sentence.dependents(second.index, "ccomp", "advcl"):
            first = sentence.tokens[one]
            if (
                first.index > then.index
                or first.tag not in PAST_TAGS
                or sentence.dependents(one, "mark", "aux", "auxpass")
                or not sentence.dependents(one, "nsubj")
            ):
                continue
            changed = {
                child: replace(sentence.tokens[child], head=one)
                for child in sentence.children[second.index]
                if child < then.index or sentence.tokens[child].text in STOPS
            }
            changed[one] = replace(first, tag="VBD", dep="ROOT", head=one)
            changed[second.index] = replace(second, dep="conj", head=one)
            return with_tokens(sentence, changed)
    return sentence
