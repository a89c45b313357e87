"""The store of many processes has the rows and ids of the store of one."""

import made_scale
import pytest
from made_scale import WALK, ingest_alone, made_rows

from dateline.scale import WrongRun, running, scale_ingest
from dateline.store import check_store, open_store


@pytest.fixture(autouse=True)
def _small_buckets(monkeypatch):
    monkeypatch.setattr(running, "SHARDS_IN_A_BUCKET", 3)


def test_the_rows_are_those_of_one_machine(tmp_path, write_pages, all_rows, local):
    rows = made_rows(90)
    files = [write_pages(rows[:50], "a.jsonl"), write_pages(rows[50:], "b.jsonl")]
    ingest_alone(tmp_path / "one", files)
    report = scale_ingest(files, str(tmp_path / "many"), local, walk=WALK, documents=14)
    one, many = all_rows(tmp_path / "one"), all_rows(tmp_path / "many")
    for name, expected in one.items():
        assert many[name] == expected, name
    assert report.counts["documents"] == len(many["sightings"]) > 90
    assert report.counts["copies"] > 3
    assert report.counts["recoded"] > 0
    assert report.counts["failed"] == sum(report.errors.values()) == len(many["quarantine"])
    assert any(len(event["mentions"]) > 2 for event in many["events_all"])
    assert len(report.shards) > 20
    assert (report.shards["take"], report.shards["fold"]) == (7, 3)
    assert all(
        finding.well for finding in check_store(tmp_path / "many") if finding.part != "index"
    )
    assert not (tmp_path / "many" / "work").exists()


def test_a_store_made_by_many_is_added_to_by_one(tmp_path, write_pages, all_rows, local):
    rows = made_rows(40, seed=3)
    first, second = write_pages(rows[:30], "a.jsonl"), write_pages(rows[30:], "b.jsonl")
    scale_ingest([first], str(tmp_path / "many"), local, walk=WALK, documents=12)
    for store in ("one", "many"):
        if store == "one":
            ingest_alone(tmp_path / store, [first])
        ingest_alone(tmp_path / store, [second])
    one, many = all_rows(tmp_path / "one"), all_rows(tmp_path / "many")
    for name in one.keys() - {"sightings"}:
        assert many[name] == one[name], name
    with open_store(tmp_path / "many") as store:
        assert store.search("harbour", limit=3)


@pytest.mark.parametrize("word", ["DEADLY", "HUNGRY"])
def test_a_page_that_kills_its_process_is_a_row(tmp_path, write_pages, all_rows, local, word):
    rows = made_rows(24, seed=5)
    # It stands among copies, so that what bears on it is taken in with it.
    at = next(n for n, row in enumerate(rows) if "UN" not in row["text"] and "date" in row)
    rows.insert(at + 2, {**rows[at], "id": "poison", "text": f"{rows[at]['text']} {word} 7"})
    rows.insert(at + 9, {**rows[at], "id": "after", "url": "http://after.example/"})
    file = write_pages(rows)
    ingest_alone(tmp_path / "one", [file])
    report = scale_ingest([file], str(tmp_path / "many"), local, walk=WALK, documents=9)
    assert report.errors["crash"] == 1
    one, many = all_rows(tmp_path / "one"), all_rows(tmp_path / "many")
    assert [row["id"] for row in many["quarantine"] if row["kind"] == "crash"] == ["poison"]
    for name, expected in one.items():
        assert many[name] == expected, name


def test_it_goes_on_from_what_is_finished(tmp_path, write_pages, all_rows, local, monkeypatch):
    file = write_pages(made_rows(40, seed=7))
    steps = []

    class Stopped(BaseException):
        pass

    def stopping(step, done, shards):
        steps.append(step)
        if step == "take" and done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        scale_ingest([file], str(tmp_path / "many"), local, walk=WALK, documents=9, met=stopping)
    assert not (tmp_path / "many" / "CURRENT").exists()
    again = []

    def noting(step, done, shards):
        again.append((step, done, shards))

    scale_ingest([file], str(tmp_path / "many"), local, walk=WALK, documents=9, met=noting)
    assert steps[0] == "cut"
    assert [one for one in again if one[0] in {"cut", "read", "links", "gather"}] == []
    assert next(done for step, done, _ in again if step == "take") >= 3
    ingest_alone(tmp_path / "one", [file])
    assert all_rows(tmp_path / "many") == all_rows(tmp_path / "one")
    with pytest.raises(WrongRun, match="whole"):
        scale_ingest([file], str(tmp_path / "many"), local, walk=WALK, documents=9)


def test_made_rows_hold_what_is_tested():
    texts = " ".join(row["text"] for row in made_rows(90))
    assert all(word in texts for word in ("PACT", "STAMPED", "UNCODABLE", "UNREADABLE", "negated"))
    assert made_scale.walk().refuse is not None
