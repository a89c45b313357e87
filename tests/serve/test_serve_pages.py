import csv
import io
import json
from xml.etree import ElementTree

import pyarrow as pa
import pytest

PAGES = (
    "/",
    "/search?q=ferry",
    "/events?type=SANCTION,AID&which=all",
    "/event/ea000m0",
    "/article/a000",
    "/actor/FIN",
    "/actor/FIN?since=2031-02-01&until=2031-06-30",
    "/dyad/FIN/PRT",
    "/dyad/PRT/FIN?as_of=2031-07-01&known_on=2031-03-01",
    "/place",
    "/place/PRT",
    "/place/2267057",
    "/ledger",
    "/ledger?party=FIN&kind=mission&as_of=2031-12-01",
    "/relation/r-ferry",
    "/relation/r-ferry?known_on=2031-02-01",
    "/coverage?party=FIN",
    "/coverage?event=ea000m0",
    "/review",
    "/about",
)


def in_form(address: str, form: str) -> str:
    path, mark, query = address.partition("?")
    return ("/index" if path == "/" else path) + f".{form}" + mark + query


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_there_in_every_form(room, address):
    page = room.get(address)
    assert page.status_code == 200, page.text
    assert page.headers["content-type"].startswith("text/html")
    assert len(page.content) <= 200_000
    assert "style=" not in page.text
    assert "<script>" not in page.text
    assert json.loads(room.get(in_form(address, "json")).content)["title"]
    list(csv.DictReader(io.StringIO(room.get(in_form(address, "csv")).text)))
    feed = ElementTree.fromstring(room.get(in_form(address, "atom")).content)
    assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
    pa.ipc.open_stream(room.get(in_form(address, "arrow")).content).read_all()


def test_the_same_page_is_given_in_the_form_that_is_accepted(room):
    assert room.get("/events", headers={"accept": "text/csv"}).text.startswith("id,event,")
    answer = room.get("/events", headers={"accept": "application/json;q=0.9, text/html;q=0.2"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["vary"] == "Accept"
    assert room.get("/events", headers={"accept": "image/png"}).status_code == 406


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/article/none", 404, "No article"),
        ("/event/none", 404, "No event"),
        ("/relation/none", 404, "No relation"),
        ("/actor/ZZZ", 404, "Nothing about"),
        ("/dyad/FIN/ZZZ", 404, "Nothing between"),
        ("/dyad/FIN/FIN", 400, "two actors"),
        ("/place/QQQ", 404, "Nothing happened"),
        ("/place/99999999", 404, "Nothing happened"),
        ("/article/a000?part=9", 404, "parts"),
        ("/coverage?event=none", 404, "No event"),
        ("/nowhere", 404, "No page"),
        ("/events?since=2031-02-30", 400, "no day of the calendar"),
        ("/ledger?as_of=yesterday", 400, "no day of the calendar"),
        ("/events?since=2031-03-01&until=2031-01-01", 400, "exchange"),
        ("/events?type=SANCTIONS", 400, "did you mean"),
        ("/events?tpye=AID", 400, "did you mean"),
        ("/events?party=FIN&party=PRT", 400, "twice"),
        ("/events?limit=100000", 400, "at most"),
        ("/events?confidence=2", 400, "0 to 1"),
        ("/actor/FIN%00", 400, "register id"),
    ],
)
def test_what_cannot_be_shown_is_said_with_its_status(room, address, status, says):
    answer = room.get(address)
    assert answer.status_code == status
    assert says.lower() in answer.text.replace("&#39;", "'").lower()
    as_json = room.get(address, headers={"accept": "application/json"})
    assert as_json.status_code == status
    assert as_json.json()["error"]["status"] == status


def test_an_unchanged_page_is_not_sent_again(room, shelf):
    first = room.get("/event/ea000m0")
    tag = first.headers["etag"]
    again = room.get("/event/ea000m0", headers={"if-none-match": tag})
    assert again.status_code == 304
    assert not again.content
    from dateline.serve import Correction

    shelf.correct(Correction("ea000m0", "right", "", "me", "2031-05-01T00:00:00+00:00", ""))
    assert room.get("/event/ea000m0", headers={"if-none-match": tag}).status_code == 200


def test_a_cursor_walks_through_every_event_once(room, shelf):
    seen, address = [], "/api/events?which=all&limit=7"
    while address:
        answer = room.get(address)
        seen += [row["event"]["id"] for row in answer.json()["events"]]
        address = answer.links.get("next", {}).get("url")
    assert len(seen) == len(set(seen)) == len(shelf.all_events)


def test_an_id_may_hold_a_slash_and_end_like_a_form(room, shelf):
    from msgspec.structs import replace

    name = "https://plain.example/a b/story.json"
    shelf.articles[name] = replace(shelf.articles["a001"], id=name, title="Odd id")
    address = "/article/https%3A%2F%2Fplain.example%2Fa%20b%2Fstory.json"
    assert "Odd id" in room.get(address).text
    assert room.get(address + ".json").json()["article"]["id"] == name


def test_two_clocks_give_what_was_known(room):
    def status(known_on):
        page = room.get(f"/relation/r-ferry.json?known_on={known_on}")
        return page.json()["relation"]["status"] if page.status_code == 200 else None

    assert status("2031-01-07") is None
    assert status("2031-02-01") == "signed"
    assert status("2031-04-15") == "in force"
    assert status("2031-12-01") == "suspended"


def test_every_recommendation_says_why(room):
    page = room.get("/article/a000.json").json()
    assert page["related"]
    assert page["recommendation"]
    assert all(one["why"] for one in (*page["related"], *page["recommendation"]))


def test_copies_are_folded_in_coverage(room):
    page = room.get("/coverage.json?event=ea000m0").json()
    assert sum(one["articles"] for one in page["reporting"]) <= 2
    own = sum(one["own"] for one in page["reporting"])
    unknown = sum(one["first"] for one in page["outlets_of_unknown_country"])
    assert own + unknown == 1


def test_a_long_story_is_shown_in_parts(room, shelf):
    from msgspec.structs import replace

    text = "\n".join(f"Line {n}: nothing of note was said that day." for n in range(3000))
    shelf.articles["long"] = replace(shelf.articles["a001"], id="long", text=text)
    pages = [room.get(f"/article/long?part={n}").text for n in range(1, 7)]
    assert "Line 0:" in pages[0]
    assert sum(page.count("nothing of note") for page in pages) == 3000
    assert all(len(page) < 200_000 for page in pages)
