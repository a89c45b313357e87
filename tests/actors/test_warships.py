"""Ships: the letters before a name tell whose navy it is of."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("HMAS Wallaroo was sent to Tonga.", "Wallaroo", "AUS MIL"),
        ("The U.S.S. Hartley fired at Libya.", "Hartley", "USA MIL"),
        ("The frigate HMCS Moncton left Chile.", "Moncton", "CAN MIL"),
    ],
)
def test_whose_navy_a_ship_is_of(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


def test_other_letters_tell_no_navy() -> None:
    assert not last_mention("MV Wallaroo was sent to Tonga.", "Wallaroo").endswith("MIL")
