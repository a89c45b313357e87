"""Fusion: mentions into events, by what they agree in and by what people judged."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from dateline.events.fusion.compatible import compare_mentions
from dateline.events.fusion.event import build_event
from dateline.events.fusion.judgements import settled_pairs
from dateline.events.fusion.report import Report
from dateline.records import Event, Judgement, Mention, Merge

# A mention joins an event where, on average over its mentions, this much speaks for it.
JOINS = 0.5
# Of a long event the earliest mentions speak for it.
SPOKESMEN = 12


class _Group:
    """An event in the making."""

    def __init__(self, identity: str) -> None:
        self.id = identity
        self.mentions: list[Mention] = []
        self.merges: dict[str, Merge] = {}

    def add(self, mention: Mention, merge: Merge | None) -> None:
        self.mentions.append(mention)
        if merge is not None:
            self.merges[mention.id] = merge


def event_id(founder: str) -> str:
    """Return the id of the event that a mention founds."""
    return blake2b(f"event\0{founder}".encode(), digest_size=8).hexdigest()


def fuse(
    mentions: Iterable[Mention],
    reports: Mapping[str, Report],
    *,
    known: Sequence[Event] = (),
    judgements: Sequence[Judgement] = (),
) -> list[Event]:
    """Fold mentions into events.

    Args:
        mentions: The new mentions and every mention of the `known` events, in any order.
        reports: What is known of each mention's document, by `Mention.doc`.
        known: Events that the new mentions may belong to. They keep their ids and, but for a
            judgement, their mentions.
        judgements: What people judged, in any order; later ones overrule earlier ones.

    Returns:
        Every mention in exactly one event, events in order of their first mention.

    Raises:
        KeyError: A document has no report, or a known event's mention is not given.
    """
    given = {mention.id: mention for mention in mentions}
    order = sorted(given.values(), key=lambda mention: _rank(mention, reports))
    apart, together = settled_pairs(judgements)
    groups: dict[str, _Group] = {}
    home: dict[str, str] = {}
    for event in sorted(known, key=lambda event: event.id):
        group = groups[event.id] = _Group(event.id)
        merges = {merge.mention: merge for merge in event.merges}
        for name in event.mentions:
            if any(frozenset((name, held.id)) in apart for held in group.mentions):
                continue
            group.add(given[name], merges.get(name))
            home[name] = event.id
    for mention in order:
        if mention.id in home:
            continue
        found = _best_group(mention, groups.values(), reports, apart)
        if found is None:
            group = groups.setdefault(event_id(mention.id), _Group(event_id(mention.id)))
            group.add(mention, None)
        else:
            group, reason = found
            group.add(mention, Merge(mention=mention.id, reason=reason))
        home[mention.id] = group.id
    _join(groups, home, together)
    ranked = {mention.id: rank for rank, mention in enumerate(order)}
    built = [
        build_event(
            group.id,
            sorted(group.mentions, key=lambda mention: ranked[mention.id]),
            reports,
            group.merges,
        )
        for group in groups.values()
        if group.mentions
    ]
    return sorted(built, key=lambda event: ranked[event.mentions[0]])


def _rank(mention: Mention, reports: Mapping[str, Report]) -> tuple[str, str, int, int, str]:
    day = reports[mention.doc].published or "9999-12-31"
    return day, mention.doc, mention.evidence.start, mention.evidence.end, mention.id


def _best_group(
    mention: Mention,
    groups: Iterable[_Group],
    reports: Mapping[str, Report],
    apart: frozenset[frozenset[str]],
) -> tuple[_Group, str] | None:
    best: tuple[float, str, _Group, str] | None = None
    for group in groups:
        if any(frozenset((mention.id, held.id)) in apart for held in group.mentions):
            continue
        scores = []
        reasons: list[tuple[float, str]] = []
        for held in group.mentions[:SPOKESMEN]:
            agreement = compare_mentions(mention, held, reports[mention.doc], reports[held.doc])
            scores.append(agreement.score)
            if agreement.possible:
                reasons.append((agreement.score, agreement.reason))
        if not reasons or len(reasons) * 2 <= len(scores):
            continue
        score = sum(scores) / len(scores)
        top, reason = max(reasons)
        if top == 1.0 or score >= JOINS:
            ranked = (max(score, float(top == 1.0)), group.id, group, reason)
            if best is None or (-ranked[0], ranked[1]) < (-best[0], best[1]):
                best = ranked
    return (best[2], best[3]) if best is not None else None


def _join(groups: dict[str, _Group], home: dict[str, str], together: Sequence[Judgement]) -> None:
    for judgement in together:
        if judgement.mention not in home or judgement.other not in home:
            continue
        stays, goes = groups[home[judgement.mention]], groups[home[judgement.other]]
        if stays is goes:
            continue
        reason = judgement.reason or "judged to be one event"
        for mention in goes.mentions:
            home[mention.id] = stays.id
            stays.add(mention, Merge(mention=mention.id, reason=reason, by="judgement"))
        goes.mentions = []
