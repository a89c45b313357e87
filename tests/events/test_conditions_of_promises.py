"""Conditions of promises, and what is only foretold."""

import pytest
from coded_texts import with_flags

Told = list[tuple[str, tuple[str, ...]]]


def coded(text: str) -> Told:
    return with_flags(text, "2024-03-05", lang="en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what others may do is no part of a promise
        (
            "If Serbia shells Kosovo, Albania will send arms.",
            [("ASSAULT", ("hypothetical",)), ("AGREE", ())],
        ),
        (
            "Japan will defend Palau if China blockades it.",
            [("AGREE", ()), ("COERCE", ("hypothetical",))],
        ),
        # the parser gives the "if" to the main verb
        ("If Uganda bombs Rwanda, Kenya will help.", [("ASSAULT", ("hypothetical",))]),
        ("If Sudan attacks Chad, France will help.", [("ASSAULT", ("hypothetical",))]),
        # who foretells a state's ruin does not threaten it, nor does its own government
        ("Kenya will pay the price, an analyst said.", []),
        ("Greece would suffer, the Greek minister said.", []),
        ("Iran's foreign minister said Israel would regret the strike.", [("THREATEN", ())]),
        (
            "Sudan's president said the opposition would pay the price.",
            [("THREATEN", ())],
        ),
    ],
)
def test_conditions_and_what_is_foretold(text: str, told: Told) -> None:
    assert coded(text) == told
