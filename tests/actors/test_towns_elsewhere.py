"""Whose the police and councils of towns are that a gazetteer places elsewhere."""

import pytest
from last_mention import last_mention

Told = dict[str, str]


def towns_of(text: str, told: Told) -> list[tuple[int, int, str]]:
    return [
        (at, at + len(name), code)
        for name, code in told.items()
        for at in range(len(text))
        if text.startswith(name, at)
    ]


@pytest.mark.parametrize(
    ("text", "word", "told", "expected"),
    [
        (
            "Athens police arrested a baker of Hopfield.",
            "police",
            {"Athens": "USA", "Hopfield": "USA"},
            "USA COP",
        ),
        (
            "Philippi police arrested a baker of Philippi, West Virginia.",
            "baker",
            {"Philippi": "USA", "West Virginia": "USA"},
            "USA LAB",
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
    assert last_mention(text, word, towns_of(text, told)) == expected
