"""`dateline ledger` over pages of its own: rows, restrictions, clocks, dyad-years, the chart."""

import csv
import io
import json
import sys

import pytest

from dateline.cli import main

STORY = (
    "Peru and Chile signed a mining treaty on 3 March 2021. "
    "Chile suspended the treaty on Monday. Italy has 300 soldiers in Lebanon."
)


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "page.jsonl"
    file.write_text(json.dumps({"id": "1", "text": STORY, "date": "2024-05-14", "lang": "en"}))
    return str(file)


def rows(capsys, *arguments):
    code = main(["ledger", *arguments])
    out = capsys.readouterr().out
    return code, [json.loads(row) for row in out.splitlines()]


def test_relations_of_a_page(page, capsys):
    code, found = rows(capsys, page)
    assert code == 0
    assert [(one["kind"], one["status"], one["holds"]) for one in found] == [
        ("agreement", "suspended", False),
        ("deployment", "in force", True),
    ]


def test_restrictions_and_clocks(page, capsys):
    assert [one["kind"] for one in rows(capsys, page, "--between", "PER", "chile")[1]] == [
        "agreement"
    ]
    assert [one["kind"] for one in rows(capsys, page, "--kind", "deployment")[1]] == ["deployment"]
    (then,) = rows(capsys, page, "--as-of", "2022-01-01")[1]
    assert (then["status"], then["holds"]) == ("signed", True)
    assert rows(capsys, page, "--known-on", "2024-05-13")[1] == []


def test_lines_and_table(page, capsys):
    assert [one["status"] for one in rows(capsys, page, "--lines")[1]] == [
        "signed",
        "suspended",
        "in force",
    ]
    assert main(["ledger", page, "--format", "table"]) == 0
    assert "suspended" in capsys.readouterr().out


def test_dyad_years_as_csv(page, capsys):
    assert main(["ledger", page, "--dyad-year", "--format", "csv", "--kind", "agreement"]) == 0
    found = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(one["year"], one["cow_1"], one["cow_2"]) for one in found] == [
        (str(year), "135", "155") for year in range(2021, 2025)
    ]
    assert (found[0]["begun"], found[-1]["ended"], found[-1]["year_end"]) == ("1", "1", "0")


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_chart_is_drawn_the_same_each_time(page, tmp_path, capsys, ending):
    pytest.importorskip("matplotlib")
    one, two = tmp_path / f"one.{ending}", tmp_path / f"two.{ending}"
    for file in (one, two):
        assert main(["ledger", page, "--plot", str(file)]) == 0
    assert one.read_bytes() == two.read_bytes()
    if ending == "svg":
        assert "mining treaty" in one.read_text(encoding="utf-8")
    assert "drew" in capsys.readouterr().err


def test_a_chart_that_cannot_be_drawn_says_why(page, tmp_path, capsys, monkeypatch):
    assert main(["ledger", page, "--plot", "chart.gif"]) == 2
    assert "end the name in .svg or .png" in capsys.readouterr().err
    assert main(["ledger", page, "--plot", str(tmp_path / "no" / "chart.svg")]) == 2
    assert "cannot write" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert main(["ledger", page, "--plot", str(tmp_path / "chart.svg")]) == 2
    assert 'pip install "dateline[plot]"' in capsys.readouterr().err


def test_a_bad_day_is_refused(page, capsys):
    with pytest.raises(SystemExit) as exit_:
        main(["ledger", page, "--as-of", "yesterday"])
    assert exit_.value.code == 2
    assert "write it as 2023-12-04" in capsys.readouterr().err
