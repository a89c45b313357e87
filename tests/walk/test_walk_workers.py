"""The walk over two processes gives the rows of one."""

import json

import pytest

from dateline.cli import main

STORY = (
    "Soldiers from Chad shelled a rebel camp near Bol on Monday, the army said. "
    "Niger's foreign minister met the ambassador of Mali in Niamey. "
    "Farmers at the lake wait for rain."
)


@pytest.mark.heavy
def test_rows_and_their_order_are_the_same(tmp_path, capsys):
    rows = [
        {"id": f"page-{number}", "text": f"{STORY} It was report {number}.", "date": "2024-03-05"}
        for number in range(6)
    ]
    rows.insert(3, {"id": "empty", "text": ""})
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    given = {}
    for workers in ("1", "2"):
        code = main(["code", str(file), "--workers", workers])
        given[workers] = (code, capsys.readouterr().out)
    assert given["1"] == given["2"]
    assert given["1"][0] == 1
    assert len(given["1"][1].splitlines()) >= 6
