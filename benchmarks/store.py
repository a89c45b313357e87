"""The store at size: questions, exports and bytes of a million made events; adding a page.

    python benchmarks/store.py [--events 1000000] [--indexed 40000] [--articles 100000]
        [--folder DIR]

Events are made by SQL with skewed actors, as news has them, eight to an article; pages to add by a
made coder. The index is weighed over a smaller store of the same events. A store that is there
already is asked again.
"""

import argparse
import random
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import msgspec
import pyarrow.parquet as pq

from dateline.page import page_id
from dateline.records import Article, Entity, Evidence, Mention, Page, Published, When
from dateline.store import FORMATS, Findings, Walk, export_events, ingest, open_store
from dateline.store.files.manifest import Manifest, Segment, is_store, publish, read_current
from dateline.store.files.segments import copy_rows, segment_of, write_file
from dateline.store.index.catch_up import open_index
from dateline.store.index.mentions import all_mentions
from dateline.store.index.packing import packed
from dateline.store.tables.columns import Table
from dateline.store.tables.schema import ARTICLES, EVENTS, MENTIONS, STATEMENTS, STORIES

TYPES = ("ASSAULT", "CONSULT", "ACCUSE", "PROTEST", "SANCTION", "AID", "AGREE", "THREATEN")
COUNTRIES = 180
PER_SEGMENT = 125_000
WORDS = 12_000
_TEXTS = frozenset({"evidence", "text", "content", "title"})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--indexed", type=int, default=40_000)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="dateline-bench-"))
    try:
        if given.events:
            measure_questions(folder / "events", given.events)
        if given.indexed:
            measure_index(folder / "indexed", given.indexed)
        if given.articles:
            measure_adding(folder, given.articles)
    finally:
        if given.folder is None:
            shutil.rmtree(folder, ignore_errors=True)


def measure_questions(path: Path, events: int) -> None:
    if not is_store(path):
        started = time.perf_counter()
        make_events(path, events)
        print(f"made {events:,} events in {time.perf_counter() - started:.0f} s")
    tables = path / "tables"
    size = sum(file.stat().st_size for file in tables.rglob("*") if file.is_file())
    words = text_bytes(tables)
    print(f"tables: {(size - words) / events:.0f} bytes an event without texts")
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
            print(f"{name}: {median(ask)}")
        for form in FORMATS:
            clock, spent = time.perf_counter(), time.process_time()
            export_events(store.snapshot, form, path.parent / f"export-{form}")
            clock, spent = time.perf_counter() - clock, time.process_time() - spent
            print(f"export {form}: {clock:.1f} s, {spent:.1f} s of processor time")
    with open_store(path, in_memory=True) as store:
        for name in ("one dyad by month", "50 events of a dyad"):
            print(f"{name}, in memory: {median(questions[name])}")


def median(ask: Callable[[], object], times: int = 5) -> str:
    """Return how long a question takes, by the clock and in processor time."""
    ask()
    clocks, spent = [], []
    for _ in range(times):
        clock, used = time.perf_counter(), time.process_time()
        ask()
        clocks.append(time.perf_counter() - clock)
        spent.append(time.process_time() - used)
    middle = statistics.median(clocks) * 1000, statistics.median(spent) * 1000
    return f"{middle[0]:.0f} ms, {middle[1]:.0f} ms of processor time"


def measure_index(path: Path, events: int) -> None:
    """Weigh the index by what it is for."""
    if not is_store(path):
        make_events(path, events)
    index = open_index(path, read_current(path))
    sample = list(all_mentions(index, 0, 1 << 30))[:: max(1, events // 1000)]
    words = (
        statistics.mean(len(packed(one, index)) - len(packed(mute(one), index)) for one in sample)
        * events
    )
    index.close()
    with closing(sqlite3.connect(path / "index.sqlite")) as connection:
        sizes = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
    texts = sum(size for name, size in sizes.items() if "_words" in name or "_hash" in name)
    texts += sizes["article"]
    rest = sum(sizes.values()) - texts - words
    print(
        f"index: {rest / events:.0f} bytes an event, and {(texts + words) / events:.0f} for texts"
    )
    for name, size in sorted(sizes.items(), key=lambda one: -one[1])[:12]:
        print(f"  {name}: {size / events:.0f}")


def mute(mention: Mention) -> Mention:
    """Return a mention without the words it was read from."""
    evidence = msgspec.structs.replace(mention.evidence, text="")
    return msgspec.structs.replace(mention, evidence=evidence)


def text_bytes(path: Path) -> int:
    total = 0
    for file in path.rglob("*.parquet"):
        described = pq.ParquetFile(file).metadata
        for group in range(described.num_row_groups):
            for place in range(described.num_columns):
                column = described.row_group(group).column(place)
                if column.path_in_schema in _TEXTS:
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
            connection.execute(f"CREATE OR REPLACE TABLE told AS {_TOLD}")
            for table, sql in _MADE:
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
    names = ", ".join(f'"{name}"' for name in sql if name != "FROM")
    values = ", ".join(value for name, value in sql.items() if name != "FROM")
    source = sql.get("FROM", "drawn")
    connection.execute(f"INSERT INTO {table.name} ({names}) SELECT {values} FROM {source}")
    connection.execute(f"UPDATE {table.name} SET batch = {number}")
    sql = f"FROM {table.name} ORDER BY {table.key}"
    rows = copy_rows(connection, sql, table, path / file)
    segments.setdefault(table.name, []).append(segment_of(path, file, rows, number, number, 3))


def drawn(first: int, last: int) -> str:
    """Return SQL that draws events: few countries do most, and mostly to their neighbours.

    Each country has 22 parties and 17 towns of its own.
    """
    return f"""
    SELECT *, a * 17 + (random() * 16)::INT AS town, a * 22 + (random() * 21)::INT AS doer,
      (a + near + 1) % {COUNTRIES} * 22 + (random() * 21)::INT AS target
    FROM (
      SELECT i, md5(i::VARCHAR)[:16] AS id, md5('m' || i)[:16] AS mention,
        md5('d' || (i // 8))[:16] AS doc,
        (pow(random(), 2.5) * {COUNTRIES})::INT AS a, (random() * 12)::INT AS near,
        (pow(random(), 3) * {len(TYPES) - 1})::INT AS t,
        DATE '2005-01-01' + (random() * 7300)::INT AS day, (random() * 4000)::INT AS spot,
        random() AS chance
      FROM range({first}, {last}) r(i)
    )"""


_TYPES = f"{list(TYPES)}[t + 1]"
_A = "'K' || lpad(a::VARCHAR, 2, '0')"
_B = f"'K' || lpad(((a + near + 1) % {COUNTRIES})::VARCHAR, 2, '0')"


def _party(code: str, who: str) -> str:
    return (
        f"[{{'text': 'the army of ' || {code}, 'start': spot, 'end': spot + 15, "
        f"'name': 'Name of ' || {who}, 'code': {code}, 'sector': ['GOV', 'MIL'], "
        f"'id': 'entity-' || {who}, 'wikidata': 'Q' || {who}, 'via': 'name'}}]"
    )


_CODES = {
    "id": "id", "event": _TYPES, "mode": "['aerial']", "context": "['military', 'territory']",
    "aux": "CAST([] AS VARCHAR[])", "status": "'actual'", "quad": "t % 4 + 1", "score": "t - 5.5",
    "cameo": "'1' || t || '0'", "actor": _party(_A, "doer"), "recipient": _party(_B, "target"),
    "actor_codes": f"[{_A}]", "recipient_codes": f"[{_B}]", "date_start": "day", "date_end": "day",
    "date_granularity": "'day'", "date_basis": "'relative'", "date_text": "'on Monday'",
    "place_name": "'Town ' || town", "place_country": _A, "place_admin1": "'Region ' || town % 900",
    "lat": "town / 50.0", "lon": "town / 30.0", "geonameid": "town + 1000000",
    "place_reason": "'in Town ' || town || ' belongs to struck'", "confidence": "round(chance, 2)",
}  # fmt: skip
_EVENT = {
    **_CODES, "actor_code": _A, "recipient_code": _B, "pairs": "1", "mentions": "[mention]",
    "merges": "CAST([] AS STRUCT(mention VARCHAR, reason VARCHAR, \"by\" VARCHAR)[])",
    "contradictions": "[]", "sources": "1", "outlets": "1", "first_reported": "day + 1",
    "last_reported": "day + 1", "flags": "CAST([] AS VARCHAR[])",
}  # fmt: skip
_EVIDENCE = "'The army of ' || a || ' struck the camp number ' || i || ' near Town ' || town"
_MENTION = {
    **_CODES, "id": "mention", "doc": "doc",
    "evidence": _EVIDENCE, "evidence_start": "i % 8 * 301",
    "evidence_end": f"i % 8 * 301 + length({_EVIDENCE})", "page_start": "spot + 300",
    "page_end": f"spot + 300 + length({_EVIDENCE})", "rule": "'strike-' || t",
}  # fmt: skip
_STATEMENT = {
    "id": "id", "relation": "md5('r' || a || '-' || near)[:16]", "kind": "'deployment'",
    "parties": f"[{{'role': 'sender', 'party': {_party(_A, 'doer')}[1]}}, "
    f"{{'role': 'host', 'party': {_party(_B, 'target')}[1]}}]",
    "party_codes": f"[{_A}, {_B}]", "status": "'in force'", "recorded": "day + 1",
    "effective_start": "day", "effective_end": "day", "effective_granularity": "'day'",
    "effective_basis": "'stated'", "stance": "'updates'", "mention": "mention", "doc": "doc",
    "evidence": "'troops of ' || a || ' in ' || near", "evidence_start": "spot",
    "evidence_end": "spot + 30", "confidence": "0.7", "rule": "'deploy'",
    "flags": "CAST([] AS VARCHAR[])", "FROM": "drawn WHERE i % 20 = 0",
}  # fmt: skip

_PARAGRAPH = f"rpad({_EVIDENCE} || '. ', 300, 'What else was said of it that day was not coded. ')"
_TOLD = f"""
SELECT i // 8 AS n, doc, min(day) AS day, string_agg({_PARAGRAPH}, chr(10) ORDER BY i) AS told
FROM drawn GROUP BY ALL
"""
_ARTICLE = {
    "id": "doc", "url": "'http://site' || n % 300 || '.test/' || n",
    "site": "'site' || n % 300 || '.test'", "title": "'The camp near Town ' || n", "byline": "[]",
    "published": "day + 1", "earliest": "day + 1", "latest": "day + 1",
    "published_basis": "'stamp'", "verdict": "'agrees'", "why": "'its stamp'", "language": "'en'",
    "text": "told", "spans": "[]", "furniture": "'{}'", "story": "doc", "knowledge": "'made'",
    "number": "n + 1", "FROM": "told",
}  # fmt: skip
_STORY = {"id": "doc", "first": "doc", "articles": "[doc]", "copies": "[]", "FROM": "told"}
_MADE = (
    (EVENTS, _EVENT), (MENTIONS, _MENTION), (STATEMENTS, _STATEMENT), (ARTICLES, _ARTICLE),
    (STORIES, _STORY),
)  # fmt: skip


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
