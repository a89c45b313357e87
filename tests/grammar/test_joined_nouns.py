"""Nouns that a small parser joins to a verb are joined to the noun before them."""

import pytest
from parsed_texts import label_of


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        ("The envoy, who flew in on Monday, met the Togolese president, Joe Roe, and his secretary "
         "of state, Ann Doe, in Lome.", "secretary", "president"),
        ("The king moved quickly into the centre of the city and then its outskirts.", "outskirts",
         "centre"),
        ("The rebels had besieged an army base and up to 9,000 villagers for three years.",
         "villagers", "base"),
        ("On arrival police fired 32 rounds of rubber bullets and six teargas canisters to "
         "disperse the crowds.", "canisters", "rounds"),
        ("The army shelled the port in Aden and a camp near it.", "camp", "port"),
    ],
)  # fmt: skip
def test_nouns_are_joined_to_the_noun_before(text, second, first):
    assert label_of(text, second) == ("conj", first)


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        ("Peru closed its border with Chile and Bolivia protested.", "protested", "closed"),
        ("The court jailed two editors and freed a third.", "freed", "jailed"),
    ],
)
def test_verbs_are_joined_to_verbs(text, second, first):
    assert label_of(text, second) == ("conj", first)
