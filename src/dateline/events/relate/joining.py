"""Which clause joins a pair: how a predicate holds the two, and when a smaller one holds them."""

from collections.abc import Sequence

import msgspec

from dateline.events.frames.slots import Slots, acts_as_verb, add_preposition, slots_of
from dateline.events.relate.clauses import Value
from dateline.events.relate.parties import Party
from dateline.events.relate.senses import is_circumstance
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors

HELD = 3.0
REVERSED = 0.8
ABOVE = 1.0
DEEP = 0.35
SOURCES = ("subject", "by", "owner")
# Labels of clauses of their own: no argument of the verb or noun they hang on.
APART = frozenset({"relcl", "acl", "advcl", "conj", "parataxis"})
# What a meeting is of both, and what an act without another doer is of.
BOTH_WAYS = frozenset({"with", "between", "among"})
OF_THE_ACT = frozenset({"by", "to", "against"})
AHEAD = frozenset({"ahead"})
TOWARDS = frozenset("on against with to towards toward from over".split())


class Joined(msgspec.Struct, frozen=True):
    """A predicate that may say what holds between the pair: its value, and how it holds them."""

    index: int
    value: Value
    acting: bool
    receiving: bool
    mutual: bool
    worth: float

    @property
    def both(self) -> bool:
        """Whether the actor does it, and the recipient has part in it."""
        return self.acting and (self.receiving or self.mutual)


def join(
    sentence: Sentence, index: int, value: Value, doer: Party | None, other: Party | None
) -> Joined:
    """Say how the predicate at token `index` holds the pair.

    Args:
        sentence: The sentence.
        index: The predicate.
        value: What it comes to.
        doer: The actor, where the sentence names it.
        other: The recipient, where the sentence names it.
    """
    slots = _slots_here(sentence, index, value)
    acting = _holds(slots, doer, subject=True)
    receiving = _holds(slots, other, subject=False)
    mutual = acting and not receiving and _holds(slots, other, subject=True)
    worth = value.weight + HELD * (acting + receiving + mutual)
    if not acting:
        worth += REVERSED * _holds(slots, doer, subject=False)
    if not receiving:
        worth += REVERSED * _holds(slots, other, subject=True)
    for party in (doer, other):
        if party is not None:
            worth += max(
                (
                    ABOVE - DEEP * min(2, line.index(index) / 3 - 1 / 3)
                    for line in party.lines
                    if index in line[1:]
                ),
                default=0.0,
            )
    worth -= DEEP * min(4, len(ancestors(sentence, index)))
    return Joined(index, value, acting, receiving, mutual, worth)


def _slots_here(sentence: Sentence, index: int, value: Value) -> Slots:
    """Return a predicate's slots; a noun's doer may stand after "of", or before its preposition.

    "The attack of rebels on a town", "praised Peru at a meeting with Chile".
    """
    slots = slots_of(sentence, index)
    if acts_as_verb(sentence, index):
        return slots
    for filler in slots.get("of", []):
        for child in sentence.dependents(filler, "prep", "agent"):
            # "A shipment of rice by India to Laos": whose, and to whom, hangs on the rice.
            if sentence.tokens[child].lemma in OF_THE_ACT:
                add_preposition(sentence, child, slots)
    for clause in sentence.dependents(index, "acl"):
        if sentence.tokens[clause].lemma in listed("aimed"):
            for child in sentence.dependents(clause, "prep"):
                add_preposition(sentence, child, slots)
    if not slots.keys().isdisjoint(SOURCES):
        return slots
    if "from" in slots:
        return {**slots, "by": slots["from"]}
    if "of" in slots and not slots.keys().isdisjoint(TOWARDS):
        return {**slots, "by": slots["of"]}
    if value.event in {"CONSULT", "AGREE"} and "with" in slots:
        above = ancestors(sentence, index)
        verb = next((word for word in above[:4] if acts_as_verb(sentence, word)), None)
        if verb is not None and sentence.tokens[above[0]].pos == "ADP":
            return {**slots, "by": slots_of(sentence, verb).get("subject", [])}
    return slots


def _holds(slots: Slots, party: Party | None, *, subject: bool) -> bool:
    if party is None:
        return False
    lines = {word for line in party.lines for word in line}
    return any(
        filler in lines
        for name, fillers in slots.items()
        if (name in SOURCES) is subject or (subject and name in BOTH_WAYS)
        for filler in fillers
    )


def without_outer(
    sentence: Sentence, found: Sequence[Joined], doer: Party | None, other: Party | None
) -> list[Joined]:
    """Leave out clauses within which a smaller one holds the pair.

    "Chad, which Niger accuses of spying, met envoys", "The raid by Chad on Niger angered Mali".

    Args:
        sentence: The sentence.
        found: Its predicates that have a value.
        doer: The actor, where the sentence names it.
        other: The recipient, where the sentence names it.
    """
    if doer is None or other is None:
        return list(found)
    inner = [one for one in found if one.both]
    outer: set[int] = set()
    for small in inner:
        for large in found:
            if _is_aside(sentence, small, large, doer, other):
                outer.add(small.index)
            elif _is_within(sentence, small, large, doer, other):
                outer.add(large.index)
    return [one for one in found if one.index not in outer] or list(found)


def _is_within(sentence: Sentence, small: Joined, large: Joined, doer: Party, other: Party) -> bool:
    """Say whether a clause stands apart inside another and alone holds one of the pair."""
    path = _path(sentence, small, large)
    lines = [(party.head, *ancestors(sentence, party.head)) for party in (doer, other)]
    named = bool(path) and not acts_as_verb(sentence, small.index)
    if named and all(small.index in line[1:] for line in lines):
        return True
    beside = large.value.beside and sentence.tokens[large.index].lemma in listed("telling")
    return any(
        any(step in line for line in lines)
        and (_stands_apart(sentence, step) or (beside and sentence.tokens[step].dep == "ccomp"))
        for step in path
    )


def _is_aside(sentence: Sentence, small: Joined, large: Joined, doer: Party, other: Party) -> bool:
    """Say whether a relative clause tells only of what the actor of its verb deals with.

    "Lifted a ban that it had imposed on the traders": the lifting is what joins the two.
    """
    actor = (doer.head, *ancestors(sentence, doer.head))
    path = _path(sentence, small, large)
    if any(is_circumstance(sentence, step) for step in path):
        # "Said after talks that it had": the parser hangs what is said on the talks.
        return False
    for step in path:
        token = sentence.tokens[step]
        if token.dep == "relcl" and step not in actor and token.head not in actor:
            subjects = slots_of(sentence, large.index).get("subject", [])
            return any(word in subjects for line in doer.lines for word in line)
    return False


def _path(sentence: Sentence, small: Joined, large: Joined) -> tuple[int, ...]:
    """Return the words from a predicate up to the one above it, that one left out."""
    path = (small.index, *ancestors(sentence, small.index))
    if small.index == large.index or large.index not in path:
        return ()
    return path[: path.index(large.index)]


def _stands_apart(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.dep == "prep" or (token.dep == "advmod" and token.lemma in AHEAD):
        return is_circumstance(sentence, index)
    if token.dep not in APART:
        return False
    helpers = sentence.lemmas(index, "aux")
    marks = sentence.lemmas(index, "mark")
    wanted = token.tag == "VB" and "to" in helpers
    content = token.dep == "acl" and "that" in marks
    return not wanted and not content and marks.isdisjoint(listed("conditions"))
