"""What the detector finds beside the frames, and how its files fail."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from dateline.datafiles import DataFileError, data_folder
from dateline.events import load_lexicon
from dateline.events.coder import consider_story
from dateline.events.detecting import detect, opinion_of
from dateline.events.detector import (
    detected_frames,
    is_detected,
    load_detector,
    odds_of,
    read_detector,
    read_frames,
)
from dateline.events.detector_features import TYPES, see
from dateline.events.drafting import PreparedStory
from dateline.events.lexicon import Lexicon, lexicon_of
from dateline.events.why import NO_FRAME, explain_story
from dateline.page import page_of_row
from dateline.pipeline import prepare_page

STORY = (
    "Zambian police arrested three opposition leaders in Lusaka on Monday. The opposition accused "
    "the government of silencing its critics. Hundreds of students marched to parliament on "
    "Tuesday and police fired tear gas at them. The president met church leaders on Wednesday. "
    "Britain condemned the arrests and called on Zambia to release the three. The market stayed "
    "closed for a second day. Lawyers said the charges were weak."
)
GARDEN = (
    "The tomatoes ripened early. A warm spring had helped them along. My neighbour grows beans "
    "beside the fence. Her sister prefers roses. Bees came and went. It rained a little in June."
)


def prepared(text: str) -> PreparedStory:
    row = {"id": "one", "text": text, "date": "2024-05-02", "lang": "en"}
    return prepare_page(page_of_row(row, "one", "one"))


def without_frames(lexicon: Lexicon) -> Lexicon:
    return lexicon_of((), lexicon.classes)


def test_it_finds_what_no_frame_reads() -> None:
    coded = consider_story(prepared(STORY), without_frames(load_lexicon()))
    found = {(mention.event, mention.actor[0].code) for _, mention in coded.kept}
    assert all(is_detected(draft.reading) for draft, _ in coded.kept)
    assert len(found) > 1
    for draft, mention in coded.kept:
        assert draft.odds is not None
        chance = 1 / (1 + np.exp(-draft.odds - load_detector().settled))
        assert mention.confidence == round(chance, 2)
        assert STORY[mention.evidence.start : mention.evidence.end] == mention.evidence.text


def test_it_does_not_tell_again_what_a_frame_reads() -> None:
    coded = consider_story(prepared(STORY), load_lexicon())
    triggers = [(draft.reading.number, draft.reading.trigger) for draft, _ in coded.kept]
    assert len(triggers) == len(set(triggers))
    assert any(not is_detected(draft.reading) for draft, _ in coded.kept)


def test_it_finds_nothing_where_nothing_happens() -> None:
    assert not consider_story(prepared(GARDEN), load_lexicon()).kept


@pytest.mark.parametrize("text", ["", "Yes.", STORY.split(". ", maxsplit=1)[0] + "."])
def test_it_does_not_speak_of_a_few_sentences(text: str) -> None:
    story = prepared(text) if text else None
    sentences = story.sentences if story is not None else ()
    assert opinion_of(sentences, (), (), (), load_lexicon()) is None


def test_words_of_no_kind_that_tells_events_are_passed_over() -> None:
    story = prepared("He. She. They. It. We. You.")
    opinion = opinion_of(story.sentences, (), (), (), load_lexicon())
    assert opinion is not None
    assert opinion.odds.shape == (0, len(TYPES))
    assert detect(opinion, story.sentences, ()) == []


def test_unknown_words_have_no_code() -> None:
    detector = load_detector()
    story = prepared("Zzyrq blorped. Vexxt quarned. Plimt gorsed. Drelk fnarted.")
    seen = see(story.sentences, (), (), (), load_lexicon(), {})
    assert not seen.words.any()
    assert np.isfinite(odds_of(detector, seen)).all()


def test_why_says_that_no_frame_read_it() -> None:
    told = explain_story(prepared(STORY), without_frames(load_lexicon()))
    assert {why.frame for why in told} == {NO_FRAME}
    assert all(why.detector.startswith("chance ") for why in told)
    assert any("nearest words '" in why.detector for why in told)


def test_why_says_what_the_detector_holds_of_frames() -> None:
    told = explain_story(prepared(STORY), load_lexicon())
    assert all(why.detector.startswith("chance ") for why in told)
    short = explain_story(prepared(STORY.split(". ", maxsplit=1)[0] + "."), load_lexicon())
    assert [why.detector for why in short] == ["does not speak of stories so short"]


def test_rows_are_the_same_whatever_the_hash_seed() -> None:
    code = (
        "from dateline.pipeline import code_texts\n"
        f"rows = [{{'id': 'one', 'text': {STORY!r}, 'date': '2024-05-02'}}]\n"
        "print([m for _, ms in code_texts(rows) for m in ms])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_a_file_cut_short_is_said(tmp_path: Path) -> None:
    whole = (data_folder() / "detector" / "en.npz").read_bytes()
    for size in (0, 10, len(whole) // 2, len(whole) - 30):
        (tmp_path / "en.npz").write_bytes(whole[:size])
        with pytest.raises(DataFileError, match=r"detector/en\.npz: is cut short.*train_detector"):
            read_detector(tmp_path / "en.npz")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="cannot be read"):
        read_detector(tmp_path / "en.npz")


def test_parts_that_do_not_fit_are_said(tmp_path: Path) -> None:
    with np.load(str(data_folder() / "detector" / "en.npz")) as held:
        parts = {name: held[name] for name in held.files}
    np.savez(tmp_path / "en.npz", **(parts | {"codes": parts["codes"][:5]}))
    with pytest.raises(DataFileError, match="do not fit"):
        read_detector(tmp_path / "en.npz")
    del parts["outer"]
    np.savez(tmp_path / "en.npz", **parts)
    with pytest.raises(DataFileError, match="another form"):
        read_detector(tmp_path / "en.npz")


def test_every_type_has_its_parties() -> None:
    assert tuple(sorted(detected_frames())) == TYPES


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("event: PARTY\nactor: subject\nrecipient: object", "f.txt:1: unknown type 'PARTY'"),
        ("event: AID\nactor: subjct\nrecipient: object", "f.txt:2: unknown slot 'subjct'"),
        ("event: AID\nactor: subject\nrecipient: object", "f.txt: no entry for ACCUSE"),
    ],
)
def test_a_wrong_entry_is_said(text: str, said: str) -> None:
    with pytest.raises(DataFileError, match=said):
        read_frames(text, "f.txt")
