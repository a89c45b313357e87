"""What somebody resolves to do, nouns behind a preposition said twice, names in a row."""

import pytest
from parsed_texts import label_of


@pytest.mark.parametrize(
    ("text", "verb", "label"),
    [
        ("The assembly voted on Monday to close the embassy.", "close", ("xcomp", "voted")),
        ("Niger agreed on Monday with Chad to reopen the border.", "reopen", ("xcomp", "agreed")),
        ("The army marched on Monday to free the town.", "free", ("advcl", "marched")),
    ],
)
def test_what_is_resolved_is_no_purpose(text, verb, label):
    assert label_of(text, verb) == label


def test_nouns_behind_a_preposition_said_twice_are_joined():
    text = "Japan imposed sanctions on two Russian banks and on a Chinese trader."
    assert label_of(text, "trader") == ("conj", "banks")


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("Mali, Burkina Faso and Niger said they would leave.", "Faso", ("conj", "Mali")),
        ("The envoy, Ann Roe, and Niger said they would leave.", "Roe", ("appos", "envoy")),
    ],
)
def test_three_names_in_a_row_are_a_list(text, word, label):
    assert label_of(text, word) == label
