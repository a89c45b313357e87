"""Ingest: nothing lost, nothing twice; what fails is kept with its reason."""

import pytest
from made import CODES, WALK, ingest_rows, made_row

from dateline.page import open_sources
from dateline.store import open_store
from dateline.store.taking_in.ingest import ingest

MONTHS_LATER = "2024-11-20"


def test_the_same_pages_twice_are_one_row_and_two_sightings(tmp_path, write_pages, all_rows):
    pages = write_pages([made_row(number) for number in range(12)])
    first = ingest_rows(tmp_path / "store", [pages])
    before = all_rows(tmp_path / "store")
    second = ingest_rows(tmp_path / "store", [pages])
    after = all_rows(tmp_path / "store")
    assert (first.counts["articles"], second.counts["known"]) == (11, 11)
    assert len(after["sightings"]) == 2 * len(before["sightings"]) == 24
    del before["sightings"], after["sightings"]
    assert before == after


def test_batches_of_any_size_give_the_same_rows(tmp_path, write_pages, all_rows):
    pages = write_pages([made_row(number) for number in range(13)])
    stores = []
    for size in (1, 7, 100):
        ingest_rows(tmp_path / f"store{size}", [pages], batch_size=size)
        rows = all_rows(tmp_path / f"store{size}")
        stores.append([{**row, "batch": 0} for name in rows for row in rows[name]])
    assert stores[0] == stores[1] == stores[2]


def test_copies_are_one_story_and_one_event_with_every_mention(tmp_path, write_pages):
    words = made_row(3)
    rows = [{**words, "id": name, "url": f"http://{name}/"} for name in ("a", "b", "c")]
    ingest_rows(tmp_path / "store", [write_pages(rows)])
    with open_store(tmp_path / "store") as store:
        (story,) = store.sql("SELECT articles, first FROM stories").to_rows()
        events = list(store.events(status="actual"))
    assert sorted(story["articles"]) == ["a", "b", "c"]
    assert len(events) == 1
    assert len(events[0]["mentions"]) == 3


def test_failures_are_kept_with_reason_and_page(tmp_path, write_pages):
    rows = [made_row(0), {"id": "bad", "text": "UNREADABLE"}, {"id": "no", "text": "UNCODABLE"}]
    heard = []
    report = ingest_rows(tmp_path / "store", [write_pages(rows)], failed=heard.append)
    assert report.errors == {"empty": 1, "language": 1}
    assert [row.id for row in heard] == ["bad", "no"]
    with open_store(tmp_path / "store") as store:
        kept = store.sql("SELECT id, kind, page FROM quarantine ORDER BY id").to_rows()
        assert store.sql("SELECT count(*) n FROM articles").to_rows() == [{"n": 1}]
    assert [(row["id"], row["kind"]) for row in kept] == [("bad", "empty"), ("no", "language")]
    assert all("content" in row["page"] for row in kept)


def test_another_text_under_a_known_id_is_not_lost(tmp_path, write_pages):
    ingest_rows(tmp_path / "store", [write_pages([made_row(0)])])
    other = {**made_row(1), "id": "page-0"}
    report = ingest_rows(tmp_path / "store", [write_pages([other], "other.jsonl")])
    assert report.errors == {"id-conflict": 1}
    with open_store(tmp_path / "store") as store:
        (row,) = store.sql("SELECT kind, message, page FROM quarantine").to_rows()
    assert "give this one an id of its own" in row["message"]
    assert other["text"][:20] in row["page"]


@pytest.mark.parametrize("earlier_first", [True, False])
def test_a_stamp_long_after_an_earlier_copy_is_known_for_restamped(
    tmp_path, write_pages, earlier_first
):
    text = made_row(3)["text"]
    earlier = {"id": "early", "text": text, "date": "2024-04-04", "url": "http://a/"}
    stamped = {"id": "late", "text": text, "url": "http://b/"}
    rows = [earlier, stamped] if earlier_first else [stamped, earlier]

    def documents():
        from msgspec.structs import replace

        for page in open_sources([str(write_pages(rows))]):
            yield replace(page, hints={"stamp": MONTHS_LATER}) if page.id == "late" else page

    ingest(tmp_path / "store", documents(), WALK, command="made")
    with open_store(tmp_path / "store") as store:
        late = store.article("late")
        assert late.published.verdict == "restamped"
        assert late.published.date == "2024-04-04"
        assert "the same text ran by" in late.published.why
        assert store.article("early").published.verdict == "agrees"
        mentions = store.sql("SELECT id, doc FROM mentions").to_rows()
        events = list(store.events())
    assert len(mentions) == 2
    assert sorted(name for event in events for name in event["mentions"]) == sorted(
        row["id"] for row in mentions
    )


def test_the_codes_of_parties_are_columns_of_their_own(tmp_path, write_pages):
    ingest_rows(tmp_path / "store", [write_pages([made_row(number) for number in range(30)])])
    with open_store(tmp_path / "store") as store:
        rows = store.sql("SELECT actor_codes, recipient_codes, actor FROM events_all").to_rows()
    assert rows
    for row in rows:
        assert set(row["actor_codes"]) <= set(CODES)
        assert row["actor_codes"] == [party["code"] for party in row["actor"]]
