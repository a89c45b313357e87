"""Whom those who take a place take it from: the armed side that held it.

Source:
    Codebook, "Who".
"""

from collections import Counter
from collections.abc import Sequence

from msgspec import structs
from msgspec.structs import replace

from dateline.actors import ARMED_GROUPS
from dateline.events.draft import Draft, meant_by, sides_of
from dateline.events.left_out.ground import (
    holders_elsewhere,
    is_ground_offensive,
    is_place,
    takes_ground,
    told_holders,
)
from dateline.events.parties.other_side import is_of
from dateline.events.parties.sectors import ARMED_STATE, PEOPLE, TRANSNATIONAL, UNKNOWN
from dateline.events.parties.speakers import SpokenCast
from dateline.grammar import Sentence
from dateline.records import Entity

OFTEN = 2


def link_holders(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    cast: SpokenCast,
    mentions: Sequence[tuple[int, int, tuple[Entity, ...]]],
) -> list[Draft]:
    """Give whoever takes territory the armed side that held it, instead of those who live there.

    Args:
        drafts: A story's drafts, in text order.
        sentences: Its sentences.
        cast: Who is who in it.
        mentions: Every mention of a party in it: sentence, token, entities.

    Returns:
        The drafts, in the same order.
    """
    linked: list[Draft] = []
    for draft in drafts:
        sentence = sentences[draft.reading.number]
        told: tuple[Entity, ...] = ()
        if takes_ground(draft, sentence) and is_place(draft.recipient):
            told = told_holders(draft, sentence, cast)
        if not told and _takes_a_place(draft, sentence):
            told = holders_elsewhere(draft, drafts, sentences, cast) or _holder(draft, drafts)
        if not told and _is_offensive(draft, sentence):
            told = _fighters_of_the_place(draft, drafts, mentions)
        linked.append(replace(draft, recipient=told) if told else draft)
    return linked


def _takes_a_place(draft: Draft, sentence: Sentence) -> bool:
    return (
        draft.event == "ASSAULT"
        and ("territory" in draft.reading.frame.contexts or takes_ground(draft, sentence))
        and draft.actor[0].code != UNKNOWN
        and all(party.sector == PEOPLE and party.via == "role" for party in draft.recipient)
    )


def _holder(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Return whom the one who takes a place fights around it.

    Else a transnational group takes it from its state.
    """
    there = {party.code for party in draft.recipient}
    near = [
        (abs(draft.reading.number - other.reading.number), party)
        for other in drafts
        if other.event == "ASSAULT"
        for mine, theirs in sides_of(other)
        if any(is_of(party, draft.actor) for party in mine)
        for party in theirs
        if not is_of(party, draft.actor)
        and (
            not ARMED_GROUPS.isdisjoint(party.sector[:1])
            or (party.code in there and not ARMED_STATE.isdisjoint(party.sector[:1]))
        )
    ]
    if near:
        return meant_by(draft, [min(near, key=lambda one: one[0])[1]])
    if draft.actor[0].code != TRANSNATIONAL:
        return ()
    return tuple(structs.replace(party, sector=("GOV",)) for party in draft.recipient[:1])


def _is_offensive(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a state's troops go against a place, by ground and not only from the air."""
    return (
        draft.event == "ASSAULT"
        and not draft.modes
        and all(not ARMED_STATE.isdisjoint(party.sector[:1]) for party in draft.actor)
        and bool(draft.recipient)
        and all(party.sector == PEOPLE for party in draft.recipient)
        and is_place(draft.recipient)
        and is_ground_offensive(draft, sentence)
    )


def _fighters_of_the_place(
    draft: Draft,
    drafts: Sequence[Draft],
    mentions: Sequence[tuple[int, int, tuple[Entity, ...]]],
) -> tuple[Entity, ...]:
    """Return the armed group of a place's country that a state goes against there.

    It is whom the state fights around it, else the only group that the story speaks of often.
    """
    there = {party.code for party in draft.recipient}
    held = [party for party in _holder(draft, drafts) if party.code in there]
    if held:
        return tuple(held)
    spoken_of = Counter(
        party.name
        for _, _, parties in mentions
        for party in parties
        if party.code in there and not ARMED_GROUPS.isdisjoint(party.sector[:1])
    )
    if any(party.code in there for party in draft.actor):
        across = _group_across_states(mentions)
        if across and across[1] > spoken_of.total():
            return meant_by(draft, [across[0]])
    return (
        tuple(structs.replace(party, sector=("REB",)) for party in draft.recipient[:1])
        if spoken_of.total() >= OFTEN
        else ()
    )


def _group_across_states(
    mentions: Sequence[tuple[int, int, tuple[Entity, ...]]],
) -> tuple[Entity, int] | None:
    """Return the armed group of many countries that a story speaks of most, and how often."""
    found = [
        party
        for _, _, parties in mentions
        for party in parties
        if party.code == TRANSNATIONAL and party.via == "name" and party.sector[:1] == ("REB",)
    ]
    often = Counter(party.name for party in found).most_common(1)
    if not often:
        return None
    name, times = often[0]
    return next(party for party in found if party.name == name), times
