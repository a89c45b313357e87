"""Every export can be read by what it is for, and has its data sheet."""

import csv
import json
import sqlite3
from contextlib import closing

import networkx as nx
import pyarrow.parquet as pq
import pytest
from made import ingest_rows, made_row

from dateline.store import FORMATS, WrongQuestion, export_events, open_store


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exports")
    file = folder / "pages.jsonl"
    rows = [made_row(number) for number in range(25)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ingest_rows(folder / "store", [file])
    with open_store(folder / "store") as opened:
        yield opened


@pytest.fixture
def exported(store, tmp_path):
    def export(form, **query):
        file = tmp_path / f"events{FORMATS[form].ending}"
        done = export_events(store.snapshot, form, file, **query)
        return done, file

    return export


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"gold"}))
def test_every_form_has_rows_and_a_data_sheet(exported, store, form):
    done, file = exported(form, status="all")
    assert done.rows > 0
    assert file.stat().st_size > 0
    sheet = json.loads((file.parent / f"{file.name}.datasheet.json").read_text())
    assert sheet["rows"] == done.rows
    assert sheet["query"] == {"status": "all"}
    assert sheet["documents"] == store.sql("SELECT count(*) n FROM articles").to_rows()[0]["n"]
    assert sheet["versions"] == {"dateline": ["made"]}
    assert len(sheet["limits"]) > 5
    assert "Cite as" in (file.parent / f"{file.name}.datasheet.md").read_text()
    assert "cff-version" in (file.parent / f"{file.name}.CITATION.cff").read_text()
    assert not list(file.parent.glob("*.aside"))


def test_csv_and_parquet_and_plover_hold_the_same_events(exported, store):
    ids = [row["id"] for row in store.sql("SELECT id FROM events ORDER BY id")]
    _, file = exported("csv")
    with file.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["id"] for row in rows] == ids
    assert all(row["evidence"] and row["actor"] and row["article"] for row in rows)
    _, file = exported("parquet")
    assert pq.read_table(file).column("id").to_pylist() == ids
    _, file = exported("plover")
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in lines] == ids
    assert {"event_type", "event_mode", "actor", "recipient", "date", "location"} <= set(lines[0])


def test_no_cell_is_run_as_a_formula(tmp_path, write_pages):
    row = {**made_row(0), "id": "x"}
    row["text"] = row["text"].replace("KEN > ", "KEN > ")
    ingest_rows(tmp_path / "store", [write_pages([row])])
    from dateline.store.exports.writing import guarded

    with open_store(tmp_path / "store") as store:
        for cell in ("=1+1", "+x", "-x", "@x"):
            (found,) = store.sql(f"SELECT {guarded('?::VARCHAR')} AS c", cell, cell, cell).to_rows()
            assert found["c"] == f"'{cell}"


def test_field_tables_have_their_columns(exported):
    _, file = exported("gdelt")
    with file.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.reader(stream, delimiter="\t"))
    assert {len(row) for row in rows} == {61}
    assert all(row[0].isdigit() and len(row[1]) == 8 for row in rows)
    _, file = exported("polecat")
    with file.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    assert {"Event ID", "Event Type", "Quad Code", "Actor COW", "Recipient Country"} <= set(rows[0])
    assert {row["Actor COW"] for row in rows} <= {"501", "500", "432", "436", "220", "365"}


def test_networks_are_read_back_with_their_days(exported):
    _, file = exported("graphml")
    graph = nx.read_graphml(file)
    assert graph.number_of_edges() > 3
    _, file = exported("gexf")
    text = file.read_text(encoding="utf-8")
    assert 'mode="dynamic"' in text
    assert 'start="2024-' in text
    assert nx.read_gexf(file, version="1.2draft").number_of_edges() == graph.number_of_edges()


def test_geojson_and_json_ld_are_json(exported, store):
    done, file = exported("geojson")
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    assert len(features) == done.rows
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [-4.2, 14.5]}
    _, file = exported("jsonld")
    graph = json.loads(file.read_text(encoding="utf-8"))["@graph"]
    annotations = [node for node in graph if node["@type"] == "oa:Annotation"]
    assert len(annotations) == sum(len(event["mentions"]) for event in store.events())
    sources = {node["@id"] for node in graph if "prov:Entity" in node["@type"]}
    derived = {
        one["@id"] for node in graph if "sem:Event" in node["@type"]
        for one in node["prov:wasDerivedFrom"]
    }  # fmt: skip
    assert derived == sources


def test_sqlite_has_tables_that_join(exported):
    done, file = exported("sqlite")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (done.rows,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        found = connection.execute(
            "SELECT count(*) FROM mentions_fts WHERE mentions_fts MATCH 'near'"
        ).fetchone()
    assert found[0] > 0


def test_dyads_count_what_happened(exported, store):
    _, file = exported("dyad-year", status="happened")
    with file.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    total = store.sql("SELECT count(*) n FROM dyads WHERE date_start IS NOT NULL").to_rows()[0]["n"]
    assert sum(int(row["events"]) for row in rows) == total
    assert all(row["actor_cow"] for row in rows)


def test_states_have_the_cow_code_of_the_year(tmp_path, write_pages):
    # South Sudan became a member of the state system in 2011.
    text = "".join(f"SSD > KEN CONSULT {year}-06-01 in {year}; " for year in (2005, 2015))
    ingest_rows(tmp_path / "store", [write_pages([{"id": "x", "text": text}])])
    for form, column, delimiter in (
        ("dyad-year", "actor_cow", ","),
        ("polecat", "Actor COW", "\t"),
    ):
        with open_store(tmp_path / "store") as store:
            export_events(store.snapshot, form, tmp_path / form)
        with (tmp_path / form).open(newline="", encoding="utf-8") as stream:
            rows = list(csv.DictReader(stream, delimiter=delimiter))
        assert sorted(row[column] for row in rows) == ["", "626"]


def test_a_wrong_form_field_or_folder_is_named(exported, store, tmp_path):
    with pytest.raises(WrongQuestion, match="did you mean 'geojson'"):
        export_events(store.snapshot, "geojsn", tmp_path / "x")
    with pytest.raises(WrongQuestion, match="no field 'actr'; did you mean 'actor'"):
        export_events(store.snapshot, "csv", tmp_path / "x", actr="NER")
    with pytest.raises(WrongQuestion, match="there is no folder"):
        export_events(store.snapshot, "csv", tmp_path / "no" / "x.csv")
    assert list(tmp_path.iterdir()) == []
