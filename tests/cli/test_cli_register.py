"""The register and gazetteer commands: what they find, and what they say of wrong input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli import main


def run(capfd, *words):
    code = main(list(words))
    out, err = capfd.readouterr()
    return code, out, err


def test_a_name_is_found(capfd):
    code, out, _ = run(capfd, "register", "find", "Kenya")
    assert code == 0
    assert any(json.loads(line)["code"] == "KEN" for line in out.splitlines())


def test_a_name_nobody_has_is_not_found(capfd):
    assert run(capfd, "register", "find", "Zzyzx Qwrt")[:2] == (1, "")


def test_entries_are_added_to_a_folder_of_ones_own(capfd, tmp_path):
    entries = tmp_path / "new.txt"
    entries.write_text(
        "id: moon-front\nkind: group\nname: Moon Liberation Front\ncode: KEN\nsector: REB\n",
        encoding="utf-8",
    )
    folder = tmp_path / "own"
    code, _, err = run(capfd, "register", "add", str(entries), "--folder", str(folder))
    assert code == 0, err
    assert any("Moon Liberation Front" in file.read_text() for file in folder.iterdir())


@pytest.mark.parametrize(
    "words",
    [["register", "find"], ["register", "add", "x.txt"]],
)
def test_wrong_usage_is_2(capfd, words):
    assert run(capfd, *words)[0] == 2


@pytest.mark.parametrize(
    "words",
    [
        ["register", "import", "/no/such/file"],
        ["register", "add", "/no/such/file", "--folder", "/tmp"],
        ["gazetteer", "build", "/no/such/file"],
    ],
)
def test_what_cannot_be_done_is_3(capfd, words):
    code, _, err = run(capfd, *words)
    assert code == 3
    assert "no/such/file" in err


def test_a_broken_entry_is_refused_with_its_line(capfd, tmp_path):
    entries = tmp_path / "new.txt"
    entries.write_text("id: a\nkind: group\nname: A Front\ncode: QQQ\n", encoding="utf-8")
    code, _, err = run(capfd, "register", "add", str(entries), "--folder", str(tmp_path / "own"))
    assert code == 3
    assert ":4:" in err


def test_a_folder_of_ones_own_is_checked_found_in_and_used(capfd, tmp_path):
    own = tmp_path / "own.txt"
    own.write_text(
        "id: moon-front\nkind: group\nname: Moon Liberation Front\ncode: KEN\nsector: REB\n",
        encoding="utf-8",
    )
    assert run(capfd, "register", "check", str(tmp_path))[0] == 0
    code, out, _ = run(
        capfd, "register", "find", "Moon Liberation Front", "--folder", str(tmp_path)
    )
    assert (code, json.loads(out)["id"]) == (0, "moon-front")
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "1", "actor": "Moon Liberation Front"}\n', encoding="utf-8")
    code, out, _ = run(capfd, "actors", str(rows), "--folder", str(tmp_path))
    assert (code, json.loads(out)["entry"]) == (0, "moon-front")
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "other.txt").write_text("id: moon-front\nkind: group\n", encoding="utf-8")
    assert run(capfd, "register", "check", str(wrong))[0] == 1
    code, out, err = run(capfd, "actors", str(rows), "--folder", str(wrong))
    assert (code, out) == (3, "")
    assert "other.txt" in err
    assert run(capfd, "register", "check", str(tmp_path / "nowhere"))[0] == 3
    (tmp_path / "empty").mkdir()
    code, out, _ = run(capfd, "register", "check", str(tmp_path / "empty"))
    assert (code, json.loads(out)["problem"]) == (1, "no register files")


def test_a_context_that_is_no_text_is_a_bad_row(capfd, tmp_path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "1", "actor": "the army", "context": 7}\n', encoding="utf-8")
    code, out, err = run(capfd, "actors", str(rows))
    assert (code, out) == (3, "")
    assert "context" in err


def own_folder(folder: Path, code: str) -> Path:
    entry = f"id: harbour-watch\nkind: group\nname: Harbour Watch\ncode: {code}\nsector: UAF\n"
    (folder / "mine.txt").write_text(entry, encoding="utf-8")
    return folder


def coded_with(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    story = folder / "story.jsonl"
    text = "Harbour Watch attacked a police station in Turku on Monday."
    story.write_text(json.dumps({"id": "a", "text": text, "date": "2024-05-02"}), encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "dateline", "code", *words, str(story)],
        env={**os.environ, "DATELINE_REGISTER": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_register_of_ones_own_is_read_by_every_command(tmp_path):
    done = coded_with(own_folder(tmp_path, "FIN"))
    (event,) = map(json.loads, done.stdout.splitlines())
    assert (event["actor"][0]["code"], event["actor"][0]["id"]) == ("FIN", "harbour-watch")


@pytest.mark.parametrize("words", [(), ("--workers", "2")])
def test_nothing_is_coded_with_a_broken_register(tmp_path, words):
    done = coded_with(own_folder(tmp_path, "FINN"), *words)
    assert (done.returncode, done.stdout) == (3, "")
    assert "mine.txt:4: unknown code 'FINN'" in done.stderr
    assert "Traceback" not in done.stderr
