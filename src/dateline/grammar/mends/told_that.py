"""What somebody tells others, hung by a small parser on where or when it was told.

"Told reporters after the meeting that the army would leave": the clause is taken for one about the
meeting. "Has claimed, without proof, that Chad fired first": what is claimed is taken for all that
the sentence tells, behind who only says so. "Laughed at claims from Chad that it had fired first":
what is claimed hangs on the claims.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tree import STOPS, subtree, with_tokens
from dateline.grammar.words import words

CLAUSES = frozenset({"relcl", "acl"})
_AMONG_NOUNS = frozenset({"pobj", "prep"})


def hang_what_is_told(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a clause is what is told, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        if clause.dep not in CLAUSES or not sentence.dependents(clause.index, "nsubj", "nsubjpass"):
            continue
        opening = [
            index
            for index in sentence.dependents(clause.index, "mark", "dobj")
            if sentence.tokens[index].lemma == "that" and index < clause.index
        ]
        verb = _who_tells(sentence, clause)
        if not opening or verb is None:
            continue
        (that,) = opening[:1]
        changed[that] = replace(sentence.tokens[that], tag="IN", pos="SCONJ", dep="mark")
        changed[clause.index] = replace(clause, dep="ccomp", head=verb.index)
    return with_tokens(sentence, changed)


def hang_on_what_was_claimed(sentence: Sentence) -> Sentence:
    """Return a sentence in which what claims or threats are about hangs on them, or itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        verb = sentence.tokens[clause.head]
        that = next(iter(sentence.dependents(clause.index, "mark")), None)
        if (
            clause.dep != "ccomp"
            or that is None
            or sentence.tokens[that].lemma != "that"
            or not verb.index < that < clause.index
            or verb.lemma in words("saying-a-clause") | words("telling")
            or sentence.dependents(verb.index, "dobj")
        ):
            continue
        before = [one for one in sentence.dependents(verb.index, "prep") if verb.index < one < that]
        claims = [noun for one in before for noun in sentence.dependents(one, "pobj")][:1]
        if (
            not before
            or not claims
            or sentence.tokens[before[0]].lemma not in words("before-claims")
            or sentence.tokens[claims[0]].lemma not in words("claims-of-something")
            or subtree(sentence, before[-1])[-1] != that - 1
        ):
            continue
        changed[clause.index] = replace(clause, dep="acl", head=claims[0])
        for whose in before[1:]:
            changed[whose] = replace(sentence.tokens[whose], head=claims[0])
    return with_tokens(sentence, changed)


def raise_saying_before_that(sentence: Sentence) -> Sentence:
    """Return a sentence whose saying stands above what it says behind "that", or itself.

    Args:
        sentence: As parsed.
    """
    for saying in sentence.tokens:
        told = sentence.tokens[saying.head]
        if saying.dep != "ccomp" or saying.pos != "VERB" or told.index < saying.index:
            continue
        said = sentence.dependents(saying.index, "nsubj")
        opening = [
            one
            for one in sentence.dependents(told.index, "mark")
            if sentence.tokens[one].lemma == "that" and one > saying.index
        ]
        if not said or not opening or saying.lemma not in words("saying-a-clause"):
            continue
        top = saying.index if told.head == told.index else told.head
        changed = {
            child: replace(sentence.tokens[child], head=saying.index)
            for child in sentence.children[told.index]
            if child < opening[0] or sentence.tokens[child].text in STOPS
        }
        changed[saying.index] = replace(saying, dep=told.dep, head=top)
        changed[told.index] = replace(told, dep="ccomp", head=saying.index)
        return with_tokens(sentence, changed)
    return sentence


def _who_tells(sentence: Sentence, clause: Token) -> Token | None:
    """Return the verb that says to whom it tells, but not what, above where or when it does."""
    at = sentence.tokens[clause.head]
    preposition = at
    while at.dep in _AMONG_NOUNS and at.head < at.index:
        preposition = at if at.dep == "prep" else preposition
        at = sentence.tokens[at.head]
    if (
        at.lemma not in words("telling")
        or preposition.dep != "prep"
        or preposition.lemma not in words("where-told")
        or not sentence.dependents(at.index, "dobj")
        or sentence.dependents(at.index, "ccomp", "xcomp")
    ):
        return None
    return at
