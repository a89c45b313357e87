"""What was read here: sums only, of no person: views, votes, and which page led to which."""

import sqlite3
from collections import Counter
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import NamedTuple

FILE = "reading.sqlite"
HELD_BACK = 512
LONGEST_HELD = 20.0
SCHEMA = """
CREATE TABLE IF NOT EXISTS views (page TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS steps (page TEXT, next TEXT, number INTEGER NOT NULL,
  PRIMARY KEY (page, next)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS votes (page TEXT, useful INTEGER, number INTEGER NOT NULL,
  PRIMARY KEY (page, useful)) WITHOUT ROWID;
"""
ADD = {
    "views": "INSERT INTO views VALUES (?, ?) "
    "ON CONFLICT DO UPDATE SET number = number + excluded.number",
    "steps": "INSERT INTO steps VALUES (?, ?, ?) "
    "ON CONFLICT DO UPDATE SET number = number + excluded.number",
    "votes": "INSERT INTO votes VALUES (?, ?, ?) "
    "ON CONFLICT DO UPDATE SET number = number + excluded.number",
}


class Votes(NamedTuple):
    """How many found a page useful, and how many not."""

    useful: int
    not_useful: int


class Reading:
    """The sums, kept beside the store; in memory alone where that folder cannot be written."""

    def __init__(self, folder: Path | None) -> None:
        self._lock = Lock()
        self._views: Counter[str] = Counter()
        self._steps: Counter[tuple[str, str]] = Counter()
        self._waiting = 0
        self._written = monotonic()
        self._connection = _opened(folder)
        self.revision = 0

    def note(self, page: str, came_from: str | None) -> None:
        """Count a view of a page, and the step to it from another page of the room."""
        with self._lock:
            self._views[page] += 1
            if came_from and came_from != page:
                self._steps[came_from, page] += 1
            self._waiting += 1
            if self._waiting >= HELD_BACK or monotonic() - self._written > LONGEST_HELD:
                self._write()

    def vote(self, page: str, *, useful: bool) -> None:
        """Count a vote."""
        with self._lock, self._connection:
            self._connection.execute(ADD["votes"], (page, int(useful), 1))
        self.revision += 1

    def views(self, page: str) -> int:
        """Return how often a page was opened here."""
        kept = self._ask("SELECT number FROM views WHERE page = ?", page)
        return (kept[0][0] if kept else 0) + self._views[page]

    def votes(self, page: str) -> Votes:
        """Return a page's votes."""
        kept = dict(self._ask("SELECT useful, number FROM votes WHERE page = ?", page))
        return Votes(kept.get(1, 0), kept.get(0, 0))

    def most_read(self, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Return the pages under a path that were opened most, with how often."""
        return self._ask(
            "SELECT page, number FROM views WHERE substr(page, 1, ?) = ? "
            "ORDER BY number DESC, page LIMIT ?",
            len(prefix),
            prefix,
            limit,
        )

    def read_next(self, page: str, limit: int) -> list[tuple[str, int]]:
        """Return the pages that readers of a page opened from it, with how often."""
        return self._ask(
            "SELECT next, number FROM steps WHERE page = ? ORDER BY number DESC, next LIMIT ?",
            page,
            limit,
        )

    def found_wanting(self, limit: int) -> list[tuple[str, int, int]]:
        """Return pages voted not useful, the most first: page, not useful, useful."""
        return self._ask(
            "SELECT n.page, n.number, coalesce(u.number, 0) FROM votes n "
            "LEFT JOIN votes u ON u.page = n.page AND u.useful = 1 "
            "WHERE n.useful = 0 ORDER BY n.number DESC, n.page LIMIT ?",
            limit,
        )

    def flush(self) -> None:
        """Write what is held back."""
        with self._lock:
            self._write()

    def close(self) -> None:
        """Write what is held back and close the file."""
        self.flush()
        self._connection.close()

    def _write(self) -> None:
        if not self._waiting:
            return
        with self._connection:
            self._connection.executemany(ADD["views"], list(self._views.items()))
            self._connection.executemany(
                ADD["steps"], [(*step, number) for step, number in self._steps.items()]
            )
        self._views.clear()
        self._steps.clear()
        self._waiting = 0
        self._written = monotonic()
        self.revision += 1

    def _ask(self, sql: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        with self._lock:
            return self._connection.execute(sql, values).fetchall()


def _opened(folder: Path | None) -> sqlite3.Connection:
    if folder is not None:
        try:
            return _connected(str(folder / FILE))
        except sqlite3.Error:
            # A store that is read-only can still be read; its sums last as long as the room.
            pass
    return _connected(":memory:")


def _connected(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(name, check_same_thread=False, timeout=10)
    connection.executescript(SCHEMA)
    return connection
