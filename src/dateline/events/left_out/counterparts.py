"""The other side of a story's dealings: whom an act is towards where its clause names nobody.

Source:
    Codebook, "Who".
"""

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import structs
from msgspec.structs import replace

from dateline.actors import STATE_ORGANS
from dateline.events.codebook.codebook import quad
from dateline.events.draft import Draft, meant_by
from dateline.events.left_out.ground import (
    holders_elsewhere,
    is_ground_offensive,
    is_place,
    takes_ground,
    told_holders,
)
from dateline.events.parties.other_side import is_of
from dateline.events.parties.sectors import (
    ARMED_GROUPS,
    ARMED_STATE,
    ORGANISED,
    PEOPLE,
    SUPRANATIONAL,
    UNKNOWN,
    is_side,
    unnamed,
)
from dateline.events.parties.speakers import SpokenCast
from dateline.grammar import Sentence
from dateline.records import Entity

TRANSNATIONAL = "IMG"
TOWARDS_NOBODY = frozenset({"MOBILIZE", "PROTEST", "COOPERATE", "ASSAULT", "REJECT"})
DEALING = frozenset({"AGREE", "SUPPORT", "CONSULT", "COOPERATE", "RETREAT", "CONCEDE"})
NEAR = 4
CONFLICT = frozenset({3, 4})
ALONE = frozenset({"resign", "withdraw"})
# The share of parties from which on a story is one of its country alone.
AT_HOME = 0.85
ENOUGH = 4
OFTEN = 2
ABROAD = SUPRANATIONAL | {TRANSNATIONAL}
SERVING = re.compile(
    r"(?i)\b(?:secretary|(?<!prime )minister|envoy|ambassador|advis[eo]r|spokes\w+|commissioner"
    r"|chief|director|attorney|official|deputy)\b"
)
IN_OFFICE = frozenset({"GOV", "MIL", "ELI"})
SPOKEN_AT_HOME = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "CONCEDE", "THREATEN"})


def link_counterparts(drafts: Sequence[Draft]) -> list[Draft]:
    """Give acts towards nobody the other side with whom their actor deals in the story.

    Args:
        drafts: A story's drafts that stand, in text order.

    Returns:
        The drafts, in the same order.
    """
    brokered = [_with_those_brought_together(draft, drafts) for draft in drafts]
    return [
        replace(draft, recipient=_counterpart(draft, brokered)) if _is_open(draft) else draft
        for draft in brokered
    ]


def _with_those_brought_together(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Give a mediator whose clause names nobody those who deal with each other in its sentence.

    "Iran and Oman agreed to reopen embassies under a deal brokered by China".
    """
    if "third-party" not in draft.modes or draft.recipient:
        return draft
    own = {party.code for party in draft.actor}
    for other in drafts:
        if other is draft or other.reading.number != draft.reading.number:
            continue
        dealing = {party.code: party for party in (*other.recipient, *other.actor)}
        codes = set(dealing)
        # Who is let go in a swap deals with nobody.
        deals = other.event in DEALING and "release" not in other.modes
        if deals and len(codes - {UNKNOWN}) > 1 and own.isdisjoint(codes):
            return replace(draft, recipient=tuple(dealing[code] for code in sorted(codes)))
    return draft


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


def link_at_home(drafts: Sequence[Draft]) -> list[Draft]:
    """Give acts towards nobody in a story of one country that country's government or people.

    Who resigns at home leaves a government, who calls for calm calls on the people.

    Args:
        drafts: A story's drafts, in text order.

    Returns:
        The drafts, in the same order.
    """
    left = [
        replace(draft, recipient=_government_left(draft)) if _leaves_office(draft) else draft
        for draft in drafts
    ]
    home = _home_of(left)
    if home is None:
        return left
    return [
        replace(draft, recipient=_at_home(draft, home)) if _is_towards_home(draft, home) else draft
        for draft in left
    ]


def _leaves_office(draft: Draft) -> bool:
    """Say whether a minister or envoy of one state resigns: who leads it leaves nobody."""
    return (
        "resign" in draft.modes
        and any(SERVING.search(f"{party.name} {party.text}") for party in draft.actor)
        and len({party.code for party in draft.actor}) == 1
        and all(party.code not in ORGANISED for party in draft.recipient)
        and not any(party.code == draft.actor[0].code for party in draft.recipient)
        and all(
            not IN_OFFICE.isdisjoint(party.sector[:1])
            and party.code != UNKNOWN
            and party.code not in ORGANISED
            for party in draft.actor
        )
    )


def _government_left(draft: Draft) -> tuple[Entity, ...]:
    return meant_by(draft, [unnamed(draft.actor[0].code, ("GOV",), draft.start)])


def _home_of(drafts: Sequence[Draft]) -> str | None:
    """Return the one country that nearly all parties of a story's events are of."""
    codes = Counter(
        party.code
        for draft in drafts
        for party in (*draft.actor, *draft.recipient)
        if party.code not in {None, UNKNOWN}
    )
    if codes.total() < ENOUGH:
        return None
    home, often = codes.most_common(1)[0]
    return home if often >= AT_HOME * codes.total() and home not in ABROAD else None


def _is_towards_home(draft: Draft, home: str) -> bool:
    return (
        draft.unsaid
        and not draft.recipient
        and (draft.event in SPOKEN_AT_HOME or "resign" in draft.modes)
        and any(party.text for party in draft.actor)
        and all(party.code == home for party in draft.actor)
        and not draft.reading.frame.reciprocal
    )


def _at_home(draft: Draft, home: str) -> tuple[Entity, ...]:
    governs = any("GOV" in party.sector[:1] for party in draft.actor)
    people = governs and "resign" not in draft.modes
    return meant_by(draft, [unnamed(home, PEOPLE if people else ("GOV",), draft.start, "")])


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
        for mine, theirs in _sides_of(other)
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


def _sides_of(draft: Draft) -> list[tuple[Sequence[Entity], Sequence[Entity]]]:
    """Return both ways to look at whom a draft is between: mutual acts have but actors."""
    if not draft.recipient:
        return [(draft.actor, draft.actor)]
    return [(draft.actor, draft.recipient), (draft.recipient, draft.actor)]


def _is_own(party: Entity, actor: Sequence[Entity]) -> bool:
    """Say whether a party is on the actors' side, or of the same state as they are."""
    return is_of(party, actor) or any(
        party.code == one.code
        and not STATE_ORGANS.isdisjoint(party.sector[:1])
        and not STATE_ORGANS.isdisjoint(one.sector[:1])
        for one in actor
    )


def _is_open(draft: Draft) -> bool:
    return (
        not draft.recipient
        and draft.event not in TOWARDS_NOBODY
        and (ALONE.isdisjoint(draft.modes) or draft.event == "SANCTION")
        and len({party.code for party in draft.actor}) == 1
        and is_side(draft.actor[0])
        and draft.actor[0].code != UNKNOWN
        and any(party.text for party in draft.actor)
        # Who looks into a matter for which nobody is blamed does not do so towards his adversary.
        and "investigate" not in draft.modes
        and not (draft.event == "CONSULT" and draft.actor[0].code in SUPRANATIONAL)
        and not (draft.reading.frame.reciprocal and len(draft.actor) > 1)
    )


def _is_by_a_foe(draft: Draft, other: Draft) -> bool:
    """Say whether somebody praises, and another act tells of hostile words or deeds.

    "Togo praised the ruling. Mali criticised Togo": it did not praise Mali.
    """
    return draft.event == "SUPPORT" and quad(other.event) in CONFLICT


def _counterpart(draft: Draft, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    near: list[tuple[int, int, Entity]] = []
    for other in drafts:
        if other is draft or _is_by_a_foe(draft, other):
            continue
        for mine, theirs in _sides_of(other):
            if not any(is_of(party, draft.actor) for party in mine):
                continue
            for party in theirs:
                if _is_own(party, draft.actor) or party.code == UNKNOWN:
                    continue
                if not is_side(party):
                    continue
                distance = abs(draft.reading.number - other.reading.number)
                near.append((distance, len(near), party))
    if not near:
        return ()
    often = Counter(party.code for _, _, party in near)
    distance, _, chosen = min(near, key=lambda one: one[:2])
    if distance > NEAR or 2 * often[chosen.code] <= len(near):
        return ()
    return meant_by(draft, [chosen])
