"""The text of copies is coded once, and a page that kills the process is set aside."""

import signal

from made import WALK, code, ingest_rows, made_row
from msgspec.structs import replace
from test_store_kill import ingest_process

from dateline.carrying import carry_over
from dateline.page import open_sources
from dateline.store import ingest, open_store

LEFT_OUT = {"id", "mentions", "merges", "batch"}


def ingested(path, pages):
    """Ingest pages, and return which of them were coded."""
    seen = []

    def counted(page, article):
        seen.append(page.id)
        return code(page, article)

    ingest(path, open_sources([str(pages)]), replace(WALK, code=counted), command="made")
    return seen


def events_of(path):
    with open_store(path) as store:
        rows = store.sql("SELECT * FROM events_all").to_rows()
    for row in rows:
        for party in (*row["actor"], *row["recipient"]):
            del party["start"], party["end"]
    return sorted(
        (str({key: row[key] for key in row if key not in LEFT_OUT}) for row in rows),
    )


def copies():
    whole = made_row(3)
    words = " ".join(f"word{number}" for number in range(300))
    text = f"{whole['text']}{words}. UGA > KEN ACCUSE 2024-04-04 after all; {words[::-1]}."
    return {
        "whole": {**whole, "id": "whole", "text": text, "url": "http://a.test/"},
        "cut": {**whole, "id": "cut", "text": text[: len(text) // 2], "url": "http://b.test/"},
        "other": {**whole, "id": "other", "text": f"Daily news. {text}", "url": "http://c.test/"},
    }


def test_copies_that_add_no_text_are_not_coded_again(tmp_path, write_pages):
    rows = copies()
    pages = write_pages([rows["whole"], rows["cut"], rows["other"]])
    assert ingested(tmp_path / "store", pages) == ["whole"]
    with open_store(tmp_path / "store") as store:
        assert store.sql("SELECT count(*) n FROM articles").to_rows() == [{"n": 3}]
        assert store.sql("SELECT count(*) n FROM sightings").to_rows() == [{"n": 3}]
        events = list(store.events(status="actual"))
        found = store.sql(
            "SELECT count(*) n FROM mentions_all m JOIN articles a ON m.doc = a.id "
            "WHERE substr(a.text, m.evidence_start + 1, m.evidence_end - m.evidence_start) "
            "= m.evidence"
        ).to_rows()
        total = store.sql("SELECT count(*) n FROM mentions_all").to_rows()
        again = sorted(store.sql("SELECT doc FROM mentions_all").to_rows(), key=str)
    assert found == total
    assert {row["doc"] for row in again} == {"whole", "cut", "other"}
    assert {len(event["mentions"]) for event in events} == {2, 3}
    assert {event["sources"] for event in events} == {1}


def test_the_events_are_the_same_in_whichever_order_copies_come(tmp_path, write_pages):
    rows = copies()
    stores = []
    for place, order in enumerate((["whole", "cut"], ["cut", "whole"])):
        pages = write_pages([rows[name] for name in order], f"{place}.jsonl")
        coded = ingested(tmp_path / f"{place}", pages)
        assert coded == (["whole"] if place == 0 else ["cut", "whole"])
        stores.append(events_of(tmp_path / f"{place}"))
    assert stores[0] == stores[1]
    assert stores[0]


def test_a_copy_with_numbers_of_its_own_or_an_earlier_day_is_coded(tmp_path, write_pages):
    rows = copies()
    earlier = {**rows["other"], "id": "earlier", "date": "2024-01-01"}
    numbers = {**rows["other"], "id": "numbers"}
    numbers["text"] = numbers["text"].replace("word7 ", "word7 4711 ")
    pages = write_pages([rows["whole"], earlier, numbers])
    assert ingested(tmp_path / "store", pages) == ["whole", "earlier", "numbers"]


def test_a_copy_set_in_lines_of_print_is_coded(tmp_path, write_pages):
    rows = copies()
    text = rows["other"]["text"].split(" ")
    lines = [" ".join(text[at : at + 9]) for at in range(0, len(text), 9)]
    pages = write_pages([rows["whole"], {**rows["other"], "id": "lines", "text": "\n".join(lines)}])
    assert ingested(tmp_path / "store", pages) == ["whole", "lines"]


def test_an_interrupted_run_carries_the_same(tmp_path, write_pages, all_rows):
    rows = list(copies().values())
    pages = write_pages([made_row(0), *rows, made_row(1)])
    ingest_rows(tmp_path / "calm", [pages], batch_size=2)
    left = [2]

    def dying(*given):
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt
        return carry_over(*given)

    for _ in range(2):
        walk = replace(WALK, carry=dying)
        try:
            ingest(
                tmp_path / "died", open_sources([str(pages)]), walk, command="made", batch_size=2
            )
        except KeyboardInterrupt:
            continue
    assert all_rows(tmp_path / "died") == all_rows(tmp_path / "calm")


def test_a_page_that_kills_the_process_twice_is_set_aside(tmp_path, write_pages):
    rows = [made_row(0), {**made_row(1), "text": "DEADLY"}, made_row(2)]
    pages = write_pages(rows)
    for _ in range(2):
        assert ingest_process(tmp_path / "store", pages, 100).wait() == -signal.SIGKILL
    report = ingest_rows(tmp_path / "store", [pages])
    assert report.resumed
    assert report.errors == {"crash": 1}
    with open_store(tmp_path / "store") as store:
        (row,) = store.sql("SELECT id, kind, message FROM quarantine").to_rows()
        assert store.sql("SELECT count(*) n FROM articles").to_rows() == [{"n": 2}]
    assert (row["id"], row["kind"]) == ("page-1", "crash")
    assert "quarantine retry page-1" in row["message"]
    assert not (tmp_path / "store" / "IN_HAND").exists()
