"""Leaders by surnames alone, with the accents that their languages have."""

import pytest
from coded_texts import mentions_of, shown


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Erdoğan criticised Sweden on Sunday.", "TUR GOV"),
        ("Orbán criticised Sweden on Sunday.", "HUN GOV"),
        ("Vučić criticised Sweden on Sunday.", "SRB GOV"),
        ("Orban criticised Sweden on Sunday.", "HUN GOV"),
    ],
)
def test_a_surname_with_accents_is_known(text, actor):
    (mention,) = mentions_of(text, "2023-05-05")
    assert shown(mention.actor) == actor
