"""The head of a church that has a state: his wherever he travels, and nobody else is of it."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("In Peru, the Pope condemned the killings.", "Pope", "VAT REL"),
        ("The pontiff met Chad's president in N'Djamena.", "pontiff", "VAT REL"),
        ("Kenya's bishops thanked the Holy Father.", "Father", "VAT REL"),
        ("The supreme pontiff met Haiti's president.", "pontiff", "VAT REL"),
        # Those whom he meets and speaks to are of the country where he is.
        ("The Pope landed in Quito. The army had closed the roads.", "army", "ECU MIL"),
        ("In Lima the Pope met President Luis Ferro.", "Ferro", "PER GOV"),
        ("In Kampala the Pope spoke. Police arrested two men.", "Police", "UGA COP"),
        ("The Pope prayed in Accra, Ghana. A pastor mocked him.", "pastor", "GHA REL"),
        # Another church's head, and those whom the state has too.
        ("The Coptic Pope met Egypt's president.", "Pope", "EGY REL"),
        ("The Pope spoke in Rome. The Vatican spokesman denied it.", "spokesman", "VAT GOV"),
        ("The Vatican's court jailed a cardinal.", "court", "VAT JUD"),
    ],
)
def test_whose_a_church_and_its_hosts_are(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected
