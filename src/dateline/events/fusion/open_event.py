"""An event that mentions may still join: who is in it, why, and under which keys it is found."""

from collections.abc import Iterable, Iterator, Mapping

from dateline.events.fusion.keys import fusion_keys
from dateline.events.fusion.report import Report
from dateline.records import Mention, Merge

# Of a long event the earliest mentions speak for it.
SPOKESMEN = 12

Rank = tuple[str, str, int, int, str]


class OpenEvent:
    """An event in the making.

    Its mentions stand in the order in which they speak for it: the one that founded it, which no
    merge explains, then the others as they were reported; those that came last stay behind until
    it is settled. `first` is the one that was reported first, `reported_first` its rank.
    """

    __slots__ = ("first", "id", "keys", "mentions", "merges", "reported_first", "stories")

    first: Mention
    reported_first: Rank

    def __init__(self, identity: str) -> None:
        self.id = identity
        self.keys: dict[str, None] = {}
        self.stories: set[str] = set()
        self.empty()

    def add(self, mention: Mention, report: Report, merge: Merge | None = None) -> tuple[str, ...]:
        """Put a mention into it.

        Args:
            mention: The mention.
            report: What is known of its document.
            merge: Why it is taken in; None where it founds the event.

        Returns:
            The keys it is kept under.
        """
        rank = rank_of(mention, report)
        if not self.mentions or rank < self.reported_first:
            self.first, self.reported_first = mention, rank
        self.mentions.append(mention)
        if merge is not None:
            self.merges[mention.id] = merge
        self.stories.add(report.story)
        keys = fusion_keys(mention, report.published).index
        self.keys.update(dict.fromkeys(keys))
        return keys

    def empty(self) -> None:
        """Take all of its mentions out."""
        self.mentions: list[Mention] = []
        self.merges: dict[str, Merge] = {}

    def settle(self, reports: Mapping[str, Report]) -> None:
        """Put its mentions in the order in which they speak for it."""
        self.mentions.sort(key=lambda one: (one.id in self.merges, rank_of(one, reports[one.doc])))

    def spokesmen(self) -> list[Mention]:
        """Return the mentions that speak for it."""
        return self.mentions[:SPOKESMEN]

    def reported(self, reports: Mapping[str, Report]) -> list[Mention]:
        """Return its mentions in the order in which they were reported."""
        return sorted(self.mentions, key=lambda one: rank_of(one, reports[one.doc]))


class OpenEvents:
    """Events in the making, found by the keys of their mentions."""

    def __init__(self, reports: Mapping[str, Report], known: Iterable[OpenEvent] = ()) -> None:
        self.by_id: dict[str, OpenEvent] = {}
        self.reports = reports
        self._under: dict[str, dict[str, None]] = {}
        for event in known:
            self.by_id[event.id] = event
            self._keep(event.id, event.keys)

    def add(self, mention: Mention, identity: str, merge: Merge | None) -> OpenEvent:
        """Put a mention into the event of that id, which is made where there is none."""
        event = self.by_id.get(identity)
        if event is None:
            event = self.by_id[identity] = OpenEvent(identity)
        self._keep(identity, event.add(mention, self.reports[mention.doc], merge))
        return event

    def near(self, mention: Mention) -> list[OpenEvent]:
        """Return the events that have a mention like this one, by their keys."""
        keys = fusion_keys(mention, self.reports[mention.doc].published).lookup
        found = dict.fromkeys(name for key in keys for name in self._under.get(key, ()))
        return [self.by_id[name] for name in sorted(found)]

    def told(self) -> Iterator[OpenEvent]:
        """Yield the events that have mentions."""
        return (event for event in self.by_id.values() if event.mentions)

    def _keep(self, identity: str, keys: Iterable[str]) -> None:
        for key in keys:
            self._under.setdefault(key, {})[identity] = None


def rank_of(mention: Mention, report: Report) -> Rank:
    """Return what mentions are put in order of report by: day, document, place in it."""
    day = report.published or "9999-12-31"
    return day, mention.doc, mention.evidence.start, mention.evidence.end, mention.id
