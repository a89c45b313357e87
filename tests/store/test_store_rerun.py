"""Rerun: only what a change can bear on is coded again; the diff first, judgements never lost."""

import pytest
from made import WALK, code, ingest_rows, made_row, read
from msgspec.structs import replace

from dateline import knowledge
from dateline.knowledge import affected_words, known_entries
from dateline.page import open_sources
from dateline.records import Failure, FailureRow
from dateline.store import (
    Findings,
    Walk,
    correct_event,
    ingest,
    open_store,
    rerun,
    retry_quarantined,
)

BEFORE = {"versions": ("made 1",), "register x.txt a": ("id: a", "name: Ugaland"),
          "lexicon x.txt made": ("frame: made", "verb: take | near")}  # fmt: skip


@pytest.fixture
def store(tmp_path, write_pages):
    walk = replace(WALK, entries=lambda: BEFORE)
    pages = write_pages([made_row(number) for number in range(10)])
    ingest(tmp_path / "store", open_sources([str(pages)]), walk, command="made")
    return tmp_path / "store"


def recoding(page, article):
    """Code as before, but what was an assault is a threat now."""
    found = code(page, article)
    mentions = [
        replace(m, id=f"t{m.id[1:]}", event="THREATEN", score=-3.5, quad=3)
        if m.event == "ASSAULT" else m for m in found.mentions
    ]  # fmt: skip
    return Findings(mentions=tuple(mentions))


def run(store, entries, take=False, every=False):
    walk = Walk(read=read, code=recoding, versions={"dateline": "made 2"}, knowledge="later")
    changes, met = [], []
    rerun(
        store, walk, entries, affected_words, take=take, every=every, changed=changes.append,
        met=met.append,
    )  # fmt: skip
    return changes, len(met)


def test_nothing_changed_is_nothing_coded_again(store):
    assert run(store, BEFORE) == ([], 0)


def test_a_name_bears_on_the_texts_that_hold_it(store):
    with open_store(store) as opened:
        word = opened.sql("SELECT text FROM articles WHERE id = 'page-0'").to_rows()[0]["text"]
    seed = word.split("; ")[1].split()[-2]
    after = {**BEFORE, "register x.txt b": ("id: b", f"name: {seed}")}
    _, met = run(store, after)
    assert 0 < met < 9
    assert run(store, {**BEFORE, "register x.txt b": ("id: b", "name: Nowhereland")}) == ([], 0)


def test_a_changed_frame_bears_on_its_mentions_and_a_rule_on_everything(store):
    after = {**BEFORE, "lexicon x.txt made": ("frame: made", "verb: take")}
    changes, met = run(store, after)
    assert met == 10
    assert {change.what for change in changes} == {"changed"}
    assert all("THREATEN" in change.after and "ASSAULT" in change.before for change in changes)
    assert run(store, {**BEFORE, "versions": ("made 2",)})[1] == 10
    assert run(store, BEFORE, every=True)[1] == 10


def test_taking_the_differences_keeps_judgements(store):
    def events(**wanted):
        with open_store(store) as opened:
            return list(opened.events(**wanted))

    assault, other = events(type="ASSAULT")[0], events(type="ACCUSE")[0]
    correct_event(store, assault["id"], {"place": "Kidal, MLI"}, who="ann")
    correct_event(store, other["id"], {"place": "Gao, MLI"}, who="ann")
    after = {**BEFORE, "versions": ("made 2",)}
    shown, _ = run(store, after)
    before = events(status="all")
    taken, _ = run(store, after, take=True)
    assert shown == taken
    assert events(type="ASSAULT", status="all") == []
    assert len(events(status="all")) == len(before)
    judged = {row["place_name"]: row["event"] for row in events(country="MLI")}
    assert judged["Kidal"] == "THREATEN"
    assert judged["Gao"] == "ACCUSE"
    assert run(store, after) == ([], 0)
    with open_store(store) as opened:
        rows = opened.sql("SELECT count(*) n FROM mentions_all").to_rows()
        held = opened.sql("SELECT sum(len(mentions)) n FROM events_all").to_rows()
        assert rows[0]["n"] == held[0]["n"]


def test_the_entries_of_the_package_are_read_and_bear_on_their_words():
    entries = known_entries()
    name, lines = next((n, e) for n, e in entries.items() if n.endswith("give-aid"))
    words, frames = affected_words(entries, {**entries, name: (*lines, "weight: 2")})
    assert frames == {"give-aid"}
    assert {"giv*", "gave*", "send*", "sent*"} <= words
    assert affected_words(entries, entries) == (set(), set())


def test_a_page_that_a_rerun_dies_at_twice_is_set_aside_and_keeps_its_rows(store, all_rows):
    before = {row["id"]: row for row in all_rows(store)["articles"]}

    def dying(page, article):
        if article.id == "page-3":
            raise RuntimeError
        return recoding(page, article)

    def again(code):
        walk = Walk(read=read, code=code, versions={"dateline": "made 2"}, knowledge="later")
        return rerun(
            store, walk, BEFORE, affected_words, take=True, every=True, changed=lambda _: None
        )

    for _ in range(2):
        with pytest.raises(RuntimeError):
            again(dying)
    report = again(dying)
    assert report.errors == {"crash": 1}
    after = {row["id"]: row for row in all_rows(store)["articles"]}
    assert after["page-3"] == before["page-3"]
    assert after["page-4"]["knowledge"] == "later"
    with open_store(store) as opened:
        (row,) = opened.sql("SELECT id FROM quarantine WHERE kind = 'crash'").to_rows()
    assert row == {"id": "page-3"}
    walk = Walk(read=read, code=recoding, versions={}, knowledge="later")
    retry_quarantined(store, ["page-3"], walk, lambda _: iter(()))
    with open_store(store) as opened:
        assert not opened.sql("SELECT id FROM quarantine WHERE kind = 'crash'").to_rows()
        (row,) = opened.sql("SELECT knowledge FROM articles WHERE id = 'page-3'").to_rows()
    assert row == {"knowledge": "later"}


def test_many_processes_find_the_differences_of_one_and_lose_a_deadly_page_alone(store, all_rows):
    expected, _ = run(store, BEFORE, every=True)
    crash = FailureRow(id="page-3", error=Failure(kind="crash", message="2 processes died at it"))

    def code_all(told):
        for page, article in told:
            yield crash if page.id == "page-3" else recoding(page, article)

    walk = Walk(
        read=read, code=recoding, code_all=code_all, versions={"dateline": "made 2"},
        knowledge="later",
    )  # fmt: skip
    changes = []
    before = {row["id"]: row for row in all_rows(store)["articles"]}
    report = rerun(
        store, walk, BEFORE, affected_words, take=True, every=True, changed=changes.append
    )
    assert expected
    assert changes == [one for one in expected if one.doc != "page-3"]
    assert report.errors == {"crash": 1}
    after = {row["id"]: row for row in all_rows(store)["articles"]}
    assert after["page-3"] == before["page-3"]
    assert after["page-4"]["knowledge"] == "later"


def test_a_second_ingest_of_the_same_pages_is_no_rerun(store, write_pages):
    pages = write_pages([made_row(number) for number in range(10)])
    report = ingest_rows(store, [pages])
    assert report.counts["known"] == 10


def test_the_entries_are_the_same_from_the_files_and_from_the_compiled_form(monkeypatch):
    read = knowledge._shipped_entries()
    known_entries()
    monkeypatch.setattr(knowledge, "_shipped_entries", dict)
    assert known_entries() == read


def test_a_register_of_ones_own_stands_beside_the_shipped_entries(tmp_path, monkeypatch):
    (tmp_path / "firms.txt").write_text("id: ugamining\nkind: firm\nname: Ugamining\n")
    shipped = known_entries()
    monkeypatch.setenv("DATELINE_REGISTER", str(tmp_path))
    added = known_entries().keys() - shipped.keys()
    assert added == {"register/own/firms.txt ugamining"}
