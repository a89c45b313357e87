"""What was given and is given no more: cut off, not refused."""

import pytest
from coded_texts import mentions_of, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Germany will stop selling arms to Saudi Arabia.", ("SANCTION", "DEU GOV", "SAU GOV")),
        ("Italy will no longer supply weapons to Libya.", ("SANCTION", "ITA GOV", "LBY GOV")),
        ("Sudan will no longer share intelligence with Egypt.", ("SANCTION", "SDN GOV", "EGY GOV")),
        ("Italy will not supply weapons to Libya.", ("REJECT", "ITA GOV", "LBY GOV")),
    ],
)
def test_what_is_given_no_more_is_cut_off(text, expected):
    (mention,) = mentions_of(text, "2024-06-12")
    assert (mention.event, shown(mention.actor), shown(mention.recipient)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ottawa hit back with duties on American steel.", ("SANCTION", "CAN GOV", "USA GOV")),
        ("Pakistan hit back at India in a statement.", ("ACCUSE", "PAK GOV", "IND GOV")),
    ],
)  # fmt: skip
def test_what_is_hit_back_with(text, expected):
    found = [(m.event, shown(m.actor), shown(m.recipient)) for m in mentions_of(text, "2025-03-04")]
    assert found == [expected]
