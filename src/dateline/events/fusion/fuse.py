"""Fusion: mentions into events, by what they agree in and by what people judged."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from dateline.events.fusion.compatible import CERTAIN, JOINS, compare_mentions, denies
from dateline.events.fusion.event import build_event
from dateline.events.fusion.judgements import settled_pairs
from dateline.events.fusion.keys import fusion_keys
from dateline.events.fusion.report import Report
from dateline.events.fusion.wording import says_the_same
from dateline.records import Event, Judgement, Mention, Merge

# Of a long event the earliest mentions speak for it.
SPOKESMEN = 12


class _Group:
    """An event in the making."""

    def __init__(self, identity: str) -> None:
        self.id = identity
        self.mentions: list[Mention] = []
        self.merges: dict[str, Merge] = {}

    def names(self) -> set[str]:
        """Return the ids of its mentions."""
        return {mention.id for mention in self.mentions}


class _Groups:
    """The events in the making, found by the keys of their mentions."""

    def __init__(self, reports: Mapping[str, Report]) -> None:
        self.by_id: dict[str, _Group] = {}
        self.home: dict[str, _Group] = {}
        self._reports = reports
        self._under: dict[str, dict[str, None]] = {}

    def add(self, mention: Mention, identity: str, merge: Merge | None) -> None:
        """Put a mention into the event of that id, which is made where there is none."""
        group = self.by_id.setdefault(identity, _Group(identity))
        group.mentions.append(mention)
        if merge is not None:
            group.merges[mention.id] = merge
        self.home[mention.id] = group
        for key in fusion_keys(mention, self._reports[mention.doc].published).index:
            self._under.setdefault(key, {})[identity] = None

    def near(self, mention: Mention) -> list[_Group]:
        """Return the events that have a mention like this one, by their keys."""
        keys = fusion_keys(mention, self._reports[mention.doc].published).lookup
        found = dict.fromkeys(name for key in keys for name in self._under.get(key, ()))
        return [self.by_id[name] for name in sorted(found)]


def event_id(founder: str) -> str:
    """Return the id of the event that a mention founds."""
    return blake2b(f"event\0{founder}".encode(), digest_size=8).hexdigest()


def fuse(
    mentions: Iterable[Mention],
    reports: Mapping[str, Report],
    *,
    known: Sequence[Event] = (),
    judgements: Sequence[Judgement] = (),
    changed_only: bool = False,
) -> list[Event]:
    """Fold mentions into events.

    Args:
        mentions: The new mentions and every mention of the `known` events, in any order.
        reports: What is known of each mention's document, by `Mention.doc`.
        known: Events that the new mentions may belong to. They keep their ids and, but for a
            judgement, their mentions.
        judgements: What people judged, in any order; later ones overrule earlier ones.
        changed_only: Leave out the known events whose mentions are those that they had.

    Returns:
        Every mention in exactly one event, events in order of their first mention.

    Raises:
        KeyError: A document has no report, or a known event's mention is not given.
    """
    given = {mention.id: mention for mention in mentions}
    order = sorted(given.values(), key=lambda mention: _rank(mention, reports))
    ranks = {mention.id: rank for rank, mention in enumerate(order)}
    apart, together = settled_pairs(judgements)
    groups = _Groups(reports)
    for event in sorted(known, key=lambda event: event.id):
        _take_back(event, groups, given, ranks, apart)
    for mention in order:
        if mention.id in groups.home:
            continue
        found = _best_group(mention, groups, reports, apart)
        if found is None:
            groups.add(mention, event_id(mention.id), None)
        else:
            groups.add(mention, found[0].id, Merge(mention=mention.id, reason=found[1]))
    for judgement in together:
        _join(groups, judgement)
    made = [group for group in groups.by_id.values() if group.mentions]
    for group in made:
        group.mentions.sort(key=lambda mention: ranks[mention.id])
    if changed_only:
        before = {event.id: set(event.mentions) for event in known}
        made = [group for group in made if before.get(group.id) != group.names()]
    built = [
        build_event(
            group.id, group.mentions, reports, group.merges, _opposed(group, groups, reports)
        )
        for group in made
    ]
    return sorted(built, key=lambda event: ranks[event.mentions[0]])


def _rank(mention: Mention, reports: Mapping[str, Report]) -> tuple[str, str, int, int, str]:
    day = reports[mention.doc].published or "9999-12-31"
    return day, mention.doc, mention.evidence.start, mention.evidence.end, mention.id


def _take_back(
    event: Event,
    groups: _Groups,
    given: Mapping[str, Mention],
    ranks: Mapping[str, int],
    apart: frozenset[frozenset[str]],
) -> None:
    """Put a known event's mentions back into it, all but those judged apart from earlier ones."""
    merges = {merge.mention: merge for merge in event.merges}
    held: list[str] = []
    # The founding mention, which no merge explains, keeps the event's id.
    for name in sorted(event.mentions, key=lambda name: (name in merges, ranks[name])):
        if not any(frozenset((name, other)) in apart for other in held):
            groups.add(given[name], event.id, merges.get(name))
            held.append(name)


def _best_group(
    mention: Mention,
    groups: _Groups,
    reports: Mapping[str, Report],
    apart: frozenset[frozenset[str]],
) -> tuple[_Group, str] | None:
    best: tuple[float, str] | None = None
    reason = ""
    near = [group for group in groups.near(mention) if not _judged_apart(mention, group, apart)]
    for group in near:
        certain = _certainty(mention, group, reports)
        if certain is not None:
            return group, certain
    for group in near:
        score, why = _score(mention, group, reports)
        if score >= JOINS and (best is None or (-score, group.id) < best):
            best, reason = (-score, group.id), why
    return (groups.by_id[best[1]], reason) if best is not None else None


def _judged_apart(mention: Mention, group: _Group, apart: frozenset[frozenset[str]]) -> bool:
    return bool(apart) and any(frozenset((mention.id, held.id)) in apart for held in group.mentions)


def _certainty(mention: Mention, group: _Group, reports: Mapping[str, Report]) -> str | None:
    """Return why a mention is of an event for certain, as is one in a copy of the event's text.

    Only mentions of one story in one wording can be so much alike: so most of a copy's need no
    other comparison.
    """
    report = reports[mention.doc]
    for held in group.mentions[:SPOKESMEN]:
        other = reports[held.doc]
        if other.story == report.story and says_the_same(mention, held):
            agreement = compare_mentions(mention, held, report, other)
            if agreement.score == CERTAIN:
                return agreement.reason
    return None


def _score(mention: Mention, group: _Group, reports: Mapping[str, Report]) -> tuple[float, str]:
    """Return how much speaks for a mention being of an event, 0 to 1, and in which words.

    More than half of the event's mentions must be able to report the same, and the half that
    speaks most for it is averaged.
    """
    agreements = sorted(
        (
            compare_mentions(mention, held, reports[mention.doc], reports[held.doc])
            for held in group.mentions[:SPOKESMEN]
        ),
        key=lambda agreement: -agreement.score,
    )
    best = agreements[0]
    possible = sum(agreement.possible for agreement in agreements)
    if possible * 2 <= len(agreements):
        return 0.0, ""
    speaking = agreements[: (len(agreements) + 1) // 2]
    return sum(agreement.score for agreement in speaking) / len(speaking), best.reason


def _join(groups: _Groups, judgement: Judgement) -> None:
    stays = groups.home.get(judgement.mention)
    goes = groups.home.get(judgement.other)
    if stays is None or goes is None or stays is goes:
        return
    reason = judgement.reason or "judged to be one event"
    for mention in goes.mentions:
        groups.add(mention, stays.id, Merge(mention=mention.id, reason=reason, by="judgement"))
    goes.mentions = []


def _opposed(group: _Group, groups: _Groups, reports: Mapping[str, Report]) -> list[Mention]:
    """Return the mentions of other events that deny this one, or that this one denies."""
    founder = group.mentions[0]
    negated = "negated" in founder.aux
    found = []
    for other in groups.near(founder):
        if other is group or not other.mentions:
            continue
        stranger = other.mentions[0]
        asserted, denied = (stranger, founder) if negated else (founder, stranger)
        if denies(asserted, denied, reports[asserted.doc], reports[denied.doc]):
            found += other.mentions
    return found
