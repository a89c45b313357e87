"""Whoever throws stones at an embassy is of where it stands; who works there is of its state."""

import pytest

from dateline.pipeline import code_texts


def sides(text):
    ((_, mentions),) = code_texts([{"id": "a", "text": text, "date": "2024-06-12"}])
    return [
        (one.event, [party.code for party in one.actor], [party.code for party in one.recipient])
        for one in mentions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Protesters hurled eggs at the Danish consulate in Oslo.", ("PROTEST", ["NOR"], ["DNK"])),
        ("Some 90 people threw stones at the Kenyan embassy in Kampala on Monday.",
         ("PROTEST", ["UGA"], ["KEN"])),
        ("Norway expelled two members of staff at the Chadian embassy in Oslo.",
         ("SANCTION", ["NOR"], ["TCD"])),
    ],
)  # fmt: skip
def test_a_crowd_at_an_embassy_is_of_where_it_stands(text, expected):
    assert sides(text) == [expected]
