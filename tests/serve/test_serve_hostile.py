import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.records import Evidence, Furniture, Place, Published
from dateline.serve.plain import plain_text, safe_address

HOSTILE = (
    '<script>alert(1)</script>"><img src=x onerror=alert(2)>'
    "<style>*{display:none}</style>'onmouseover='x \u202egnp.exe\u2066 "
    "{{7*7}} ]]> &amp; \x00\x1b[31m"
)


@pytest.fixture
def hostile_room(shelf, room):
    article = shelf.articles["a000"]
    shelf.articles["a000"] = replace(
        article,
        title=HOSTILE,
        byline=(HOSTILE,),
        agency=HOSTILE,
        site=HOSTILE,
        url="javascript:alert(3)",
        stamp=HOSTILE,
        published=Published(date="2031-05-06", basis=HOSTILE, verdict="unknown", why=HOSTILE),
        furniture=Furniture(
            section=(HOSTILE,), related=(HOSTILE,), other=(HOSTILE,), credit=HOSTILE
        ),
        text=HOSTILE + "\n" + article.text,
    )
    for number, event in enumerate(shelf.all_events):
        nasty = tuple(
            replace(p, name=HOSTILE, text=HOSTILE, code="IGO", id=None) for p in event.actor
        )
        place = Place(
            name=HOSTILE, country=HOSTILE, lat=1.0, lon=1.0, geonameid=None, reason=HOSTILE
        )
        shelf.all_events[number] = replace(event, actor=nasty, place=place, mode=(HOSTILE,))
        for one in event.mentions:
            mention = shelf.all_mentions[one]
            shelf.all_mentions[one] = replace(
                mention, actor=nasty, place=place, rule=HOSTILE, attributed=HOSTILE,
                evidence=Evidence(doc=mention.doc, start=0, end=40, text=HOSTILE),
            )  # fmt: skip
    for number, line in enumerate(shelf.lines):
        shelf.lines[number] = replace(
            line, name=HOSTILE, how=HOSTILE, flags=(HOSTILE,), rule=HOSTILE,
            evidence=replace(line.evidence, text=HOSTILE),
        )  # fmt: skip
    return room


@pytest.mark.parametrize(
    "address",
    ["/", "/article/a000", "/event/ea000m0", "/events", "/search?q=ferry", "/actor/IGO", "/ledger",
     "/relation/r-ferry", "/coverage", "/coverage?event=ea000m0", "/place", "/actor/PRT",
     "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/%3Cscript%3E", "/events?q=%22%3E%3Cb%3E"],
)  # fmt: skip
def test_hostile_text_is_shown_as_text(hostile_room, address):
    page = hostile_room.get(address).text
    seen = Elements()
    seen.feed(page)
    assert not {"img", "style", "iframe", "object", "b"} & {tag for tag, _ in seen.found}
    for tag, attributes in seen.found:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert not str(attributes.get("href", "")).startswith(("javascript:", "data:"))
        assert tag != "script" or attributes == {"src": "/static/reader.js", "defer": None}
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", page)


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def test_feeds_and_files_of_hostile_text_are_well_formed(hostile_room):
    for address in ("/index.atom", "/article/a000.atom", "/ledger.atom", "/event/ea000m0.atom"):
        ElementTree.fromstring(hostile_room.get(address).content)
    sheet = hostile_room.get("/events.csv").text
    assert "\n=" not in sheet


def test_a_title_of_a_megabyte_is_cut_on_the_page(room, shelf):
    shelf.articles["a001"] = replace(shelf.articles["a001"], title="x" * 1_000_000)
    assert len(room.get("/article/a001").content) < 60_000
    assert len(room.get("/article/a001.json").content) > 1_000_000


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "//evil.example", "https://", "http://[::1",
     "file:///etc/passwd", "https:evil", "", None, "x" * 5000],
)  # fmt: skip
def test_only_addresses_of_the_web_are_links(address):
    assert safe_address(address) is None


def test_plain_addresses_stay_links():
    assert safe_address("https://plain.example/a?b=1") == "https://plain.example/a?b=1"


@given(st.text())
def test_plain_text_keeps_length_and_hides_controls(text):
    plain = plain_text(text)
    assert len(plain) == len(text)
    assert not re.search("[\x00-\x08\u202a-\u202e\u2066-\u2069]", plain)
