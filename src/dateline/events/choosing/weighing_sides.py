"""Who may stand on a side of an event, and how much speaks for each of them there.

The rules' answer is one candidate, with signals of how it was found; what else may be meant stands
beside it (`candidates.py`). The signals are those of `shared_signals.py`, `party_signals.py` and
`mention_signals.py`; what several candidates share is worked out, and summed, once.

Source:
    Codebook, "Who".
"""

from collections.abc import Mapping, Sequence
from itertools import chain

import msgspec
import numpy as np
import numpy.typing as npt

from dateline.events.choosing.around import Around, asked_of
from dateline.events.choosing.candidates import Candidate, candidates_for, ruled_candidate
from dateline.events.choosing.dealings import Dealing, Side, parties_on
from dateline.events.choosing.hearing import hearing_signals
from dateline.events.choosing.mention_signals import mention_signals, sought_signals
from dateline.events.choosing.party_signals import (
    country_as,
    country_signals,
    elsewhere,
    party_signals,
    spoken_signals,
)
from dateline.events.choosing.party_weights import PartyWeights
from dateline.events.choosing.ruled import how_ruled, is_settled
from dateline.events.choosing.shared_signals import RULED, Shared, Signals, shared_parts
from dateline.events.choosing.told_nationals import are_told_nationals
from dateline.events.choosing.unknown_doers import (
    asks_its_own,
    leaves_its_own,
    may_be_blamed,
    may_have_done,
    moves_its_own,
    who_answers,
)
from dateline.events.draft import Draft
from dateline.grammar import Sentence

Array = npt.NDArray[np.float64]
Part = Signals | Shared
MOST_KNOWN = 50_000


class Weighed(msgspec.Struct, frozen=True):
    """A candidate of a side and what speaks for him, in parts that several may share."""

    candidate: Candidate
    parts: tuple[Part, ...]

    @property
    def signals(self) -> dict[str, float]:
        """All that speaks for him."""
        return {name: value for part in self.parts for name, value in _signals_of(part).items()}


def weighed_for(at: int, around: Around) -> tuple[tuple[Weighed, ...], tuple[Weighed, ...]]:
    """Return who may have done what a draft tells, who may stand on its other side, and why.

    Args:
        at: Which of the story's drafts.
        around: The story.
    """
    shared: dict[object, Signals] = {}
    return _weighed(at, "actor", around, shared), _weighed(at, "recipient", around, shared)


def _weighed(
    at: int, side: Side, around: Around, shared: dict[object, Signals]
) -> tuple[Weighed, ...]:
    """Return who may stand on a side; `shared` keeps what speaks for somebody on either one."""
    draft = around.drafts[at]
    sentence = around.sentences[draft.reading.number]
    how = how_ruled(draft, side, sentence, around.is_guess)
    if is_settled(how, side, draft):
        return (Weighed(ruled_candidate(draft, side, sentence, around.spoken), ()),)
    candidates = _standing(draft, side, how, sentence, around)
    asked = asked_of(at, side, how, candidates[0], around)
    own: dict[object, Signals] = {}
    others: dict[str, list[Dealing]] = {}
    found: list[Weighed] = []
    for one in candidates:
        code, token = one.code, one.token
        parts: list[Part] = [*shared_parts(one, asked, around.is_guess)]
        if asked.heard is not None:
            parts.append(hearing_signals(one, asked.heard))
        if not code:
            found.append(Weighed(one, tuple(parts)))
            continue
        if code not in shared:
            shared[code] = spoken_signals(code, asked, around)
        spoken = shared[code]
        if code not in own:
            others[code] = elsewhere(code, asked, around)
            own[code] = country_signals(code, others[code], asked, around)
        as_what = (code, one.kind in RULED or one.kind)
        if as_what not in own:
            own[as_what] = country_as(spoken, one, asked)
        party = (code, one.sector, "party")
        if party not in own:
            own[party] = party_signals(one, others[code], asked, around)
        parts += filter(None, (spoken, own[code], own[as_what], own[party]))
        if token is not None:
            if token not in shared:
                shared[token] = mention_signals(token, asked)
            if token not in own:
                own[token] = sought_signals(token, asked)
            parts += filter(None, (shared[token], own[token]))
        found.append(Weighed(one, tuple(parts)))
    return tuple(found)


def _standing(
    draft: Draft, side: Side, how: str, sentence: Sentence, around: Around
) -> tuple[Candidate, ...]:
    """Return who may stand on a side, the rules' answer first; `how` says how rules found it."""
    candidates = candidates_for(draft, side, sentence, around.spoken)
    if side == "actor" and how == "unknown":
        answering = who_answers(draft, sentence, candidates)
        candidates = tuple(
            one
            for one in candidates
            if one.code not in answering and may_have_done(one, draft, around.drafts)
        )
    if side == "actor" and not any(party.text for party in draft.actor):
        candidates = tuple(one for one in candidates if not asks_its_own(one, draft))
    if side == "recipient":
        candidates = tuple(
            one
            for one in candidates
            if not leaves_its_own(one, draft) and not moves_its_own(one, draft)
        )
        if how == "role" and are_told_nationals(candidates[0], draft, sentence, around.spoken):
            candidates = tuple(one for one in candidates if one.code == candidates[0].code)
    if side == "recipient" and how == "empty":
        candidates = tuple(
            one for one in candidates if may_be_blamed(one, draft, around.drafts, sentence)
        )
    if how == "role lent" and around.cast.is_at_home(parties_on(draft, side)[0]):
        # Where the report was filed tells whose they are, not whom it speaks of more.
        home = candidates[0].code
        candidates = tuple(one for one in candidates if _may_be_at_home(one, home, side))
    return candidates


def _may_be_at_home(candidate: Candidate, home: str, side: Side) -> bool:
    """Say whether words that stand for somebody of a story's own country may mean a candidate."""
    return candidate.code == home or (side == "recipient" and candidate.kind != "story")


def side_odds(sides: Sequence[Sequence[Weighed]], side: Side, weights: PartyWeights) -> Array:
    """Return what speaks in sum for each candidate of sides; each part is summed once."""
    signals, common = weights.signals[side], weights.known[side]
    known: dict[int, float] = {}
    sums: list[float] = []
    for one in chain.from_iterable(sides):
        total = 0.0
        for part in one.parts:
            if isinstance(part, tuple):
                add = common.get(part)
                if add is None:
                    add = _sum(_signals_of(part), signals)
                    if len(common) > MOST_KNOWN:
                        common.clear()
                    common[part] = add
            else:
                add = known.get(id(part))
                if add is None:
                    add = known[id(part)] = _sum(part, signals)
            total += add
        sums.append(total)
    return np.array(sums)


def _sum(part: Signals, weights: Mapping[str, float]) -> float:
    weight = weights.get
    return sum([weight(name, 0.0) * value for name, value in part.items()])


def _signals_of(part: Part) -> Signals:
    return part[0](*part[1:]) if isinstance(part, tuple) else part
