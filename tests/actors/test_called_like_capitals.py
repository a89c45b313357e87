"""Persons called like capitals are no governments, where the text tells of them before."""

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
        ("The Chilean army arrested Captain Pedro Lima. Lima was beaten in custody by soldiers.",
         ("ASSAULT", ["CHL"], ["CHL"])),
        ("Judge Denise Kingston of Kenya's high court sat on Monday. Kingston condemned the rebels "
         "in Mandera.", ("ACCUSE", ["KEN"], ["KEN"])),
        # whose state is told of besides, and whom no title or first name introduces
        ("The Chilean army arrested Captain Pedro Lima. Peru was not amused. Lima recalled its "
         "ambassador from Chile.", ("SANCTION", ["PER"], ["CHL"])),
        ("The Chilean army arrested a captain. Lima condemned the arrest by Chile.",
         ("ACCUSE", ["PER"], ["CHL"])),
    ],
)  # fmt: skip
def test_a_surname_is_no_capital(text, expected):
    assert expected in sides(text)
