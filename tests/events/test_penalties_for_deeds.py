"""What a penalty is for was done by whoever bears it."""

import pytest
from coded_texts import mentions_of, row


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chilean doctor Pedro Rojas is serving a sentence for molesting dozens of girls.",
            "ASSAULT CHL MED > CHL CVL",
        ),
        (
            "A Peruvian trader faces a life sentence for bombing a church.",
            "ASSAULT PER BUS > PER REL",
        ),
        # Whoever upholds a sentence did not do what it is for.
        ("A Peruvian judge upheld a sentence for killing a soldier.", "ASSAULT UNK > PER MIL"),
    ],
)
def test_deeds_are_of_whom_a_penalty_hits(text: str, expected: str) -> None:
    assert expected in [row(one) for one in mentions_of(text)]
