"""Whose gunmen, crowds outside a hall, and courts are whom no word gives a country."""

import pytest
from coded_texts import mentions_of, sides

from dateline.records import Mention


def told(text: str, event: str, said: str) -> Mention:
    mentions = mentions_of(text, "2024-03-05", lang="en")
    return next(one for one in mentions if one.event == event and said in one.evidence.text)


GAO = (
    "Gunmen attacked a hotel in the Malian city of Gao on Monday and killed six people.\nThey"
    " opened fire on guests.\nMali deployed troops. France condemned the attack."
)


@pytest.mark.parametrize(
    ("event", "said", "expected"),
    [
        ("ASSAULT", "Gunmen attacked a hotel", "UNK UAF"),
        ("ASSAULT", "They opened fire on guests", "UNK UAF"),
        ("ACCUSE", "France condemned the attack", "FRA GOV > UNK UAF"),
    ],
)
def test_where_gunmen_strike_is_not_whose_they_are(event: str, said: str, expected: str) -> None:
    assert sides(told(GAO, event, said)).startswith(expected)


def test_gunmen_of_a_told_country_keep_it() -> None:
    text = "Pakistani gunmen killed four farmers near Kunar on Monday."
    assert sides(told(text, "ASSAULT", "gunmen killed")) == "PAK UAF > AFG AGR"


STRASBOURG = (
    "STRASBOURG, March 5 - The European Parliament condemned Turkey on Tuesday. Turkey rejected"
    " the criticism.\nTurkish police arrested a mayor last week.\nIn front of the parliament,"
    " nurses staged a sit-in. Police dispersed them with water cannon."
)


@pytest.mark.parametrize(
    ("event", "said", "expected"),
    [
        ("PROTEST", "nurses staged a sit-in", "FRA MED"),
        ("ASSAULT", "Police dispersed them", "FRA COP > FRA MED"),
        ("COERCE", "Turkish police arrested a mayor", "TUR COP > TUR"),
    ],
)
def test_who_stands_outside_is_of_the_dateline(event: str, said: str, expected: str) -> None:
    assert sides(told(STRASBOURG, event, said)).startswith(expected)


def test_a_court_of_nowhere_judges_its_own_soldiers() -> None:
    text = (
        "Eritrea denies training the militia. A military court sentenced 12 Ethiopian officers to"
        " death on Monday for handing over weapons.\nEritrea has massed troops. Eritrean soldiers"
        " shelled a post.\nEthiopia expelled two diplomats."
    )
    assert sides(told(text, "SANCTION", "sentenced 12")).startswith("ETH JUD > ETH")


def test_a_mayor_stays_at_home() -> None:
    text = (
        "Councillors in Doncaster rejected plans for a quarry.\nResidents had collected signatures"
        " for a year. The council leader thanked them.\nA missile killed three people in Ukraine"
        " last month. The mayor later met a Ukrainian teacher."
    )
    assert sides(told(text, "CONSULT", "The mayor")).startswith("GBR GOV")


def test_it_is_who_says_what_it_will_do() -> None:
    text = (
        "France recalled its ambassador from Kigali, and Italy said it would suspend its training"
        " mission.\nRwanda condemned France. Rwanda has expelled diplomats.\nBurundi praised"
        " Italy."
    )
    mentions = mentions_of(text, "2024-03-05", lang="en")
    suspending = next(one for one in mentions if "suspend its training" in one.evidence.text)
    assert [one.code for one in suspending.actor] == ["ITA"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada and Japan imposed sanctions on makers of missile parts on Monday. Iran"
            " denounced the sanctions.\nA drone struck a base in Iraq. Japan recalled its"
            " ambassador from Tehran.",
            "CAN GOV JPN GOV > IRN BUS",
        ),
        (
            "Britain and Norway imposed sanctions on traders of steel on Monday. Russia condemned"
            " the sanctions.\nRussian drones struck Kharkiv. Norway has sent howitzers to Kyiv.",
            "GBR GOV NOR GOV > RUS BUS",
        ),
    ],
)
def test_no_sender_is_hit_by_his_sanctions(text: str, expected: str) -> None:
    assert sides(told(text, "SANCTION", "imposed sanctions")) == expected


def test_only_somebody_is_accused() -> None:
    text = (
        "Hamas raided the homes of nine UN employees in Rafah on Monday and accused them of spying"
        " for Egypt.\nThe UN demanded their release.\nJordan condemned the raids."
    )
    assert sides(told(text, "ACCUSE", "accused them")) == "PSE REB > UNO"


def test_the_twenty_six_leaders_are_the_unions() -> None:
    text = (
        "Viktor Orban blocked a plan to send money to Ukraine on Thursday at an EU summit.\nThe 26"
        " leaders urged Russia to end the war.\nHungary has blocked aid before. Ukraine criticised"
        " Hungary."
    )
    assert sides(told(text, "REQUEST", "urged Russia")) == "EUR GOV > RUS GOV"
