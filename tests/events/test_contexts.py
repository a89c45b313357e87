"""Every context has its examples and near-misses; cues count as the data file says they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.datafiles import DataFileError, data_folder, read_paragraphs
from dateline.events.codebook.codebook import load_codebook
from dateline.events.contexts.contexts import find_contexts, read_cues

FILE = data_folder() / "contexts" / "en.txt"
ENTRIES = tuple(read_paragraphs(FILE.read_text(encoding="utf-8"), "en.txt"))
EXAMPLES = [(entry.value("context"), text) for entry in ENTRIES for text in entry.values("example")]
NEAR_MISSES = [
    (entry.value("context"), text) for entry in ENTRIES for text in entry.values("near-miss")
]


def test_every_context_has_cues_examples_and_near_misses() -> None:
    assert [entry.value("context") for entry in ENTRIES] == list(load_codebook().contexts)
    for entry in ENTRIES:
        assert len(entry.values("example")) >= 2, entry.value("context")
        assert len(entry.values("near-miss")) >= 2, entry.value("context")


@pytest.mark.parametrize(("context", "text"), EXAMPLES)
def test_examples_have_their_context(context: str, text: str) -> None:
    assert context in find_contexts(text, "")


@pytest.mark.parametrize(("context", "text"), NEAR_MISSES)
def test_near_misses_have_not(context: str, text: str) -> None:
    assert context not in find_contexts(text, "")


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("", ()),
        ("The two choirs sang until noon.", ()),
        ("Nurses and ambassadors", ("diplomatic", "health")),
        ("Nurses-in-training met the ambassadors’ wives", ("diplomatic", "health")),
        ("The nurseries and the ambassadorial car", ()),
        ("a bill", ()),
        ("a bill, a motion", ("legislative",)),
        ("a bill, a bill and three bills", ()),
        ("THE NURSES AND THE AMBASSADOR", ("diplomatic", "health")),
        ("Who treats it?", ()),
        ("The WHO treats it.", ("health",)),
        ("THE WHO PLAYED TWO NIGHTS", ()),
        ("They legislate; gerrymandering is banned.", ("election",)),
    ],
)
def test_cues_are_whole_words_whatever_their_case(text: str, contexts: tuple[str, ...]) -> None:
    assert find_contexts(text, "") == contexts


def test_a_document_lends_a_context_only_when_it_dwells_on_it() -> None:
    told = "Voters queued at polling stations. The ballot papers came late. Turnout was high. "
    assert "election" in find_contexts("A man was hurt.", told)
    passing = told + "The lake lay still and the boats came home one after the other. " * 60
    assert "election" not in find_contexts("A man was hurt.", passing)
    assert "election" not in find_contexts("A man was hurt.", "The referendum is over.")


def test_a_long_paragraph_needs_more_than_a_word_in_passing() -> None:
    filler = "and they walked on along the shore where the boats lay " * 20
    assert "health" in find_contexts(f"A nurse waved {filler[:200]}", "")
    assert "health" not in find_contexts(f"A nurse waved {filler}", "")


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_gives_known_contexts_in_codebook_order(paragraph: str, document: str) -> None:
    found = find_contexts(paragraph, document)
    assert list(found) == [context for context in load_codebook().contexts if context in found]
    assert found == find_contexts(paragraph, document)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("context: militry\nstrong: army", r"t:1: no context 'militry'"),
        ("context: military\nstrong: army\nweak: war; army", r"t:3: 'army' is also strong"),
        ("context: military\nstrong: army;", r"t:2: an empty cue"),
        ("context: military\nexample: An army.", r"t:1: military has no cue"),
        ("context: military\nstrongly: army", r"unknown key 'strongly'; did you mean 'strong'"),
    ],
)
def test_a_broken_file_is_named_with_line_and_mend(text: str, problem: str) -> None:
    with pytest.raises(DataFileError, match=problem):
        read_cues(text, "t")


def test_a_document_lends_nothing_to_a_passage_that_is_silent_of_it() -> None:
    war = "The army shelled the front line. A truce was near. Troops and rebels held their base. "
    quiet = "The lake lay still and the boats came home one after the other. " * 6
    assert "military" in find_contexts("A rebel was hurt.", war + quiet)
    assert "military" not in find_contexts("The premier met the bishop.", war + quiet)
