"""Who may fill a side that no word of a clause names, and what speaks for each.

Source:
    Codebook, "Who".
"""

from collections.abc import Callable, Sequence
from math import log1p

import msgspec
from msgspec.structs import replace

from dateline.events.dealings import (
    SIDES,
    Dealing,
    Dealings,
    Side,
    main_sector,
    parties_across,
    parties_on,
)
from dateline.events.draft import Draft
from dateline.events.inferring import is_said_to_nobody
from dateline.events.sectors import ARMED_GROUPS, ORGANISED, UNKNOWN, unnamed
from dateline.grammar import Sentence
from dateline.records import Entity

Told = Sequence[tuple[int, int, tuple[Entity, ...]]]

NOBODY = ""
"""The candidate that leaves a side open."""
MOST = 12
"""How many of the nearest are weighed."""
FAR = 9
NONE: frozenset[str] = frozenset()
FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
ARMED = ARMED_GROUPS | {"MIL"}
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
KIND_OF = {
    "GOV": "government", "MIL": "army", "SPY": "army", "COP": "police", "JUD": "courts",
    "LEG": "politics", "OPP": "politics", "PTY": "politics", "REB": "rebels", "PRM": "rebels",
    "UAF": "rebels", "CVL": "people", "REF": "people",
}  # fmt: skip
KINDS = ("government", "army", "police", "courts", "politics", "rebels", "people", "other")
ELSE = "else"
CLASSES = ("assault", "coerce", "protest", "accuse", ELSE)
FEATURES = (
    "rule", "rule empty", "rule unknown", "rule linked", "rule presumed", "nobody", "in sentence",
    "before", "after", "subject", "sentence before", "near before", "sentence after", "share",
    "often", "focus", "there", "told there", "own", "organised", "dealings", "any dealings",
    "same type", "nearness", "armed", "rebel", "force armed", "force rebel", "force there",
    "force own", "force focus", "force in sentence", "force same type", "force nearness",
    "force dealings", "party by rule", "party in sentence", "party near", "party share",
    "party same side", "party same type", "party across", "party own",
    *(f"is {kind}" for kind in KINDS),
    *(f"{event} by {kind}" for event in CLASSES for kind in KINDS),
)  # fmt: skip
OF_FORCE = (
    "armed", "rebel", "there", "own", "focus", "in sentence", "same type", "nearness",
    "dealings",
)  # fmt: skip


class Candidate(msgspec.Struct, frozen=True):
    """A party that may fill a side, and what speaks for it; nobody has an empty code.

    `party` is somebody whom the story speaks of as that, None for nobody; `given` says whether it
    is the rules' answer.
    """

    code: str
    sector: str
    party: Entity | None
    given: bool
    features: dict[str, float]


class Spoken(msgspec.Struct, frozen=True):
    """Where a story speaks of each code by words that tell it, and as whom.

    All are by code: `places` holds the sentences and their tokens, `times` how often it is spoken
    of, `kinds` the sentences by main sector, `first` the first of each main sector, `sectors` the
    sectors that come first with anybody of it. `total` is how often the story speaks of any.
    """

    places: dict[str, dict[int, list[int]]]
    times: dict[str, int]
    kinds: dict[str, dict[str, list[int]]]
    first: dict[str, dict[str, Entity]]
    sectors: dict[str, set[str]]
    total: int


class _OpenSide(msgspec.Struct, frozen=True):
    """A side to be filled; `across` has the codes on the other one, `kinds` with main sectors."""

    draft: Draft
    side: Side
    across: frozenset[str]
    kinds: frozenset[tuple[str, str]]


def spoken_of(told: Told, is_guess: Callable[[Entity], bool]) -> Spoken:
    """Gather where a story speaks of whom.

    Args:
        told: Every mention of a party: sentence, token, entities; in text order.
        is_guess: Says whether a party's country is told by no word of the text.
    """
    spoken = Spoken({}, {}, {}, {}, {}, 0)
    for number, token, entities in told:
        for entity in entities:
            code = entity.code
            if code and code != UNKNOWN and not is_guess(entity):
                kind = main_sector(entity)
                spoken.places.setdefault(code, {}).setdefault(number, []).append(token)
                spoken.times[code] = spoken.times.get(code, 0) + 1
                spoken.kinds.setdefault(code, {}).setdefault(kind, []).append(number)
                spoken.first.setdefault(code, {}).setdefault(kind, entity)
                spoken.sectors.setdefault(code, set()).update(entity.sector[:1])
    return replace(spoken, total=sum(spoken.times.values()))


def is_open(draft: Draft, side: Side, sentence: Sentence) -> bool:
    """Say whether no word names a side: it is empty, unknown or only inferred.

    Hearers in general are not open ("urged the international community"), nor are several parties
    among themselves.
    """
    among_themselves = (
        draft.reading.frame.reciprocal and not draft.recipient and len(draft.actor) > 1
    )
    if among_themselves or (side == "recipient" and is_said_to_nobody(draft.reading, sentence)):
        return False
    return all(not party.text for party in parties_on(draft, side))


def candidates_for(
    draft: Draft,
    side: Side,
    dealings: Dealings,
    sentences: Sequence[Sentence],
    spoken: Spoken,
    focus: str,
) -> tuple[Candidate, ...]:
    """Return who may fill a side, the nearest first, nobody last.

    Args:
        draft: A draft with an open side.
        side: The side.
        dealings: Who stands on which side of the story's drafts.
        sentences: The story's sentences.
        spoken: Where the story speaks of whom.
        focus: The code of the country that it is about, or nothing.
    """
    number = draft.reading.number
    places, times = spoken.places, spoken.times
    nearest = sorted(
        places, key=lambda code: (min(abs(at - number) for at in places[code]), -times[code])
    )[:MOST]
    ruled = _by_rule(draft, side)
    given = "" if ruled is None else ruled.code
    across = parties_across(draft, side)
    open_side = _OpenSide(
        draft,
        side,
        frozenset(party.code for party in across),
        frozenset((party.code, main_sector(party)) for party in across),
    )
    found: list[Candidate] = []
    for code in dict.fromkeys([*nearest, *filter(None, [given])]):
        elsewhere = [one for one in dealings.on_side(side, code) if one.draft is not draft]
        shared = _of_code(code, open_side, elsewhere, dealings, sentences, spoken, focus)
        if code == given:
            shared |= _how_ruled(draft, side)
        shared = _told(shared)
        for sector, party in _parties_of(code, draft, spoken, ruled).items():
            own = _of_party(code, sector, open_side, elsewhere, spoken)
            by_rule = ruled is not None and (code, sector) == (given, main_sector(ruled))
            own["party by rule"] = by_rule
            found.append(Candidate(code, sector, party, by_rule, shared | _told(own)))
    nobody = {"nobody": 1.0, draft.event: 1.0} | ({} if given else _how_ruled(draft, side))
    return (*found, Candidate(NOBODY, "", None, not given, nobody))


def _parties_of(code: str, draft: Draft, spoken: Spoken, ruled: Entity | None) -> dict[str, Entity]:
    """Return as whom a story speaks of a code, by main sector; a state has a government."""
    found: dict[str, Entity] = {}
    if ruled is not None and ruled.code == code:
        found[main_sector(ruled)] = ruled
    if code not in ORGANISED:
        found.setdefault("GOV", unnamed(code, ("GOV",), draft.start))
    for sector, party in spoken.first.get(code, {}).items():
        found.setdefault(sector, party)
    return found


def _by_rule(draft: Draft, side: Side) -> Entity | None:
    """Return whom the rules gave a side; None for nobody."""
    parties = parties_on(draft, side)
    return parties[0] if parties and parties[0].code != UNKNOWN else None


def _how_ruled(draft: Draft, side: Side) -> dict[str, float]:
    parties = parties_on(draft, side)
    if not parties:
        how = "empty"
    elif parties[0].code == UNKNOWN:
        how = "unknown"
    else:
        how = "linked" if parties[0].via == "coreference" else "presumed"
    return {"rule": 1.0, f"rule {how}": 1.0}


def _told(found: dict[str, float]) -> dict[str, float]:
    return {name: float(value) for name, value in found.items() if value}


def _of_code(
    code: str,
    open_side: _OpenSide,
    elsewhere: Sequence[Dealing],
    dealings: Dealings,
    sentences: Sequence[Sentence],
    spoken: Spoken,
    focus: str,
) -> dict[str, float]:
    """Return what speaks for a country or organisation, whoever of it."""
    draft = open_side.draft
    found = _where_spoken_of(code, draft, sentences, spoken)
    found |= _in_other_drafts(code, open_side, elsewhere, dealings)
    sectors = spoken.sectors.get(code, NONE)
    found |= {
        "focus": code == focus,
        "there": draft.place is not None and draft.place.country == code,
        "told there": draft.told_in == code,
        "own": code in open_side.across,
        "organised": code in ORGANISED,
        "armed": not ARMED.isdisjoint(sectors),
        "rebel": "REB" in sectors,
    }
    if draft.event in FORCE:
        found |= {f"force {name}": found.get(name, 0.0) for name in OF_FORCE}
    return found


def _of_party(
    code: str, sector: str, open_side: _OpenSide, elsewhere: Sequence[Dealing], spoken: Spoken
) -> dict[str, float]:
    """Return what speaks for a party beside the others of its country."""
    event, number = open_side.draft.event, open_side.draft.reading.number
    at = spoken.kinds.get(code, {}).get(sector, ())
    same_side = same_type = across = 0
    for other in elsewhere:
        if (code, sector) in other.kinds:
            same_side += 1
            same_type += other.draft.event == event
            across += not other.across.isdisjoint(open_side.across)
    kind = KIND_OF.get(sector, "other") if sector else ""
    found: dict[str, float] = {
        "party in sentence": number in at,
        "party near": any(abs(where - number) < 3 for where in at),
        "party share": len(at) / spoken.times.get(code, 1),
        "party same side": log1p(same_side),
        "party same type": log1p(same_type),
        "party across": log1p(across),
        "party own": (code, sector) in open_side.kinds,
    }
    if kind:
        found[f"is {kind}"] = 1.0
        found[f"{_class_of(event)} by {kind}"] = 1.0
    return found


def _class_of(event: str) -> str:
    return event.lower() if event.lower() in CLASSES else ELSE


def _where_spoken_of(
    code: str, draft: Draft, sentences: Sequence[Sentence], spoken: Spoken
) -> dict[str, float]:
    number, trigger = draft.reading.number, draft.reading.trigger
    places, times = spoken.places.get(code, {}), spoken.times.get(code, 0)
    same = places.get(number, ())
    tokens = sentences[number].tokens
    return {
        "in sentence": bool(same),
        "before": any(token < trigger for token in same),
        "after": any(token > trigger for token in same),
        "subject": any(tokens[token].dep in SUBJECTS for token in same),
        "sentence before": number - 1 in places,
        "near before": number - 2 in places or number - 3 in places,
        "sentence after": number + 1 in places,
        "share": times / (spoken.total or 1),
        "often": log1p(times),
    }


def _in_other_drafts(
    code: str, open_side: _OpenSide, elsewhere: Sequence[Dealing], dealings: Dealings
) -> dict[str, float]:
    """Return how often a code stands on this side elsewhere, and deals with the other one."""
    draft, opposite = open_side.draft, open_side.across
    far = [
        abs(one.draft.reading.number - draft.reading.number)
        for one in elsewhere
        if one.draft.event == draft.event
    ]
    nearest = min(far, default=FAR)
    met: set[int] = set()
    if opposite and code not in opposite:
        met = {
            id(one.draft)
            for either in SIDES
            for one in dealings.on_side(either, code)
            if one.draft is not draft
            and not (opposite.isdisjoint(one.beside) and opposite.isdisjoint(one.across))
        }
    return {
        "dealings": log1p(sum(not one.across.isdisjoint(opposite) for one in elsewhere)),
        "any dealings": log1p(len(met)),
        "same type": log1p(len(far)),
        "nearness": 1 / (1 + nearest) if nearest < FAR else 0.0,
    }
