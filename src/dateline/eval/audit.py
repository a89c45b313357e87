"""A user's own sample of a run: drawn by type, judged by people, worked out as precision."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from heapq import heappush, heappushpop
from itertools import pairwise
from math import sqrt
from typing import Literal, get_args

import msgspec

from dateline.eval.codes import Row
from dateline.eval.intervals import Z95, cohen_kappa, wilson

Verdict = Literal["right", "wrong type", "wrong actor", "wrong date", "wrong place", "not an event"]
VERDICTS: tuple[str, ...] = get_args(Verdict)


class AuditError(ValueError):
    """A run or a sheet that cannot be used: what is wrong, where, and what to do."""


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """One event of the sample, with its stratum, the stratum's size and how many were drawn."""

    event: Row
    stratum: str
    stratum_size: int
    sampled: int


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One event as a reviewer judged it."""

    id: str
    stratum: str
    stratum_size: int
    verdict: Verdict
    reviewer: str = ""


class Precision(msgspec.Struct, frozen=True, kw_only=True):
    """A share with its 95 % interval; `right` of `judged`."""

    name: str
    right: int
    judged: int
    value: float
    low: float
    high: float


class Audit(msgspec.Struct, frozen=True, kw_only=True):
    """What a judged sheet says of the run."""

    judged: int
    verdicts: dict[str, int]
    strata: tuple[Precision, ...]
    right: tuple[float, float, float]
    event: tuple[float, float, float]
    kappa: float | None = None
    both: int = 0


def draw_sample(events: Iterable[Row], size: int, stratify: str | None) -> tuple[Drawn, ...]:
    """Draw a sample of a run: the same of the same run, every time.

    Within a stratum the events with the lowest hash of their id are drawn. Strata get the same
    number each; what a small one cannot fill goes to the others.

    Args:
        events: Rows of `code`.
        size: How many to draw.
        stratify: `type` for one stratum a type, None for the whole run as one.

    Returns:
        The sample, by stratum, then by document and place in it.

    Raises:
        AuditError: The run is empty, an event has no id, or one was drawn twice.
    """
    lots: dict[str, list[tuple[int, int, Row]]] = {}
    sizes: dict[str, int] = {}
    for number, event in enumerate(events, start=1):
        identity = event.get("id")
        if not isinstance(identity, str) or not identity:
            raise AuditError(f"event {number} of the run has no id; give rows that `code` wrote")
        name = str(event.get("event")) if stratify else "all"
        sizes[name] = sizes.get(name, 0) + 1
        lot = lots.setdefault(name, [])
        # The heap holds the lowest lots with the highest on top: memory is that of the sample.
        entry = (-_lot(identity), number, event)
        if len(lot) < size:
            heappush(lot, entry)
        else:
            heappushpop(lot, entry)
    if not lots:
        raise AuditError("the run has no events; there is nothing to sample")
    shares = share_out(size, sizes)
    drawn = []
    for name in sorted(lots):
        members = [event for _, _, event in sorted(lots[name], reverse=True)[: shares[name]]]
        for first, second in pairwise(members):
            if first["id"] == second["id"]:
                raise AuditError(f"{first['id']} is in the run twice; give one run, not two")
        members.sort(key=_reading_order)
        drawn += [
            Drawn(event=event, stratum=name, stratum_size=sizes[name], sampled=len(members))
            for event in members
        ]
    return tuple(drawn)


def share_out(size: int, available: Mapping[str, int]) -> dict[str, int]:
    """Divide a sample over strata as evenly as their sizes let it.

    Args:
        size: How many in all.
        available: The size of each stratum.

    Returns:
        How many from each; they add up to `size`, or to all there are.
    """
    shares = dict.fromkeys(available, 0)
    left = min(size, sum(available.values()))
    while left:
        room = sorted(
            (name for name in available if shares[name] < available[name]),
            key=lambda name: (shares[name], -available[name], name),
        )
        for name in room[:left]:
            shares[name] += 1
        left = min(size, sum(available.values())) - sum(shares.values())
    return shares


def _lot(identity: str) -> int:
    return int.from_bytes(sha256(f"audit:{identity}".encode()).digest()[:8])


def _reading_order(event: Row) -> tuple[str, int]:
    return str(event.get("doc")), int((event.get("evidence") or {}).get("start") or 0)


def summarise(first: Sequence[Judgement], second: Sequence[Judgement] = ()) -> Audit:
    """Work out what judgements say of the run they were drawn from.

    Where there are two reviewers, the first one's judgements make the estimates; the second's
    are used for agreement.

    Args:
        first: A reviewer's judgements.
        second: Another reviewer's, of the same events or some of them.

    Returns:
        Precision of each stratum with Wilson's interval; the share that is right, and the share
        that is an event at all, each weighted by the strata's sizes; Cohen's kappa over the six
        verdicts on the events that both judged.

    Raises:
        AuditError: Nothing was judged.
    """
    if not first:
        raise AuditError("nothing was judged; fill in the column `verdict` and read it back")
    strata: dict[str, list[Judgement]] = {}
    for judgement in first:
        strata.setdefault(judgement.stratum, []).append(judgement)
    rows = []
    for name in sorted(strata):
        right = sum(j.verdict == "right" for j in strata[name])
        total = len(strata[name])
        low, high = wilson(right, total)
        rows.append(
            Precision(name=name, right=right, judged=total, value=right / total, low=low, high=high)
        )
    other = {judgement.id: judgement for judgement in second}
    pairs = [(j.verdict, other[j.id].verdict) for j in first if j.id in other]
    return Audit(
        judged=len(first),
        verdicts={verdict: sum(j.verdict == verdict for j in first) for verdict in VERDICTS},
        strata=tuple(rows),
        right=reweighted(strata, frozenset(("right",))),
        event=reweighted(strata, frozenset(VERDICTS) - {"not an event"}),
        kappa=cohen_kappa([a for a, _ in pairs], [b for _, b in pairs]) if pairs else None,
        both=len(pairs),
    )


def reweighted(
    strata: Mapping[str, Sequence[Judgement]], good: frozenset[str]
) -> tuple[float, float, float]:
    """Estimate a share of the whole run from a stratified sample.

    Args:
        strata: The judgements of each stratum; each knows its stratum's size in the run.
        good: The verdicts that count.

    Returns:
        The share weighted by the strata's sizes, and its 95 % interval. Its variance is that of
        stratified sampling without replacement, each stratum's share drawn towards one half by
        two of each (Agresti and Coull 1998), so that a stratum without a fault is not taken for
        faultless.

    Source:
        Cochran (1977), Sampling techniques, 5.3 to 5.6.
    """
    whole = sum(members[0].stratum_size for members in strata.values())
    share = variance = 0.0
    for members in strata.values():
        weight, judged = members[0].stratum_size / whole, len(members)
        hits = sum(j.verdict in good for j in members)
        smooth = (hits + 2) / (judged + 4)
        left = 1 - min(1.0, judged / members[0].stratum_size)
        share += weight * hits / judged
        variance += weight**2 * smooth * (1 - smooth) / judged * left
    half = Z95 * sqrt(variance)
    return share, max(0.0, share - half), min(1.0, share + half)


def show_audit(audit: Audit) -> str:
    """Return an audit as text for a terminal."""
    lines = [f"{audit.judged} events judged"]
    lines += [f"  {verdict:13} {count:5}" for verdict, count in audit.verdicts.items()]
    lines.append("precision by stratum (right of judged, 95 % interval)")
    lines += [
        f"  {row.name:13} {row.right:4} of {row.judged:<4} {row.value:.3f}  "
        f"{row.low:.3f} to {row.high:.3f}"
        for row in audit.strata
    ]
    for name, (value, low, high) in (("right", audit.right), ("an event", audit.event)):
        lines.append(f"whole run, re-weighted: {name} {value:.3f} ({low:.3f} to {high:.3f})")
    if audit.kappa is not None:
        lines.append(f"Cohen's kappa of two reviewers: {audit.kappa:.3f} on {audit.both} events")
    return "\n".join(lines)
