"""Tests of who did it and to whom where stories take parties up without their names."""

import pytest
from coded_texts import mentions_of, shown


def of(event: str, text: str) -> list[tuple[str, str]]:
    """Return both sides of each event of a type that a text tells."""
    return [
        (shown(one.actor), shown(one.recipient)) for one in mentions_of(text) if one.event == event
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Chad accused Niger of training rebels, which Niamey denies.",
            ("NER GOV", "TCD GOV"),
        ),
        (
            "Chad says the rebels are armed by Niger, a claim Niamey denies.",
            ("NER GOV", "TCD GOV"),
        ),
        (
            "Chad says the rebels have been trained by officers from Niger, which Niamey denies.",
            ("NER GOV", "TCD GOV"),
        ),
        (
            "Chad accuses the Nigerien army of shelling a village, which it denies.",
            ("NER MIL", "TCD GOV"),
        ),
        ("Chad said Niger had armed the rebels. Niamey denies this.", ("NER GOV", "TCD GOV")),
        (
            "The opposition says Chadian police killed nine people in Moundou. "
            "The government denies this.",
            ("TCD GOV", "TCD OPP"),
        ),
    ],
)
def test_what_is_denied_is_whose_word_it_was(text, sides):
    assert sides in of("REJECT", text)


def test_what_others_said_of_somebody_else_is_not_denied():
    text = "Chad said it would hold a vote in May. Niger denied this."
    assert ("NER GOV", "TCD GOV") not in of("REJECT", text)
    text = "Chad condemned a raid near the lake, which Niger denied having ordered."
    assert ("NER GOV", "NER GOV") not in of("REJECT", text)
