"""The store at size: questions, exports and bytes of a million made events; adding a page.

    python benchmarks/store.py [--events 1000000] [--articles 100000] [--folder DIR]

Events are made by SQL with skewed actors, as news has them; articles by a made coder.
"""

import argparse
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from dateline.page import page_id
from dateline.records import Article, Entity, Evidence, Mention, Page, Published, When
from dateline.store import Findings, Walk, export_events, ingest, open_store
from dateline.store.manifest import Manifest, Segment, publish
from dateline.store.schema import EVENTS, MENTIONS, STATEMENTS, Table
from dateline.store.segments import segment_of, write_file

TYPES = ("ASSAULT", "CONSULT", "ACCUSE", "PROTEST", "SANCTION", "AID", "AGREE", "THREATEN")
COUNTRIES = 180
PER_SEGMENT = 125_000
WORDS = 12_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="dateline-bench-"))
    try:
        if given.events:
            measure_questions(folder / "events", given.events)
        if given.articles:
            measure_adding(folder, given.articles)
    finally:
        if given.folder is None:
            shutil.rmtree(folder, ignore_errors=True)


def measure_questions(path: Path, events: int) -> None:
    started = time.perf_counter()
    make_events(path, events)
    print(f"made {events:,} events in {time.perf_counter() - started:.0f} s")
    size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    words = evidence_bytes(path)
    print(f"bytes an event: {(size - words) / events:.0f} without texts, {size / events:.0f} with")
    with open_store(path) as store:
        top = store.sql(
            "SELECT actor_code a, recipient_code b, count(*) n FROM dyads GROUP BY ALL "
            "ORDER BY n DESC LIMIT 1"
        ).to_rows()[0]
        pair = f"actor_code = '{top['a']}' AND recipient_code = '{top['b']}'"
        month = "date_trunc('month', date_start)"
        questions: dict[str, Callable[[], object]] = {
            "open": lambda: open_store(path).close(),
            "every dyad by month": lambda: store.sql(
                f"SELECT actor_code, recipient_code, {month} AS month, count(*), avg(score) "
                "FROM dyads GROUP BY ALL"
            ),
            "one dyad by month": lambda: store.sql(
                f"SELECT {month} AS month, count(*), avg(score) FROM dyads WHERE {pair} "
                "GROUP BY ALL"
            ),
            "50 events of a dyad": lambda: store.events(
                actor=top["a"], recipient=top["b"], limit=50, latest_first=True
            ),
            "ledger as of a day, two parties": lambda: store.ledger(
                between=(top["a"], top["b"]), as_of="2015-06-01", known_on="2016-01-01"
            ),
        }
        for name, ask in questions.items():
            print(f"{name}: {median(ask) * 1000:.0f} ms")
        for form in ("csv", "parquet", "plover", "dyad-year"):
            started = time.perf_counter()
            export_events(store.snapshot, form, path.parent / f"export-{form}")
            print(f"export {form}: {time.perf_counter() - started:.1f} s")
    with open_store(path, in_memory=True) as store:
        for name in ("one dyad by month", "50 events of a dyad"):
            print(f"{name}, in memory: {median(questions[name]) * 1000:.0f} ms")


def median(ask: Callable[[], object], times: int = 5) -> float:
    ask()
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        ask()
        spent.append(time.perf_counter() - started)
    return statistics.median(spent)


def evidence_bytes(path: Path) -> int:
    total = 0
    for file in path.rglob("*.parquet"):
        described = pq.ParquetFile(file).metadata
        for group in range(described.num_row_groups):
            for place in range(described.num_columns):
                column = described.row_group(group).column(place)
                if column.path_in_schema in {"evidence", "text", "content"}:
                    total += column.total_compressed_size
    return total


def make_events(path: Path, events: int) -> None:
    """Write events, a mention each, and a ledger line for every twentieth, as merged files."""
    segments: dict[str, list[Segment]] = {}
    with duckdb.connect(":memory:") as connection:
        connection.execute("SELECT setseed(0.5)")
        for number, first in enumerate(range(0, events, PER_SEGMENT), start=1):
            last = min(first + PER_SEGMENT, events)
            connection.execute(f"CREATE OR REPLACE TABLE drawn AS {drawn(first, last)}")
            for table, sql in ((EVENTS, _EVENT), (MENTIONS, _MENTION), (STATEMENTS, _STATEMENT)):
                write(connection, path, table, sql, number, segments)
    batch = max(one.last for group in segments.values() for one in group)
    manifest = Manifest(
        number=1, batch=batch, segments={name: tuple(group) for name, group in segments.items()}
    )
    publish(path, manifest, write_file)


def write(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    table: Table,
    sql: dict[str, str],
    number: int,
    segments: dict[str, list[Segment]],
) -> None:
    file = f"tables/{table.name}/{number:08d}.parquet"
    (path / file).parent.mkdir(parents=True, exist_ok=True)
    empty = connection.from_arrow(table.schema.empty_table())
    connection.execute(f"DROP TABLE IF EXISTS {table.name}")
    empty.create(table.name)
    names = ", ".join(f'"{name}"' for name in sql if name != "WHERE")
    values = ", ".join(value for name, value in sql.items() if name != "WHERE")
    connection.execute(
        f"INSERT INTO {table.name} ({names}) SELECT {values} FROM drawn {sql.get('WHERE', '')}"
    )
    connection.execute(f"UPDATE {table.name} SET batch = {number}")
    rows = connection.execute(
        f"COPY (FROM {table.name} ORDER BY {table.key}) TO '{path / file}' "
        f"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {table.row_group})"
    ).fetchone()
    segments.setdefault(table.name, []).append(
        segment_of(path, file, int(rows[0]) if rows else 0, number, number, 3)
    )


def drawn(first: int, last: int) -> str:
    """Return SQL that draws events: few countries do most, and mostly to their neighbours."""
    return f"""
    SELECT i, md5(i::VARCHAR)[:16] AS id, md5('m' || i)[:16] AS mention,
      md5('d' || (i // 8))[:16] AS doc,
      (pow(random(), 2.5) * {COUNTRIES})::INT AS a, (random() * 12)::INT AS near,
      (pow(random(), 3) * {len(TYPES) - 1})::INT AS t,
      DATE '2005-01-01' + (random() * 7300)::INT AS day, (random() * 4000)::INT AS spot,
      (random() * 3000)::INT AS town, (random() * 4000)::INT AS who, random() AS chance
    FROM range({first}, {last}) r(i)"""


_TYPES = f"{list(TYPES)}[t + 1]"
_A = "'K' || lpad(a::VARCHAR, 2, '0')"
_B = f"'K' || lpad(((a + near + 1) % {COUNTRIES})::VARCHAR, 2, '0')"


def _party(code: str) -> str:
    return (
        f"[{{'text': 'the army of ' || {code}, 'start': spot, 'end': spot + 15, "
        f"'name': 'Name of ' || who, 'code': {code}, 'sector': ['GOV', 'MIL'], "
        f"'id': 'entity-' || who, 'wikidata': 'Q' || who, 'via': 'name'}}]"
    )


_CODES = {
    "id": "id", "event": _TYPES, "mode": "['aerial']", "context": "['military', 'territory']",
    "aux": "CAST([] AS VARCHAR[])", "status": "'actual'", "quad": "t % 4 + 1", "score": "t - 5.5",
    "cameo": "'1' || t || '0'", "actor": _party(_A), "recipient": _party(_B),
    "actor_codes": f"[{_A}]", "recipient_codes": f"[{_B}]", "date_start": "day", "date_end": "day",
    "date_granularity": "'day'", "date_basis": "'relative'", "date_text": "'on Monday'",
    "place_name": "'Town ' || town", "place_country": _A, "place_admin1": "'Region ' || town % 900",
    "lat": "town / 50.0", "lon": "town / 30.0", "geonameid": "town + 1000000",
    "place_reason": "'in Town ' || town || ' belongs to struck'", "confidence": "round(chance, 2)",
}  # fmt: skip
_EVENT = {
    **_CODES, "actor_code": _A, "recipient_code": _B, "pairs": "1", "mentions": "[mention]",
    "merges": "CAST([] AS STRUCT(mention VARCHAR, reason VARCHAR, \"by\" VARCHAR)[])",
    "contradictions": "NULL", "sources": "1", "outlets": "1", "first_reported": "day + 1",
    "last_reported": "day + 1", "flags": "CAST([] AS VARCHAR[])",
}  # fmt: skip
_MENTION = {
    **_CODES, "id": "mention", "doc": "doc",
    "evidence": "'The army of ' || a || ' struck the camp number ' || i || ' near Town ' || town",
    "evidence_start": "spot", "evidence_end": "spot + 70", "page_start": "spot + 300",
    "page_end": "spot + 370", "rule": "'strike-' || t",
}  # fmt: skip
_STATEMENT = {
    "id": "id", "relation": "md5('r' || a || '-' || near)[:16]", "kind": "'deployment'",
    "parties": f"[{{'role': 'sender', 'party': {_party(_A)}[1]}}, "
    f"{{'role': 'host', 'party': {_party(_B)}[1]}}]",
    "party_codes": f"[{_A}, {_B}]", "status": "'in force'", "recorded": "day + 1",
    "effective_start": "day", "effective_end": "day", "effective_granularity": "'day'",
    "effective_basis": "'stated'", "stance": "'updates'", "mention": "mention", "doc": "doc",
    "evidence": "'troops of ' || a || ' in ' || near", "evidence_start": "spot",
    "evidence_end": "spot + 30", "confidence": "0.7", "rule": "'deploy'",
    "flags": "CAST([] AS VARCHAR[])", "WHERE": "WHERE i % 20 = 0",
}  # fmt: skip


def measure_adding(folder: Path, articles: int) -> None:
    """Add pages one at a time to a small store and to a large one."""
    spent = {}
    for size in (1_000, articles):
        path = folder / f"store-{size}"
        started = time.perf_counter()
        ingest(path, made_pages(0, size), _WALK, command="fill", batch_size=500)
        print(f"filled {size:,} articles in {time.perf_counter() - started:.0f} s")
        times = []
        for number in range(20):
            one = made_pages(size + number, 1)
            started = time.perf_counter()
            ingest(path, one, _WALK, command=f"one {number}")
            times.append(time.perf_counter() - started)
        spent[size] = statistics.median(times)
        print(f"adding a page to {size:,} articles: {spent[size] * 1000:.0f} ms")
        index = (path / "index.sqlite").stat().st_size
        print(f"index: {index / size:.0f} bytes an article, texts' words included")
    print(f"ratio: {spent[articles] / spent[1_000]:.2f}")


def made_pages(first: int, count: int) -> Iterator[Page]:
    for number in range(first, first + count):
        chance = random.Random(number)
        words = [f"w{int(chance.paretovariate(0.7)) % WORDS}" for _ in range(120)]
        year, month, day = 2005 + number % 20, chance.randrange(1, 13), chance.randrange(1, 28)
        content = f"{number} " + " ".join(words)
        yield Page(
            id=page_id(content), kind="body", content=content, source="made",
            date=f"{year}-{month:02}-{day:02}", url=f"http://site{number % 300}.test/{number}",
        )  # fmt: skip


def _read(page: Page) -> Article:
    published = Published(date=page.date, earliest=page.date, latest=page.date, verdict="agrees")
    return Article(id=page.id, text=page.content, url=page.url, published=published)


def _code(page: Page, article: Article) -> Findings:
    chance = random.Random(page.id)
    mentions = []
    for number in range(3):
        codes = [f"C{int(chance.paretovariate(0.8)) % 90 + 10}" for _ in range(2)]
        actor, recipient = (
            Entity(text=code, start=0, end=3, name=code, code=code, sector=("GOV",))
            for code in codes
        )
        words = article.text[number * 50 : number * 50 + 50]
        mentions.append(
            Mention(
                id=page_id(f"{page.id} {number}"), doc=page.id, event=chance.choice(TYPES), quad=4,
                score=-5.0, cameo="190", actor=(actor,), recipient=(recipient,), rule="made",
                date=When(start=page.date, end=page.date, granularity="day", basis="stated"),
                evidence=Evidence(
                    doc=page.id, start=number * 50, end=number * 50 + len(words), text=words
                ),
                confidence=0.7,
            )
        )  # fmt: skip
    return Findings(mentions=tuple(mentions))


_WALK = Walk(read=_read, code=_code, knowledge="made")

if __name__ == "__main__":
    main()
