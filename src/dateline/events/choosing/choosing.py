"""Who did it to whom: the likeliest pair of those who may stand on the sides of an event.

The rules' answer is one candidate of each side, with signals of how it was found; what else may be
meant stands beside it (`candidates.py`). The signals are those of `shared_signals.py`,
`party_signals.py`, `mention_signals.py` and `pairing.py`, their weights those of
`party_weights.py`.

Source:
    Codebook, "Who". Conditional logit (McFadden 1974).
"""

from collections.abc import Mapping, Sequence
from itertools import chain

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from dateline.events.choosing.around import Around, around_of, asked_of, dealt_elsewhere
from dateline.events.choosing.candidates import (
    Candidate,
    candidates_for,
    ruled_candidate,
)
from dateline.events.choosing.dealings import SIDES, Dealing, Side, parties_on
from dateline.events.choosing.hearing import heard_of, hearing_signals
from dateline.events.choosing.mention_signals import mention_signals, sought_signals
from dateline.events.choosing.pairing import Pairs, Question, best_pairs, pairs_of
from dateline.events.choosing.party_signals import (
    country_as,
    country_signals,
    elsewhere,
    party_signals,
    spoken_signals,
)
from dateline.events.choosing.party_weights import PartyWeights, load_party_weights
from dateline.events.choosing.party_words import parties_meant
from dateline.events.choosing.ruled import how_ruled, is_settled
from dateline.events.choosing.shared_signals import RULED, Shared, Signals, shared_parts
from dateline.events.choosing.spoken import Told, spoken_of
from dateline.events.choosing.unknown_doers import (
    asks_its_own,
    leaves_its_own,
    may_be_blamed,
    may_have_done,
    who_answers,
)
from dateline.events.detector.detecting import Opinion
from dateline.events.detector.features import TYPE_AT
from dateline.events.draft import Draft
from dateline.events.frames.reading import is_detected
from dateline.events.parties.speakers import SpokenCast
from dateline.grammar import Sentence
from dateline.records import Entity

Array = npt.NDArray[np.float64]

SHORTEST = 4
"""Stories of fewer sentences tell too little of who deals with whom."""
UNHEARD = "en-unheard"
"""The weights of stories too short for the detector, fitted without what it hears."""
MOST_KNOWN = 50_000
Part = Signals | Shared


class Weighed(msgspec.Struct, frozen=True):
    """A candidate of a side and what speaks for him, in parts that several may share."""

    candidate: Candidate
    parts: tuple[Part, ...]

    @property
    def signals(self) -> dict[str, float]:
        """All that speaks for him."""
        return {name: value for part in self.parts for name, value in _signals_of(part).items()}


class Choice(msgspec.Struct, frozen=True):
    """How the parties of a draft were chosen.

    `actors` and `recipients` hold the rules' answer first; `best` says which of them stand,
    `chance` how likely the countries of these two are.
    """

    actors: tuple[Weighed, ...]
    recipients: tuple[Weighed, ...]
    best: tuple[int, int]
    chance: float


def choose_parties(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    told: Told,
    cast: SpokenCast,
    dateline: str | None,
    opinion: Opinion | None,
) -> list[tuple[Draft, Choice | None]]:
    """Put on the sides of each draft who is likeliest meant.

    Args:
        drafts: A story's drafts that stand, in text order, with the parties that rules found.
        sentences: Its sentences.
        told: Every mention of a party in it.
        cast: Who is who in it, and who says what.
        dateline: The country that it was filed from.
        opinion: What the detector says of it; None where it does not speak.

    Returns:
        The drafts, in the same order, each with how its parties were chosen; None where the
        rules' answer stays unasked: in short stories, and where several act on each other.
    """
    if len(sentences) < SHORTEST:
        return [(draft, None) for draft in drafts]
    spoken = spoken_of(told, cast.is_guess)
    heard = heard_of(opinion, drafts, sentences, told)
    around = around_of(drafts, sentences, spoken, heard, cast, dateline)
    weights = load_party_weights("en" if opinion is not None else UNHEARD)
    asked = [at for at, draft in enumerate(drafts) if not is_mutual(draft)]
    chosen = dict(zip(asked, choices_of(asked, around, weights), strict=True))
    found: list[tuple[Draft, Choice | None]] = []
    for at, draft in enumerate(drafts):
        choice = chosen.get(at)
        if choice is None or choice.best == (0, 0):
            found.append((draft, choice))
            continue
        actor, recipient = (filled(draft, side, choice, cast) for side in SIDES)
        found.append((replace(draft, actor=actor, recipient=recipient), choice))
    return found


def filled(draft: Draft, side: Side, choice: Choice, cast: SpokenCast) -> tuple[Entity, ...]:
    """Return what a side of a draft holds as chosen.

    Args:
        draft: The draft with the parties that rules found.
        side: The side.
        choice: How its parties were chosen.
        cast: Who is who in the story.
    """
    ruled, best = side_of(choice, side)
    return parties_meant(best.candidate, ruled.candidate, draft, side, cast.is_guess)


def is_mutual(draft: Draft) -> bool:
    """Say whether several act on each other: then nobody is asked to whom."""
    side_by_side = draft.reading.frame.reciprocal or draft.event == "COOPERATE"
    return side_by_side and not draft.recipient and len(draft.actor) > 1


def choices_of(asked: Sequence[int], around: Around, weights: PartyWeights) -> list[Choice]:
    """Choose the parties of drafts.

    Args:
        asked: Which of the story's drafts.
        around: The story.
        weights: What speaks for whom, and how much.
    """
    weighed = [weighed_for(at, around) for at in asked]
    open_to = [
        number for number, sides in enumerate(weighed) if any(len(side) > 1 for side in sides)
    ]
    best = [((0, 0), 1.0)] * len(asked)
    if open_to:
        drafts = [around.drafts[asked[number]] for number in open_to]
        sides = [weighed[number] for number in open_to]
        pairs = pairs_for(drafts, sides, around)
        events = np.array([TYPE_AT[draft.event] for draft in drafts])
        odds = (
            _sums([one[0] for one in sides], "actor", weights)[pairs.actor]
            + _sums([one[1] for one in sides], "recipient", weights)[pairs.recipient]
            + pairs.signals @ weights.pair
            + weights.kinds[(events[pairs.owner], *pairs.kinds)]
        )
        for number, found in zip(open_to, best_pairs(odds, pairs, weights.margin), strict=True):
            best[number] = found
    return [
        Choice(actors, recipients, place, chance)
        for (actors, recipients), (place, chance) in zip(weighed, best, strict=True)
    ]


def pairs_for(
    drafts: Sequence[Draft],
    weighed: Sequence[tuple[Sequence[Weighed], Sequence[Weighed]]],
    around: Around,
) -> Pairs:
    """Return what speaks for each pair of candidates of a story's drafts.

    Args:
        drafts: The drafts, at least one.
        weighed: Who may have done what each tells, and to whom.
        around: The story.
    """
    return pairs_of(
        [
            Question(
                [one.candidate for one in actors],
                [one.candidate for one in recipients],
                draft.reading.trigger,
                dealt_elsewhere(around, draft),
                is_detected(draft.reading),
            )
            for draft, (actors, recipients) in zip(drafts, weighed, strict=True)
        ]
    )


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
        candidates = tuple(one for one in candidates if not leaves_its_own(one, draft))
    if side == "recipient" and how == "empty":
        candidates = tuple(
            one for one in candidates if may_be_blamed(one, draft, around.drafts, sentence)
        )
    if how == "role lent" and around.cast.is_at_home(parties_on(draft, side)[0]):
        # Where the report was filed tells whose they are, not whom it speaks of more.
        home = candidates[0].code
        candidates = tuple(one for one in candidates if _may_be_at_home(one, home, side))
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


def _may_be_at_home(candidate: Candidate, home: str, side: Side) -> bool:
    """Say whether words that stand for somebody of a story's own country may mean a candidate."""
    return candidate.code == home or (side == "recipient" and candidate.kind != "story")


def _sums(sides: Sequence[Sequence[Weighed]], side: Side, weights: PartyWeights) -> Array:
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


def side_of(choice: Choice, side: Side) -> tuple[Weighed, Weighed]:
    """Return the rules' answer for a side and who was chosen.

    Args:
        choice: How the parties of a draft were chosen.
        side: The side.
    """
    held = choice.actors if side == "actor" else choice.recipients
    return held[0], held[choice.best[SIDES.index(side)]]
