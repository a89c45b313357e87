import asyncio
import json

import pytest

from dateline.cli import main
from dateline.serve import Ledger, Selection
from dateline.serve.ask import Refusal
from dateline.serve.mcp import make_server
from dateline.serve.plotting import CHARTS, draw_chart


def called(shelf, tool, **asked):
    pytest.importorskip("mcp")
    server = make_server(lambda: shelf)
    answer = asyncio.run(server.call_tool(tool, asked))
    return json.loads(answer.content[0].text)


def test_an_assistant_gets_evidence_with_every_event(shelf):
    events = called(shelf, "events", party="FIN", other="PRT", limit=5)["events"]
    assert len(events) == 5
    assert all(one["evidence"]["text"] for one in events)
    why = called(shelf, "why", id=events[0]["event"]["id"])
    assert why["readings"][0]["evidence"]["text"]


def test_an_assistant_may_search_and_ask_the_ledger(shelf):
    assert called(shelf, "search", words="Finland", limit=3)["articles"]
    found = called(shelf, "ledger", party="FIN", as_of="2031-12-01", known_on="2031-02-01")
    assert [one["status"] for one in found["relations"]] == ["signed", "in force"]
    assert all(one["evidence"]["text"] for one in found["relations"])


def test_an_assistant_is_told_what_is_wrong(shelf):
    assert "no day of the calendar" in called(shelf, "events", since="2031-02-30")["error"]
    assert "did you mean" in called(shelf, "events", type="SANCTIONS")["error"]
    assert "no event" in called(shelf, "why", id="nothing")["error"]


@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_is_drawn_by_its_name(shelf, chart):
    parties = {"ledger": [], "map": ["PRT"]}.get(chart, ["FIN"])
    assert draw_chart(shelf, chart, parties, {}).shapes


def test_charts_refuse_what_they_cannot_draw(shelf):
    with pytest.raises(Refusal, match="takes 1 parties"):
        draw_chart(shelf, "network", ["FIN", "PRT"], {})
    with pytest.raises(Refusal, match="no shape"):
        draw_chart(shelf, "map", ["QQQ"], {})
    assert shelf.tally(Selection(), "type")
    assert shelf.relations(Ledger())


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["serve", "--host", "0.0.0.0"], 2, "needs a password"),
        (["serve", "--port", "99999"], 2, "is none"),
        (["serve", "--password-file", "/nowhere"], 2, "cannot read"),
        (["serve", "--store", "/nowhere"], 3, "no store"),
        (["plot", "map", "--output", "map.bmp"], 2, "neither .svg nor .png"),
        (["plot", "map", "--store", "/nowhere"], 3, "no store"),
        (["mcp", "--store", "/nowhere"], 3, "no store"),
    ],
)
def test_commands_say_what_is_wrong(words, code, says, capsys, monkeypatch):
    monkeypatch.delenv("DATELINE_TOKEN", raising=False)
    assert main(words) == code
    assert says in capsys.readouterr().err
