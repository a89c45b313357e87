"""What speaks for a candidate as actor and another as recipient of the same event.

All pairs of the candidates of a story's events are held in arrays, one row a pair: event by event,
actor by actor.
"""

from collections.abc import Mapping, Sequence
from math import log1p
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.events.choosing.candidates import Candidate
from dateline.events.choosing.dealings import main_sector
from dateline.events.choosing.shared_signals import KIND_OF, RULED

Array = npt.NDArray[Any]

PAIR_SIGNALS = (
    "both ruled", "only actor ruled", "only recipient ruled", "same country",
    "same country, detector", "same party", "dealt", "dealt the other way", "deal", "swapped",
    "actor before recipient", "recipient before actor", "both mentioned",
)  # fmt: skip
KINDS = (
    "government", "army", "police", "courts", "politics", "rebels", "people", "other",
    "organisation", "transnational group", "nobody",
)  # fmt: skip
TRANSNATIONAL = frozenset({"IMG", "ISM"})
IMPOSSIBLE = -1e9
_FLAGGED = [
    PAIR_SIGNALS.index(name)
    for name in (
        "both ruled", "only actor ruled", "only recipient ruled", "swapped",
        "actor before recipient", "recipient before actor", "both mentioned",
    )
]  # fmt: skip
"""Signals that hold where something holds of the actor and something of the recipient."""
_KIND_AT = {kind: at for at, kind in enumerate(KINDS)}


class Question(NamedTuple):
    """An event whose parties are asked for: who may be meant, the rules' answer first.

    `trigger` is its token, `dealt` says how many other drafts have a pair of codes as actor and
    recipient, `detected` whether the detector found it, and no frame.
    """

    actors: Sequence[Candidate]
    recipients: Sequence[Candidate]
    trigger: int
    dealt: Mapping[tuple[str, str], int]
    detected: bool


class Pairs(NamedTuple):
    """The pairs of the candidates of several events.

    `first` says where the pairs of each event begin, `width` how many recipients it has, `owner` of
    which event a pair is, `actor` and `recipient` of which candidates among those of all events;
    `signals` is pairs by `PAIR_SIGNALS`; `kinds` says of each pair what both mainly are and whether
    they are of one country (places in `KINDS`, 0 or 1); `admissible` is false where somebody would
    act on himself; `countries` and `parties` number the pairs of each event, those the same that
    are of the same countries, or of these and the same sectors.
    """

    first: Array
    width: Array
    owner: Array
    actor: Array
    recipient: Array
    signals: Array
    kinds: tuple[Array, Array, Array]
    admissible: Array
    countries: Array
    parties: Array


class _Side(NamedTuple):
    """The candidates of one side of all events: event, code, party, kind, if ruled, token or -1."""

    event: Array
    code: Array
    party: Array
    kind: Array
    ruled: Array
    token: Array


def pairs_of(questions: Sequence[Question]) -> Pairs:
    """Return what speaks for each pair of candidates of events.

    Args:
        questions: The events, at least one, each with at least one candidate on either side.
    """
    codes: dict[str, int] = {"": 0}
    parties: dict[tuple[str, str], int] = {}
    actors = _side_of([question.actors for question in questions], codes, parties)
    recipients = _side_of([question.recipients for question in questions], codes, parties)
    width = np.bincount(recipients.event, minlength=len(questions))
    begins = np.cumsum(width) - width
    many = width[actors.event]
    rows = np.cumsum(many) - many
    actor = np.repeat(np.arange(len(many)), many)
    recipient = np.arange(len(actor)) + (begins[actors.event] - rows)[actor]
    owner = actors.event[actor]
    doers = np.searchsorted(actors.event, np.arange(len(questions)))
    first = rows[doers]
    code, other = actors.code[actor], recipients.code[recipient]
    party, met = actors.party[actor], recipients.party[recipient]
    same = (code == other) & (code > 0)
    alike = same & (party == met)
    signals = np.zeros((len(PAIR_SIGNALS), len(actor)))
    trigger = np.array([question.trigger for question in questions])
    signals[_FLAGGED] = _flags(actors, recipients, trigger, (doers, begins), (actor, recipient))
    signals[3] = same
    signals[4] = same & np.array([question.detected for question in questions])[owner]
    signals[5] = alike
    often = np.zeros((len(questions), len(codes), len(codes)))
    for number, question in enumerate(questions):
        for (doer, target), times in question.dealt.items():
            if times and doer in codes and target in codes:
                often[number, codes[doer], codes[target]] = log1p(times)
    signals[6] = often[owner, code, other]
    signals[7] = often[owner, other, code]
    signals[8] = (signals[6] + signals[7]) > 0
    told = actors.token[actor]
    himself = alike | ((told == recipients.token[recipient]) & (told >= 0))
    _mark_several(himself, questions, rows)
    himself[first] = False
    size = len(codes), len(parties)
    return Pairs(
        first,
        width,
        owner,
        actor,
        recipient,
        signals.T,
        (actors.kind[actor], recipients.kind[recipient], same.astype(np.int64)),
        ~himself,
        (owner * size[0] + code) * size[0] + other,
        (owner * size[1] + party) * size[1] + met,
    )


def best_pairs(odds: Array, pairs: Pairs, margin: float) -> list[tuple[tuple[int, int], float]]:
    """Return the best pair of each event, likely in country, and in country and sector.

    Args:
        odds: Log-odds of each pair, but for a constant of its event.
        pairs: The pairs.
        margin: How many times as good as the rules' answer another must be.

    Returns:
        For each event the places of actor and recipient, and how likely their countries are.
    """
    first, owner = pairs.first, pairs.owner
    possible = np.where(pairs.admissible, odds, IMPOSSIBLE)
    chances = np.exp(possible - np.maximum.reduceat(possible, first)[owner])
    chances /= np.add.reduceat(chances, first)[owner]
    countries = np.bincount(pairs.countries, chances)[pairs.countries]
    parties = np.bincount(pairs.parties, chances)[pairs.parties]
    worth = np.where(pairs.admissible, countries + parties + chances / 1000, 0.0).round(9)
    worth[first] *= margin
    best: list[tuple[tuple[int, int], float]] = []
    ends = [*first[1:].tolist(), len(worth)]
    for start, end, width in zip(first.tolist(), ends, pairs.width.tolist(), strict=True):
        place = int(worth[start:end].argmax())
        actor, recipient = divmod(place, width)
        best.append(((actor, recipient), float(countries[start + place])))
    return best


def _side_of(
    sides: Sequence[Sequence[Candidate]],
    codes: dict[str, int],
    parties: dict[tuple[str, str], int],
) -> _Side:
    """Return the candidates of one side of events; new codes and parties are numbered."""
    rows = [
        (
            event,
            codes.setdefault(one.code, len(codes)),
            parties.setdefault((one.code, one.sector), len(parties)),
            _kind_at(one),
            one.kind in RULED,
            -1 if one.token is None else one.token,
        )
        for event, side in enumerate(sides)
        for one in side
    ]
    event, code, party, kind, ruled, token = np.array(rows, np.int64).T
    return _Side(event, code, party, kind, ruled > 0, token)


def _flags(
    actors: _Side,
    recipients: _Side,
    trigger: Array,
    ruled: tuple[Array, Array],
    pairs: tuple[Array, Array],
) -> Array:
    """Return the signals of `_FLAGGED` for each pair.

    Args:
        actors: Who may have done it.
        recipients: To whom.
        trigger: The token of each event.
        ruled: Where each event's rules' answers stand among actors and recipients.
        pairs: The actor and the recipient of each pair.
    """
    asked: list[Array] = []
    for own, others, answer in (
        (actors, recipients, ruled[1]),
        (recipients, actors, ruled[0]),
    ):
        word, told = trigger[own.event], own.token >= 0
        before, after = told & (own.token < word), own.token > word
        crossed = told & ~own.ruled & (own.token == others.token[answer][own.event])
        sides = own is actors
        asked.append(
            np.stack(
                [
                    own.ruled,
                    own.ruled if sides else ~own.ruled,
                    ~own.ruled if sides else own.ruled,
                    crossed,
                    before if sides else after,
                    after if sides else before,
                    told,
                ]
            )
        )
    return np.asarray(asked[0][:, pairs[0]] & asked[1][:, pairs[1]])


def _mark_several(himself: Array, questions: Sequence[Question], rows: Array) -> None:
    """Mark the pairs in which one of several who act together would act on himself."""
    at = 0
    for question in questions:
        for doer in question.actors:
            if len(doer.parties) > 1:
                several = {(party.code, main_sector(party)) for party in doer.parties}
                own = slice(rows[at], rows[at] + len(question.recipients))
                himself[own] |= [(one.code, one.sector) in several for one in question.recipients]
            at += 1


def _kind_at(candidate: Candidate) -> int:
    """Return what a candidate mainly is, as a place in `KINDS`."""
    if not candidate.code:
        return _KIND_AT["nobody"]
    if not candidate.sector:
        group = candidate.code in TRANSNATIONAL
        return _KIND_AT["transnational group" if group else "organisation"]
    return _KIND_AT[KIND_OF.get(candidate.sector, "other")]
