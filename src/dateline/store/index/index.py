"""The writer's index: which pages are known, and what a new one may share text or events with.

A SQLite file beside the snapshot. It holds nothing that the Parquet files do not: it is brought up
to the published snapshot from them whenever it lags behind, and built again where it is lost.

It is what a store weighs most in, and so it is frugal: an id that is a hash is kept as its eight
bytes (`id_bytes` and `id_text` in SQL), and what many mentions share (a party, a day, a place, a
coding) is kept once, as a term with a number. A mention without an event yet has one of zeros, so
that its row does not grow, and no page is split, when it is given one.
"""

import re
import sqlite3
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import xxhash

from dateline.events import OpenEvent, Report

FILE = "index.sqlite"
VERSION = 3
_TABLES = """
CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID;
CREATE TABLE page (id PRIMARY KEY, digest INTEGER) WITHOUT ROWID;
CREATE TABLE sighting (key INTEGER PRIMARY KEY);
CREATE TABLE quarantined (id TEXT PRIMARY KEY, digest INTEGER, batch INTEGER) WITHOUT ROWID;
CREATE TABLE article (
  number INTEGER PRIMARY KEY, id UNIQUE, url TEXT, story, site TEXT, agency TEXT,
  day TEXT, unproven INTEGER, batch INTEGER, grams INTEGER, hashes BLOB
);
CREATE INDEX article_story ON article (story);
CREATE TABLE article_hash (hash INTEGER, article INTEGER, PRIMARY KEY (hash, article))
  WITHOUT ROWID;
CREATE TABLE story (id PRIMARY KEY, batch INTEGER) WITHOUT ROWID;
CREATE TABLE copy (
  story, place INTEGER, article, copy_of, shared REAL, PRIMARY KEY (story, place)
) WITHOUT ROWID;
CREATE TABLE mention (
  number INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER, event DEFAULT x'0000000000000000',
  id UNIQUE, merge TEXT, batch INTEGER, body BLOB
);
CREATE INDEX mention_event ON mention (event) WHERE event <> x'0000000000000000';
CREATE TABLE mention_key (key INTEGER, mention INTEGER, PRIMARY KEY (key, mention)) WITHOUT ROWID;
CREATE TABLE event (id PRIMARY KEY, batch INTEGER) WITHOUT ROWID;
CREATE TABLE term (number INTEGER PRIMARY KEY, hash INTEGER, body BLOB);
CREATE INDEX term_hash ON term (hash);
CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content='', tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE mention_words USING fts5 (
  evidence, content='', tokenize="unicode61 remove_diacritics 2"
);
"""
NO_EVENT = "0" * 16
_HASH = re.compile(r"[0-9a-f]{16}")
# So many terms, and events of so many mentions, are held in memory between look-ups.
_TERMS, _MENTIONS = 100_000, 20_000


class Index:
    """The index, open for writing; a batch's changes count only from `commit` on."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path / FILE, isolation_level=None)
        self._numbers: dict[bytes, int] = {}
        self._terms: dict[int, bytes] = {}
        self.held: dict[str, OpenEvent] = {}
        self.reports: dict[str, Report] = {}
        self._held_mentions = 0
        teach_ids(self._connection)
        self.run("PRAGMA journal_mode = WAL")
        self.run("PRAGMA synchronous = NORMAL")
        self.run("PRAGMA cache_size = -65536")
        if self.one("PRAGMA user_version")[0] == 0:
            self._connection.executescript(f"{_TABLES} PRAGMA user_version = {VERSION};")

    def close(self) -> None:
        """Close the file; what was not committed is gone."""
        self._connection.close()

    def begin(self) -> None:
        """Begin a batch's changes."""
        self.run("BEGIN IMMEDIATE")

    def commit(self, batch: int) -> None:
        """Keep the changes: the index is now that of a batch."""
        self.run("INSERT OR REPLACE INTO state VALUES ('batch', ?)", batch)
        self.run("COMMIT")

    def roll_back(self) -> None:
        """Forget the changes since `begin`."""
        self._forget_terms()
        self._held_mentions = _MENTIONS
        self.make_room()
        if self._connection.in_transaction:
            self.run("ROLLBACK")

    @property
    def batch(self) -> int:
        """Return the batch that the index was last brought up to."""
        found = self.find("SELECT value FROM state WHERE name = 'batch'")
        return int(found[0]) if found else 0

    def run(self, sql: str, *values: object) -> sqlite3.Cursor:
        """Run one statement."""
        return self._connection.execute(sql, values)

    def run_many(self, sql: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Run one statement for each row of values."""
        self._connection.executemany(sql, rows)

    def one(self, sql: str, *values: object) -> tuple[Any, ...]:
        """Return the one row of an answer that has one."""
        found = self.find(sql, *values)
        if found is None:
            raise LookupError(sql)
        return found

    def find(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        """Return the first row of an answer, or None."""
        row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Return every row of an answer."""
        return self._connection.execute(sql, values).fetchall()

    def page_digest(self, identity: str) -> int | None:
        """Return the digest of a known page's content; None where the page is not known."""
        found = self.find("SELECT digest FROM page WHERE id = ?", id_bytes(identity))
        return int(found[0]) if found else None

    def add_sighting(self, key: str) -> bool:
        """Note a sighting, and say whether it is new."""
        return self.run("INSERT OR IGNORE INTO sighting VALUES (?)", hash64(key)).rowcount == 1

    def has_sighting(self, key: str) -> bool:
        """Say whether a sighting was noted."""
        return self.find("SELECT 1 FROM sighting WHERE key = ?", hash64(key)) is not None

    def batch_of(self, table: str, identity: str) -> int | None:
        """Return the batch that wrote the row of an article, story, mention or event."""
        found = self.find(f"SELECT batch FROM {table} WHERE id = ?", id_bytes(identity))
        return int(found[0]) if found else None

    def term(self, body: bytes) -> int:
        """Return the number of a term, given one where it has none yet."""
        number = self._numbers.get(body)
        if number is not None:
            return number
        digest = xxhash.xxh32_intdigest(body) >> 1
        found = self.find("SELECT number FROM term WHERE hash = ? AND body = ?", digest, body)
        if found is None:
            added = self.run("INSERT INTO term (hash, body) VALUES (?, ?)", digest, body)
            found = (added.lastrowid,)
        if len(self._numbers) >= _TERMS:
            self._forget_terms()
        number = self._numbers[body] = int(found[0])
        return number

    def term_of(self, number: int) -> bytes:
        """Return the term of a number."""
        body = self._terms.get(number)
        if body is None:
            if len(self._terms) >= _TERMS:
                self._forget_terms()
            (body,) = self.one("SELECT body FROM term WHERE number = ?", number)
            self._terms[number] = body
        return body

    def hold(self, event: OpenEvent, added: int) -> None:
        """Hold an event in memory, for the articles to come that may tell of it.

        Args:
            event: The event, settled; the reports of its mentions are in `reports`.
            added: How many of its mentions were not held before.
        """
        self.held[event.id] = event
        self._held_mentions += added

    def let_go(self, event: str | None) -> None:
        """Let go of an event that was changed otherwise."""
        self.held.pop(event or "", None)

    def make_room(self) -> None:
        """Let go of all events where they hold too many mentions."""
        if self._held_mentions >= _MENTIONS:
            # What speaks of them still has the reports that it was given.
            self.held, self.reports, self._held_mentions = {}, {}, 0

    def _forget_terms(self) -> None:
        self._numbers.clear()
        self._terms.clear()


def teach_ids(connection: sqlite3.Connection) -> None:
    """Let SQL over the index turn ids into what it keeps, and back."""
    connection.create_function("id_bytes", 1, id_bytes, deterministic=True)
    connection.create_function("id_text", 1, id_text, deterministic=True)


def id_bytes(identity: str | None) -> bytes | str | None:
    """Return an id as the index keeps it: one that is a hash as its bytes, any other as it is."""
    if identity is not None and _HASH.fullmatch(identity):
        return bytes.fromhex(identity)
    return identity


def id_text(kept: bytes | str | None) -> str | None:
    """Return the id that `id_bytes` was given."""
    return kept.hex() if isinstance(kept, bytes) else kept


def hash64(text: str) -> int:
    """Return a signed 64-bit hash of a text."""
    return signed64(xxhash.xxh3_64_intdigest(text.encode("utf-8", "surrogatepass")))


def digest_of(content: str) -> int:
    """Return a signed 64-bit digest of a page's content."""
    whole = blake2b(content.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(whole, "little", signed=True)


def signed64(number: int) -> int:
    """Return an unsigned 64-bit number as the signed one of the same bits, which SQLite keeps."""
    return number - (1 << 64) if number >= 1 << 63 else number
