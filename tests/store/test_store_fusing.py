"""The index of mentions: few bytes, and few events looked at, the same after it is made anew."""

from datetime import date

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import ingest_rows, made_row

from dateline.events import fusion_keys
from dateline.records import Entity, Evidence, Mention, Place, When
from dateline.store.files.manifest import read_current
from dateline.store.index.catch_up import forget_index, open_index
from dateline.store.index.index import Index, id_bytes, id_text
from dateline.store.index.keys import kept_under, stretch_of
from dateline.store.index.mentions import MOST_EVENTS, events_under
from dateline.store.index.packing import packed, unpacked

WORDS = st.text("ab \0é\u202e\U0001f600", max_size=6)
OFFSETS = st.integers(0, 100_000)
DAYS = st.dates().map(str) | st.none()
WHENS = st.builds(When, start=DAYS, end=DAYS, text=WORDS | st.none())
PARTIES = st.lists(
    st.builds(Entity, text=WORDS, name=WORDS, start=OFFSETS, end=OFFSETS), max_size=3
).map(tuple)
MENTIONS = st.builds(
    Mention,
    id=st.binary(min_size=8, max_size=8).map(bytes.hex) | WORDS,
    doc=WORDS,
    quad=st.integers(1, 4),
    score=st.floats(-10, 10),
    place=st.builds(
        Place, name=WORDS, lat=st.floats(-90, 90), lon=st.none(), geonameid=st.none() | OFFSETS
    )
    | st.none(),
    actor=PARTIES,
    recipient=PARTIES,
    date=WHENS | st.none(),
    planned=WHENS | st.none(),
    attributed=WORDS | st.none(),
    evidence=st.builds(Evidence, doc=st.just(""), start=OFFSETS, end=OFFSETS, text=WORDS),
    confidence=st.floats(0, 1) | st.integers(0, 100).map(lambda part: part / 100),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(MENTIONS)
def test_packed_mentions_are_read_back(open_index_of_its_own, mention):
    index = open_index_of_its_own
    evidence = msgspec.structs.replace(mention.evidence, doc=mention.doc)
    whole = msgspec.structs.replace(mention, evidence=evidence)
    assert unpacked(packed(whole, index), whole.id, whole.doc, index) == whole
    assert id_text(id_bytes(whole.id)) == whole.id


@pytest.fixture(scope="module")
def open_index_of_its_own(tmp_path_factory):
    index = Index(tmp_path_factory.mktemp("index"))
    yield index
    index.close()


def test_terms_of_a_batch_that_is_rolled_back_are_forgotten(tmp_path):
    index = Index(tmp_path)
    index.begin()
    index.term(b"lost")
    index.roll_back()
    index.begin()
    kept = index.term(b"kept")
    index.commit(1)
    assert (index.term_of(kept), index.term(b"kept")) == (b"kept", kept)
    assert index.term(b"lost") != kept
    index.close()


@given(
    st.lists(st.sampled_from("abc"), min_size=2, max_size=2),
    st.lists(st.dates(date(2023, 11, 20), date(2024, 3, 1)), min_size=4, max_size=4),
)
def test_keys_as_numbers_find_what_keys_as_words_find(codes, days):
    first, second = (
        msgspec.structs.replace(
            PLAIN, actor=(Entity(text="", start=0, end=0, name=code, code=code),),
            date=When(start=min(pair), end=max(pair), granularity="day", basis="stated"),
        )
        for code, pair in zip(codes, [list(map(str, days[:2])), list(map(str, days[2:]))],
                              strict=True)
    )  # fmt: skip
    kept, asked = fusion_keys(first), fusion_keys(second)
    numbers = kept_under(kept.index)
    meet = any(
        low <= number <= high for low, high in map(stretch_of, asked.lookup) for number in numbers
    )
    assert meet or not set(kept.index) & set(asked.lookup)
    assert not meet or codes[0] == codes[1]


PLAIN = Mention(
    id="m", doc="d", event="CONSULT", quad=1, score=1.0, cameo=None, actor=(), confidence=0.5,
    evidence=Evidence(doc="d", start=0, end=0, text=""), rule="made",
)  # fmt: skip


def test_under_a_key_only_the_events_reported_last_are_looked_at(tmp_path, write_pages):
    rows = [
        {
            "id": f"p{number:03}",
            "text": f"KEN > UGA ASSAULT {2000 + number % 20}-{number % 12 + 1:02}-01 at {number};",
        }
        for number in range(8)
    ]
    store = tmp_path / "store"
    ingest_rows(store, [write_pages(rows)])

    def seen():
        index = Index(store)
        try:
            # Every mention under one key, and an event of its own for each.
            index.begin()
            for number in range(1, MOST_EVENTS + 20):
                index.run(
                    "INSERT INTO mention (article, event, id) VALUES (?, ?, ?)",
                    100 + number, f"event-{number:03}", f"made-{number}",
                )  # fmt: skip
            index.run_many(
                "INSERT INTO mention_key VALUES (?, ?)",
                [
                    (kept_under(["made|~"])[0], number)
                    for (number,) in index.all("SELECT number FROM mention WHERE article > 100")
                ],
            )
            return events_under(index, ["made|~", "made|~"])
        finally:
            index.roll_back()
            index.close()

    first = seen()
    assert first == [f"event-{number:03}" for number in range(20, MOST_EVENTS + 20)]
    with_articles = "SELECT id, article, event FROM mention ORDER BY id"
    index = Index(store)
    before = index.all(with_articles)
    index.close()
    forget_index(store)
    index = open_index(store, read_current(store))
    assert index.all(with_articles) == before
    assert all(article is not None for _, article, _ in before)
    index.close()


def test_events_held_in_memory_are_those_that_the_index_gives(tmp_path, write_pages, all_rows):
    rows = [made_row(number) for number in range(10)]
    ingest_rows(tmp_path / "held", [write_pages(rows)], batch_size=100)
    ingest_rows(tmp_path / "in-batches", [write_pages(rows)], batch_size=4)
    for row in rows:
        # A process of its own for each page, as it were: nothing is held.
        ingest_rows(tmp_path / "read", [write_pages([row], f"{row['id']}.jsonl")])
    held, in_batches, read = (
        {
            name: [[row[key] for key in row if key != "batch"] for row in of_view]
            for name, of_view in all_rows(tmp_path / store).items()
            if name in {"events_all", "mentions_all", "stories", "articles"}
        }
        for store in ("held", "in-batches", "read")
    )
    assert len(held["events_all"]) < len(held["mentions_all"])
    assert held == in_batches == read
