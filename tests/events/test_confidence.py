"""Confidence: its file's errors, and that what speaks for a row raises it."""

import pytest

from dateline.datafiles import DataFileError
from dateline.events.coding.confidence import FEATURES, load_weights, read_weights
from dateline.pipeline import code_texts


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("feature: frame wieght\nweight: 1\n", 1, "unknown feature 'frame wieght'"),
        ("feature: noun\nweight: much\n", 2, "'much' is no number"),
        ("base: 0\n\nflor: 0.2\n", 3, "did you mean 'floor'"),
    ],
)
def test_a_broken_file_is_named_with_line_and_mend(text, line, message):
    with pytest.raises(DataFileError, match=message) as raised:
        read_weights(text, "confidence/en.txt")
    assert raised.value.line == line


def test_every_feature_has_a_weight():
    assert load_weights().features.keys() >= set(FEATURES)


def test_a_named_state_in_a_main_clause_is_surer_than_an_unnamed_one_in_a_side_clause():
    texts = [
        "Kenya expelled two Ugandan diplomats.",
        "It was a quarrel of the kind that could, some feared, lead to attacks on Kenya.",
    ]
    sure, unsure = (
        mentions for _, mentions in code_texts({"id": text, "text": text} for text in texts)
    )
    assert sure[0].confidence > max((one.confidence for one in unsure), default=0.0)


def test_confidence_is_a_chance():
    ((_, mentions),) = code_texts([{"id": "1", "text": "Kenya attacked Somalia on Monday."}])
    assert all(0.0 <= mention.confidence <= 1.0 for mention in mentions)


def test_no_row_is_certain():
    text = "Kenya attacked Chad. " * 3 + "Kenya praised the treaty with Mali on Monday."
    pages = [{"id": "1", "text": "<\n <\n " + text}, {"id": "2", "text": text}]
    given = [one.confidence for _, mentions in code_texts(pages) for one in mentions]
    assert given
    assert 0 < min(given) <= max(given) < 1
