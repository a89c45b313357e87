"""Whoever something happens at the hands of does it."""

import pytest

from dateline.grammar import load_parser, parse_story


def by(text):
    (sentence,) = parse_story(text, load_parser())
    return [
        (sentence.tokens[token.head].lemma, sentence.tokens[child].text)
        for token in sentence.tokens
        if token.lemma == "by"
        for child in sentence.dependents(token.index, "pobj")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine miners died at the hands of militiamen.", [("die", "militiamen")]),
        ("Three nurses were killed at the hands of rebels in Chad.", [("kill", "rebels")]),
        # hands that hold, and deaths told by a noun
        ("He looked at the hands of the clock.", []),
        ("The death of a nurse at the hands of rebels was news.", []),
    ],
)
def test_hands_are_by_those_whose_they_are(text, expected):
    assert [found for found in by(text) if found[1] != "clock"] == expected
