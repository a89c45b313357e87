"""Whose the police and councils of towns are that a gazetteer places elsewhere."""

from datetime import date

import pytest

from dateline.actors import cast_parties, load_register
from dateline.grammar import load_parser

Told = dict[str, str]


def who(text: str, word: str, told: Told) -> str:
    """Return the code and main sector of the last mention of a word."""
    sentences = tuple(sentence for found in load_parser().parse([text]) for sentence in found)
    towns = [
        (at, at + len(name), code)
        for name, code in told.items()
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    cast = cast_parties(text, sentences, load_register(), date(2024, 3, 5), towns=towns)
    found = [
        cast.at(number, token.index)
        for number, sentence in enumerate(sentences)
        for token in sentence.tokens
        if token.text == word
    ]
    return " & ".join(" ".join((one.code, *one.sector[:1])) for one in found[-1])


@pytest.mark.parametrize(
    ("text", "word", "told", "expected"),
    [
        (
            "Athens police arrested a baker of Hopfield.",
            "police",
            {"Athens": "USA", "Hopfield": "USA"},
            "USA COP",
        ),
        ("Athens police arrested a baker.", "police", {"Athens": "USA"}, "GRC COP"),
        (
            "Alexandria police arrested a baker of Hopfield.",
            "police",
            {"Alexandria": "USA", "Hopfield": "USA"},
            "USA COP",
        ),
        (
            "San Jose police arrested a baker of Hopfield.",
            "police",
            {"San Jose": "USA", "Hopfield": "USA"},
            "USA COP",
        ),
        ("Lebanon rejected the plan.", "Lebanon", {"Lebanon": "LBN"}, "LBN GOV"),
        (
            "Hopfield nurses, on their way to Wexcombe, found a boat. Police praised them.",
            "Police",
            {"Hopfield": "USA", "Wexcombe": "USA"},
            "USA COP",
        ),
        (
            "Hopfield nurses, on their way to Wexcombe, found a boat. Police praised them.",
            "Police",
            {"Hopfield": "USA", "Wexcombe": "GBR"},
            "UNK COP",
        ),
    ],
)
def test_whose_a_town_is(text: str, word: str, told: Told, expected: str) -> None:
    assert who(text, word, told) == expected
