"""Whose the police, courts, unions and crowds of a story are that names another state more often.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, shown


def told(text: str, event: str) -> list[str]:
    return [
        f"{shown(one.actor)} > {shown(one.recipient)}"
        for one in mentions_of(text, "2024-03-05")
        if one.event == event
    ]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # The country that a report is filed from and that opens it keeps its own institutions.
        (
            "RIGA, March 5 (Reuters) - Latvia closed a border crossing with Belarus on Tuesday.\n"
            "Belarus denounced the step. Minsk said it would respond.\n"
            "Opposition lawmakers criticised the interior minister.",
            "ACCUSE",
            ["BLR GOV > LVA GOV", "LVA LEG > LVA GOV"],
        ),
        (
            "BAMAKO, March 5 - Mali ordered French troops to leave by July.\n"
            "France regretted the decision. Paris said it would hand over two bases.\n"
            "Students marched through the streets.\n"
            "Police arrested nine of them.",
            "COERCE",
            ["MLI COP > MLI EDU"],
        ),
        # The headline above the dateline counts.
        (
            "Tax protests in Ghana\n"
            "ACCRA, March 5 - Ghana's parliament approved a tax bill on Tuesday.\n"
            "The United States welcomed the vote. Washington praised the reform.\n"
            "Thousands of people marched in the capital.",
            "PROTEST",
            ["GHA CVL > GHA GOV"],
        ),
        # A small town that only a gazetteer knows tells whose people these are, and who follows.
        (
            "Kenya has shut an office of Sudanese rebels. Sudan welcomed that, Sudanese officials"
            " praised Kenya. Egypt cut ties with Sudan's rebels last year.\n"
            "Nurses in Wundanyi went on strike. Students blocked a road.",
            "PROTEST",
            ["KEN MED > KEN GOV", "KEN EDU > KEN GOV"],
        ),
        # An institution told beside it in the same paragraph is nearer.
        (
            "PRAGUE, March 5 - The Czech Republic imposed sanctions on a Russian news site.\n"
            "Belgian police searched an office of the site on Monday. Prosecutors opened an inquiry"
            " into a Belgian lawmaker.",
            "ACCUSE",
            ["BEL JUD > BEL LEG"],
        ),
        # A city says nothing of a story that is of another country.
        (
            "DUBAI, March 5 - Iran condemned Israel on Tuesday over a raid in Syria.\n"
            "Iran's parliament debated the raid. Lawmakers denounced the United States.",
            "ACCUSE",
            ["IRN GOV > ISR GOV", "IRN LEG > USA GOV"],
        ),
        # A state called like a division of another is itself where it is filed from.
        (
            "TBILISI, March 5 - Georgia's parliament passed a law on foreign agents.\n"
            "Russia accused Washington of meddling.\n"
            "Police arrested 20 people in the capital.",
            "COERCE",
            ["GEO COP > GEO CVL"],
        ),
    ],
)
def test_institutions_are_of_the_country_in_which_a_story_is_at_home(text, event, expected):
    assert told(text, event) == expected


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # Mediators speak to whoever fights, and to no political party.
        ("Kenya urged all parties in Chad to lay down arms.", "REQUEST", ["KEN GOV > TCD GOV"]),
        # A platform does not own who uses it.
        (
            "A Kenyan court jailed a Facebook user for two years.",
            "COERCE",
            ["KEN JUD > KEN CVL"],
        ),
        (
            "Two Turkish engineers were abducted by pirates off Togo.",
            "ASSAULT",
            ["TGO CRM > TUR LAB"],
        ),
        # A side in a dealing is a government, one of a border a place.
        ("The Bolivian side called off talks with Chile.", "REJECT", ["BOL GOV > CHL GOV"]),
        ("The Dutch side rejected Norway's proposal.", "REJECT", ["NLD GOV > NOR GOV"]),
        # The prime minister met, whose name a small parser takes for a time.
        (
            "Djibouti's president met Ethiopian Prime Minister Abiy Ahmed on Monday.",
            "CONSULT",
            ["DJI GOV + ETH GOV > -"],
        ),
    ],
)
def test_each_side_is_of_its_own_country(text, event, expected):
    assert told(text, event) == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        # Who serves the government speaks to the people as it does.
        ("police chief", "ZMB COP > ZMB MED"),
        ("army chief", "ZMB MIL > ZMB MED"),
        ("health minister", "ZMB GOV > ZMB MED"),
        ("doctors' union", "ZMB MED > ZMB GOV"),
    ],
)
def test_whom_somebody_at_home_answers(who: str, expected: str) -> None:
    text = (
        "Nurses in Zambia marched through Lusaka on Monday. Zambia's health minister criticised the"
        " nurses. Zambian students blocked a road. Zambian lawmakers praised the nurses."
        f" The {who} denied that live rounds had been used."
    )
    assert expected in told(text, "REJECT")
