"""Words that mean others by what a text is about, and lawmakers called by their chamber."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Senate Republicans blocked the bill.", "Republicans", "USA LEG"),
        ("House Democrats met the president of Chile.", "Democrats", "USA LEG"),
        # Without their chamber they are the party.
        ("Republicans lost the vote in Ohio.", "Republicans", "USA PTY"),
        ("The British Business Secretary met Iran's envoy. ", "Secretary", "GBR GOV"),
        ("Australia's shadow defence minister spoke.", "minister", "AUS LEG"),
        ("Poland expelled two members of staff at the Cuban embassy.", "staff", "CUB GOV"),
        # Elsewhere staff work.
        ("Poland's staff at the airport walked out.", "staff", "POL LAB"),
        ("Canada's whips counted votes. The rebels voted no.", "rebels", "CAN LEG"),
        # What an American paper need not say.
        (
            "Slovenia asked for help. The Secretary of State flew to Belgrade.",
            "Secretary",
            "USA GOV",
        ),
        ("France's secretary of state flew to Belgrade.", "secretary", "FRA GOV"),
        # Who fights is no lawmaker.
        ("Chad's whips counted votes. The rebels broke the truce.", "rebels", "TCD REB"),
    ],
)
def test_who_is_meant(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected
