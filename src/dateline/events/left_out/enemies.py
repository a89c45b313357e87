"""Whom one side fights, where its clause names nobody else: "fighting to clear X from".

Source:
    Codebook, "Who".
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dateline.events.draft import Draft, meant_by
from dateline.events.parties.other_side import is_enemy, is_of
from dateline.events.parties.sectors import UNKNOWN
from dateline.events.parties.speakers import SpokenCast
from dateline.events.words import listed
from dateline.grammar import Sentence
from dateline.records import Entity

NEAR = 4
AIMS = ("xcomp", "advcl", "acl")
# The parser takes "fighting to clear X" for "fighting to X".
TOWARDS = frozenset({"from", "against", "to"})


def link_enemies(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], cast: SpokenCast
) -> list[Draft]:
    """Give fights of one side that name nobody else the enemy that the story names.

    Args:
        drafts: A story's drafts that stand, in text order.
        sentences: Its sentences.
        cast: Who is who in it.

    Returns:
        The drafts, in the same order.
    """
    linked: list[Draft] = []
    for draft in drafts:
        found: tuple[Entity, ...] = ()
        if _fires_back(draft, sentences[draft.reading.number]):
            found = _fought_nearby(draft, drafts)
        elif _is_one_sided(draft):
            aimed_at = _armed(_aimed_at(draft, sentences[draft.reading.number], cast), draft)
            found = aimed_at[:1] or _fought_nearby(draft, drafts)
        linked.append(replace(draft, recipient=found) if found else draft)
    return linked


def _fires_back(draft: Draft, sentence: Sentence) -> bool:
    """Say whether an attack on nobody named answers another: "the group fired rockets in reply"."""
    return (
        draft.event == "ASSAULT"
        and draft.actor[0].code != UNKNOWN
        and not any(party.text for party in draft.recipient)
        and any(
            token.lemma in listed("answering") and sentence.tokens[token.head].text.lower() == "in"
            for token in sentence.tokens
        )
    )


def _is_one_sided(draft: Draft) -> bool:
    return (
        draft.event == "ASSAULT"
        and not draft.recipient
        and draft.actor[0].code != UNKNOWN
        and len({party.code for party in draft.actor}) == 1
        and len({party.sector[:1] for party in draft.actor}) == 1
    )


def _aimed_at(draft: Draft, sentence: Sentence, cast: SpokenCast) -> Iterator[Entity]:
    """Return whom a fight is to drive out or stop, by the clause that tells what it is for."""
    number = draft.reading.number
    trigger = draft.reading.trigger
    for clause in (trigger, *sentence.dependents(trigger, *AIMS)):
        for filler in sentence.dependents(clause, "dobj"):
            yield from cast.at(number, filler)
        for filler in sentence.behind(clause, *TOWARDS):
            yield from cast.at(number, filler)


def _fought_nearby(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Return whom the actor fights in the nearest other assault told."""
    near = [
        (abs(draft.reading.number - other.reading.number), enemy)
        for other in drafts
        if other.event == "ASSAULT" and abs(draft.reading.number - other.reading.number) <= NEAR
        for mine, theirs in (
            (other.actor, other.recipient or other.actor),
            (other.recipient, other.actor),
        )
        if any(is_of(party, draft.actor) for party in mine)
        for enemy in _armed(theirs, draft)
    ]
    return meant_by(draft, [min(near, key=lambda one: one[0])[1]]) if near else ()


def _armed(parties: Sequence[Entity] | Iterator[Entity], draft: Draft) -> tuple[Entity, ...]:
    """Return the armed parties that are not on the actor's side."""
    return tuple(party for party in parties if is_enemy(party, draft.actor))
