"""The two sides that something is between: "clashes between troops loyal to Ali and the army".

A small parser joins the second to the nearest noun of the first, to the clashes themselves or the
verb that tells of them, or takes it for a subject of its own.
"""

from msgspec.structs import replace

from dateline.grammar.mends.swallowed_subjects import parted_from, place_before
from dateline.grammar.sentence import Sentence, Token
from dateline.grammar.tags import NOMINAL, VERBAL
from dateline.grammar.tree import SUBJECTS, subtree, with_tokens


def join_second_side(sentence: Sentence) -> Sentence:
    """Return a sentence in which the second side is joined to the first, any other itself.

    Args:
        sentence: As parsed.
    """
    changed: dict[int, Token] = {}
    for between in sentence.tokens:
        sides = sentence.dependents(between.index, "pobj") if between.lemma == "between" else []
        if len(sides) != 1 or sentence.dependents(sides[0], "conj"):
            continue
        first = sentence.tokens[sides[0]]
        changed |= (
            _beside_the_matter(sentence, between, first)
            or _within(sentence, first)
            or _as_a_subject(sentence, between, first)
        )
    return with_tokens(sentence, changed)


def _beside_the_matter(sentence: Sentence, between: Token, first: Token) -> dict[int, Token]:
    """Return the changes where the second side is joined to what is between the two, or its verb.

    "Clashes broke out between troops loyal to Ali, head of the party, and the militia".
    """
    noun = sentence.tokens[between.head]
    joins = [one for one in sentence.dependents(noun.index, "cc") if one > first.index]
    others = [one for one in sentence.dependents(noun.index, "conj") if one > first.index]
    if noun.pos not in NOMINAL | VERBAL or not joins or not others or joins[0] > others[0]:
        return {}
    if sentence.tokens[others[0]].pos not in NOMINAL:
        return {}
    return {one: replace(sentence.tokens[one], head=first.index) for one in (joins[0], others[0])}


def _within(sentence: Sentence, first: Token) -> dict[int, Token]:
    """Return the changes where the second side is joined to the last noun of the first."""
    below = [sentence.tokens[one] for one in subtree(sentence, first.index)]
    joins = [token for token in below if token.dep == "cc" and token.lemma == "and"]
    if len(joins) != 1 or joins[0].head == first.index:
        return {}
    (join,) = joins
    near = sentence.tokens[join.head]
    holder = sentence.tokens[near.head]
    if near.head > join.index and holder.index == first.index:
        # "Between U.S. and Iranian officials": two words tell whose the one noun is.
        return {}
    if near.head > join.index and place_before(sentence, holder) is not None:
        # "Between miners in Kitwe and mine managers": the place was made part of the managers.
        changed = parted_from(sentence, near, holder)
        changed[near.index] = replace(near, dep=holder.dep, head=holder.head)
        second = holder
    else:
        others = [one for one in sentence.dependents(near.index, "conj") if one > join.index]
        if len(others) != 1 or sentence.tokens[others[0]].pos not in NOMINAL:
            return {}
        changed, second = {}, sentence.tokens[others[0]]
    changed[join.index] = replace(join, head=first.index)
    changed[second.index] = replace(second, dep="conj", head=first.index)
    return changed


def _as_a_subject(sentence: Sentence, between: Token, first: Token) -> dict[int, Token]:
    """Return the changes where the verb behind both sides has the second for another subject."""
    noun = sentence.tokens[between.head]
    if noun.dep not in SUBJECTS:
        return {}
    for one in sentence.dependents(noun.head, *SUBJECTS):
        second = sentence.tokens[one]
        opens = subtree(sentence, one)[0]
        before = sentence.tokens[opens - 1]
        if second.pos in NOMINAL and one > first.index and before.lemma == "and":
            return {
                one: replace(second, dep="conj", head=first.index),
                before.index: replace(before, dep="cc", head=first.index),
            }
    return {}
