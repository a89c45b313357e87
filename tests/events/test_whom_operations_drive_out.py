"""Whom an operation is against that is only told to rid a place of them."""

import pytest
from coded_texts import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Ethiopia began an offensive that drove al-Shabaab fighters out of the province.",
            ("ASSAULT", "ETH", "SOM"),
        ),
        (
            "Uganda launched an operation which pushed Congolese rebels back.",
            ("ASSAULT", "UGA", "COD"),
        ),
        # whom it only worries it does not hit
        ("Chad launched an attack that worried Sudan.", ("ASSAULT", "TCD", "TCD")),
    ],
)
def test_those_driven_out_are_hit(text, event):
    assert told(text)[0] == event
