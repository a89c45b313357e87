"""Clauses told with an "it was" in front: "it was rebels that took the town".

Whoever did it is the subject, and what he did no mark that tells him apart.
"""

from msgspec.structs import replace

from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import PLURAL_TAGS, TENSED_TAGS
from dateline.grammar.tree import SUBJECTS, with_tokens

RELATIVE = frozenset({"that", "who", "which"})


def raise_cleft(sentence: Sentence) -> Sentence:
    """Return a sentence in which such a clause is the main one, any other sentence itself.

    Args:
        sentence: As parsed.
    """
    tokens = sentence.tokens
    for it in tokens:
        be = tokens[it.head]
        if it.lemma != "it" or it.dep not in {"nsubj", "expl"} or be.lemma != "be":
            continue
        named = [one for one in sentence.dependents(be.index, "attr") if one > be.index]
        if len(named) != 1 or _is_one_of_a_kind(sentence, tokens[named[0]]):
            continue
        clauses = (
            *sentence.dependents(named[0], "relcl"),
            # "It was thousands of villagers that fled": the clause hangs on what is counted.
            *(
                clause
                for counted in sentence.behind(named[0], "of")
                if tokens[named[0]].tag in PLURAL_TAGS
                for clause in sentence.dependents(counted, "relcl")
            ),
            *sentence.dependents(be.index, "ccomp", "advcl"),
        )
        for clause in clauses:
            opening = [
                one
                for one in sentence.dependents(clause, *SUBJECTS)
                if tokens[one].text.lower() in RELATIVE and named[0] < one < clause
            ]
            if len(opening) == 1 and tokens[clause].tag in {*TENSED_TAGS, "VBN"}:
                parts = (it.index, be.index, named[0], opening[0], clause)
                return with_tokens(sentence, _told_plainly(sentence, parts))
    return sentence


def _is_one_of_a_kind(sentence: Sentence, noun: Token) -> bool:
    """Say whether a noun only tells of what kind something is ("it was a raid that shook all")."""
    articles = sentence.lemmas(noun.index, "det")
    return noun.pos != "PROPN" and bool(articles & {"a", "an", "another", "any"})


def _told_plainly(sentence: Sentence, parts: tuple[int, int, int, int, int]) -> dict[int, Token]:
    """Return the words of the clause without its frame, by their index.

    Args:
        sentence: As parsed.
        parts: The "it", its verb, who is named, the relative pronoun, the clause's verb.
    """
    it, be, named, opening, clause = parts
    tokens = sentence.tokens
    frame = tokens[be]
    changed = {
        one: replace(tokens[one], head=clause) for one in sentence.children[be] if one != clause
    }
    changed[clause] = replace(
        tokens[clause], dep=frame.dep, head=clause if frame.head == be else frame.head
    )
    changed[named] = replace(tokens[named], dep=tokens[opening].dep, head=clause)
    changed[opening] = replace(tokens[opening], dep="dep")
    changed[be] = replace(frame, dep="dep", head=clause)
    changed[it] = replace(tokens[it], dep="dep", head=clause)
    return changed
