"""The index of mentions: few bytes, and few events looked at, the same after it is made anew."""

from hypothesis import given
from hypothesis import strategies as st
from made import code, ingest_rows, made_row, read

from dateline.page import page_of_row
from dateline.store.catch_up import forget_index, open_index
from dateline.store.fusing import MOST_EVENTS, events_under
from dateline.store.index import Index, hash64
from dateline.store.manifest import read_current
from dateline.store.packing import packed, unpacked


@given(st.integers(0, 500), st.text(st.characters(exclude_categories=["Cs"])))
def test_packed_mentions_are_read_back(number, words):
    row = made_row(number)
    page = page_of_row(
        {**row, "text": f"{words} {row['text'].removeprefix('UNCODABLE ')}"}, "f", "f"
    )
    mentions = code(page, read(page)).mentions if "UNCODABLE" not in page.content else ()
    assert [unpacked(packed(mention)) for mention in mentions] == list(mentions)


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
                    (hash64("made"), number)
                    for (number,) in index.all("SELECT number FROM mention WHERE article > 100")
                ],
            )
            return events_under(index, ["made", "made"])
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
