"""Two nationalities side by side: where a minority lives comes first."""

import pytest

from dateline.pipeline import code_texts


def doers(text: str) -> list[str]:
    """Return the codes of the actors of each event."""
    row = {"id": "text", "text": text, "date": "2024-03-05"}
    return [
        "+".join(one.code for one in mention.actor)
        for mention in next(found for _, found in code_texts([row]))
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Romanian Hungarians marched through Cluj.", "ROU"),
        ("Kosovo Serb mayors resigned.", "XKX"),
        ("Bosnia's Serbs boycotted the vote.", "BIH"),
        ("The leader of Bosnia's Serbs threatened to quit the army.", "BIH"),
        ("Turkish Cypriots protested against the government.", "CYP"),
        ("Thai and Lao officials met in Hanoi.", "THA+LAO"),
    ],
)
def test_a_minority_is_of_the_state_named_before_it(text: str, wanted: str) -> None:
    assert doers(text) == [wanted]
