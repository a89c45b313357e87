"""Marks, labels, cells and quotation marks around sentences; offsets stay those of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.grammar import load_parser, parse_story
from dateline.grammar.apparatus import cells, double_quoted, labels_of, without_marks

TEXT = st.text(st.sampled_from("aB1 .:|-–•#'’‘“”\"\n[]()📣"), max_size=120)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("10:42 GMT Police say two boats were boarded.", "Police say two boats were boarded."),
        ("[9.05pm] The envoy has left.", "The envoy has left."),
        ("• Two clerks were freed", "Two clerks were freed"),
        ("- On 3 May the army shelled the town.", "On 3 May the army shelled the town."),
        ("3. Demands that the rebels withdraw;", "Demands that the rebels withdraw;"),
        ("(b) Calls upon both sides to talk;", "Calls upon both sides to talk;"),
        ("BREAKING: Chad recalls its envoy", "Chad recalls its envoy"),
        ("UPDATE 3 - Chad recalls its envoy", "Chad recalls its envoy"),
        ("📣 RT @ministry: Chad recalls its envoy #Chad #Sahel", "Chad recalls its envoy"),
        ("🇹🇩 Chad recalls its envoy", "Chad recalls its envoy"),
        ("UPDATE 3-Chad recalls its envoy", "Chad recalls its envoy"),
        ("RPT-WRAPUP 2-Chad recalls its envoy", "Chad recalls its envoy"),
        ("2/ Chad has recalled its envoy.", "Chad has recalled its envoy."),
        ("(3/9) Chad has recalled its envoy.", "Chad has recalled its envoy."),
        # what is no mark
        ("10:42 was the time of the blast.", "10:42 was the time of the blast."),
        ("Update the law, they said.", "Update the law, they said."),
        ("1. fc Köln won.", "1. fc Köln won."),
        ("EXCLUSIVE-use zones are shut.", "EXCLUSIVE-use zones are shut."),
        ("9/11 changed that.", "9/11 changed that."),
        ("U.S. troops left.", "U.S. troops left."),
        ("-", "-"),
    ],
)
def test_marks_of_a_line_are_cut_off(line, words):
    start, end = without_marks(line)
    assert line[start:end] == words


@given(TEXT)
def test_something_always_stays(line):
    start, end = without_marks(line)
    assert 0 <= start <= end <= len(line)
    assert start < end or not line


@given(TEXT)
def test_cells_are_the_line_itself(line):
    parts = cells(line)
    assert all(line[start : start + len(part)] == part for part, start in parts)
    assert all("|" not in part for part, _ in parts) or parts == [(line, 0)]


@given(TEXT)
def test_quotation_marks_keep_their_places(text):
    changed = double_quoted(text)
    assert len(changed) == len(text)
    differing = {(old, new) for old, new in zip(text, changed, strict=True) if old != new}
    assert differing <= {("‘", "“"), ("’", "”"), ("'", '"')}


def test_single_quotation_marks_become_double_ones():
    assert double_quoted("‘We won’t go,’ he said. ‘Never.’") == "“We won’t go,” he said. “Never.”"
    assert double_quoted("'We won't go,' he said.") == '"We won\'t go," he said.'
    # a text that quotes in double marks has single ones inside, or for a word
    inside = "“He said ‘never’ to us,” she said. “Twice.”"
    assert double_quoted(inside) == inside
    assert double_quoted("The rebels' camp and the ministers’ cars") == (
        "The rebels' camp and the ministers’ cars"
    )


def labelled(*lines):
    pieces = [(line, 100 * number) for number, line in enumerate(lines)]
    return [lines[number][:end] for number, (end, _) in labels_of(pieces, [(200, 204)]).items()]


def test_labels_open_lines():
    talk = ["Ms Holm: We left.", "Question: Why?", "Mali: France left.", "Ms Holm: They asked."]
    assert labelled(*talk) == ["Ms Holm", "Question", "Mali", "Ms Holm"]
    # by itself only a known name or capitals are one
    assert labelled("Correction: The vote was on Friday.", "x", "Mali: France left.") == ["Mali"]
    assert labelled("SUDAN - Police fired tear gas.") == ["SUDAN"]
    assert labelled("He added: We left.", "a: B", "The Oslo talks: what we know") == []


def test_a_label_is_a_sentence_of_its_own_and_offsets_hold():
    text = "SPOKESWOMAN: We expelled two envoys.\n12/05/2021 | Gao | Armed men killed a guard"
    sentences = parse_story(text, load_parser())
    assert [sentence.text for sentence in sentences] == [
        "SPOKESWOMAN:",
        "We expelled two envoys.",
        "12/05/2021",
        "Gao",
        "Armed men killed a guard",
    ]
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text
