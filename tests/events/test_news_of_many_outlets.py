"""News of many outlets: letters, boards of firms, animals, figures that fall, gunfire, fines."""

import pytest
from coded_texts import flagged_row, mentions_of

DAY = "2024-06-12"


def rows(text: str) -> list[str]:
    """Return type, modes, flags and the two sides of each event."""
    return [flagged_row(one) for one in mentions_of(text, DAY)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Senate committee on Russia sent a letter on Tuesday to CIA Director William Burns"
            " demanding answers about sleeper agents.",
            "REQUEST change USA LEG > USA SPY",
        ),
        (
            "The bishops of Poland spoke of a danger in a letter urging parliament to reject the"
            " treaty.",
            "REQUEST change POL REL > POL LEG",
        ),
        (
            "Some 3,000 people in Lyon signed a petition that sharply criticised the French police"
            " for the shooting.",
            "ACCUSE disapprove/historical FRA CVL > FRA COP",
        ),
    ],
)
def test_a_letter_asks_and_blames_for_who_sends_it(text: str, wanted: str) -> None:
    assert wanted in rows(text)


def test_a_letter_that_asks_is_no_talk_beside_it() -> None:
    asked = rows("The Kenyan ministry sent a note to the Somali embassy demanding an apology.")
    assert [row.split()[0] for row in asked] == ["REQUEST"]
    carried = rows("The Kenyan ministry sent a note to the Somali embassy.")
    assert [row.split()[0] for row in carried] == ["CONSULT"]


def test_what_a_paper_says_later_is_said_by_who_gave_it_out() -> None:
    text = (
        "The Peruvian ministry set out its view in a brief on Monday. It ran to nine pages."
        " The brief accused the mayor of Cusco of theft."
    )
    assert "ACCUSE allege PER GOV > PER GOV" in rows(text)
    denied = "The Kenyan ministry denied the letter. The letter accused the minister of theft."
    assert [row for row in rows(denied) if row.startswith("ACCUSE")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Herds in Cameroon, Gabon and Congo have declined by some 45 percent.",
        "The population of Gabon has declined since the war.",
        "The tiger was shot dead at dawn after it escaped from a circus in Kenya.",
        "The zoo in Lima said its keepers shot the gorilla in its enclosure to save a child.",
    ],
)
def test_falling_figures_and_dead_animals_are_no_events(text: str) -> None:
    assert rows(text) == []


def test_who_declines_and_who_is_shot_stay_events() -> None:
    assert rows("Gabon has declined to sign the treaty.") == ["REJECT - GAB GOV > -"]
    assert "ASSAULT" in rows("Gunmen shot dead three shoppers in Nairobi, Kenya.")[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A shooting in Seattle left five people hurt.",
            "ASSAULT firearms UNK > USA CVL",
        ),
        (
            "Four people have been hurt, one badly, after a shooting near the scene of a march in"
            " Denver.",
            "ASSAULT firearms UNK > USA CVL",
        ),
        (
            "Police in Lagos seized 20 bags of illegal rice from traders.",
            "COERCE seize NGA COP > NGA BUS",
        ),
        (
            "The Chinese leadership was quick to censor every mention of the report.",
            "COERCE censor CHN GOV > CHN CVL",
        ),
        (
            "A Kurdish student lit herself on fire outside the Turkish consulate in Berlin.",
            "PROTEST demo DEU EDU > TUR GOV",
        ),
        (
            'Rwanda called the Congolese investigation "hardly convincing".',
            "REJECT - RWA GOV > COD GOV",
        ),
        (
            "The minister appealed against the verdict of the Kenyan court.",
            "REJECT change KEN GOV > KEN JUD",
        ),
        ("Delhi said it would appeal.", "REJECT change IND GOV > -"),
        (
            "The Kenyan senator was ordered to pay $2 million to the nurse.",
            "REQUEST change KEN GOV > KEN LEG",
        ),
    ],
)
def test_acts_told_in_other_words(text: str, wanted: str) -> None:
    assert wanted in rows(text)


def test_a_scene_that_is_shot_is_a_film() -> None:
    assert rows("Soldiers shot the last scene of the film in Mali.") == []


def test_police_look_into_others_than_themselves() -> None:
    text = (
        "Nine people were hurt when a tram derailed in Leeds, British police said. The driver has"
        " been arrested. Police were called at six. Police and firefighters freed passengers. The"
        " cause was not known, the police said, and an inquiry was opened."
    )
    assert "ACCUSE investigate GBR COP > -" in rows(text)
    own = "British police opened an investigation into two British police officers."
    assert rows(own) == ["ACCUSE investigate GBR COP > GBR COP"]


def test_a_promise_to_one_more_is_another() -> None:
    text = (
        "Japan pledged tents to Tajikistan on Monday. Japan offered to host talks between"
        " Tajikistan and Uzbekistan in the fall."
    )
    assert [row.split()[0] for row in rows(text)] == ["AGREE", "AGREE"]


def test_another_trial_is_told_beside_the_one_of_the_news() -> None:
    text = (
        "A Tunisian court sentenced Adel Nour to five years in prison."
        " Nour had already been sentenced to ten years in two other trials."
    )
    assert [row.split()[0] for row in rows(text)] == ["SANCTION", "COERCE"] * 2
    again = (
        "A Tunisian court sentenced Adel Nour to five years in prison."
        " Nour was sentenced to five years in a trial in Tunis."
    )
    assert [row.split()[0] for row in rows(again)] == ["SANCTION", "COERCE"]


def test_who_is_held_and_in_custody_is_held_once() -> None:
    text = (
        "The driver is being held on suspicion of theft and is currently in custody, Kenyan police"
        " said."
    )
    assert rows(text) == ["COERCE arrest KEN COP > KEN CVL"]
    two = "She was detained at her home on Monday and arrested by a court in Siirt, Turkey."
    assert [row.split()[0] for row in rows(two)] == ["COERCE", "COERCE"]


def test_a_law_is_passed_though_no_word_says_by_whom() -> None:
    text = (
        "Legislation amending the budget was also approved. The city council of Lyon met on Monday."
    )
    assert "SUPPORT - FRA GOV > -" in rows(text)
    assert rows("The bill was paid. The city council of Lyon met on Monday.")[1:] == []


def test_police_take_their_positions_from_nobody() -> None:
    text = "German police officers take their positions outside the station in Cologne."
    assert not any(row.startswith("ASSAULT") for row in rows(text))
    assert rows("Kenyan soldiers took rebel positions near the river.") == [
        "ASSAULT - KEN MIL > KEN REB"
    ]


def test_who_appeals_for_something_appeals_no_ruling() -> None:
    assert [row.split()[0] for row in rows("The bishop of Lima appealed for calm.")] == ["REQUEST"]
    assert rows("The film will appeal to the king of Norway.") == []


def test_a_letter_is_weighed_beside_what_longer_sentences_tell():
    text = (
        "Kenya's president sent a letter to the Ugandan minister. On Monday, after two weeks of "
        "talks in Kampala that had led nowhere, the Ugandan minister urged Kenya to reopen the "
        "border."
    )
    assert "REQUEST" in {mention.event for mention in mentions_of(text, "2024-06-12")}
