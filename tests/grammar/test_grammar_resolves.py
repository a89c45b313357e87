"""What somebody resolves to do, nouns behind a preposition said twice, names in a row."""

import pytest

from dateline.grammar import load_parser, parse_story


def label_of(text: str, word: str) -> tuple[str, str]:
    (sentence,) = parse_story(text, load_parser())
    token = next(one for one in sentence.tokens if one.text == word)
    return token.dep, sentence.tokens[token.head].text


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
