"""A nickname in quotation marks parts no name."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Surnames that two politicians of another country have.
        (
            "Mexican marines captured Ismael “El Flaco” Noboa in Sonora on Monday. Noboa led"
            " a gang. Police had freed Noboa in May.",
            "Noboa",
            "MEX CVL",
        ),
        (
            'Colombian police on Monday killed Rubio "Tuerto" Boluarte in Cali. Troops had freed'
            " Boluarte in May.",
            "Boluarte",
            "COL CVL",
        ),
        # Whom the register knows by his other names.
        ("Police in Haiti sought Jimmy “Barbecue” Chérizier on Monday.", "Chérizier", "HTI CRM"),
        # Words quoted before a name are no part of it.
        ("Moscow said the “terrorist” Noboa had met the king of Morocco.", "Noboa", "ECU GOV"),
    ],
)
def test_a_nickname_parts_no_name(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected
