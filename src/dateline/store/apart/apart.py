"""Documents taken in apart from the store that they are for: those that bear on each other.

What a document's story is and who is coded for a copy depends on the documents that share text
with it, and on no others. So they can be taken in somewhere else, in their order of arrival, and
the rows are those that the whole store would have; only events are left for later.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from dateline.records import Article, FailureRow, Mention, Page
from dateline.store.index.mentions import day_of
from dateline.store.tables.event_rows import mention_of
from dateline.store.tables.fields import Row
from dateline.store.tables.schema import ARTICLES, MENTIONS
from dateline.store.taking_in.run_report import Counting
from dateline.store.taking_in.take_in import take_in
from dateline.store.taking_in.walk import Walk
from dateline.store.taking_in.writer import Writer, open_writer
from dateline.story import Placement, Sketch, place_article, sketch_article

Moment = tuple[int, int]


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """A document, and what is known of the whole corpus about it.

    `number` is its place in the order of arrival; `holders` are the articles that were the first
    to hold any hash of its sketch, `brings` the hashes that it was the first to hold.
    """

    number: int
    document: Page | FailureRow
    holders: tuple[str, ...] = ()
    brings: tuple[int, ...] = ()


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A mention, what fusion has to know of its article, and from when to when it stood.

    `arrived` is the article's place in the order of arrival; `since` and `until` are moments: the
    place of the document with which it came or went, and the turn within it. An article that a
    later copy proves restamped is coded again, and its mentions give way then.
    """

    mention: Mention
    arrived: int
    story: str
    site: str | None
    agency: str | None
    day: str | None
    since: Moment
    until: Moment | None = None


class TakenApart(msgspec.Struct, frozen=True, kw_only=True):
    """The rows by table (an article's number is its place of arrival), and every mention told."""

    rows: dict[str, list[Row]]
    told: list[Told]
    failed: list[FailureRow]
    counts: dict[str, int]
    seconds: dict[str, float]


def take_in_apart(folder: Path, arrivals: Iterable[Arrival], walk: Walk) -> TakenApart:
    """Take in documents that bear on each other, apart from the store that they are for.

    Args:
        folder: An empty folder for what is needed on the way.
        arrivals: The documents in their order of arrival.
        walk: How pages are read and coded.
    """
    counting = Counting()
    failed = []
    with open_writer(folder, create=True) as writer:
        places = _Places(writer)
        writer.find_place, writer.folds = places.find, False
        telling = _Telling(writer)
        for arrival in arrivals:
            places.arrival = arrival
            failure = take_in(writer, arrival.document, walk, 1, counting)
            if failure is not None:
                failed.append(failure)
            places.keep()
            telling.note(arrival)
        writer.batch.finish()
        rows = {name: list(held.values()) for name, held in writer.batch.rows.items()}
        for row in rows.get(ARTICLES.name, ()):
            row["number"] = telling.arrived[row["id"]]
    return TakenApart(
        rows=rows,
        told=telling.told,
        failed=failed,
        counts=counting.counts,
        seconds=counting.seconds,
    )


class _Places:
    """Stories by what is known of the whole corpus, in place of an index of it."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._sketches: dict[str, Sketch] = {}
        self._sketch: Sketch | None = None
        self.arrival: Arrival | None = None

    def find(self, article: Article) -> tuple[Sketch, Placement]:
        """Return an article's sketch, and where it belongs."""
        if self.arrival is None:
            raise LookupError(article.id)
        sketch = self._sketch = sketch_article(article)
        near = [self._sketches[name] for name in self.arrival.holders if name in self._sketches]
        story_of = {one.article: _stored(self._writer, one.article)["story"] for one in near}
        placed = place_article(sketch, near, story_of)
        return sketch, msgspec.structs.replace(placed, brings=self.arrival.brings)

    def keep(self) -> None:
        """Keep the sketch of the article that was placed last, where it was taken in."""
        if self._sketch is not None:
            name = self._sketch.article
            if self._writer.batch.get(ARTICLES.name, name) is not None:
                self._sketches.setdefault(name, self._sketch)
        self._sketch = None


class _Telling:
    """Notes when each mention came, and when it gave way."""

    def __init__(self, writer: Writer) -> None:
        self.told: list[Told] = []
        self.arrived: dict[str, int] = {}
        self._writer = writer
        self._living: dict[str, tuple[Row, int]] = {}

    def note(self, arrival: Arrival) -> None:
        """Note what changed with a document."""
        document = arrival.document.id
        if self._writer.batch.get(ARTICLES.name, document) is not None:
            self.arrived.setdefault(document, arrival.number)
        rows = self._writer.batch.rows.get(MENTIONS.name, {})
        gone = [name for name, (row, _) in self._living.items() if rows.get(name) is not row]
        come = [name for name, row in rows.items() if self._row(name) is not row]
        # The document's own mentions come first, then those of articles that it had coded again.
        turns = {document: 0}
        for name in (*come, *gone):
            doc = rows[name]["doc"] if name in rows else self._living[name][0]["doc"]
            turns.setdefault(doc, len(turns))
        for name in gone:
            row, place = self._living.pop(name)
            moment = (arrival.number, turns[row["doc"]])
            self.told[place] = msgspec.structs.replace(self.told[place], until=moment)
        for name in come:
            row = rows[name]
            self._living[name] = (row, len(self.told))
            self.told.append(self._told(row, (arrival.number, turns[row["doc"]])))

    def _row(self, name: str) -> Row | None:
        found = self._living.get(name)
        return found[0] if found is not None else None

    def _told(self, row: Row, moment: Moment) -> Told:
        article = _stored(self._writer, row["doc"])
        return Told(
            mention=mention_of(row),
            arrived=self.arrived[row["doc"]],
            story=article["story"],
            site=article["site"],
            agency=article["agency"],
            day=day_of(self._writer.index, row["doc"]),
            since=moment,
        )


def _stored(writer: Writer, article: str) -> Row:
    row = writer.batch.get(ARTICLES.name, article)
    if row is None:
        raise LookupError(article)
    return row
