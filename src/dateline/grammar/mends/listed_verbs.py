"""Verbs told one after the other, the first of which a small parser takes for a circumstance.

"Years later he returned, was tried and was acquitted": whoever returned was tried.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import CLAUSE_SUBJECTS, subtree, with_tokens

CLAUSES = frozenset({"advcl", "ccomp", "parataxis"})
FINITE_PAST = frozenset({"VBD", "VBZ"})
OPENING = ("mark", "advmod")
OPENING_TAGS = frozenset({"IN", "WRB"})


def join_listed_verbs(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a verb heads those behind it, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    for first in sentence.tokens:
        second = sentence.tokens[first.head]
        if first.dep in CLAUSES and _are_listed(sentence, first, second):
            return _joined(sentence, first, second)
    return sentence


def join_listed_participles(sentence: Sentence) -> Sentence:
    """Return a sentence with participles joined to the one that their list begins with.

    "Villagers, who were robbed, beaten and expelled by rebels": all of it was done by them.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for later in sentence.tokens:
        if later.dep != "acl" or later.tag != "VBN" or sentence.tokens[later.index - 1].text != ",":
            continue
        for clause in sentence.dependents(later.head, "relcl"):
            first = sentence.tokens[clause]
            if (
                first.tag == "VBN"
                and sentence.dependents(clause, "auxpass")
                and first.index < later.index
                and subtree(sentence, clause)[-1] in {later.index - 1, later.index - 2}
                and sentence.dependents(later.index, "conj")
            ):
                changed[later.index] = replace(later, dep="conj", head=clause)
    return with_tokens(sentence, changed)


def _are_listed(sentence: Sentence, first: Token, second: Token) -> bool:
    """Say whether a verb without a subject goes on behind a comma from one that has it."""
    if second.dep != "ROOT" or first.tag not in FINITE_PAST or first.index > second.index:
        return False
    subjects = sentence.dependents(first.index, *CLAUSE_SUBJECTS)
    opened = any(
        sentence.tokens[child].tag in OPENING_TAGS
        for child in sentence.dependents(first.index, *OPENING)
    )
    helpers = sentence.dependents(second.index, "aux", "auxpass")
    start = min([second.index, *helpers])
    # What is said stands before its verb too: only "was arrested" cannot be a word for saying.
    finite = sentence.tokens[start].tag in FINITE_PAST and (first.dep == "advcl" or bool(helpers))
    return (
        bool(subjects)
        and not opened
        and finite
        and not sentence.dependents(second.index, *CLAUSE_SUBJECTS)
        and sentence.tokens[start - 1].text == ","
        and subtree(sentence, first.index)[-1] < start
    )


def _joined(sentence: Sentence, first: Token, second: Token) -> Sentence:
    changed = {
        child: replace(sentence.tokens[child], head=first.index)
        for child in sentence.children[second.index]
        if child < first.index
    }
    changed[first.index] = replace(first, dep="ROOT", head=first.index)
    changed[second.index] = replace(second, dep="conj", head=first.index)
    return with_tokens(sentence, changed)
