"""One SQLite file, which Datasette serves as it is."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from dateline.store.exports.writing import Wanted, pieces_in
from dateline.store.files.segments import written_aside
from dateline.store.tables.fields import as_json

_TABLES = """
CREATE TABLE articles (
  id TEXT PRIMARY KEY, url TEXT, site TEXT, title TEXT, agency TEXT, published TEXT, verdict TEXT,
  why TEXT, language TEXT, story TEXT, text TEXT
);
CREATE TABLE events (
  id TEXT PRIMARY KEY, event TEXT, mode TEXT, context TEXT, status TEXT, quad INTEGER, score REAL,
  cameo TEXT, actor TEXT, recipient TEXT, date_start TEXT, date_end TEXT, date_granularity TEXT,
  date_basis TEXT, place TEXT, country TEXT, admin1 TEXT, latitude REAL, longitude REAL,
  geonameid INTEGER, sources INTEGER, outlets INTEGER, first_reported TEXT, last_reported TEXT,
  confidence REAL
);
CREATE TABLE mentions (
  id TEXT PRIMARY KEY, event_id TEXT REFERENCES events (id), article TEXT REFERENCES articles (id),
  evidence TEXT, evidence_start INTEGER, evidence_end INTEGER, rule TEXT, confidence REAL
);
CREATE TABLE parties (
  event_id TEXT REFERENCES events (id), side TEXT, place INTEGER, name TEXT, code TEXT,
  sector TEXT, entity TEXT, wikidata TEXT, words TEXT, PRIMARY KEY (event_id, side, place)
) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX events_by_day ON events (date_start);
CREATE INDEX events_by_type ON events (event);
CREATE INDEX mentions_by_event ON mentions (event_id);
CREATE INDEX mentions_by_article ON mentions (article);
CREATE INDEX parties_by_code ON parties (code, side);
CREATE VIRTUAL TABLE mentions_fts USING fts5 (evidence, content='mentions');
INSERT INTO mentions_fts (mentions_fts) VALUES ('rebuild');
"""
_EVENTS = (
    "id, event, mode, context, status, quad, score, cameo, actor_codes, recipient_codes, "
    "date_start, date_end, date_granularity, date_basis, place_name, place_country, place_admin1, "
    "lat, lon, geonameid, sources, outlets, first_reported, last_reported, confidence, "
    "actor, recipient"
)


def write_sqlite(wanted: Wanted, path: Path) -> int:
    """Write articles, events, mentions and parties as tables of one SQLite file."""
    counted = 0

    def write(aside: Path) -> None:
        nonlocal counted
        aside.unlink(missing_ok=True)
        with closing(sqlite3.connect(aside, isolation_level=None)) as connection:
            connection.executescript(
                f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES} BEGIN;"
            )
            counted = _fill_events(connection, wanted)
            _fill(
                connection,
                "mentions",
                wanted.ask(
                    "SELECT m.id, e.id AS event, m.doc, m.evidence, m.evidence_start, "
                    "m.evidence_end, m.rule, m.confidence FROM mentions_all m JOIN (SELECT id, "
                    f"unnest(mentions) AS mention FROM {wanted.events}) e ON e.mention = m.id "
                    "ORDER BY m.id"
                ),
            )
            _fill(
                connection,
                "articles",
                wanted.ask(
                    "SELECT id, url, site, title, agency, published, verdict, why, language, "
                    "story, text FROM articles WHERE id IN (SELECT doc FROM mentions_all WHERE id "
                    f"IN (SELECT unnest(mentions) FROM {wanted.events})) ORDER BY id"
                ),
            )
            connection.execute("COMMIT")
            connection.executescript(_INDEXES)

    written_aside(path, write)
    return counted


def _fill_events(connection: sqlite3.Connection, wanted: Wanted) -> int:
    count = 0
    for rows in pieces_in(wanted.stream(_EVENTS)):
        count += len(rows)
        parties = []
        events = []
        for row in rows:
            for side in ("actor", "recipient"):
                parties += [
                    (
                        row["id"], side, place, party["name"], party["code"],
                        " ".join(party["sector"] or ()), party["id"], party["wikidata"],
                        party["text"],
                    )
                    for place, party in enumerate(row.pop(side) or (), start=1)
                ]  # fmt: skip
            events.append(tuple(map(_cell, row.values())))
        _insert(connection, "events", events)
        _insert(connection, "parties", parties)
    return count


def _fill(connection: sqlite3.Connection, table: str, reader: Any) -> None:
    for rows in pieces_in(reader):
        _insert(connection, table, [tuple(map(_cell, row.values())) for row in rows])


def _insert(connection: sqlite3.Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        marks = ", ".join("?" for _ in rows[0])
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return as_json(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
