"""An audit: the sample, the sheet, the page, and what comes back."""

import argparse
import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cli import audit as command
from dateline.eval.audit import (
    VERDICTS,
    AuditError,
    Judgement,
    draw_sample,
    share_out,
    summarise,
)
from dateline.eval.audit_page import write_page
from dateline.eval.sheet import days, read_sheet, story_window, write_csv


def event(number, kind, **more):
    words = "ministers met"
    return {
        "id": f"e{number}", "doc": f"d{number % 3}", "event": kind, "mode": [], "aux": [],
        "actor": [{"text": "ministers", "code": "KEN", "sector": ["GOV"]}], "recipient": [],
        "date": None, "place": None, "confidence": 0.5, "rule": "meet",
        "evidence": {"text": words, "start": 4, "end": 4 + len(words)}, **more,
    }  # fmt: skip


RUN = [event(i, "ASSAULT") for i in range(30)] + [event(i, "AID") for i in range(30, 34)]


# --- the sample


def test_strata_get_the_same_number_as_far_as_they_go():
    assert share_out(20, {"ASSAULT": 30, "AID": 4, "ACCUSE": 10}) == {
        "ASSAULT": 8, "AID": 4, "ACCUSE": 8,
    }  # fmt: skip
    assert share_out(99, {"ASSAULT": 3, "AID": 2}) == {"ASSAULT": 3, "AID": 2}


@given(
    st.integers(1, 80), st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 30), min_size=1)
)
def test_shares_add_up_and_fit(size, available):
    shares = share_out(size, available)
    assert sum(shares.values()) == min(size, sum(available.values()))
    assert all(0 <= shares[name] <= available[name] for name in available)
    open_strata = [shares[name] for name in available if shares[name] < available[name]]
    assert max(open_strata, default=0) - min(open_strata, default=0) <= 1


def test_the_sample_is_the_same_whatever_the_runs_order():
    first = draw_sample(RUN, 10, "type")
    assert [d.event["id"] for d in first] == [
        d.event["id"] for d in draw_sample(reversed(RUN), 10, "type")
    ]
    sizes = {d.stratum: (d.stratum_size, d.sampled) for d in first}
    assert sizes == {"AID": (4, 4), "ASSAULT": (30, 6)}
    assert {d.stratum for d in draw_sample(RUN, 10, None)} == {"all"}


def test_a_run_without_ids_or_with_an_id_twice_is_refused():
    with pytest.raises(AuditError, match="no events"):
        draw_sample([], 10, None)
    with pytest.raises(AuditError, match="event 1 of the run has no id"):
        draw_sample([{"event": "AID"}], 10, None)
    with pytest.raises(AuditError, match="e0 is in the run twice"):
        draw_sample([RUN[0], RUN[0]], 10, None)


# --- sheet and page


def test_cells_that_look_like_formulas_are_quoted_and_come_back(tmp_path):
    risky = event(1, "AID", rule='=HYPERLINK("x")')
    sheet = write_csv(draw_sample([risky], 1, None))
    (row,) = csv.DictReader(io.StringIO(sheet))
    assert row["rule"].startswith("'=")
    assert row["actor"] == "ministers [KEN GOV]"
    path = tmp_path / "sheet.csv"
    path.write_text(sheet, encoding="utf-8")
    assert read_sheet(path) == []


def test_hostile_stories_stay_text():
    story = "The ministers met</script><script>alert(1)</script><img src=x onerror=alert(2)>\u2028"
    hostile = event(0, "AID", rule="</script><b>")
    page = write_page(draw_sample([hostile], 1, None), {"d0": story})
    assert page.count("<script") == 2
    assert "<img" not in page
    assert "\u2028" not in page
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    data = json.loads(found.group(1))
    shown = data["events"][0]
    assert "".join(shown["story"]) == story
    assert shown["story"][1] == "ministers met"
    assert data["verdicts"] == list(VERDICTS)
    assert "script-src 'sha256-" in page


def test_evidence_that_is_not_in_the_story_is_shown_alone():
    page = write_page(draw_sample([event(0, "AID")], 1, None), {"d0": "Another text altogether."})
    assert '["","ministers met",""]' in page


def test_intervals_are_shown_with_their_open_ends():
    assert days({"start": "2021-05-04", "end": "2021-05-04"}) == "2021-05-04"
    assert days({"start": "2021-05-04", "end": "2021-06-01"}) == "2021-05-04 to 2021-06-01"
    assert days({"start": "2021-05-04", "end": None}) == "from 2021-05-04"
    assert days({"start": None, "end": "2021-06-01"}) == "until 2021-06-01"
    assert days({}) == ""


def test_long_stories_are_cut_round_the_evidence():
    text = "a" * 9000 + "EVENT" + "b" * 9000
    before, words, after = story_window(text, 9000, 9005)
    assert words == "EVENT"
    assert before.startswith("… ")
    assert after.endswith(" …")
    assert len(before) + len(after) < 6010
    assert story_window("He left.", 3, 7) == ("He ", "left", ".")


# --- what comes back


def judged(*verdicts, stratum="AID", size=100, start=0):
    return [
        Judgement(id=f"{stratum}{i}", stratum=stratum, stratum_size=size, verdict=verdict)
        for i, verdict in enumerate(verdicts, start)
    ]


def test_the_estimate_for_the_run_is_weighted_by_the_strata():
    rows = judged(*["right"] * 10, stratum="AID", size=900)
    rows += judged(*["wrong type"] * 5, *["right"] * 5, stratum="ACCUSE", size=100)
    result = summarise(rows)
    assert [(p.name, p.right, p.judged) for p in result.strata] == [
        ("ACCUSE", 5, 10), ("AID", 10, 10),
    ]  # fmt: skip
    value, low, high = result.right
    assert value == pytest.approx(0.9 * 1.0 + 0.1 * 0.5)
    assert low < value < high
    assert result.event[0] == pytest.approx(1.0)
    assert result.kappa is None


def test_a_stratum_judged_whole_adds_no_doubt():
    value, low, high = summarise(judged("right", "not an event", size=2)).right
    assert (value, low, high) == (0.5, 0.5, 0.5)


def test_two_reviewers_agree_beyond_chance():
    first = judged(*["right"] * 25, *["not an event"] * 25)
    second = judged(*["right"] * 20, *["not an event"] * 5, *["right"] * 10, *["not an event"] * 15)
    result = summarise(first, second)
    assert result.kappa == pytest.approx(0.4)
    assert result.both == 50


def run(*words):
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args([str(word) for word in words]))


def test_from_run_to_figures(tmp_path, capsys):
    source = tmp_path / "run.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in RUN), encoding="utf-8")
    stories = tmp_path / "stories.jsonl"
    stories.write_text(
        json.dumps({"id": "d0", "text": "The ministers met."}) + "\n", encoding="utf-8"
    )
    base = tmp_path / "sheet"
    words = ("--sample", 12, "--stratify", "type", "--articles", stories, "--output", base)
    assert run(source, *words) == 0
    assert "2 of 3 stories were not given" in capsys.readouterr().err
    assert (tmp_path / "sheet.html").is_file()
    sheet = (tmp_path / "sheet.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(sheet)))
    for number, row in enumerate(rows):
        row["verdict"] = "right" if number % 4 else "Wrong date"
    done = tmp_path / "done.csv"
    with done.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    saved = tmp_path / "done.json"
    saved.write_text(json.dumps(rows), encoding="utf-8")
    assert run("--read", done, "--read", saved) == 0
    shown = capsys.readouterr().out
    assert "12 events judged" in shown
    assert "wrong date        3" in shown
    assert "ASSAULT" in shown
    assert "Cohen's kappa of two reviewers: 1.000 on 12 events" in shown


def test_faults_in_a_sheet_are_named_with_their_line(tmp_path, capsys):
    sheet = tmp_path / "sheet.csv"
    head = "id,stratum,stratum_size,verdict\n"
    for rows, said in (
        ("e1,AID,4,maybe\n", ":2: no verdict 'maybe'; write one of right, wrong type"),
        ("e1,AID,4,right\ne1,AID,4,right\n", ":3: e1 was judged before, in line 2"),
        ("e1,AID,many,right\n", ":2:"),
        ("e1,AID,4,\n", "nothing was judged"),
    ):
        sheet.write_text(head + rows, encoding="utf-8")
        assert run("--read", sheet) == 3
        assert said in capsys.readouterr().err
    sheet.write_text("id,verdict\n", encoding="utf-8")
    assert run("--read", sheet) == 3
    assert "no column stratum, stratum_size" in capsys.readouterr().err


def test_wrong_usage(tmp_path):
    assert run() == 2
    assert run("run.jsonl", "--sample", 0) == 2
    assert run("run.jsonl", "--read", "sheet.csv") == 2
    assert run(tmp_path / "none.jsonl") == 3
