"""The lexicon's own examples, and what a broken lexicon says."""

import pytest

from dateline.cli import main
from dateline.cli.lexicon import parse
from dateline.datafiles import DataFileError
from dateline.events import (
    NOTICES,
    check_lexicon,
    load_lexicon,
    shadowed_frames,
    unused_frames,
)
from dateline.events.lexicon.reading import read_lexicon


@pytest.fixture(scope="module")
def findings():
    return check_lexicon(load_lexicon(), parse)


def test_every_example_is_read_as_it_says(findings):
    wrong = [
        f"{finding.file}:{finding.line} {finding.sentence} ({finding.detail})"
        for finding in findings
        if finding.problem not in NOTICES
    ]
    assert not wrong, "\n".join(wrong)


def test_every_frame_has_two_examples():
    assert all(len(frame.examples) >= 2 for frame in load_lexicon().frames)


def test_frames_cover_every_type():
    types = {frame.event for frame in load_lexicon().frames}
    assert len(types) == 16


FRAME = """\
frame: shake-hands
verb: shake
object: HAND
example: Kenya shook hands with Uganda. => KEN > UGA
example: Chad shook hands with Mali. => TCD > MLI
"""


def broken(tmp_path, frame, classes="HAND: hand\n"):
    (tmp_path / "classes.txt").write_text(classes, encoding="utf-8")
    (tmp_path / "modality.txt").write_text("CONDITION: if\n", encoding="utf-8")
    (tmp_path / "consult.txt").write_text(frame, encoding="utf-8")
    return tmp_path


def test_a_sound_lexicon_is_read(tmp_path):
    assert [frame.name for frame in read_lexicon(broken(tmp_path, FRAME)).frames] == ["shake-hands"]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("verb: shake", "verv: shake", 2, "did you mean 'verb'"),
        ("verb: shake", "verb: shake\nframe: shiver", 3, "second 'frame' in one paragraph"),
        ("object: HAND", "object: HAND\nobject: HAND", 4, "second 'object' in one entry"),
        ("object: HAND", "object: HANDS", 3, "unknown class HANDS"),
        ("object: HAND", "mode: handshake", 3, "has no mode 'handshake'"),
        (" => TCD > MLI", "", 5, "an example without its parties"),
        ("verb: shake\n", "", 1, "has no trigger"),
        ("example: Chad", "not: Chad", 1, "has 1 example"),
        ("object: HAND", "object HAND", 3, "no key"),
        ("object: HAND", "object: HAND\nweight: much", 4, "'much' is no number"),
    ],
)
def test_a_broken_frame_is_said_with_line_and_mend(tmp_path, old, new, line, message):
    folder = broken(tmp_path, FRAME.replace(old, new))
    with pytest.raises(DataFileError, match=message) as raised:
        read_lexicon(folder)
    assert raised.value.line == line
    assert "consult.txt" in raised.value.file


def test_a_class_that_holds_itself_is_refused(tmp_path):
    folder = broken(tmp_path, FRAME, "HAND: FIST\nFIST: HAND\n")
    with pytest.raises(DataFileError, match="holds itself"):
        read_lexicon(folder)


def test_a_class_told_twice_is_refused(tmp_path):
    folder = broken(tmp_path, FRAME, "HAND: wrist\n\nFOOT: toe\n\nHAND: palm\n")
    with pytest.raises(DataFileError, match="a second class HAND"):
        read_lexicon(folder)


def test_a_frame_named_twice_is_refused(tmp_path):
    folder = broken(tmp_path, f"{FRAME}\n{FRAME}")
    with pytest.raises(DataFileError, match="stands also in"):
        read_lexicon(folder)


SHADOWED = f"""\
{FRAME}
frame: grip-hands
verb: shake
object: HAND
example: Ghana shook hands with Togo. => GHA > TGO
example: Peru shook hands with Chile. => PER > CHL
"""


def test_frames_in_each_others_way_are_found(tmp_path):
    lexicon = read_lexicon(broken(tmp_path, SHADOWED))
    found = shadowed_frames(lexicon, {"grip-hands": ["shake-hands", "shake-hands"]})
    assert [(one.frame, one.detail) for one in found] == [
        ("grip-hands", "its examples are read by shake-hands"),
        ("grip-hands", "'shake' asks for the same in shake-hands"),
    ]


def test_frames_that_no_text_needs_are_found(tmp_path):
    lexicon = read_lexicon(broken(tmp_path, FRAME))
    unused = unused_frames(lexicon, parse, ["Kenya praised Uganda."])
    assert [one.frame for one in unused] == ["shake-hands"]
    assert unused_frames(lexicon, parse, ["Kenya shook hands with Uganda."]) == []


def test_a_folder_of_sets_without_texts_is_said(tmp_path, capsys):
    assert main(["lexicon", "check", "--sets", str(tmp_path)]) == 3
    assert "name a folder of JSONL sets" in capsys.readouterr().err
