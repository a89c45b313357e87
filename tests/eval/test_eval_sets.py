"""Gold that cannot be trusted is named with its file and line."""

import gzip
import json

import pytest

from dateline.eval.codes import quads, same_mode
from dateline.eval.sets import SetError, catalogue, find_set, load_set, sets_folder


def write(path, *rows):
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def faults(path):
    return [str(problem).removeprefix(f"{path}:") for problem in load_set(path).problems]


def test_faults_are_named_with_their_line(tmp_path):
    good = {"id": "1", "text": "Kenya met.", "toponyms": [{"start": 0, "end": 5, "text": "Kenya"}]}
    path = write(
        tmp_path / "mine.jsonl",
        good,
        {**good, "id": "2", "toponyms": [{"start": 6, "end": 40, "text": "met"}]},
        {**good, "id": "3", "toponyms": [{"start": 0, "end": 5, "text": "Ghana"}]},
        {**good, "id": "1"},
        "",
        "{not json",
        {"text": "no id"},
    )
    named = faults(path)
    assert named[0].startswith("2: toponym 'met' at 6-40 lies outside the text of 10 characters")
    assert named[1].startswith("3: toponym 'Ghana' at 0-5 is not what stands there ('Kenya')")
    assert named[2] == "4: id '1' was given before, in line 1"
    assert named[3].startswith("6: not JSON")
    assert named[4].startswith("7: no id")
    assert [row["id"] for row in load_set(path).rows] == ["1"]


def test_unknown_types_flags_and_evidence(tmp_path):
    path = write(
        tmp_path / "mine.jsonl",
        {"id": "1", "text": "They met.", "events": [{"plover": "MEET", "plover_ok": ["CONSULT"]}]},
        {"id": "2", "text": "They met.", "events": [{"event": "CONSULT", "aux": ["past"]}]},
        {"id": "3", "text": "They met.", "events": [{"event": "CONSULT", "evidence": "talked"}]},
    )
    named = faults(path)
    assert named[0].startswith("1: event 1: unknown type 'MEET'; the types are ACCUSE, AGREE")
    assert named[1].startswith("2: event 1: unknown auxiliary flag 'past'")
    assert named[2] == "3: event 1: the evidence 'talked' is not in the text"


def test_gzip_and_plain_are_read_alike(tmp_path):
    plain = write(tmp_path / "one.jsonl", {"id": "1", "text": "t", "timexes": []})
    packed = tmp_path / "two.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert load_set(plain).rows == load_set(packed).rows
    assert load_set(packed).name == "two"


def test_the_room_comes_from_the_form(tmp_path):
    path = write(tmp_path / "mine.jsonl", {"id": "1", "text": "t", "timexes": []})
    assert load_set(path).room == "dates"
    assert load_set(path, "places").room == "places"
    unknown = write(tmp_path / "other.jsonl", {"id": "1", "colour": "red"})
    with pytest.raises(SetError, match="no room is known for rows with colour, id"):
        load_set(unknown)


def test_a_missing_or_broken_file_is_said(tmp_path):
    with pytest.raises(SetError, match="no gold set 'nowhere'"):
        find_set("nowhere", tmp_path)
    broken = tmp_path / "broken.jsonl.gz"
    broken.write_bytes(gzip.compress(b'{"id": "1"}')[:15])
    with pytest.raises(SetError, match="cannot be read"):
        load_set(broken)


def test_the_sets_folder_may_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv("DATELINE_SETS", str(tmp_path))
    assert sets_folder() == tmp_path
    assert sets_folder("elsewhere").name == "elsewhere"


def test_the_catalogue_and_the_codebook_are_whole():
    assert {known.room for known in catalogue().values()} == {
        "relate", "code", "actors", "dates", "places", "read", "stories",
    }  # fmt: skip
    assert len(quads()) == 16
    assert same_mode("COERCE", "sieze", "seize")
    assert not same_mode("COERCE", "seize", "restrict")


def test_a_mode_that_one_type_lost_is_still_anothers():
    assert same_mode("THREATEN", "curfew", "restrict")
    assert same_mode("COERCE", "curfew", "curfew")
    assert not same_mode("COERCE", "curfew", "restrict")


def test_every_public_set_can_be_scored(shared_sets):
    names = {
        path.name.removesuffix(".gz").removesuffix(".jsonl")
        for path in shared_sets.glob("*.jsonl*")
    }
    assert names == set(catalogue())
    for name in ("news_gold", "plover_gsr", "geo_trnews", "dates_te3_platinum"):
        assert load_set(find_set(name, shared_sets)).problems == ()
