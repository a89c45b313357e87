"""Fusion: mentions into events, by what they agree in and by what people judged."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

import msgspec

from dateline.events.fusion.compatible import CERTAIN, JOINS, compare_mentions, denies
from dateline.events.fusion.event import build_event
from dateline.events.fusion.judgements import settled_pairs
from dateline.events.fusion.open_event import OpenEvent, OpenEvents, rank_of
from dateline.events.fusion.report import Report
from dateline.events.fusion.wording import says_the_same
from dateline.records import Event, Judgement, Mention, Merge

Apart = frozenset[frozenset[str]]
_NOT_APART: Apart = frozenset()


class Changed(msgspec.Struct, frozen=True):
    """An event that was made or has changed, and the mentions that deny it or that it denies."""

    event: OpenEvent
    reports: Mapping[str, Report]
    opposed: Sequence[Mention] = ()

    def names(self) -> set[str]:
        """Return the ids of its mentions."""
        return {mention.id for mention in self.event.mentions}

    def built(self) -> Event:
        """Return what the event says, summed up from its mentions."""
        event, reports = self.event, self.reports
        mentions = event.reported(reports)
        return build_event(event.id, mentions, reports, event.merges, self.opposed)


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
    opened = [_opened(event, given, reports) for event in known]
    held = {mention.id for event in opened for mention in event.mentions}
    new = [mention for mention in given.values() if mention.id not in held]
    return [one.built() for one in fold_again(opened, new, reports, judgements)]


def fold_again(
    known: Sequence[OpenEvent],
    mentions: Iterable[Mention],
    reports: Mapping[str, Report],
    judgements: Sequence[Judgement] = (),
) -> list[Changed]:
    """Fold mentions into events, heeding what people judged.

    Args:
        known: Events that mentions may belong to; a judgement may take mentions out of them.
        mentions: The others, in any order.
        reports: What is known of each mention's document.
        judgements: What people judged, in any order; later ones overrule earlier ones.

    Returns:
        Every event there is then, in order of their first mention.
    """
    apart, together = settled_pairs(judgements)
    freed = [mention for event in known for mention in _let_go(event, apart, reports)]
    events = OpenEvents(reports, sorted(known, key=lambda event: event.id))
    fold_in(events, [*mentions, *freed], apart)
    for judgement in together:
        _join(events, judgement)
    made = sorted(events.told(), key=lambda event: event.reported_first)
    return [Changed(event, reports, opposed_to(event, events)) for event in made]


def fold_in(
    events: OpenEvents, mentions: Iterable[Mention], apart: Apart = _NOT_APART
) -> list[OpenEvent]:
    """Fold new mentions into events, or into ones of their own.

    Args:
        events: The events that they may belong to; the mentions are added to them.
        mentions: The mentions, in any order.
        apart: Pairs of mentions that were judged apart.

    Returns:
        The events that were made or have changed.
    """
    changed: dict[str, OpenEvent] = {}
    reports = events.reports
    for mention in sorted(mentions, key=lambda one: rank_of(one, reports[one.doc])):
        found = _best(mention, events, apart)
        if found is None:
            event = events.add(mention, event_id(mention.id), None)
        else:
            event = events.add(mention, found[0].id, Merge(mention=mention.id, reason=found[1]))
        changed[event.id] = event
    return list(changed.values())


def _opened(event: Event, given: Mapping[str, Mention], reports: Mapping[str, Report]) -> OpenEvent:
    merges = {merge.mention: merge for merge in event.merges}
    opened = OpenEvent(event.id)
    for name in event.mentions:
        mention = given[name]
        opened.add(mention, reports[mention.doc], merges.get(name))
    return opened


def _let_go(event: OpenEvent, apart: Apart, reports: Mapping[str, Report]) -> list[Mention]:
    """Settle a known event; take the mentions out that were judged apart from earlier ones."""
    event.settle(reports)
    if not apart:
        return []
    mentions, merges = event.mentions, event.merges
    freed: list[Mention] = []
    event.empty()
    for mention in mentions:
        if any(frozenset((mention.id, other.id)) in apart for other in event.mentions):
            freed.append(mention)
        else:
            event.add(mention, reports[mention.doc], merges.get(mention.id))
    return freed


def _best(mention: Mention, events: OpenEvents, apart: Apart) -> tuple[OpenEvent, str] | None:
    near = [event for event in events.near(mention) if not _judged_apart(mention, event, apart)]
    for event in near:
        certain = _certainty(mention, event, events.reports)
        if certain is not None:
            return event, certain
    best: tuple[float, str] | None = None
    reason = ""
    for event in near:
        score, why = _score(mention, event, events.reports)
        if score >= JOINS and (best is None or (-score, event.id) < best):
            best, reason = (-score, event.id), why
    return (events.by_id[best[1]], reason) if best is not None else None


def _judged_apart(mention: Mention, event: OpenEvent, apart: Apart) -> bool:
    return bool(apart) and any(frozenset((mention.id, held.id)) in apart for held in event.mentions)


def _certainty(mention: Mention, event: OpenEvent, reports: Mapping[str, Report]) -> str | None:
    """Return why a mention is of an event for certain, as is one in a copy of the event's text.

    Only mentions of one story in one wording can be so much alike: so most of a copy's need no
    other comparison.
    """
    report = reports[mention.doc]
    if report.story not in event.stories:
        return None
    for held in event.spokesmen():
        other = reports[held.doc]
        if other.story == report.story and says_the_same(mention, held):
            agreement = compare_mentions(mention, held, report, other)
            if agreement.score == CERTAIN:
                return agreement.reason
    return None


def _score(mention: Mention, event: OpenEvent, reports: Mapping[str, Report]) -> tuple[float, str]:
    """Return how much speaks for a mention being of an event, 0 to 1, and in which words.

    More than half of the event's mentions must be able to report the same, and the half that
    speaks most for it is averaged.
    """
    agreements = sorted(
        (
            compare_mentions(mention, held, reports[mention.doc], reports[held.doc])
            for held in event.spokesmen()
        ),
        key=lambda agreement: -agreement.score,
    )
    best = agreements[0]
    possible = sum(agreement.possible for agreement in agreements)
    if possible * 2 <= len(agreements):
        return 0.0, ""
    speaking = agreements[: (len(agreements) + 1) // 2]
    return sum(agreement.score for agreement in speaking) / len(speaking), best.reason


def _join(events: OpenEvents, judgement: Judgement) -> None:
    home = {mention.id: event for event in events.told() for mention in event.mentions}
    stays, goes = home.get(judgement.mention), home.get(judgement.other)
    if stays is None or goes is None or stays is goes:
        return
    reason = judgement.reason or "judged to be one event"
    for mention in goes.mentions:
        events.add(mention, stays.id, Merge(mention=mention.id, reason=reason, by="judgement"))
    goes.empty()


def opposed_to(event: OpenEvent, events: OpenEvents) -> list[Mention]:
    """Return the mentions of other events that deny an event, or that it denies.

    Args:
        event: The event.
        events: It, and all that may be near it.
    """
    reports = events.reports
    founder = event.first
    negated = "negated" in founder.aux
    found = []
    for other in events.near(founder):
        if other is event or not other.mentions:
            continue
        stranger = other.first
        if ("negated" in stranger.aux) == negated:
            continue
        asserted, denied = (stranger, founder) if negated else (founder, stranger)
        if denies(asserted, denied, reports[asserted.doc], reports[denied.doc]):
            found += other.reported(reports)
    return found
