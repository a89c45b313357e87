"""One published snapshot of a store, as the reading room asks it."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import msgspec
import numpy as np
import pyarrow as pa

from dateline.records import Article, Event, Mention, Relation, Statement, Story
from dateline.serve.reader import (
    Correction,
    Grouping,
    Headline,
    Ledger,
    Order,
    PlaceTally,
    Selection,
    Site,
    Span,
    StoreUnready,
    Tally,
)
from dateline.serve.shelf.articles import Articles
from dateline.serve.shelf.columns import EVENTS, NO_DAY, Columns, Numbers, columns_of
from dateline.serve.shelf.correcting import corrections_of
from dateline.serve.shelf.held import Hashes, Held, Records, hash_ids
from dateline.serve.shelf.lines import LINES, Lines
from dateline.serve.shelf.picking import partner_tallies, picked_rows, tally_places, tally_rows
from dateline.store import Store, StoreError, WrongQuestion, event_of, find_evidence, mention_of

MOST_RELATIONS = 600
MOST_FOUND = 2_000
KEPT_QUESTIONS = 512
KEPT_RECORDS = 20_000
# Each may have a number for every event.
KEPT_PICKS = 24
# Columns that records do not have: they are there to be asked by SQL.
_DERIVED = "actor_codes, recipient_codes, batch"
_OF_EVENTS = ("actor_keys", "recipient_keys", "actor_code", "recipient_code", "pairs", "status")
_MENTIONS = f"""
SELECT * EXCLUDE (status, {_DERIVED}) FROM mentions_all ORDER BY doc, evidence_start, id
"""


class Shelf:
    """A snapshot: its columns in memory, its records read from the store when they are asked for.

    Args:
        store: The store, open; it stays open as long as the shelf is used.
        correct: Adds a correction to the store.
    """

    def __init__(self, store: Store, correct: Callable[[Correction], None]) -> None:
        self._store = store
        self._correct = correct
        self._added: list[Correction] = []
        events = store.sql(EVENTS).to_arrow()
        self._columns: Columns = columns_of(events, hash_ids)
        self._events_held = Held(events.drop_columns(list(_OF_EVENTS)))
        mentions = store.sql(_MENTIONS).to_arrow()
        self._mentions_held = Held(mentions)
        self._event_records = Records(self._events_held, event_of, KEPT_RECORDS)
        self._mention_records = Records(self._mentions_held, mention_of, KEPT_RECORDS)
        self._docs = hash_ids(mentions["doc"])
        self._in_doc = Hashes(self._docs)
        owners = self._columns.mention_hashes
        every = np.arange(len(self._columns), dtype=np.int64)
        self._owners = Hashes(owners.keys, np.repeat(every, np.diff(owners.starts)))
        self._articles = Articles(store)
        self._lines = Lines(store.sql(LINES).to_arrow())
        self._sums = lru_cache(KEPT_QUESTIONS)(self._tallied)
        self._held = lru_cache(KEPT_QUESTIONS)(self._relations)
        self._meant = lru_cache(KEPT_QUESTIONS)(self._lines.asked)
        self._picked = lru_cache(KEPT_PICKS)(self._picked_anew)
        self._partners = partner_tallies(self._columns)
        self._span = self._read_span()

    def version(self) -> str:
        """Return the snapshot's number, and how many corrections were added since."""
        return f"{self._store.number}.{len(self._added)}"

    @property
    def number(self) -> int:
        """Return the snapshot's number."""
        return self._store.number

    def span(self) -> Span:
        """Return what days and how much the store holds."""
        return self._span

    def article(self, article: str) -> Article | None:
        """Return an article."""
        return self._articles.article(article)

    def story_of(self, article: str) -> Story | None:
        """Return the story that an article tells or copies."""
        return self._articles.story_of(article)

    def headlines(self, articles: tuple[str, ...]) -> list[Headline]:
        """Return headlines of articles, in the order asked."""
        return self._articles.headlines(articles)

    def search(self, words: str, limit: int) -> list[Headline]:
        """Return the articles that the words find, the best first, with an excerpt."""
        return self._articles.search(words, limit)

    def mentions_in(self, article: str) -> list[Mention]:
        """Return an article's mentions in text order."""
        found = self._mention_records.read(self._in_doc.rows_of(article).tolist())
        return [mention for mention in found if mention.doc == article]

    def mentions(self, mentions: tuple[str, ...]) -> list[Mention]:
        """Return mentions by id, in the order asked."""
        return self._mention_records.find(mentions, lambda mention: mention.id)

    def event(self, event: str) -> Event | None:
        """Return an event."""
        found = self._event_records.find([event], lambda one: one.id)
        return found[0] if found else None

    def events_with(self, mentions: tuple[str, ...]) -> list[Event]:
        """Return the events that hold any of the mentions."""
        rows = {int(row) for mention in mentions for row in self._owners.rows_of(mention)}
        return self._events(sorted(rows))

    def events(
        self, selection: Selection, limit: int, after: str | None = None, order: Order = "newest"
    ) -> list[Event]:
        """Return events, at most `limit`, from after the cursor on."""
        rows = self._picked(selection)
        if order == "sources":
            rows = rows[np.argsort(self._columns.by_sources[rows])]
        start = 0
        if after is not None:
            number = self._events_held.number_of(after.partition("~")[2])
            last = np.flatnonzero(rows == (-1 if number is None else number))
            if not last.size:
                return []
            start = int(last[0]) + 1
        return self._events([int(row) for row in rows[start : start + limit]])

    def tally(self, selection: Selection, by: Grouping) -> list[Tally]:
        """Return events counted by something; days in order, all else the most first."""
        return list(self._sums(selection, by))

    def places(self, selection: Selection, limit: int) -> list[PlaceTally]:
        """Return events counted by place, the most first."""
        return tally_places(self._columns, self._picked(selection), limit, self._place_name)

    def relations(self, ledger: Ledger) -> list[Relation]:
        """Return the relations that a question leaves, by kind and parties."""
        return list(self._held(ledger))

    def relations_number(self, ledger: Ledger) -> int:
        """Return how many relations are meant."""
        return len(self._meant(msgspec.structs.replace(ledger, passed=0, newest=None)))

    def relation(self, relation: str, as_of: str | None, known_on: str | None) -> Relation | None:
        """Return one relation."""
        return self._lines.relation(relation, as_of, known_on)

    def statements(self, relation: str) -> list[Statement]:
        """Return a relation's lines in the order they became known."""
        return self._lines.of_relation(relation)

    def statements_in(self, article: str) -> list[Statement]:
        """Return the ledger lines that an article gave."""
        return self._lines.of_doc(article)

    def recorded(self, since: str, until: str, limit: int) -> list[Statement]:
        """Return the ledger lines that became known between two days, the newest first."""
        return self._lines.recorded(since, until, limit)

    def sites(self, selection: Selection | None) -> list[Site]:
        """Return how much each site carried of the selected events, or of everything."""
        docs = None
        if selection is not None and selection != Selection(which="all"):
            _, mentions = self._columns.mention_hashes.of(self._picked(selection))
            docs = self._docs[self._mentions_held.numbers_at(mentions)]
        return self._articles.sites(docs)

    def corrections(self, event: str) -> list[Correction]:
        """Return what was decided over an event, the oldest first."""
        rows = self._rows(
            "SELECT field, new, who, judged_at, note FROM judgements WHERE event = ? "
            "AND kind = 'correct' AND undone_at IS NULL ORDER BY judged_at, id",
            event,
        )
        return [*corrections_of(event, rows), *(one for one in self._added if one.event == event)]

    def correct(self, correction: Correction) -> None:
        """Add what was decided over an event."""
        self._correct(correction)
        # The store publishes it in a later snapshot; until that is read it stands here.
        self._added.append(correction)

    def close(self) -> None:
        """Let go of the snapshot."""
        self._store.close()

    def _tallied(self, selection: Selection, by: Grouping) -> tuple[Tally, ...]:
        if by == "partner" and selection == Selection(party=selection.party):
            return self._partners(selection.party)
        rows = self._picked(selection)
        return tuple(tally_rows(self._columns, rows, by, selection.party))

    def _relations(self, ledger: Ledger) -> tuple[Relation, ...]:
        meant = self._meant(msgspec.structs.replace(ledger, passed=0, newest=None))
        left = meant[ledger.passed : ledger.passed + (ledger.newest or MOST_RELATIONS)]
        return self._lines.summed(left.tolist(), ledger)

    def _picked_anew(self, selection: Selection) -> Numbers:
        among = None
        if selection.words or selection.mode or selection.context:
            among = self._among(selection)
        return picked_rows(self._columns, selection, among)

    def _among(self, selection: Selection) -> Numbers:
        """Return the rows that a selection's words, mode and context leave, ascending."""
        conditions, values = [], []
        for column in ("mode", "context"):
            if wanted := getattr(selection, column):
                conditions.append(f"list_contains({column}, ?)")
                values.append(wanted)
        rows: Numbers | None = None
        if conditions:
            found = self._rows(
                f"SELECT id FROM events_all WHERE {' AND '.join(conditions)}", *values
            )
            ids = pa.array([row["id"] for row in found], pa.string())
            rows = np.unique(self._events_held.numbers_at(hash_ids(ids))).astype(np.int32)
        if selection.words:
            rows_by_words = self._found(selection.words)
            rows = rows_by_words if rows is None else np.intersect1d(rows, rows_by_words)
        assert rows is not None
        return rows

    def _found(self, words: str) -> Numbers:
        try:
            hits = find_evidence(self._store.snapshot, words, MOST_FOUND)
        except WrongQuestion:
            return np.zeros(0, dtype=np.int32)
        except StoreError as fault:
            raise StoreUnready(str(fault)) from fault
        ids = pa.array([hit.mention for hit in hits], pa.string())
        return np.unique(self._owners.rows_at(hash_ids(ids))).astype(np.int32)

    def _place_name(self, row: int) -> str:
        return self._events_held.rows([row])[0]["place_name"] or ""

    def _events(self, rows: Sequence[int]) -> list[Event]:
        return self._event_records.read(rows)

    def _read_span(self) -> Span:
        seen = self._columns.seen[self._columns.seen != NO_DAY]
        days = (
            [str(np.datetime64(int(day), "D")) for day in (seen.min(), seen.max())]
            if len(seen)
            else [None, None]
        )
        number = self._lines.relations_number()
        return Span(days[0], days[1], len(self._columns), len(self._articles), number)

    def _rows(self, sql: str, *values: Any) -> list[dict[str, Any]]:
        try:
            return self._store.sql(sql, *values).to_rows()
        except WrongQuestion:
            raise
        except StoreError as fault:
            raise StoreUnready(str(fault)) from fault
