"""The codebook files agree with each other, with the shared codebook, and say what is wrong."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.datafiles import DataFileError
from dateline.events.codebook.codebook import (
    as_rows,
    cameo_of,
    load_codebook,
    plover_of,
    quad,
    read_codebook,
    score,
)

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src" / "dateline" / "data" / "codebook"
SHARED = ROOT.parent / "shared" / "CODEBOOK.md"
BOOK = load_codebook()
TYPES_AND_MODES = sorted(BOOK.nearest, key=str)
WON_BY_THE_TABLE = {
    "055": ("CONCEDE", None),
    "056": ("CONCEDE", None),
    "0813": ("CONCEDE", None),
    "0814": ("CONCEDE", None),
    "114": ("ACCUSE", "disapprove"),
    "116": ("SANCTION", "convict"),
    "163": ("SANCTION", "discontinue"),
    "175": ("ASSAULT", "crowd-control"),
    "191": ("COERCE", "restrict"),
    "192": ("COERCE", "seize"),
    "1712": ("ASSAULT", "destroy"),
    "195": ("ASSAULT", "aerial"),
}


def test_the_codebook_has_every_code() -> None:
    assert (len(BOOK.types), len(BOOK.modes), len(BOOK.contexts)) == (16, 67, 37)
    assert (len(BOOK.sectors), len(BOOK.auxiliaries)) == (25, 4)
    assert " ".join(BOOK.special) == "UNO EUR IGO NGO ISM IMG MNC PSE HKG XKX UNK UAF"


@pytest.mark.skipif(not SHARED.exists(), reason="the shared codebook is not here")
def test_types_modes_and_scores_are_those_of_the_shared_codebook() -> None:
    rows = re.findall(
        r"(?m)^\| ([A-Z]+) \| (\d) \| (yes|no) \| (\S+) \| (.*?) ?\|$", SHARED.read_text()
    )
    assert len(rows) == 16
    modes = {}
    for name, quad_class, needed, own, listed in rows:
        entry = BOOK.types[name]
        assert (entry.quad, entry.score) == (int(quad_class), float(own))
        assert entry.needs_recipient == (needed == "yes")
        for pair in filter(None, listed.strip().split(", ")):
            mode, value = pair.split()
            modes[name, mode] = float(value)
    assert modes == {key: mode.score for key, mode in BOOK.modes.items()}


@pytest.mark.skipif(not SHARED.exists(), reason="the shared codebook is not here")
def test_contexts_and_sectors_are_those_of_the_shared_codebook() -> None:
    text = SHARED.read_text()
    contexts = re.search(r"(?m)^(military, .*trafficking)\.$", text)
    sectors = re.search(r"Sectors: ((?:[A-Z]{3} )+[A-Z]{3})\.", text)
    assert contexts
    assert tuple(contexts[1].split(", ")) == tuple(BOOK.contexts)
    assert sectors
    assert set(sectors[1].split()) == set(BOOK.sectors)


def test_scores_and_quads() -> None:
    assert score("RETREAT") == 6.5
    assert score("RETREAT", ["disarm"]) == 10
    assert score("SANCTION", ["expel", "withdraw"]) == -6
    assert score("REQUEST", ["assist", "change"]) == -1
    assert (quad("SANCTION"), quad("ACCUSE"), quad("AID"), quad("AGREE")) == (4, 3, 2, 1)


@pytest.mark.parametrize(
    ("ask", "hint"),
    [
        (lambda: score("PROTESTS"), "did you mean 'PROTEST'"),
        (lambda: score("PROTEST", ["riots"]), "did you mean 'PROTEST riot'"),
        (lambda: quad("FIGHT"), "no type 'FIGHT'"),
        (lambda: cameo_of("AID", "riot"), "no type and mode 'AID riot'"),
        (lambda: plover_of("999"), "no CAMEO code '999'"),
    ],
)
def test_an_unknown_code_is_refused_with_the_nearest_one(ask, hint) -> None:
    with pytest.raises(ValueError, match=re.escape(hint)):
        ask()


@pytest.mark.parametrize(("code", "reading"), sorted(WON_BY_THE_TABLE.items()))
def test_where_the_crosswalks_disagree_the_table_of_types_wins_and_a_note_says_so(
    code: str, reading: tuple[str, str | None]
) -> None:
    assert plover_of(code) == reading
    assert "table" in BOOK.cameo[code].note
    assert "wins" in BOOK.cameo[code].note


def test_cameo_has_twenty_families_and_comments_are_not_coded() -> None:
    families = [code for code in BOOK.cameo if len(code) == 2]
    assert families == [f"{number:02d}" for number in range(1, 21)]
    uncoded = {code for code, entry in BOOK.cameo.items() if entry.type is None}
    assert uncoded == {"01", *(f"01{digit}" for digit in "012345789")}


@given(st.sampled_from(TYPES_AND_MODES), st.sets(st.sampled_from(sorted(BOOK.contexts))))
def test_the_way_to_cameo_and_back_keeps_the_family_of_types(key, contexts) -> None:
    back = plover_of(cameo_of(*key, contexts))
    assert back is not None
    yielding = {"CONCEDE", "RETREAT"}
    assert back[0] == key[0] or {back[0], key[0]} == yielding


@pytest.mark.parametrize("key", TYPES_AND_MODES, ids=str)
def test_what_is_lost_on_the_way_to_cameo_has_a_note(key: tuple[str, str | None]) -> None:
    nearest = BOOK.nearest[key]
    back = plover_of(nearest.cameo)
    if back != key:
        assert nearest.note or BOOK.cameo[nearest.cameo].note
    else:
        assert len(nearest.cameo) in (3, 4)


@pytest.mark.parametrize(
    ("event_type", "mode", "contexts", "code"),
    [
        ("AID", None, (), "070"),
        ("AID", None, ("economic", "asylum"), "075"),
        ("SANCTION", "discontinue", ("economic",), "163"),
        ("SANCTION", "discontinue", (), "160"),
        ("PROTEST", "demo", ("rights_freedoms",), "1413"),
        ("COERCE", "seize", ("territory",), "192"),
        ("ASSAULT", "drone", ("military",), "1952"),
        ("CONSULT", "phone", ("diplomatic",), "041"),
    ],
)
def test_contexts_narrow_the_cameo_code(event_type, mode, contexts, code) -> None:
    assert cameo_of(event_type, mode, contexts) == code


def test_cyber_and_misinformation_carry_their_context() -> None:
    always = {mode.code: mode.contexts for mode in BOOK.modes.values() if mode.contexts}
    assert always == {"cyber": ("cyber",), "misinformation": ("misinformation",)}


def test_rows_for_printing_name_kind_and_code_first() -> None:
    rows = list(as_rows())
    kinds = [row["kind"] for row in rows]
    assert all(list(row)[:2] == ["kind", "code"] for row in rows)
    assert (kinds.count("mode"), kinds.count("cameo"), kinds.count("crosswalk")) == (67, 318, 83)
    assert all(row["definition"] and row["examples"] for row in rows if row["kind"] == "mode")


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("types.txt", "quad: 1", "quad: 7", r"types.txt:5: 7 is out of range; write 1 to 4"),
        ("types.txt", "score: 2.5", "score: two", r"types.txt:7: 'two' is no number"),
        ("types.txt", "recipient: optional", "recipient: maybe", r"types.txt:6: 'maybe'"),
        ("types.txt", "quad: 1", "squad: 1", r"unknown key 'squad'; did you mean 'quad'"),
        ("modes.txt", "type: CONSULT", "type: CONSULTS", r"modes.txt:3: .*did you mean 'CONSULT'"),
        ("modes.txt", "mode: phone", "mode: visit", r"CONSULT visit stands twice"),
        ("cameo.txt", "code: 010\n", "code: 101\n", r"101 has no parent"),
        ("cameo.txt", "code: 010\n", "code: abc\n", r"'abc' is no CAMEO code"),
        ("cameo.txt", "ASSAULT abduct", "ASSAULT abducts", r"did you mean 'abduct'"),
        ("crosswalk.txt", "plover: CONSULT visit", "plover: CONSULT a visit", r"write a type"),
        ("crosswalk.txt", "context: diplomatic 046", "context: diplomacy 046", r"'diplomatic'"),
        ("sectors.txt", "sector: COP", "name: COP", r"sectors.txt:3: no sector"),
        ("codebook.txt", "version: 2.0.1", "# version", r"codebook.txt:5: no version"),
    ],
)
def test_a_broken_file_is_named_with_line_and_mend(tmp_path, file, old, new, problem) -> None:
    folder = tmp_path / "codebook"
    shutil.copytree(FOLDER, folder)
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))
    with pytest.raises(DataFileError, match=problem):
        read_codebook(folder)


@pytest.mark.parametrize("gone", ["crosswalk.txt", "types.txt"])
def test_a_missing_or_empty_file_is_named(tmp_path, gone) -> None:
    folder = tmp_path / "codebook"
    shutil.copytree(FOLDER, folder)
    (folder / gone).write_text("# nothing\n")
    with pytest.raises(DataFileError, match=f"{gone}:1: the file is empty"):
        read_codebook(folder)
    (folder / gone).unlink()
    with pytest.raises(DataFileError, match="has no such file"):
        read_codebook(folder)


def test_a_mode_without_a_cameo_code_is_named(tmp_path) -> None:
    folder = tmp_path / "codebook"
    shutil.copytree(FOLDER, folder)
    text = (folder / "crosswalk.txt").read_text()
    (folder / "crosswalk.txt").write_text(text.replace("plover: COERCE cyber\ncameo: 176\n", ""))
    with pytest.raises(DataFileError, match="COERCE cyber has no CAMEO code"):
        read_codebook(folder)
