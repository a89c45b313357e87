"""Parties called like others abroad, captains of boats, and where somebody only lives."""

from datetime import date

import pytest

from dateline.actors import cast_parties, load_register
from dateline.grammar import load_parser


def who(text: str, word: str) -> str:
    """Return the code and main sector of the last mention of a word."""
    sentences = tuple(sentence for found in load_parser().parse([text]) for sentence in found)
    cast = cast_parties(text, sentences, load_register(), date(2024, 3, 5))
    found = [
        cast.at(number, token.index)
        for number, sentence in enumerate(sentences)
        for token in sentence.tokens
        if token.text == word
    ]
    return " & ".join(" ".join((one.code, *one.sector[:1])) for one in found[-1])


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Togo's opposition National Congress party rejected the budget.", "party", "TGO PTY"),
        ("A ferry captain was arrested in Cork.", "captain", "IRL LAB"),
        (
            "Nora Vane, an ex-minister of Bolivia who lives in Spain, was convicted. The police"
            " had searched her office.",
            "police",
            "BOL COP",
        ),
        (
            "Chad freed Nora Vane on Monday. She had been abducted in Greece in 2019.",
            "Vane",
            "TCD CVL",
        ),
    ],
)
def test_whose_somebody_is(text: str, word: str, expected: str) -> None:
    assert who(text, word) == expected
