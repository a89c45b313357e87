"""Names of groups whose last word some papers write small: "the Free Syrian army"."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Free Syrian army shelled a post.", "army", "SYR REB"),
        ("The Kachin Independence army left the pass.", "army", "MMR REB"),
        ("The Rapid Support forces left the camp.", "forces", "SDN REB"),
        ("The New People’s army burned a truck.", "army", "PHL REB"),
    ],
)
def test_a_last_word_in_small_letters_is_part_of_the_name(
    text: str, word: str, expected: str
) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Syrian army shelled a post.", "army", "SYR MIL"),
        ("Forces loyal to the president left the camp in Sudan.", "Forces", "SDN MIL"),
    ],
)
def test_armies_without_a_name_of_their_own_are_their_states(
    text: str, word: str, expected: str
) -> None:
    assert last_mention(text, word) == expected
