"""A store opened for reading, in the words of the command line."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dateline.records import Article, Event, Mention, Relation, Statement, Story
from dateline.store.asking.answer import Answer
from dateline.store.asking.filters import event_filter, where
from dateline.store.asking.ledgers import (
    define_relations,
    find_statements,
    relation_table,
    relations_on,
)
from dateline.store.asking.search import Hit, find_words
from dateline.store.asking.snapshot import Snapshot, ask, open_snapshot
from dateline.store.errors import WrongQuestion
from dateline.store.tables.event_rows import event_of, mention_of
from dateline.store.tables.fields import Row
from dateline.store.tables.page_rows import article_of, story_of

_RELATIONS = re.compile(r"\brelations\b", re.IGNORECASE)
_LATEST_FIRST = "coalesce(date_start, date_end) DESC NULLS LAST, id"
_EARLIEST_FIRST = "coalesce(date_start, date_end) NULLS LAST, id"


class Store:
    """A store opened for reading: one published snapshot, which stays the same until `refresh`.

    Several threads may ask at the same time. Close it, or use it in a `with` statement.
    """

    def __init__(self, path: Path, *, in_memory: bool = False) -> None:
        self.path = path
        self._in_memory = in_memory
        self._snapshot = open_snapshot(path, in_memory=in_memory)

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<store {self.path}, snapshot {self.number}>"

    @property
    def snapshot(self) -> Snapshot:
        """Return the snapshot that is read."""
        return self._snapshot

    @property
    def number(self) -> int:
        """Return the snapshot's number; it grows with every publication."""
        return self._snapshot.manifest.number

    def close(self) -> None:
        """Let go of the snapshot."""
        self._snapshot.close()

    def refresh(self) -> bool:
        """Go on to the snapshot that is published now, and say whether it is another one."""
        fresh = open_snapshot(self.path, in_memory=self._in_memory)
        if fresh.manifest.number == self.number:
            fresh.close()
            return False
        self._snapshot, old = fresh, self._snapshot
        old.close()
        return True

    def sql(self, sql: str, *values: Any, seconds: float = 0) -> Answer:
        """Answer SQL over the documented views.

        Args:
            sql: One statement that reads.
            values: Values for its `?`.
            seconds: The longest it may take; 0 for as long as it does.

        Raises:
            WrongQuestion: It writes, or is wrong; the message says where.
        """
        if _RELATIONS.search(sql):
            define_relations(self._snapshot)
        return ask(self._snapshot, sql, values, seconds)

    def events(
        self,
        *,
        limit: int | None = None,
        offset: int = 0,
        latest_first: bool = False,
        **wanted: Any,
    ) -> Answer:
        """Return events, by the fields of `EventFilter`.

        Args:
            limit: How many at most.
            offset: How many to pass over.
            latest_first: The latest first; else the earliest.
            wanted: Fields of `EventFilter`; a single value may stand for a tuple of one.

        Raises:
            WrongQuestion: A field, code or day that does not exist.
        """
        condition, values = where(event_filter(**wanted))
        order = _LATEST_FIRST if latest_first else _EARLIEST_FIRST
        if limit is None:
            sql = f"SELECT * FROM events_all WHERE {condition} ORDER BY {order}"
            return Answer(self._snapshot.rows(sql, values))
        # The wanted ids first, from few columns; then the whole rows of those alone.
        picked = self._snapshot.rows(
            f"SELECT id FROM events_all WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?",
            [*values, limit, offset],
        )
        ids = picked.column("id").to_pylist()
        return Answer(self._by_ids("events_all", ids, order))

    def count_events(self, **wanted: Any) -> int:
        """Return how many events there are, by the fields of `EventFilter`."""
        condition, values = where(event_filter(**wanted))
        table = self._snapshot.rows(f"SELECT count(*) FROM events_all WHERE {condition}", values)
        return int(table.column(0)[0].as_py())

    def event(self, identity: str) -> Event:
        """Return an event. Raises WrongQuestion where there is none of that id."""
        return event_of(self._one("events_all", identity, "event"))

    def article(self, identity: str) -> Article:
        """Return an article. Raises WrongQuestion where there is none of that id."""
        return article_of(self._one("articles", identity, "article"))

    def mention(self, identity: str) -> Mention:
        """Return a mention. Raises WrongQuestion where there is none of that id."""
        return mention_of(self._one("mentions_all", identity, "mention"))

    def stories(self) -> list[Story]:
        """Return every story, by id."""
        table = self._snapshot.rows("SELECT * FROM stories ORDER BY id")
        return [story_of(row) for row in table.to_pylist()]

    def mentions(self, identities: Sequence[str]) -> list[Mention]:
        """Return mentions by their ids, in the order asked; those that there are."""
        rows = self._by_ids("mentions_all", identities, "id").to_pylist()
        found = {row["id"]: mention_of(row) for row in rows}
        return [found[name] for name in identities if name in found]

    def ledger(
        self,
        *,
        between: Sequence[str] = (),
        kind: str | None = None,
        as_of: str | None = None,
        known_on: str | None = None,
    ) -> Answer:
        """Return what held on a day, by what was known on a day: one row a relation.

        Args:
            between: Only relations of all these parties: codes, ids or names.
            kind: Only relations of this kind.
            as_of: The day asked about; the last known if None.
            known_on: The day up to which reports count; all if None.

        Raises:
            WrongQuestion: A kind or day that does not exist.
        """
        return Answer(relation_table(self.relations(between, kind, as_of, known_on)))

    def relations(
        self,
        between: Sequence[str] = (),
        kind: str | None = None,
        as_of: str | None = None,
        known_on: str | None = None,
    ) -> tuple[Relation, ...]:
        """Return what `ledger` does, as records."""
        parties = (between,) if isinstance(between, str) else between
        return relations_on(self._snapshot, parties, kind, as_of, known_on)

    def statements(self, between: Sequence[str] = (), kind: str | None = None) -> list[Statement]:
        """Return ledger lines as records, the earliest known first."""
        parties = (between,) if isinstance(between, str) else between
        return find_statements(self._snapshot, parties, kind)

    def search(self, words: str, *, limit: int = 50) -> list[Hit]:
        """Find articles by words in their title, story or evidence, the best first.

        Args:
            words: Words that must all occur; `"a phrase"`, `-not`, `either OR other`, `begin*`.
            limit: How many at most.

        Raises:
            WrongQuestion: There is nothing to look for.
        """
        return find_words(self._snapshot, words, limit)

    def _one(self, view: str, identity: str, what: str) -> Row:
        rows = self._by_ids(view, [identity], "id").to_pylist()
        if not rows:
            raise WrongQuestion(f"there is no {what} {identity!r} in {self.path}")
        row: Row = rows[0]
        return row

    def _by_ids(self, view: str, ids: Sequence[str], order: str) -> Any:
        marks = ", ".join("?" for _ in ids) or "NULL"
        sql = f"SELECT * FROM {view} WHERE id IN ({marks}) ORDER BY {order}"
        return self._snapshot.rows(sql, ids)


def open_store(path: str | Path = "dateline.db", *, in_memory: bool = False) -> Store:
    """Open a store for reading.

    Args:
        path: Its folder.
        in_memory: Keep events, mentions, stories and statements in memory, for a process that
            answers many questions.

    Raises:
        NoStore: There is none at the path.
        StoreFault: It is torn, or of a later version.
    """
    return Store(Path(path), in_memory=in_memory)
