"""Who says something behind "and" is who said or did what stands before it."""

import pytest
from coded_texts import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Chad's interior minister praised the police and warned that anyone who helps the"
            " rebels will be prosecuted.",
            "THREATEN",
        ),
        (
            "Uganda summoned the Rwandan envoy and said it would close the crossing at Katuna if"
            " the shelling went on.",
            "THREATEN",
        ),
        (
            "Malta's foreign minister thanked the guards and insisted that the ruling does not"
            " bind us.",
            "REJECT",
        ),
    ],
)
def test_who_says_so_stands_before_the_verb_joined(text: str, event: str) -> None:
    assert event in {row[0] for row in told(text)}
