"""The reading room over a real store, filled from real texts."""

import json

import pytest
from starlette.testclient import TestClient

from dateline.cli import main
from dateline.serve import Guard, Ledger, Reading, Selection, make_app
from dateline.serve.shelf import Following, open_shelf, unwritable

TEXTS = (
    {
        "id": "n1",
        "url": "https://northern-star.fi/1",
        "title": "Finland expels envoys",
        "date": "2031-03-04",
        "text": "Finland on Tuesday expelled three Estonian diplomats and suspended a fishing "
        "treaty that the two countries signed in 2019.\n"
        "Estonia's government condemned the expulsions and threatened "
        "to impose tariffs on Finnish timber.\n"
        "The European Union urged both countries to resume talks.",
    },
    {
        "id": "n2",
        "url": "https://gazeta.pt/2",
        "title": "Envoys leave Helsinki",
        "date": "2031-03-06",
        "text": "Finland expelled three Estonian diplomats on Tuesday, officials said.\n"
        "On Wednesday, Estonia's foreign minister met Finland's president in Helsinki.",
    },
)
LATER = {
    "id": "n3",
    "title": "Kenya and Uganda sign",
    "date": "2031-04-01",
    "text": "Kenya signed a defence agreement with Uganda on Monday in Nairobi.",
}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    (folder / "texts.jsonl").write_text("".join(json.dumps(text) + "\n" for text in TEXTS))
    assert main(["ingest", str(folder / "texts.jsonl"), "--store", str(folder / "store")]) == 0
    return folder / "store"


@pytest.fixture(scope="module")
def kept(path):
    shelf = open_shelf(path, unwritable)
    yield shelf
    shelf.close()


def test_every_page_is_shown_over_a_store(kept):
    guard = Guard(hosts=frozenset(), password=None, secret=b"x")
    room = TestClient(make_app(lambda: kept, Reading(None), guard))
    event = kept.events(Selection(party="FIN"), 1)[0]
    relation = kept.relations(Ledger())[0]
    for address in (
        "/", "/search?q=tariffs", "/events?q=tariffs&which=all", "/article/n1", "/actor/FIN",
        "/dyad/FIN/EST", "/place", "/place/FIN", "/ledger", "/coverage?party=FIN", "/coverage",
        f"/event/{event.id}", f"/coverage?event={event.id}", f"/relation/{relation.id}",
        "/events?mode=expel", "/events?context=diplomatic&type=SANCTION", "/actor/EUR",
    ):  # fmt: skip
        for form in ("text/html", "application/json", "text/csv"):
            answer = room.get(address, headers={"accept": form})
            assert answer.status_code == 200, (address, answer.text)
    assert "expelled three Estonian diplomats" in room.get("/article/n1").text


def test_both_directions_are_told_apart(kept):
    there = kept.tally(Selection(actor="FIN", recipient="EST"), "type")
    back = kept.tally(Selection(actor="EST", recipient="FIN"), "type")
    assert "SANCTION" in {tally.key for tally in there}
    assert "SANCTION" not in {tally.key for tally in back}
    pair = kept.events(Selection(party="FIN", other="EST"), 50)
    assert sum(tally.events for tally in (*there, *back)) >= len(pair)


def test_a_count_is_the_number_of_events_behind_it(kept):
    for by in ("type", "month", "country"):
        for tally in kept.tally(Selection(), by):
            narrow = {"type": {"types": (tally.key,)}, "country": {"country": tally.key}}
            if by in narrow:
                assert tally.events == len(kept.events(Selection(**narrow[by]), 500))
    partners = kept.tally(Selection(party="FIN"), "partner")
    for tally in partners:
        assert tally.events == len(kept.events(Selection(party="FIN", other=tally.key), 500))


def test_a_cursor_walks_on_in_either_order(kept):
    whole = [one.id for one in kept.events(Selection(which="all"), 500)]
    for order in ("newest", "sources"):
        seen, after = [], None
        while found := kept.events(Selection(which="all"), 2, after, order):
            seen += [one.id for one in found]
            after = f"x~{seen[-1]}"
        assert sorted(seen) == sorted(whole)
    assert kept.events(Selection(), 5, "2031-01-01~nothing") == []


def test_unknown_ids_give_nothing(kept):
    assert kept.article("none") is None
    assert kept.event("none") is None
    assert kept.story_of("none") is None
    assert kept.relation("none", None, None) is None
    assert kept.mentions(("none",)) == []
    assert kept.mentions_in("none") == []
    assert kept.headlines(("none",)) == []
    assert kept.search("!!!", 5) == []


def test_what_is_published_later_is_shown_when_it_is_ready(tmp_path):
    (tmp_path / "first.jsonl").write_text(json.dumps(TEXTS[1]) + "\n")
    (tmp_path / "later.jsonl").write_text(json.dumps(LATER) + "\n")
    store = str(tmp_path / "store")
    assert main(["ingest", str(tmp_path / "first.jsonl"), "--store", store]) == 0
    following = Following(tmp_path / "store", unwritable)
    assert following.now().article("n3") is None
    assert main(["ingest", str(tmp_path / "later.jsonl"), "--store", store]) == 0
    following.look()
    assert following.now().article("n3") is not None


def test_a_chart_of_a_store_is_written(path, tmp_path):
    for name in ("ledger.svg", "ledger.png"):
        words = ["plot", "ledger", "--store", str(path), "--output", str(tmp_path / name)]
        assert main(words) == 0
        assert (tmp_path / name).stat().st_size > 1000


def test_a_correction_is_a_judgement_of_the_store(tmp_path):
    from dateline.serve import Correction, StoreUnready
    from dateline.serve.ask import Refusal
    from dateline.serve.shelf import corrector

    (tmp_path / "first.jsonl").write_text(json.dumps(TEXTS[1]) + "\n")
    store = tmp_path / "store"
    assert main(["ingest", str(tmp_path / "first.jsonl"), "--store", str(store)]) == 0
    shelf = open_shelf(store, corrector(store))
    event = shelf.events(Selection(), 1)[0]
    before = shelf.version()
    shelf.correct(Correction(event.id, "wrong actor", "SWE:GOV", "ada", "", "see line 2"))
    assert shelf.version() != before
    assert shelf.corrections(event.id)[0].who == "ada"
    with pytest.raises(Refusal, match="no type"):
        shelf.correct(Correction(event.id, "wrong type", "SANCTIONS", "ada", "", ""))
    again = open_shelf(store, unwritable)
    assert again.event(event.id).actor[0].code == "SWE"
    told = again.corrections(event.id)[0]
    assert (told.verdict, told.who, told.note) == ("wrong actor", "ada", "see line 2")
    assert "SWE" in told.value
    with pytest.raises(StoreUnready, match="reading alone"):
        again.correct(told)
