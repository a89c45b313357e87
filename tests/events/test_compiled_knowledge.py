"""Compiled files hold what their data files say, and never outlive them."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from dateline.compiled import DIGEST, FOLDER, load_compiled
from dateline.datafiles import DataFileError, data_folder, read_paragraphs
from dateline.events.contexts.contexts import _read_own_cues
from dateline.events.contexts.cues import spell_cues
from dateline.events.lexicon.loading import _lexicon, _Stored, _stored
from dateline.events.lexicon.reading import read_lexicon
from dateline.events.reality.files import read_gate
from dateline.events.reality.loading import _Stored as _StoredGate
from dateline.events.reality.loading import _stored as _stored_gate
from dateline.events.reality.loading import load_gate


class Words(msgspec.Struct, frozen=True):
    words: tuple[str, ...]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "words.txt").write_text("word: ceasefire\n", encoding="utf-8")
    return tmp_path


def _load(data: Path, read: list[int] | None = None) -> tuple[str, ...]:
    """Return the words of a data folder; each reading of the text itself is noted in `read`."""

    def words() -> Words:
        if read is not None:
            read.append(1)
        text = (data / "words.txt").read_text(encoding="utf-8")
        return Words(tuple(one.value("word") for one in read_paragraphs(text, "words.txt")))

    return load_compiled("words", ("words.txt",), (), Words, words, data).words


def _compiled(data: Path) -> Path:
    return data / FOLDER / "words.msgpack"


def test_texts_are_read_once(data: Path) -> None:
    read: list[int] = []
    assert _load(data, read) == _load(data, read) == ("ceasefire",)
    assert len(read) == 1
    assert [file.name for file in (data / FOLDER).iterdir()] == ["words.msgpack"]


def test_an_edited_file_is_seen(data: Path) -> None:
    _load(data)
    (data / "words.txt").write_text("word: truce\n", encoding="utf-8")
    assert _load(data) == ("truce",)
    (data / "words.txt").write_text("word: ceasefire\n", encoding="utf-8")
    assert _load(data) == ("ceasefire",)


def test_a_fault_is_said_with_its_line_though_a_compiled_form_stands(data: Path) -> None:
    _load(data)
    (data / "words.txt").write_text("word: truce\nnonsense\n", encoding="utf-8")
    with pytest.raises(DataFileError, match=r"words\.txt:2: no key"):
        _load(data)


@pytest.mark.parametrize("kept", [0, 7, DIGEST, 2 * DIGEST, 2 * DIGEST + 3, -1])
def test_a_file_cut_short_is_made_anew(data: Path, kept: int) -> None:
    _load(data)
    whole = _compiled(data).read_bytes()
    _compiled(data).write_bytes(whole[:kept])
    assert _load(data) == ("ceasefire",)
    assert _compiled(data).read_bytes() == whole


def test_a_file_with_another_letter_is_made_anew(data: Path) -> None:
    _load(data)
    whole = _compiled(data).read_bytes()
    _compiled(data).write_bytes(whole.replace(b"ceasefire", b"ceasefirs"))
    assert _load(data) == ("ceasefire",)
    assert _compiled(data).read_bytes() == whole


def test_a_file_of_another_form_is_made_anew(data: Path) -> None:
    class Others(msgspec.Struct, frozen=True):
        numbers: dict[str, int]

    assert load_compiled("words", ("words.txt",), (), Others, lambda: Others({"a": 1}), data)
    assert _load(data) == ("ceasefire",)


def test_other_code_reads_the_texts_again(data: Path) -> None:
    read: list[int] = []
    for module in (
        "events/lexicon/lexicon.py",
        "events/contexts/cues.py",
        "events/contexts/cues.py",
    ):
        load_compiled(
            "words", ("words.txt",), (module,), Words, lambda: Words((str(read.append(1)),)), data
        )
    assert len(read) == 2


def test_a_folder_that_cannot_be_written_is_read(data: Path) -> None:
    (data / FOLDER).write_text("a file where the folder should be", encoding="utf-8")
    assert _load(data) == _load(data) == ("ceasefire",)
    assert (data / FOLDER).is_file()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_only_be_read_is_read(data: Path) -> None:
    data.chmod(0o555)
    try:
        assert _load(data) == _load(data) == ("ceasefire",)
    finally:
        data.chmod(0o755)


def test_the_lexicon_is_the_same_compiled_and_read() -> None:
    read = read_lexicon(data_folder() / "lexicon" / "en")
    stored = msgspec.msgpack.encode(_stored(read))
    assert _lexicon(msgspec.msgpack.decode(stored, type=_Stored)) == read


def test_the_gate_is_the_same_compiled_and_read() -> None:
    path = data_folder() / "reality" / "en.txt"
    read = read_gate(path.read_text(encoding="utf-8"), path.name)
    stored = msgspec.msgpack.encode(_stored_gate(read))
    assert _stored_gate(read) == msgspec.msgpack.decode(stored, type=_StoredGate)
    ready = load_gate()
    assert (ready.rules, ready.classes, ready.idioms) == (read.rules, read.classes, read.idioms)
    assert ready.anchored == read.anchored


def test_cues_are_numbered_alike_under_any_hash_seed() -> None:
    script = (
        "import hashlib, msgspec\n"
        "from dateline.events.contexts.contexts import _read_own_cues\n"
        "from dateline.events.lexicon.reading import read_lexicon\n"
        "from dateline.events.lexicon.loading import _stored\n"
        "from dateline.datafiles import data_folder\n"
        "lexicon = read_lexicon(data_folder() / 'lexicon' / 'en')\n"
        "both = [_read_own_cues(), _stored(lexicon).words]\n"
        "print(hashlib.sha256(msgspec.msgpack.encode(both)).hexdigest())\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            check=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_spelt_cues_name_every_cue() -> None:
    spelt = _read_own_cues()
    assert spell_cues(spelt.cues) == spelt
