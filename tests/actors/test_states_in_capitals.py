"""States written in capitals by themselves, as conference papers write who spoke."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("SWEDEN praised the text.", "SWEDEN", "SWE GOV"),
        ("The plan was backed by SOUTH AFRICA.", "AFRICA", "ZAF GOV"),
        ("The BAHAMAS praised the text.", "BAHAMAS", "BHS GOV"),
        ("Bolivia spoke, followed by GHANA for the group.", "GHANA", "GHA GOV"),
    ],
)
def test_a_state_in_capitals_is_that_state(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


def test_a_surname_in_capitals_is_no_state() -> None:
    assert not last_mention("Michel JORDAN left the hall.", "JORDAN").startswith("JOR")
