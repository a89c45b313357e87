"""Full-text search over stories and evidence, by SQLite's FTS5 with BM25."""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from dateline.store.asking.snapshot import Snapshot
from dateline.store.errors import StoreFault, WrongQuestion
from dateline.store.index.index import FILE, teach_ids

# A word in the title counts as much as this many in the story.
TITLE_WEIGHT = 4.0
_TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
# Some hits may be of articles that the snapshot does not have yet.
_SPARE = 20


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One article found; a higher `score` fits better."""

    article: str
    score: float


class EvidenceHit(msgspec.Struct, frozen=True, kw_only=True):
    """One mention whose words were found; a higher `score` fits better."""

    mention: str
    score: float


def find_words(snapshot: Snapshot, words: str, limit: int) -> list[Hit]:
    """Find articles of a snapshot by their words, the best first."""
    found = _ask(
        snapshot.path,
        f"SELECT id_text(a.id), -bm25(article_words, {TITLE_WEIGHT}, 1.0) AS score "
        "FROM article_words JOIN article a ON a.number = article_words.rowid "
        "WHERE article_words MATCH ? "
        "ORDER BY score DESC, a.number LIMIT ?",
        expression_of(words),
        limit + _SPARE,
    )
    there = _there(snapshot, "articles", [name for name, _ in found])
    return [Hit(article=name, score=score) for name, score in found if name in there][:limit]


def articles_holding(path: Path, phrases: Iterable[str]) -> set[str]:
    """Return the ids of all articles that hold any of these phrases (`begin*`: a beginning)."""
    found: set[str] = set()
    for phrase in phrases:
        with suppress(WrongQuestion):
            begins = phrase.endswith("*")
            expression = expression_of(phrase if begins else f'"{phrase}"')
            rows = _ask(
                path,
                "SELECT id_text(a.id), 0.0 FROM article_words JOIN article a "
                "ON a.number = article_words.rowid WHERE article_words MATCH ?",
                expression,
            )
            found.update(identity for identity, _ in rows)
    return found


def find_evidence(snapshot: Snapshot, words: str, limit: int) -> list[EvidenceHit]:
    """Find mentions of a snapshot by the words of their evidence, the best first."""
    found = _ask(
        snapshot.path,
        "SELECT id_text(m.id), -bm25(mention_words) AS score FROM mention_words "
        "JOIN mention m ON m.number = mention_words.rowid WHERE mention_words MATCH ? "
        "ORDER BY score DESC, m.number LIMIT ?",
        expression_of(words),
        limit + _SPARE,
    )
    there = _there(snapshot, "mentions_all", [name for name, _ in found])
    return [EvidenceHit(mention=name, score=score) for name, score in found if name in there][
        :limit
    ]


def expression_of(words: str) -> str:
    """Return what a reader typed as an FTS5 expression: nothing in it can be a syntax error.

    Raises:
        WrongQuestion: There is nothing to look for.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    either = False
    for sign, phrase, word in _TERM.findall(words.replace("\0", " ")):
        if word == "OR" and wanted and not sign:
            either = True
            continue
        begins = word.endswith("*") and len(word) > 1
        term = (phrase or word.rstrip("*")).replace('"', " ").strip()
        if not any(letter.isalnum() for letter in term):
            continue
        quoted = f'"{term}"' + ("*" if begins else "")
        if sign:
            unwanted.append(quoted)
        elif either:
            wanted[-1] = f"({wanted[-1]} OR {quoted})"
        else:
            wanted.append(quoted)
        either = False
    if not wanted:
        raise WrongQuestion("there is nothing to look for; give a word that must occur")
    found = " AND ".join(wanted)
    return f"({found}) NOT ({' OR '.join(unwanted)})" if unwanted else found


def _ask(path: Path, sql: str, *values: object) -> list[tuple[str, float]]:
    file = path / FILE
    if not file.is_file():
        raise StoreFault(f"{file} is missing; the next `dateline ingest` makes it anew")
    for way in ("mode=ro", "mode=ro&immutable=1"):
        try:
            connection = sqlite3.connect(f"file:{_escaped(file)}?{way}", uri=True)
            teach_ids(connection)
            try:
                return connection.execute(sql, values).fetchall()
            finally:
                connection.close()
        except sqlite3.OperationalError as error:
            # A store that may not be written to has no room for the files of a shared reader.
            fault = error
        except sqlite3.DatabaseError as error:
            fault = sqlite3.OperationalError(str(error))
            break
    raise StoreFault(
        f"{file} cannot be read ({fault}); `dateline doctor --store {path}` makes it anew"
    )


def _escaped(file: Path) -> str:
    return str(file).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _there(snapshot: Snapshot, view: str, ids: list[str]) -> set[str]:
    if not ids:
        return set()
    marks = ", ".join("?" for _ in ids)
    table = snapshot.rows(f"SELECT id FROM {view} WHERE id IN ({marks})", ids)
    return set(table.column("id").to_pylist())
