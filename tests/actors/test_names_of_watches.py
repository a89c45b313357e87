"""A body that names the continent it watches is headed by the word before that."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Harvest Watch Africa urged Chad to free two reporters.", "Africa", "NGO"),
        ("Harbour Defenders Asia accused Malaysia of dumping.", "Asia", "NGO"),
        # A company is one wherever it trades.
        ("Kigali Cement Holdings sued Rwanda.", "Holdings", "RWA BUS"),
    ],
)
def test_a_continent_heads_no_name(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected
