"""What officials say of another's policy, vote or sanctions, and what they will not have."""

import pytest
from coded_texts import flagged_row, mentions_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Jordan's king said Israel's settlement policy was killing the chance of peace.",
            "ACCUSE disapprove JOR GOV > ISR GOV",
        ),
        ("Oman said Iran's launch was of grave concern.", "ACCUSE disapprove OMN GOV > IRN GOV"),
        (
            "Cuba's president said the American embargo had crippled the economy.",
            "ACCUSE disapprove CUB GOV > USA GOV",
        ),
        ("Chile deems the claim by Bolivia unjustified.", "ACCUSE disapprove CHL GOV > BOL GOV"),
        ("Peru's president said he would not accept Chilean troops.", "REJECT PER GOV > CHL MIL"),
    ],
)
def test_what_is_said_of_others_is_a_judgement(text: str, wanted: str) -> None:
    assert wanted in [flagged_row(one).replace(" - ", " ") for one in mentions_of(text)]


def test_who_stands_ready_is_no_crowd() -> None:
    text = "The EU said it stood ready to impose further measures on Belarus."
    assert not any(one.event == "PROTEST" for one in mentions_of(text))
    crowd = mentions_of("Union members stood outside the ministry in Lima with banners.")
    assert [one.event for one in crowd] == ["PROTEST"]
