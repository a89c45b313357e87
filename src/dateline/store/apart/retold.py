"""Mentions that bear on each other folded into events, in the order in which they were told."""

from collections.abc import Iterable
from pathlib import Path

from dateline.events import Changed
from dateline.records import Article, Published
from dateline.store.apart.apart import Moment, Told
from dateline.store.index.fusing import Fused, fuse_again, fuse_mentions
from dateline.store.index.index import Index
from dateline.store.index.mentions import forget_mention
from dateline.store.index.placing import keep_place, set_article
from dateline.store.tables.event_rows import event_row
from dateline.store.tables.fields import Row
from dateline.story import Placement, Sketch

_BATCH = 1


def fold_told(folder: Path, told: Iterable[Told]) -> list[Row]:
    """Fold mentions into events as the store does that they are told to, one after the other.

    Args:
        folder: An empty folder for what is needed on the way.
        told: Mentions, in any order: every one that may be of an event with one of them.

    Returns:
        The rows of the events.
    """
    coming: dict[Moment, dict[str, list[Told]]] = {}
    going: dict[Moment, list[str]] = {}
    for one in told:
        coming.setdefault(one.since, {}).setdefault(one.mention.doc, []).append(one)
        if one.until is not None:
            going.setdefault(one.until, []).append(one.mention.id)
    index = Index(folder)
    index.begin()
    try:
        folding = _Folding(index)
        for moment in sorted(coming.keys() | going.keys()):
            folding.take_away(going.get(moment, []), coming.get(moment, {}).values())
            for group in coming.get(moment, {}).values():
                folding.add(group)
        return [event_row(one.built(), _BATCH) for one in folding.events.values()]
    finally:
        index.roll_back()
        index.close()


class _Folding:
    def __init__(self, index: Index) -> None:
        self.events: dict[str, Changed] = {}
        self._index = index
        self._known: set[str] = set()
        self._home: dict[str, str] = {}

    def take_away(self, mentions: list[str], coming: Iterable[list[Told]]) -> None:
        """Let mentions go, as before their article is coded again on another day."""
        touched = [self._home.pop(name) for name in mentions]
        for name in mentions:
            forget_mention(self._index, name)
        for group in coming:
            self._set(group[0])
        if touched:
            self._put(fuse_again(self._index, touched, (), _BATCH))

    def add(self, group: list[Told]) -> None:
        """Fold the mentions that an article brings."""
        mentions = sorted((one.mention for one in group), key=lambda m: (m.evidence.start, m.id))
        self._put(fuse_mentions(self._index, mentions, (), _BATCH))

    def _set(self, told: Told) -> None:
        """Keep what fusion has to know of an article, as it is known now."""
        article = Article(
            id=told.mention.doc,
            text="",
            site=told.site,
            agency=told.agency,
            published=Published(date=told.day),
        )
        if article.id in self._known:
            set_article(self._index, article, _BATCH)
            return
        self._known.add(article.id)
        sketch = Sketch(article=article.id, hashes=(), grams=0)
        placed = Placement(story=told.story, founds=False)
        keep_place(self._index, article, sketch, placed, told.arrived, _BATCH)

    def _put(self, fused: Fused) -> None:
        for name in fused.gone:
            self.events.pop(name, None)
        for one in fused.events:
            self.events[one.event.id] = one
            self._home.update(dict.fromkeys(one.names(), one.event.id))
