"""Who may stand on a side of an event: the rules' answer, and whoever else may be meant.

Beside the rules' answer these are: the same party in another sector, whoever the sentence mentions,
the parties of the story's countries that are spoken of nearest, the rules' party as one of those
countries, and nobody.

Source:
    Codebook, "Who".
"""

from collections.abc import Sequence
from itertools import islice
from typing import Literal

import msgspec

from dateline.events.choosing.bordering import AT_HOME_ANYWHERE
from dateline.events.choosing.dealings import Side, main_sector, parties_on
from dateline.events.choosing.spoken import Spoken, away_from
from dateline.events.choosing.standing_aside import (
    busy_elsewhere,
    is_used,
    not_blamed,
    stands_for_no_state,
    those_beside,
    victims_of_the_deed,
)
from dateline.events.codebook.kinds import FORCE_OR_PROTEST
from dateline.events.draft import Draft, meant_by
from dateline.events.frames.reading import is_detected
from dateline.events.parties.captors import is_hit_by_it
from dateline.events.parties.other_side import is_venue
from dateline.events.parties.sectors import ORGANISED, UNKNOWN
from dateline.events.words import listed
from dateline.grammar import MODIFIERS_BEFORE, Sentence
from dateline.records import Entity

# Who deals with others of the own country in public life.
IN_PUBLIC = frozenset("GOV LEG JUD COP MIL PTY OPP LAB".split())
Kind = Literal["ruled", "recast", "mention", "story", "nobody"]

NOBODY = ""
"""The code of the candidate that leaves a side empty, and of a doer nobody knows."""
MOST_COUNTRIES = 5
MOST_PARTIES = 3
MOST_MENTIONS = 8
RECAST_AS = ("GOV", "MIL", "COP", "JUD", "CVL", "CRM", "REB")
FOUGHT = frozenset({"REB"})
RULING = frozenset({"GOV"})
CRIMINAL = frozenset({"CRM"})
REFUGEES = ("REF",)
ARMED_OR_RULING = frozenset({"GOV", "MIL", "COP", "JUD", "REB"})
OF_LAW = frozenset({"allege", "investigate", "arrest", "convict", "release"})
"""Modes of what is done to criminals, by the law or as if by it."""


class Candidate(msgspec.Struct, frozen=True):
    """Who may stand on a side; nobody has an empty code.

    `parties` are those of the rules' answer or of a mention; `party` is the first as the story
    speaks of it, None where it does not; `token` is where the sentence does.
    """

    kind: Kind
    code: str
    sector: str
    parties: tuple[Entity, ...]
    party: Entity | None
    token: int | None


def candidates_for(
    draft: Draft, side: Side, sentence: Sentence, spoken: Spoken
) -> tuple[Candidate, ...]:
    """Return who may stand on a side, the rules' answer first, nobody last.

    Args:
        draft: A draft with the parties that rules found.
        side: The side.
        sentence: Its sentence.
        spoken: Where the story speaks of whom.
    """
    ruled = ruled_candidate(draft, side, sentence, spoken)
    party = ruled.party
    found = [ruled]
    if party is not None and party.code not in ORGANISED:
        found += [
            Candidate("recast", party.code, sector, (), party, ruled.token)
            for sector in RECAST_AS
            if sector != ruled.sector
            and not _are_told_to_flee(party, sector)
            and _may_be_recast(party.code, sector, side, draft, spoken)
        ]
    elsewhere = those_beside(draft, sentence, spoken)
    if side == "recipient":
        victims = victims_of_the_deed(draft, sentence, spoken)
        elsewhere |= not_blamed(victims, draft)
        elsewhere |= busy_elsewhere(draft, sentence, spoken)
    found += [
        one for one in _mentioned(draft, ruled, sentence, spoken) if one.code not in elsewhere
    ]
    taken = {(one.code, one.sector) for one in found}
    for code in _nearest(draft, ruled.code, spoken):
        if code in elsewhere and code != ruled.code:
            continue
        for sector, spoken_as in _parties_of(code, ruled, spoken).items():
            if party is not None and code == party.code and _are_told_to_flee(party, sector):
                continue
            if stands_for_no_state(code, sector, side, draft):
                continue
            if (code, sector) not in taken:
                found.append(Candidate("story", code, sector, (), spoken_as, None))
    may_be_nobody = side == "recipient" or draft.event in FORCE_OR_PROTEST
    if party is not None and may_be_nobody and not _is_told_at_home(party, side, draft):
        found.append(Candidate("nobody", NOBODY, "", (), None, None))
    if side == "recipient":
        hit = {
            (one.code, main_sector(one))
            for one in victims
            if is_hit_by_it(draft.reading, sentence, one)
        }
        found = [one for one in found if one is ruled or (one.code, one.sector) not in hit]
    if side == "actor" and _is_told_to_act(ruled, draft):
        found = [one for one in found if _may_be_called(one, ruled, spoken)]
        if _are_police_there(ruled, draft):
            found = [one for one in found if one.code == ruled.code]
    return tuple(found)


def _is_told_to_act(ruled: Candidate, draft: Draft) -> bool:
    """Say whether words that a frame sought tell who acts, if not of which country."""
    party = ruled.party
    return (
        party is not None
        and bool(party.text)
        and party.via == "role"
        and not is_detected(draft.reading)
    )


def _are_police_there(ruled: Candidate, draft: Draft) -> bool:
    """Say whether police act at a place of their clause, in their country: no others do there."""
    return (
        ruled.sector == "COP"
        and draft.tied
        and draft.place is not None
        and draft.place.country == ruled.code
    )


def _is_told_at_home(party: Entity, side: Side, draft: Draft) -> bool:
    """Say whether words that a frame sought tell an office or body of the doer's own country.

    "Deputies accused the interior minister": both are lent one country, and it is towards him.
    """
    return (
        side == "recipient"
        and bool(party.text)
        and party.via == "role"
        and not is_detected(draft.reading)
        and not IN_PUBLIC.isdisjoint(party.sector[:1])
        and party.code in {one.code for one in draft.actor}
    )


def _may_be_called(candidate: Candidate, ruled: Candidate, spoken: Spoken) -> bool:
    """Say whether the words for who acts may mean a candidate: of another country, if no other.

    Of a country that only private persons are of no soldiers or police act.
    """
    if candidate.kind in {"ruled", "recast"}:
        return True
    private = AT_HOME_ANYWHERE.issuperset(spoken.kinds.get(candidate.code, {}))
    return (
        candidate.kind == "story"
        and candidate.code not in ORGANISED
        and candidate.sector == ruled.sector
        and not (private and candidate.sector in ARMED_OR_RULING)
    )


def ruled_candidate(draft: Draft, side: Side, sentence: Sentence, spoken: Spoken) -> Candidate:
    """Return the rules' answer as a candidate.

    Args:
        draft: A draft with the parties that rules found.
        side: The side.
        sentence: Its sentence.
        spoken: Where the story speaks of whom.
    """
    parties = parties_on(draft, side)
    party = parties[0] if parties and parties[0].code != UNKNOWN else None
    if party is None:
        return Candidate("ruled", NOBODY, "", parties, None, None)
    return Candidate(
        "ruled",
        party.code,
        main_sector(party),
        parties,
        party,
        _token_of(party, draft, sentence, spoken),
    )


def _are_told_to_flee(party: Entity, sector: str) -> bool:
    """Say whether words that call somebody a refugee would stand for the armed or the law."""
    return bool(party.text) and party.sector[:1] == REFUGEES and sector in ARMED_OR_RULING


def _may_be_recast(code: str, sector: str, side: Side, draft: Draft, spoken: Spoken) -> bool:
    """Say whether somebody of a country may be in a sector.

    Rebels are, where the story has any, but not whom rebels attack; criminals, where the law deals
    with them or they use force.
    """
    hit = side == "recipient" and draft.event == "ASSAULT"
    if hit and sector in RULING and any(party.via == "metonym" for party in draft.recipient):
        # Who attacks a capital attacks a town.
        return False
    if hit and sector in FOUGHT:
        by_rebels = any(FOUGHT.issuperset(party.sector[:1] or ("",)) for party in draft.actor)
        return not by_rebels and sector in spoken.kinds.get(code, {})
    if sector in CRIMINAL:
        by_law = not OF_LAW.isdisjoint(draft.modes)
        return by_law if side == "recipient" else draft.event == "ASSAULT"
    return sector not in FOUGHT or sector in spoken.kinds.get(code, {})


def _token_of(party: Entity, draft: Draft, sentence: Sentence, spoken: Spoken) -> int | None:
    """Return the token that a party's words are headed by, if they stand in the sentence."""
    if not party.text or not sentence.start <= party.start < sentence.end:
        return None
    mentions = spoken.mentions.get(draft.reading.number, ())
    for token, entities in mentions:
        if any((one.start, one.end) == (party.start, party.end) for one in entities):
            return token
    return next(
        (
            token
            for token, _ in mentions
            if party.start <= sentence.tokens[token].start
            and sentence.tokens[token].end == party.end
        ),
        None,
    )


def _mentioned(
    draft: Draft, ruled: Candidate, sentence: Sentence, spoken: Spoken
) -> list[Candidate]:
    """Return whoever else the sentence mentions, the nearest to the trigger first."""
    trigger = draft.reading.trigger
    mentions = sorted(
        spoken.mentions.get(draft.reading.number, ()), key=lambda one: abs(one[0] - trigger)
    )
    return [
        Candidate(
            "mention",
            entities[0].code,
            main_sector(entities[0]),
            # "Ugandan sugar": the adjective tells whose it is, it does not name him.
            meant_by(draft, entities) if sentence.tokens[at].dep in MODIFIERS_BEFORE else entities,
            entities[0],
            at,
        )
        for at, entities in mentions[:MOST_MENTIONS]
        if at != ruled.token
        and entities[0].code != UNKNOWN
        and not (entities[0].via == "metonym" and is_venue(sentence, at))
        and not _is_within(entities[0], ruled.party)
        and not is_used(sentence, at, entities[0])
        and entities[0].text.lower() not in listed("channels")
    ]


def _is_within(entity: Entity, party: Entity | None) -> bool:
    """Say whether a word only tells the country of the rules' party ("Rwandan officers")."""
    return (
        party is not None
        and bool(party.text)
        and entity.code == party.code
        and party.start <= entity.start
        and entity.end <= party.end
    )


def _nearest(draft: Draft, ruled: str, spoken: Spoken) -> Sequence[str]:
    """Return the codes that the story speaks of nearest, and the rules' own."""
    near = islice(away_from(draft.reading.number, spoken), MOST_COUNTRIES)
    return list(dict.fromkeys([*near, *([ruled] if ruled else [])]))


def _parties_of(code: str, ruled: Candidate, spoken: Spoken) -> dict[str, Entity | None]:
    """Return as whom a story speaks of a code, by main sector, and who the rules' party would be.

    A state has a government.
    """
    found: dict[str, Entity | None] = {}
    states = code not in ORGANISED
    if states:
        found["GOV"] = None
    kinds = spoken.kinds.get(code, {})
    often = sorted(kinds, key=lambda sector: -len(kinds[sector]))[:MOST_PARTIES]
    for sector in often:
        if found.get(sector) is None:
            found[sector] = spoken.first[code][sector]
    if ruled.party is not None and ruled.sector and states:
        found.setdefault(ruled.sector, None)
    return found
