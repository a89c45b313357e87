"""Corrections: append-only, laid over the machine's rows, never lost, taken back at will."""

import pytest
from made import WALK, ingest_rows, made_row

from dateline.page import open_sources
from dateline.store import (
    WrongQuestion,
    correct_event,
    join_mentions,
    open_store,
    split_mentions,
    undo_judgement,
)
from dateline.store.taking_in.ingest import ingest


@pytest.fixture
def store(tmp_path, write_pages):
    rows = [{**made_row(3), "id": name, "url": f"http://{name}/"} for name in ("a", "b", "c")]
    ingest_rows(tmp_path / "store", [write_pages([*rows, made_row(1)])])
    return tmp_path / "store"


def events(path, **wanted):
    with open_store(path) as store:
        return {row["id"]: row for row in store.events(**wanted)}


def longest(path):
    return max(events(path).values(), key=lambda row: len(row["mentions"]))


def test_a_correction_is_laid_over_and_taken_back(store):
    before = longest(store)
    changes = {"event": "protest", "mode": ["riot"], "actor": ["NER:MIL=General Staff"],
               "date": "2024-01-02..2024-01-04", "place": "Niamey, NER"}  # fmt: skip
    ids = correct_event(store, before["id"], changes, who="ann", note="read again")
    after = events(store)[before["id"]]
    assert (after["event"], after["mode"], after["score"]) == ("PROTEST", ["riot"], -7.0)
    assert (after["actor_codes"], after["actor"][0]["sector"]) == (["NER"], ["MIL"])
    assert (str(after["date_start"]), str(after["date_end"])) == ("2024-01-02", "2024-01-04")
    assert (after["place_name"], after["place_country"]) == ("Niamey", "NER")
    assert after["mentions"] == before["mentions"]
    assert before["id"] in events(store, type="PROTEST", actor="NER:MIL")
    for identity in ids:
        undo_judgement(store, identity)
    assert events(store)[before["id"]] == before
    with open_store(store) as opened:
        kept = opened.sql("SELECT * FROM judgements").to_rows()
    assert len(kept) == len(changes)
    # Two seconds must never make two corrections of one.
    assert len({row["judged_at"] for row in kept}) == 1
    assert all(row["undone_at"] and row["who"] == "ann" for row in kept)
    with pytest.raises(WrongQuestion, match="was taken back at"):
        undo_judgement(store, ids[0])


def test_what_is_no_event_leaves_the_views_but_not_the_store(store):
    victim = longest(store)
    correct_event(store, victim["id"], {"verdict": "not an event"}, who="ann")
    assert victim["id"] not in events(store)
    assert events(store, status="all")[victim["id"]]["status"] == "rejected"


def test_split_and_join_are_heeded_by_later_fusions(store, write_pages):
    whole = longest(store)
    (taken, *rest) = whole["mentions"]
    split_mentions(store, whole["id"], [taken], who="ann")
    holders = {name: row["id"] for row in events(store).values() for name in row["mentions"]}
    assert holders[taken] not in {holders[name] for name in rest}
    # A later copy must not bring them together again.
    again = write_pages([{**made_row(3), "id": "d", "url": "http://d/"}], "later.jsonl")
    ingest_rows(store, [again])
    holders = {name: row["id"] for row in events(store).values() for name in row["mentions"]}
    assert holders[taken] not in {holders[name] for name in rest}
    ids = join_mentions(store, holders[rest[0]], [holders[taken]], who="ann")
    assert len(ids) == 1
    holders = {name: row["id"] for row in events(store).values() for name in row["mentions"]}
    assert len({holders[name] for name in whole["mentions"]}) == 1


def test_a_judgement_holds_when_its_article_is_coded_anew(tmp_path, write_pages):
    text = made_row(3)["text"]
    stamped = {"id": "late", "text": text, "url": "http://b/"}

    def documents(rows, name):
        from msgspec.structs import replace

        for page in open_sources([str(write_pages(rows, name))]):
            yield replace(page, hints={"stamp": "2024-11-20"}) if page.id == "late" else page

    ingest(tmp_path / "s", documents([stamped], "one.jsonl"), WALK, command="one")
    (event,) = events(tmp_path / "s").values()
    correct_event(tmp_path / "s", event["id"], {"event": "COERCE"}, who="ann")
    earlier = {"id": "early", "text": text, "date": "2024-04-04", "url": "http://a/"}
    ingest(tmp_path / "s", documents([earlier], "two.jsonl"), WALK, command="two")
    judged = [row for row in events(tmp_path / "s").values() if row["event"] == "COERCE"]
    assert len(judged) == 1
    assert len(judged[0]["mentions"]) == 2


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"event": "ATACK"}, "no type 'ATACK'"),
        ({"mode": ["drne"]}, "did you mean 'drone'"),
        ({"date": "2024-02-31"}, "is no day"),
        ({"date": "2024-03-02..2024-03-01"}, "ends before it begins"),
        ({"actor": ["Niger"]}, "is no party"),
        ({"actor": ["NER:XXX"]}, "no sector 'XXX'"),
        ({"place": "Niamey"}, "has no country code"),
        ({"verdict": "wrng type"}, "did you mean 'wrong type'"),
        ({"colour": "red"}, "no field 'colour'"),
        ({}, "say what is to be corrected"),
    ],
)
def test_a_wrong_correction_is_named_and_changes_nothing(store, changes, said):
    identity = next(iter(events(store)))
    with open_store(store) as opened:
        before = opened.number
    with pytest.raises(WrongQuestion, match=said):
        correct_event(store, identity, changes, who="ann")
    with pytest.raises(WrongQuestion, match="no event 'nope'"):
        correct_event(store, "nope", {"verdict": "right"}, who="ann")
    with open_store(store) as opened:
        assert opened.number == before
