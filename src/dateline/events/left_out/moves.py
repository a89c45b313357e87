"""Whom praise or blame of a move is towards: whoever made it in the clause that the move sums up.

"Oslo lifted the ban, a move hailed by Peru and denounced by Chile": both speak of Oslo's act.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.events.codebook.kinds import JUDGING_OR_REJECTING
from dateline.events.draft import NOT_TOLD, Draft, meant_by
from dateline.events.parties.sectors import is_known
from dateline.events.words import listed
from dateline.grammar import Sentence, ancestors
from dateline.records import Entity

CLAUSES = frozenset({"acl", "relcl"})
INSIDE = frozenset({"ccomp", "conj", "xcomp"})
WHEN = frozenset({"historical", "future"})
BEFORE = 3
STEM = 4
"""So many letters of a noun begin the verb that it is made of ("the veto", "vetoed")."""


def link_moves(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Give who judges "a move" told right before whoever made it, and its flag.

    Args:
        drafts: A story's drafts that stand, in text order.
        sentences: Its sentences.

    Returns:
        The drafts, in the same order.
    """
    linked = [
        _of_its_maker(draft, drafts, sentences[draft.reading.number])
        if draft.event in JUDGING_OR_REJECTING
        else draft
        for draft in drafts
    ]
    return [
        replace(draft, recipient=_who_did(draft, drafts, sentences) or draft.recipient)
        if draft.event in JUDGING_OR_REJECTING and draft.unsaid
        else draft
        for draft in linked
    ]


def _who_did(
    draft: Draft, drafts: Sequence[Draft], sentences: Sequence[Sentence]
) -> tuple[Entity, ...]:
    """Return who did what a word for it takes up: "Oslo vetoed it. Peru called the veto wrong"."""
    sentence = sentences[draft.reading.number]
    named = {
        sentence.tokens[filler].lemma
        for filler in draft.reading.slots.get("object", [])
        if any(sentence.tokens[one].lemma == "the" for one in sentence.dependents(filler, "det"))
    }
    for other in reversed(drafts):
        between = draft.reading.number - other.reading.number
        if (
            0 <= between <= BEFORE
            and other is not draft
            and NOT_TOLD.isdisjoint(other.aux)
            and is_known(other.actor)
            and (
                any(noun[:STEM] == other.lemma[:STEM] for noun in named)
                or (between == 0 and named & listed("moves"))
            )
            and not {party.code for party in other.actor} & {party.code for party in draft.actor}
            and any(party.text for party in other.actor)
        ):
            # A state that blames another's police for arrests blames that state.
            known = {party.code for party in other.actor} == {one.code for one in draft.recipient}
            return () if known else meant_by(draft, other.actor)
    return ()


def _of_its_maker(draft: Draft, drafts: Sequence[Draft], sentence: Sentence) -> Draft:
    move = _move_judged(sentence, draft.reading.trigger)
    if move is None:
        return draft
    above = set(ancestors(sentence, move))
    told = [
        other
        for other in drafts
        if other.reading.number == draft.reading.number
        and other.reading.trigger < move
        and NOT_TOLD.isdisjoint(other.aux)
        and is_known(other.actor)
        and not _sides(other) & _sides(draft)
    ]
    summed = [other for other in told if other.reading.trigger in above] or told
    if not summed:
        return draft
    maker = summed[-1]
    flags = tuple(flag for flag in draft.aux if flag not in WHEN or flag in maker.aux)
    return replace(draft, recipient=meant_by(draft, maker.actor), aux=flags)


def _sides(draft: Draft) -> set[tuple[str, tuple[str, ...]]]:
    """Return who acts, by country and kind: a state's courts may be hailed by its people."""
    return {(party.code, tuple(party.sector[:1])) for party in draft.actor}


def _move_judged(sentence: Sentence, trigger: int) -> int | None:
    """Return the noun that sums up the clause before it, where a word judges that."""
    token = sentence.tokens[trigger]
    while token.dep in INSIDE:
        token = sentence.tokens[token.head]
    noun = sentence.tokens[token.head]
    if token.dep not in CLAUSES or noun.lemma not in listed("moves"):
        return None
    articles = [sentence.tokens[one] for one in sentence.dependents(noun.index, "det")]
    before = min((one.index for one in articles if one.lemma == "a"), default=0)
    return noun.index if before > 0 and sentence.tokens[before - 1].text == "," else None
