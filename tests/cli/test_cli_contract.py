"""The commands and their contract: forms, failures as rows, exit codes, the same bytes twice."""

import csv
import io
import json
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from dateline.cli import COMMANDS, main
from dateline.records import RECORDS

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "src" / "dateline" / "data" / "demo" / "page.txt"
EVENT_FIELDS = {
    "id", "doc", "event", "mode", "context", "aux", "quad", "score", "cameo", "actor",
    "recipient", "date", "planned", "place", "attributed", "evidence", "confidence", "rule",
}  # fmt: skip
ARTICLE_FIELDS = {
    "id", "url", "site", "title", "text", "byline", "agency", "dateline", "stamp", "published",
    "language", "furniture", "spans",
}  # fmt: skip


def run(capfd, *words):
    code = main(list(words))
    out, err = capfd.readouterr()
    return code, out, err


def rows(text):
    return [json.loads(line) for line in text.splitlines()]


def failures(text):
    return [row for line in text.splitlines() if line.startswith("{") for row in [json.loads(line)]]


def test_code_writes_the_contract(capfd):
    code, out, _ = run(capfd, "code", str(DEMO), "--date", "2023-03-14")
    events = rows(out)
    assert code == 0
    assert len(events) >= 8
    for event in events:
        assert set(event) == EVENT_FIELDS
        assert {"text", "start", "end"} <= set(event["evidence"])
        for party in [*event["actor"], *event["recipient"]]:
            assert {"text", "start", "end", "name", "code", "sector", "via"} <= set(party)


def test_read_writes_the_contract(capfd):
    code, out, _ = run(capfd, "read", str(DEMO))
    (article,) = rows(out)
    assert code == 0
    assert set(article) == ARTICLE_FIELDS
    assert article["agency"] == "AP"
    assert "Champions crush rivals" not in article["text"]


def test_the_demo_page_is_known_for_restamped(capfd):
    _, out, _ = run(capfd, "read", str(DEMO))
    published = rows(out)[0]["published"]
    assert published["verdict"] == "restamped"
    assert published["date"] is None
    assert published["earliest"] <= "2023-03-14" <= published["latest"]
    assert "Alfred Mutua" in published["why"]


def test_an_article_read_is_coded_as_its_page_is(capfd, tmp_path):
    _, article, _ = run(capfd, "read", str(DEMO), "--date", "2023-03-14")
    kept = tmp_path / "article.jsonl"
    kept.write_text(article, encoding="utf-8")
    _, from_page, _ = run(capfd, "code", str(DEMO), "--date", "2023-03-14")
    _, from_article, _ = run(capfd, "code", str(kept))
    pick = [(event["event"], event["evidence"]["text"], event["date"]) for event in rows(from_page)]
    assert pick == [
        (event["event"], event["evidence"]["text"], event["date"]) for event in rows(from_article)
    ]


def test_the_demo_page_is_coded_by_the_codebook(capfd):
    _, out, _ = run(capfd, "code", str(DEMO), "--date", "2023-03-14")
    found = {
        (
            event["event"],
            "+".join(sorted({party["code"] for party in event["actor"]})),
            "+".join(sorted({party["code"] for party in event["recipient"]})),
            "historical" in event["aux"],
        )
        for event in rows(out)
    }
    assert {
        ("SANCTION", "UGA", "RWA", False),
        ("SUPPORT", "RWA+UGA", "", True),
        ("CONSULT", "KEN+UGA", "", False),
        ("COERCE", "UGA", "RWA", False),
        ("THREATEN", "RWA", "UGA", False),
    } <= found
    assert not any(event == "ASSAULT" and not past for event, _, _, past in found)


def test_every_evidence_is_verbatim(capfd):
    page = DEMO.read_text(encoding="utf-8")
    _, article_out, _ = run(capfd, "read", str(DEMO))
    text = rows(article_out)[0]["text"]
    _, out, _ = run(capfd, "code", str(DEMO))
    for event in rows(out):
        evidence = event["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]
        assert page[evidence["page_start"] : evidence["page_end"]] == evidence["text"]


@pytest.mark.parametrize("form", ["json", "csv", "table"])
def test_the_other_forms_hold_the_same_rows(capfd, form):
    _, lines, _ = run(capfd, "code", str(DEMO))
    _, out, _ = run(capfd, "code", str(DEMO), "--format", form)
    count = len(rows(lines))
    if form == "json":
        assert len(json.loads(out)) == count
    elif form == "csv":
        assert len(list(csv.DictReader(io.StringIO(out)))) == count
    else:
        flags = ("actual", "historical", "negated", "hypothetical", "future")
        assert sum(out.count(flag) for flag in flags) >= count


def test_the_same_input_gives_the_same_bytes():
    command = [sys.executable, "-m", "dateline", "code", str(DEMO), "--date", "2023-03-14"]
    runs = [
        subprocess.run(
            command, capture_output=True, check=True, env={"PYTHONHASHSEED": seed, "PATH": ""}
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert runs[0]


def test_bad_documents_are_rows_and_the_run_goes_on(capfd, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    binary = tmp_path / "picture.png"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    links = tmp_path / "links.txt"
    links.write_text("Home\nNews\nSport\nContact us\nPrivacy\nTerms\n", encoding="utf-8")
    missing = tmp_path / "nowhere.txt"
    bad = [empty, binary, links, missing]
    code, out, err = run(capfd, "code", *map(str, bad), str(DEMO))
    assert code == 1
    assert len(rows(out)) >= 8
    failed = failures(err)
    assert len(failed) == len(bad)
    for row in failed:
        assert set(row) == {"id", "error"}
        assert set(row["error"]) == {"kind", "message"}
        assert len(row["error"]["message"]) > 15


def test_a_story_in_another_language_is_said(capfd, tmp_path):
    page = tmp_path / "rows.jsonl"
    french = "Le gouvernement a signé un accord avec le pays voisin, a dit le ministre. " * 4
    page.write_text(
        json.dumps({"id": "a", "text": french})
        + '\n{"id":"b","text":"Kenya signed a treaty with Uganda.","lang":"fr"}\n',
        encoding="utf-8",
    )
    code, out, err = run(capfd, "code", str(page))
    assert (code, out) == (3, "")
    assert [(row["id"], row["error"]["kind"]) for row in failures(err)] == [
        ("a", "language"),
        ("b", "language"),
    ]


def test_an_actor_row_keeps_its_id(capfd, tmp_path):
    page = tmp_path / "actors.jsonl"
    page.write_text('{"id":"7","actor":"Kenyan police"}\n', encoding="utf-8")
    code, out, _ = run(capfd, "actors", str(page))
    (row,) = rows(out)
    assert code == 0
    assert (row["id"], row["code"], row["sector"]) == ("7", "KEN", ["COP"])
    assert row["why"]


def test_dates_and_places_answer_rows(capfd, tmp_path):
    page = tmp_path / "texts.jsonl"
    page.write_text('{"id":"1","text":"He left Nairobi on 4 May 2021.","dct":"2021-05-06"}\n')
    _, out, _ = run(capfd, "dates", str(page))
    assert [timex["value"] for timex in rows(out)[0]["timexes"]] == ["2021-05-04"]
    assert rows(out)[0]["main"]["start"] == "2021-05-04"
    _, out, _ = run(capfd, "places", str(page))
    assert [(one["name"], one["country"]) for one in rows(out)[0]["toponyms"]] == [
        ("Nairobi", "KEN")
    ]
    assert rows(out)[0]["main"]["name"] == "Nairobi"


def test_dates_knows_the_day_of_a_row_of_code(capfd, tmp_path):
    page = tmp_path / "texts.jsonl"
    page.write_text('{"id":"1","text":"He left Nairobi on Tuesday.","date":"2021-05-06"}\n')
    _, out, _ = run(capfd, "dates", str(page))
    assert [timex["value"] for timex in rows(out)[0]["timexes"]] == ["2021-05-04"]


def test_nothing_done_is_3(capfd, tmp_path):
    code, out, err = run(capfd, "code", str(tmp_path / "nowhere.txt"))
    assert (code, out) == (3, "")
    assert failures(err)


def test_one_long_line_is_answered(capfd, tmp_path):
    page = tmp_path / "long.txt"
    page.write_text("word " * 10_000_000, encoding="utf-8")
    code, _, err = run(capfd, "read", str(page))
    assert code == 3
    assert failures(err)


@pytest.mark.parametrize(
    "words",
    [
        ["code"],
        ["code", str(DEMO), "--date", "2023-02-31"],
        ["code", str(DEMO), "--format", "xml"],
        ["read", str(DEMO), "--no-such-flag"],
        ["no-such-command"],
        [],
        ["schema", "NoSuchRecord"],
        ["code", str(DEMO), "--output", "/no/such/folder/out.jsonl"],
    ],
)
def test_wrong_usage_is_2(capfd, words):
    try:
        code = main(words)
    except SystemExit as stop:
        code = stop.code
    assert code == 2
    assert capfd.readouterr().err


def test_rows_of_texts_keep_their_ids(capfd, tmp_path):
    page = tmp_path / "rows.jsonl"
    page.write_text(
        '{"id":"a","text":"Kenya signed a treaty with Uganda.","date":"2024-05-02"}\n'
        '{"id":"b","text":"Rain fell."}\n',
        encoding="utf-8",
    )
    code, out, _ = run(capfd, "code", str(page))
    assert code == 0
    assert [(event["doc"], event["event"]) for event in rows(out)] == [("a", "SUPPORT")]


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_every_record_has_a_schema(capfd, name):
    code, out, _ = run(capfd, "schema", name)
    assert code == 0
    assert name in json.loads(out)["$defs"]


def test_the_codebook_is_printed(capfd):
    code, out, _ = run(capfd, "codebook")
    assert code == 0
    assert len(rows(out)) > 150


def test_doctor_finds_all_well(capfd):
    code, out, err = run(capfd, "doctor", "--format", "jsonl")
    assert code == 0, out
    assert all(row["well"] for row in rows(out))
    assert "all well" in err


def test_relate_says_what_joins_a_pair(capfd, tmp_path):
    page = tmp_path / "pairs.jsonl"
    page.write_text(
        '{"id":"1","text":"Kenya condemned Uganda over the raid.","actor":"Kenya",'
        '"recipient":"Uganda"}\n'
        '{"id":"2","text":"Kenya condemned Uganda.","actor":"Chad","recipient":"Uganda"}\n',
        encoding="utf-8",
    )
    code, out, err = run(capfd, "relate", str(page))
    assert code == 1
    assert [(row["id"], row["event"]) for row in rows(out)] == [("1", "ACCUSE")]
    assert "not in the text" in failures(err)[0]["error"]["message"]


def test_help_loads_nothing_heavy():
    code = (
        "import atexit, sys, dateline.cli\n"
        "atexit.register(lambda: print(sorted(sys.modules)))\n"
        "dateline.cli.main(['--help'])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    ).stdout
    heavy = (
        *("spacy", "numpy", "scipy", "trafilatura", "rich", "msgspec", "lxml"),
        "importlib.metadata",
    )
    assert "'dateline.cli'" in loaded
    assert not [name for name in heavy if f"'{name}'" in loaded]


def test_the_version_is_that_of_the_package(capfd):
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capfd.readouterr().out.strip() == f"dateline {version('dateline')}"


def test_the_readme_names_every_command():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for name in COMMANDS if not re.search(rf"dateline {name}\b", readme)]
    assert not missing
