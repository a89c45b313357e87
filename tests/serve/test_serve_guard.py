import base64
import re

import pytest
from starlette.testclient import TestClient

from dateline.serve import Guard, make_app


def token_in(page: str, form: str) -> str:
    found = re.search(rf'action="[^"]*/{form}".*?name="token" value="(\w+)"', page, re.DOTALL)
    assert found
    return found.group(1)


def test_every_answer_has_a_strict_policy(room):
    for address in ("/", "/nowhere", "/static/reader.css", "/api/events", "/events?x=1"):
        policy = room.get(address).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert room.get(address).headers["x-content-type-options"] == "nosniff"


def test_a_vote_needs_its_token_and_is_counted(room):
    page = room.get("/article/a000").text
    token = token_in(page, "vote")
    assert room.post("/article/a000/vote", data={"useful": "no"}).status_code == 403
    wrong = room.post("/article/a001/vote", data={"useful": "no", "token": token})
    assert wrong.status_code == 403
    sent = room.post("/article/a000/vote", data={"useful": "no", "token": token})
    assert sent.status_code == 303
    assert room.get("/article/a000.json").json()["votes"] == {"useful": 0, "not_useful": 1}
    assert room.get("/review.json").json()["articles"][0]["id"] == "a000"


def test_a_form_from_another_site_is_refused(room):
    token = token_in(room.get("/article/a000").text, "vote")
    fields = {"useful": "yes", "token": token}
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}):
        answer = room.post("/article/a000/vote", data=fields, headers=headers)
        assert answer.status_code == 403


def test_a_correction_is_added_and_shown(room, shelf):
    token = token_in(room.get("/event/ea000m0").text, "correct")
    fields = {"verdict": "wrong actor", "value": "URY", "note": "<b>see</b>", "token": token}
    assert room.post("/event/ea000m0/correct", data=fields).status_code == 303
    assert shelf.decided[0].value == "URY"
    page = room.get("/event/ea000m0").text
    assert "wrong actor" in page
    assert "&lt;b&gt;see" in page
    bad = room.post("/event/ea000m0/correct", data={**fields, "verdict": "splendid"})
    assert bad.status_code == 400


def test_the_api_takes_a_correction_as_json_alone(room, shelf):
    address = "/api/events/ea000m0/corrections"
    assert room.post(address, data={"verdict": "right"}).status_code == 415
    assert room.post(address, json={"verdict": "right", "extra": 1}).status_code == 400
    assert room.post(address, json={"verdict": "right", "who": "me"}).status_code == 201
    assert room.get(address).json()["corrections"][0]["who"] == "me"


def test_a_store_that_is_being_written_says_so(room, shelf):
    token = token_in(room.get("/event/ea000m0").text, "correct")
    shelf.busy = True
    fields = {"verdict": "right", "token": token}
    answer = room.post("/event/ea000m0/correct", data=fields)
    assert answer.status_code == 503
    assert answer.headers["retry-after"]
    assert "another process is writing" in answer.text.lower()


def test_a_store_that_cannot_be_read_says_so(reading, guard):
    from dateline.serve import StoreUnready

    def now():
        raise StoreUnready("the store is of version 9, this Dateline reads 1; install it anew", 500)

    client = TestClient(make_app(now, reading, guard))
    answer = client.get("/")
    assert answer.status_code == 500
    assert "version 9" in answer.text


def test_the_password_is_asked_where_it_is_set(shelf, reading):
    guard = Guard(hosts=frozenset(), password="open sesame", secret=b"x")
    client = TestClient(make_app(lambda: shelf, reading, guard))
    assert client.get("/").status_code == 401
    assert client.get("/static/reader.css").status_code == 401
    assert client.get("/", auth=("any", "wrong")).status_code == 401
    assert client.get("/", auth=("any", "open sesame")).status_code == 200
    bearer = {"authorization": "Bearer open sesame"}
    assert client.get("/api/events", headers=bearer).status_code == 200
    broken = {"authorization": "Basic " + base64.b64encode(b"\xff\xfe").decode()}
    assert client.get("/", headers=broken).status_code == 401


@pytest.mark.parametrize(("host", "status"), [("127.0.0.1:80", 200), ("evil.example", 421)])
def test_a_room_on_loopback_answers_to_its_own_name_alone(shelf, reading, host, status):
    guard = Guard(hosts=frozenset({"127.0.0.1", "localhost"}), password=None, secret=b"x")
    client = TestClient(make_app(lambda: shelf, reading, guard))
    assert client.get("/", headers={"host": host}).status_code == status
