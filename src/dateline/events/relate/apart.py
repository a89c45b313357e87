"""Whether nothing goes from the actor to the recipient: side by side, reversed, clauses apart."""

from dateline.events.codebook.kinds import MUTUAL
from dateline.events.frames.slots import acts_as_verb, slots_of
from dateline.events.relate.joining import Joined
from dateline.events.relate.parties import Party
from dateline.events.relate.recoding import stands_as
from dateline.events.words import listed
from dateline.grammar import Sentence, Token, ancestors, conjuncts

# What several do side by side, each of them to somebody else.
ONE_WAY = frozenset({"ACCUSE", "REQUEST", "THREATEN", "SANCTION", "COERCE", "AID", "PROTEST"})


def why_apart(sentence: Sentence, best: Joined, doer: Party, other: Party) -> str | None:
    """Say why the best clause of a sentence tells of nothing that goes between the pair.

    Args:
        sentence: The sentence.
        best: The predicate that joins the pair best.
        doer: The actor.
        other: The recipient.

    Returns:
        Words for people; None where something may go from one to the other.
    """
    slots = slots_of(sentence, best.index)
    goals = [*slots.get("object", []), *slots.get("clause", [])]
    mutual = any(words in sentence.text for words in listed("each-other"))
    if doer.head == other.head:
        return None
    if _side_by_side(sentence, doer.head, other.head):
        if best.acting and best.value.event in ONE_WAY and goals and not mutual:
            return "both do it to somebody else"
        if not best.acting and best.value.event not in MUTUAL:
            return "it is done to both"
    if best.value.event in MUTUAL or best.both:
        return None
    subjects, objects = slots.get("subject", []), slots.get("object", [])
    if stands_as(sentence, subjects, other) and stands_as(sentence, objects, doer):
        return "the recipient does it to the actor"
    if best.acting and goals and _acts_beside(sentence, best.index, other):
        return "each of them has a clause of its own"
    return None


def _side_by_side(sentence: Sentence, one: int, two: int) -> bool:
    if two in conjuncts(sentence, one) or one in conjuncts(sentence, two):
        return True
    for low, high in ((one, two), (two, one)):
        above = ancestors(sentence, low)[:2]
        near = len(above) == 2 and above[1] == high
        if near and sentence.tokens[above[0]].lemma in listed("like"):
            return True
    return False


def _acts_beside(sentence: Sentence, index: int, party: Party) -> bool:
    """Say whether a party is the subject of a clause next to a predicate's."""
    token = sentence.tokens[party.head]
    verb = sentence.tokens[token.head]
    if token.dep not in {"nsubj", "nsubjpass"} or not acts_as_verb(sentence, verb.index):
        return False
    here = sentence.tokens[index]
    return any(
        lower.head == upper.index and _is_set_beside(sentence, lower, upper)
        for lower, upper in ((verb, here), (here, verb))
    )


def _is_set_beside(sentence: Sentence, verb: Token, first: Token) -> bool:
    if verb.dep == "conj":
        return any(
            first.index < word < verb.index and sentence.tokens[word - 1].text == ","
            for word in sentence.dependents(first.index, "cc")
        )
    marks = sentence.dependents(verb.index, "mark")
    return verb.dep == "advcl" and any(
        sentence.tokens[mark].lemma in listed("set-beside") for mark in marks
    )
