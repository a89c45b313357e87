"""`dateline why`: an event's path shown from its id and its source, in text and as rows."""

import json

import pytest

from dateline.cli import main

STORY = {
    "id": "kenya",
    "date": "2024-05-02",
    "text": "Kenya suspended aid to Uganda on Tuesday, Kenyan officials said. "
    "Ugandan rebels may attack the border town.",
}


@pytest.fixture
def source(tmp_path):
    file = tmp_path / "story.jsonl"
    file.write_text(json.dumps(STORY) + "\n", encoding="utf-8")
    return str(file)


def run(capfd, *words):
    code = main(list(words))
    out, err = capfd.readouterr()
    return code, out, err


def coded(capfd, source):
    _, out, _ = run(capfd, "code", source)
    return [json.loads(line) for line in out.splitlines()]


def test_every_coded_event_is_explained_with_its_own_frame_and_parties(capfd, source, tmp_path):
    events = coded(capfd, source)
    kept = tmp_path / "events.jsonl"
    kept.write_text("".join(json.dumps(event) + "\n" for event in events), encoding="utf-8")
    code, out, _ = run(capfd, "why", str(kept), source, "--format", "jsonl")
    explained = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [why["id"] for why in explained] == [event["id"] for event in events]
    for why, event in zip(explained, events, strict=True):
        assert why["frame"] == event["rule"]
        assert [party["code"] for party in why["actor"]] == [p["code"] for p in event["actor"]]
        assert event["evidence"]["text"] in why["sentence"]
        assert sum(node["head"] == node["index"] for node in why["tree"]) == 1


def test_the_text_shows_slots_tree_and_what_was_refused(capfd, source):
    event = coded(capfd, source)[0]
    code, out, _ = run(capfd, "why", event["id"][:8], source)
    assert code == 0
    assert f"frame      {event['rule']} (lexicon/en/" in out
    assert "object: aid" in out
    assert "ROOT said" in out
    assert "considered and not taken" in out
    assert "a slot is not filled as it asks: " in out
    assert all(len(line) <= 100 for line in out.partition("considered")[2].splitlines())
    # A frame whose trigger is not there was never considered.
    assert "belong to its trigger" not in out
    assert "when       2024-04-30" in out


def test_an_event_of_another_source_is_said_to_be_missing(capfd, source):
    code, _, err = run(capfd, "why", "0123456789abcdef", source)
    assert code == 2
    assert "--date" in err


@pytest.mark.parametrize("event", ["abc", "nowhere.jsonl"])
def test_an_id_too_short_and_a_file_that_is_not_there_are_refused(capfd, source, event):
    code, _, err = run(capfd, "why", event, source)
    assert code == 2
    assert "id" in err or "name a JSONL file" in err
