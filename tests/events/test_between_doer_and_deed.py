"""Words between who acts and what is done that are nobody's: whose planes, who armed them.

Texts of our own.
"""

import pytest
from coded_texts import told, types

DAY = "2024-03-05"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whoever flies or drives what strikes
        (
            "Air strikes by Sudanese planes have killed more than 300 civilians in Nyala.",
            ("ASSAULT", "SDN", "SDN"),
        ),
        (
            "Air strikes by Ethiopian helicopters killed three children in Asmara.",
            ("ASSAULT", "ETH", "ERI"),
        ),
        # A tank may be anybody's but theirs who came under its fire
        (
            "The French soldiers came under fire from a tank near Kidal.",
            ("ASSAULT", "UNK", "FRA"),
        ),
        (
            "The Sudanese army base came under fire from Chadian tanks.",
            ("ASSAULT", "TCD", "SDN"),
        ),
        # What is tried is what is claimed
        (
            "Refugees in Chad claimed that the government was trying to force them to go home.",
            ("ACCUSE", "TCD", "TCD"),
        ),
        # Named, but to no office
        (
            "Uganda named Rwanda as being responsible for the raid.",
            ("ACCUSE", "UGA", "RWA"),
        ),
        # What a report says is denied
        (
            "Mali's junta dismissed the French remarks as interference.",
            ("REJECT", "MLI", "FRA"),
        ),
        # Told beside a relative clause, of the same
        (
            "Uganda, which had allowed Kenya to start a sweep, pulling out its soldiers from"
            " the area, blamed Congo for the crisis.",
            ("RETREAT", "UGA", ""),
        ),
        # Whose words a paper's are its own words tell, not whoever ignores it
        (
            "Turkey is ignoring a Security Council resolution that demanded a ceasefire.",
            ("REQUEST", "UNO", "TUR"),
        ),
        (
            "Kenya quoted a letter from Uganda that demanded the handover of the rebel.",
            ("REQUEST", "UGA", "KEN"),
        ),
        (
            "Mali published a letter that urged Togo to free its soldiers.",
            ("REQUEST", "MLI", "TGO"),
        ),
        # What is told of another day is not what help is for
        (
            "“As we helped the Libyan people, we tested ten new missiles,” said Ivan Orlov, a"
            " Russian general.",
            ("MOBILIZE", "RUS", ""),
        ),
        # Having nothing to do with it is a denial
        (
            "Iran insisted its soldiers had nothing to do with the raid.",
            ("REJECT", "IRN", ""),
        ),
        # How a state feels
        (
            "The Canadian government is concerned over Orban's abuses of human rights.",
            ("ACCUSE", "CAN", "HUN"),
        ),
        # The right of somebody, recognised
        (
            "Portugal recognised Angola’s legitimate right to defend its coast.",
            ("SUPPORT", "PRT", "AGO"),
        ),
        # Several probe, one travels
        (
            "Investigators in Italy said the ferry was travelling faster than is allowed and were"
            " probing whether its captain had been drinking.",
            ("ACCUSE", "ITA", "ITA"),
        ),
    ],
)
def test_who_did_what_to_whom(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text, DAY)


def test_who_armed_them_did_not_hold_anybody() -> None:
    text = "Two Kenyans were arrested in Goma by local groups, armed by Rwanda."
    assert ("AID", "RWA") in {one[:2] for one in told(text, DAY)}
    assert ("COERCE", "RWA") not in {one[:2] for one in told(text, DAY)}


def test_whom_a_party_names_for_an_office_it_supports() -> None:
    text = "Uganda's president named a colonel as its new army chief."
    assert "ACCUSE" not in types(text, DAY)
