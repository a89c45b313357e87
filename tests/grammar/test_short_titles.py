"""Ranks and titles cut short before a name end no sentence."""

import pytest

from dateline.grammar import load_parser, parse_story


@pytest.mark.parametrize(
    "text",
    [
        "The rebels released Maj. John Okello on Monday, the army said.",
        "The rebels released Capt. John Okello on Monday, the army said.",
        "Police said Lt. Col. Ali Bako and Brig. Gen. Paul Ndlovu were held by Sgt. Ira Stone.",
        "The court acquitted Msgr. Paul Ndlovu and Supt. Ali Bako on Monday.",
    ],
)
def test_a_short_title_ends_no_sentence(text: str) -> None:
    assert len(parse_story(text, load_parser())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The army promoted him to major. John Okello left on Monday.",
        "They asked for the captain. John Okello left on Monday.",
    ],
)
def test_a_title_in_full_may_end_one(text: str) -> None:
    assert len(parse_story(text, load_parser())) == 2
