"""What speaks for a candidate as actor and another as recipient of the same event.

All pairs of a draft's candidates are held in arrays, actors by recipients.
"""

from collections.abc import Mapping, Sequence
from math import log1p
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.events.candidates import Candidate
from dateline.events.dealings import main_sector
from dateline.events.party_signals import KIND_OF, RULED

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
_KIND_AT = {kind: at for at, kind in enumerate(KINDS)}


class Pairs(NamedTuple):
    """The pairs of a draft's candidates.

    `signals` is actors by recipients by `PAIR_SIGNALS`; `kinds` says of each pair what both
    mainly are and whether they are of one country (places in `KINDS`, 0 or 1); `admissible` is
    false where somebody would act on himself. `actor_codes`, `recipient_codes`, `actor_parties`
    and `recipient_parties` number who is the same.
    """

    signals: Array
    kinds: tuple[Array, Array, Array]
    admissible: Array
    actor_codes: Array
    recipient_codes: Array
    actor_parties: Array
    recipient_parties: Array


def pairs_of(
    actors: Sequence[Candidate],
    recipients: Sequence[Candidate],
    trigger: int,
    dealt: Mapping[tuple[str, str], int],
    *,
    detected: bool,
) -> Pairs:
    """Return what speaks for each pair of candidates.

    Args:
        actors: Who may have done it, the rules' answer first.
        recipients: To whom, the rules' answer first.
        trigger: The token of the event.
        dealt: How many other drafts have a pair of codes as actor and recipient.
        detected: Whether the detector found the event, and no frame.
    """
    numbers: dict[object, int] = {"": 0}
    sides = (actors, recipients)
    codes, others = [
        np.array([numbers.setdefault(one.code, len(numbers)) for one in side]) for side in sides
    ]
    known = len(numbers)
    parties = [
        np.array([numbers.setdefault((one.code, one.sector), len(numbers)) for one in side])
        for side in sides
    ]
    first, second = [np.array([one.kind in RULED for one in side]) for side in sides]
    at, to = [np.array([-1 if one.token is None else one.token for one in side]) for side in sides]
    told, met = at >= 0, to >= 0
    same = (codes[:, None] == others) & (codes > 0)[:, None]
    alike = same & (parties[0][:, None] == parties[1])
    # A table for each signal, so that each is written in one go.
    signals = np.zeros((len(PAIR_SIGNALS), len(actors), len(recipients)))
    signals[0] = first[:, None] & second
    signals[1] = first[:, None] & ~second
    signals[2] = ~first[:, None] & second
    signals[3] = same
    if detected:
        signals[4] = same
    signals[5] = alike
    often = np.zeros((known, known))
    for (actor, recipient), times in dealt.items():
        if times and actor in numbers and recipient in numbers:
            often[numbers[actor], numbers[recipient]] = log1p(times)
    signals[6] = often[codes[:, None], others]
    signals[7] = often[others, codes[:, None]]
    signals[8] = (signals[6] + signals[7]) > 0
    signals[9] = ((at == to[0]) & told & ~first)[:, None] & ((to == at[0]) & met & ~second)
    signals[10] = (told & (at < trigger))[:, None] & (to > trigger)
    signals[11] = (at > trigger)[:, None] & (met & (to < trigger))
    signals[12] = told[:, None] & met
    himself = alike | ((at[:, None] == to) & told[:, None])
    for row, doer in enumerate(actors):
        if len(doer.parties) > 1:
            several = {(party.code, main_sector(party)) for party in doer.parties}
            himself[row] |= np.array([(one.code, one.sector) in several for one in recipients])
    himself[0, 0] = False
    kinds = (
        np.array([_kind_at(one) for one in actors])[:, None],
        np.array([_kind_at(one) for one in recipients])[None, :],
        same.astype(np.int64),
    )
    by_pair = np.moveaxis(signals, 0, -1)
    return Pairs(by_pair, kinds, ~himself, codes, others, parties[0], parties[1])


def _kind_at(candidate: Candidate) -> int:
    """Return what a candidate mainly is, as a place in `KINDS`."""
    if not candidate.code:
        return _KIND_AT["nobody"]
    if not candidate.sector:
        group = candidate.code in TRANSNATIONAL
        return _KIND_AT["transnational group" if group else "organisation"]
    return _KIND_AT[KIND_OF.get(candidate.sector, "other")]


def same_as(numbers: Array) -> Array:
    """Return which of the candidates of a side are the same, as ones of a square table."""
    return np.asarray(numbers[:, None] == numbers, float)
