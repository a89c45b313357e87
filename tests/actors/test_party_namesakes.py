"""Parties called like others abroad, captains of boats, and where somebody only lives."""

import pytest
from last_mention import last_mention


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
    assert last_mention(text, word) == expected
