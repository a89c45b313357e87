"""What the detector finds beside the frames, and how its files fail."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from coded_texts import prepared
from msgspec import structs
from msgspec.structs import replace

from dateline.datafiles import DataFileError, data_folder
from dateline.events import load_lexicon
from dateline.events.coding.coder import completed, consider_story
from dateline.events.coding.confidence import confidence_of, is_doubtful, load_weights, may_stand
from dateline.events.coding.story_drafts import draft_story
from dateline.events.detector.begun import load_begun, read_begun, text_of_begun
from dateline.events.detector.detecting import FLOOR, detect, is_to_each_other, opinion_of
from dateline.events.detector.detector import (
    detected_frames,
    load_detector,
    read_detector,
    read_frames,
    sense_of,
)
from dateline.events.detector.features import Seen, see
from dateline.events.detector.types_heard import TYPES
from dateline.events.frames.reading import is_detected
from dateline.events.lexicon.lexicon import Lexicon, lexicon_of
from dateline.events.settling.settle import settle
from dateline.events.why import NO_FRAME, explain_story
from dateline.grammar import load_parser, parse_story

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


def without_frames(lexicon: Lexicon) -> Lexicon:
    return lexicon_of((), lexicon.classes)


def test_it_finds_what_no_frame_reads() -> None:
    coded = consider_story(prepared(STORY), without_frames(load_lexicon()))
    found = {(mention.event, mention.actor[0].code) for _, mention in coded.kept}
    assert all(is_detected(draft.reading) for draft, _ in coded.kept)
    assert len(found) > 1
    for draft, mention in coded.kept:
        assert draft.odds is not None
        assert draft.odds >= FLOOR
        assert mention.confidence >= load_weights("en-whole").floor
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
    assert opinion_of(sentences, (), (), ()) is None


def test_words_of_no_kind_that_tells_events_are_passed_over() -> None:
    story = prepared("He. She. They. It. We. You.")
    opinion = opinion_of(story.sentences, (), (), ())
    assert opinion is not None
    assert opinion.odds.shape == (0, len(TYPES))
    assert detect(opinion, story.sentences, ()) == []


def test_unknown_words_have_no_code() -> None:
    detector = load_detector()
    story = prepared("Zzyrq blorped. Vexxt quarned. Plimt gorsed. Drelk fnarted.")
    seen = see(story.sentences, (), (), (), load_begun(), {}, np.zeros(1, bool))
    assert not seen.words.any()
    assert np.isfinite(sense_of(detector, seen).odds).all()


def test_a_frame_more_does_not_change_what_the_net_hears() -> None:
    story, lexicon = prepared(STORY), load_lexicon()
    begun = next(frame for frame in lexicon.frames if frame.nouns and frame.event == "THREATEN")
    # It begins at "market" and "charge", and reads neither.
    more = replace(begun, name="more", nouns=(("qualm", "market"), ("qualm", "charge")))
    wider = lexicon_of([*lexicon.frames, more], lexicon.classes)
    assert "THREATEN" in wider.begun["NOUN", "market"]
    plain, widened = (draft_story(story, one).opinion for one in (lexicon, wider))
    assert plain is not None
    assert widened is not None
    assert np.array_equal(plain.odds, widened.odds)


def test_what_words_began_is_written_as_it_is_read() -> None:
    begun = load_begun()
    assert read_begun(text_of_begun(begun), "en-begun.txt") == begun


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("VERB seize\n", "tells no word"),
        ("PARTICLE up: ASSAULT\n", "tells no word"),
        ("# what\nVERB seize: STORM\n", "unknown type 'STORM'"),
    ],
)
def test_a_wrong_line_of_what_words_began_is_named(text: str, told: str) -> None:
    with pytest.raises(DataFileError, match=told):
        read_begun(text, "detector/en-begun.txt")


def test_silent_words_are_looked_at_only_where_frames_know_them() -> None:
    story, detector, begun = prepared(STORY), load_detector(), load_begun()
    every = np.zeros(len(detector.vocabulary) + 1, bool)
    seen = see(story.sentences, (), (), (), begun, detector.vocabulary, every)
    heard = see(story.sentences, (), (), (), begun, detector.vocabulary, ~every)

    def lemmas(looked_at: Seen) -> set[str]:
        places = zip(looked_at.sentence.tolist(), looked_at.token.tolist(), strict=True)
        return {story.sentences[number].tokens[index].lemma for number, index in places}

    assert {"market", "arrest", "condemn"} <= lemmas(seen)
    assert {"arrest", "condemn"} <= lemmas(heard)
    assert "market" not in lemmas(heard)
    odds = dict(
        zip(zip(seen.sentence, seen.token, strict=True), sense_of(detector, seen).odds, strict=True)
    )
    for key, own in zip(
        zip(heard.sentence, heard.token, strict=True), sense_of(detector, heard).odds, strict=True
    ):
        assert np.allclose(own, odds[key], atol=1e-4)


@pytest.mark.parametrize("lexicon", [load_lexicon(), without_frames(load_lexicon())])
def test_what_cannot_stand_is_too_doubtful_whoever_is_on_its_sides(lexicon: Lexicon) -> None:
    story = prepared(STORY)
    drafted = draft_story(story, lexicon)
    after_all = completed(drafted.kept, story, drafted)
    for before, told in zip(drafted.kept, after_all, strict=True):
        after = told.draft
        if not may_stand(before, story.sentences):
            assert is_doubtful(after, confidence_of(after, story.sentences))


def test_a_row_needs_less_the_more_of_its_parties_are_told() -> None:
    story, weights = prepared(STORY), load_weights("en-whole")
    drafts = {one.lemma: one for one in draft_story(story, load_lexicon()).kept}
    both = drafts["call"]
    assert is_doubtful(both, weights.named - 0.01)
    assert not is_doubtful(both, weights.named)
    nameless = replace(both, actor=tuple(structs.replace(one, via="role") for one in both.actor))
    assert is_doubtful(nameless, weights.told - 0.01)
    assert not is_doubtful(nameless, weights.told)
    alone = replace(both, recipient=())
    assert is_doubtful(alone, weights.floor - 0.01)
    assert not is_doubtful(alone, weights.floor)


def test_what_the_detector_doubts_takes_in_nothing_likelier() -> None:
    story = prepared(STORY)
    call = next(one for one in draft_story(story, load_lexicon()).kept if one.lemma == "call")
    tokens = story.sentences[call.reading.number].tokens
    release = next(token.index for token in tokens if token.lemma == "release")
    inner = replace(call, event="RETREAT", reading=replace(call.reading, trigger=release), odds=0.2)
    found = replace(call.reading, frame=detected_frames()["REQUEST"])
    for odds, left in ((-0.5, 2), (-0.1, 1)):
        outer = replace(call, reading=found, odds=odds)
        kept, dropped = settle([outer, inner], story.written, story.sentences)
        assert len(kept) == left
        assert len(dropped) == 2 - left


def test_what_a_frame_reads_goes_before_what_is_hardly_heard_around_it() -> None:
    story = prepared(STORY)
    call = next(one for one in draft_story(story, load_lexicon()).kept if one.lemma == "call")
    tokens = story.sentences[call.reading.number].tokens
    release = next(token.index for token in tokens if token.lemma == "release")
    inner = replace(call, reading=replace(call.reading, trigger=release), odds=0.2)
    found = replace(call.reading, frame=detected_frames()["REQUEST"])
    for odds, stays in ((0.1, inner), (0.9, replace(call, reading=found, odds=0.9))):
        outer = replace(call, reading=found, odds=odds)
        (kept,), _ = settle([outer, inner], story.written, story.sentences)
        assert kept.reading.trigger == stays.reading.trigger


def test_what_a_frame_reads_is_what_tells_again_what_was_hardly_heard() -> None:
    story = prepared(STORY)
    call = next(one for one in draft_story(story, load_lexicon()).kept if one.lemma == "call")
    found = replace(call.reading, frame=detected_frames()["REQUEST"])
    for odds, detected in ((0.1, False), (0.9, True)):
        heard = replace(call, reading=found, odds=odds)
        again = replace(call, definite=True, odds=0.9)
        (kept,), _ = settle([heard, again], story.written, story.sentences)
        assert is_detected(kept.reading) is detected


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


@pytest.mark.parametrize(
    ("text", "mutual"),
    [
        ("The soldiers faced each other in Gao.", True),
        ("The mayors helped one another.", True),
        ("The soldiers faced the other.", False),
    ],
)
def test_what_is_done_to_each_other_is_seen(text: str, mutual: bool) -> None:
    (sentence,) = parse_story(text, load_parser())
    verb = next(token.index for token in sentence.tokens if token.pos == "VERB")
    assert is_to_each_other(sentence, verb) == mutual
