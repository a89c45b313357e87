"""States written in capitals by themselves, as conference papers write who spoke."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("NORWAY rejected the draft.", "NORWAY", "NOR GOV"),
        ("The plan was opposed by SAUDI ARABIA.", "ARABIA", "SAU GOV"),
        ("The MALDIVES rejected the draft.", "MALDIVES", "MDV GOV"),
        ("Bolivia spoke, supported by KENYA for the group.", "KENYA", "KEN GOV"),
    ],
)
def test_a_state_in_capitals_is_that_state(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


def test_a_surname_in_capitals_is_no_state() -> None:
    assert not last_mention("Michel JORDAN left the hall.", "JORDAN").startswith("JOR")
