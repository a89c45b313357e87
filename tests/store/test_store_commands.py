"""The commands over a store: what they print, and what they say of wrong questions."""

import json
import shutil

import pytest
from made import ingest_rows, made_row, read

from dateline.cli import main
from dateline.page import open_sources
from dateline.store import Findings, Walk, retry_quarantined


@pytest.fixture(scope="module")
def made_store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("commands")
    file = folder / "pages.jsonl"
    rows = [made_row(number) for number in range(22)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ingest_rows(folder / "store", [file])
    return folder / "store"


@pytest.fixture
def store(made_store, tmp_path):
    return shutil.copytree(made_store, tmp_path / "store")


@pytest.fixture
def run(capfd):
    def run(*words):
        code = main([str(word) for word in words])
        out, err = capfd.readouterr()
        return code, out, err

    return run


def rows(text):
    return [json.loads(line) for line in text.splitlines()]


def month(row):
    return row["date"]["start"][5:7]


def codes(row):
    return {row["actor"][0]["code"], row["recipient"][0]["code"]}


def test_events_are_listed_by_party_type_day_and_status(run, made_store):
    code, out, _ = run("events", "--store", made_store)
    every = rows(out)
    assert code == 0
    assert every
    assert all(row["evidence"] and row["status"] == "actual" for row in every)
    for words, test in (
        (["--actor", "KEN"], lambda row: row["actor"][0]["code"] == "KEN"),
        (["--type", "accuse", "--status", "negated"], lambda row: row["aux"] == ["negated"]),
        (["--since", "2024-05", "--until", "2024-06"], lambda row: month(row) in {"05", "06"}),
        (["--between", "KEN", "UGA"], lambda row: codes(row) == {"KEN", "UGA"}),
        (["--actor", "Ken"], lambda row: row["actor"][0]["name"] == "Ken"),
    ):  # fmt: skip
        code, out, _ = run("events", "--store", made_store, *words)
        found = rows(out)
        assert code == 0
        assert found, words
        assert all(map(test, found)), words
    _, out, _ = run("events", "--store", made_store, "--limit", 2, "--latest-first")
    assert [row["id"] for row in rows(out)] == [
        row["id"] for row in sorted(every, key=lambda row: row["date"]["start"], reverse=True)[:2]
    ]
    _, out, _ = run("events", "--store", made_store, "--format", "csv")
    assert out.startswith("id,event,who,whom,when,where,status,sources,words\n")


def state(store):
    tables = sorted((file, file.stat().st_mtime_ns) for file in store.glob("tables/*/*"))
    return (store / "CURRENT").read_text(), tables


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["events", "--since", "2024-13"], "no day of the calendar"),
        (["events", "--since", "2024-05", "--until", "2024-04"], "turn them round"),
        (["events", "--type", "ASSALT"], "did you mean 'ASSAULT'"),
        (["events", "KEN"], "invalid choice"),
        (["events", "list", "KEN"], "what is 'KEN'"),
        (["events", "correct", "nope", "--verdict", "right"], "there is no event 'nope'"),
        (["events", "correct", "nope", "--set", "event"], "says no value"),
        (["events", "split", "nope"], "write `dateline events split ID MENTION"),
        (["events", "undo", "nope"], "there is no judgement 'nope'"),
        (["events", "judge", "nope.csv"], "cannot be read"),
        (["query", "DROP VIEW events"], "is read by SQL, not written"),
        (["query", "COPY events TO 'x.csv'"], "COPY is refused"),
        (["query", "SELECT * FROM read_text('/etc/hostname')"], "only the store's own views"),
        (["query", "SELECT * FROM evnts"], "Did you mean"),
        (["query"], "give one SQL statement, or --views"),
        (["quarantine", "retry", "nope"], "'nope' is not in quarantine"),
        (["export", "csv", "--output", "/no/such/folder/x.csv"], "there is no folder"),
        (["export", "csv", "--output", "x.csv", "--actor", "X", "--since", "1"], "no day"),
    ],
)
def test_wrong_questions_are_named_and_change_nothing(
    run, store, monkeypatch, tmp_path, words, said
):
    monkeypatch.chdir(tmp_path)
    before = state(store)
    try:
        code, out, err = run(*words, "--store", store)
    except SystemExit as stopped:
        pytest.skip(f"refused by the parser: {stopped}")
    assert (code, out) == (2, "")
    assert said in err
    assert before == state(store)
    assert not (tmp_path / "x.csv").exists()


def test_no_store_and_no_such_folder(run, tmp_path):
    code, _, err = run("events", "--store", tmp_path / "none")
    assert code == 3
    assert "make one with `dateline ingest" in err
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("mine")
    (tmp_path / "page.txt").write_text("A page.")
    code, _, err = run("ingest", tmp_path / "page.txt", "--store", tmp_path / "other")
    assert code == 3
    assert "holds other files" in err
    assert sorted(path.name for path in (tmp_path / "other").iterdir()) == ["letter.txt"]


def test_corrections_by_command_and_by_sheet(run, store, tmp_path):
    _, out, _ = run("events", "--store", store)
    first, second, *_ = rows(out)
    code, out, _ = run(
        "events", "correct", first["id"], "--set", "event=PROTEST", "--set", "mode=riot",
        "--set", "actor=NER:MIL", "--by", "ann", "--note", "seen", "--store", store,
    )  # fmt: skip
    assert code == 0
    (done,) = rows(out)
    assert len(done["judgements"]) == 3
    _, out, _ = run("events", "--type", "PROTEST", "--actor", "NER:MIL", "--store", store)
    assert first["id"] in [row["id"] for row in rows(out)]
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(
        "id,stratum,stratum_size,reviewer,verdict\n"
        f"{second['mentions'][0]},all,9,bob,not an event\nstranger,all,9,bob,right\n"
    )
    code, out, err = run("events", "judge", sheet, "--store", store)
    assert code == 1
    assert rows(out) == [{"judgements": 1, "unknown": ["stranger"]}]
    assert "the others were taken in" in err
    _, out, _ = run("events", "--store", store)
    assert second["id"] not in [row["id"] for row in rows(out)]
    gold = tmp_path / "gold.jsonl"
    code, _, _ = run("export", "gold", "--output", gold, "--store", store)
    assert code == 0
    documents = rows(gold.read_text(encoding="utf-8"))
    assert [e["event"] for d in documents for e in d["events"]] == ["PROTEST"]
    assert sum(len(document["rejected"]) for document in documents) == 1


def test_query_answers_and_lists_its_views(run, made_store):
    code, out, _ = run("query", "SELECT count(*) AS n FROM articles", "--store", made_store)
    assert (code, rows(out)) == (0, [{"n": 20}])
    code, out, _ = run("query", "--views", "--store", made_store)
    assert {"view", "column", "type", "meaning"} == set(rows(out)[0])


def test_quarantine_lists_and_retries(run, tmp_path, store):
    code, out, _ = run("quarantine", "list", "--store", store)
    assert code == 0
    assert [row["id"] for row in rows(out)] == ["page-10", "page-21"]
    better = Walk(read=read, code=lambda page, article: Findings(), knowledge="better")
    report = retry_quarantined(store, ["page-10"], better, lambda source: open_sources([source]))
    assert report.counts == {"documents": 1, "articles": 1}
    _, out, _ = run("quarantine", "list", "--store", store)
    assert [row["id"] for row in rows(out)] == ["page-21"]


def test_settings_come_from_file_variables_and_flags(run, tmp_path, monkeypatch, made_store):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dateline.toml").write_text(
        'store = "from-file"\n[ingest]\nbatch_size = 7\n[fetch]\ndelay = 2\n'
    )
    monkeypatch.setenv("DATELINE_STORE", str(made_store))
    code, out, _ = run("config", "show", "--origin")
    found = {row["setting"]: (row["value"], row["origin"]) for row in rows(out)}
    assert code == 0
    assert found["store"] == (str(made_store), "DATELINE_STORE")
    assert found["ingest.batch_size"] == (7, "dateline.toml")
    assert found["fetch.delay"] == (2.0, "dateline.toml")
    assert found["serve.port"][1] == "default"
    assert run("query", "SELECT 1 AS one")[0] == 0
    code, _, err = run("query", "SELECT 1 AS one", "--store", tmp_path / "flag")
    assert code == 3
    assert "flag" in err


@pytest.mark.parametrize(
    ("text", "variables", "said"),
    [
        ("stor = 'x'", {}, "unknown setting 'stor' in dateline.toml; did you mean 'store'"),
        ("[ingest]\nbatch_size = 'x'", {}, "give a whole number, such as 100"),
        ("[ingest\n", {}, "not TOML"),
        ("", {"DATELINE_STOR": "x"}, "did you mean 'DATELINE_STORE'"),
        ("", {"DATELINE_FETCH_RETRIES": "many"}, "give a whole number, such as 2"),
        ("", {"DATELINE_FETCH_ROBOTS": "perhaps"}, "give a true or false"),
    ],
)
def test_wrong_settings_are_named(run, tmp_path, monkeypatch, text, variables, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dateline.toml").write_text(text)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    code, _, err = run("config", "show")
    assert code == 2
    assert said in err


def test_stories_and_ledger_over_a_store(run, made_store):
    code, out, _ = run("stories", "--store", made_store)
    found = rows(out)
    assert code == 0
    assert len(found) == 20
    assert any("copy_of" in row for row in found)
    code, out, _ = run("ledger", "--store", made_store, "--between", "NER", "FRA")
    assert (code, out) == (0, "")
    code, _, err = run("ledger", "page.txt", "--store", made_store)
    assert code == 2
    assert "not both" in err
