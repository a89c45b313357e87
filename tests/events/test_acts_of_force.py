"""Who uses force against whom: coalitions, holders of ground, doers and victims told elsewhere."""

import pytest
from coded_texts import mentions_of, shown

from dateline.records import Mention


def coded(text: str) -> tuple[Mention, ...]:
    return mentions_of(text, "2019-03-11")


def pairs(text: str) -> list[tuple[str, str]]:
    return [(shown(one.actor), shown(one.recipient)) for one in coded(text)]


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        (
            "The international coalition against Isis has killed 60,000 fighters.",
            "IGO MIL",
            "IMG REB",
        ),
        ("Police in Lusaka fired tear gas to scatter opposition supporters.", "ZMB COP", "ZMB OPP"),
        ("Soldiers fired live rounds to disperse miners in Zambia.", "ZMB MIL", "ZMB LAB"),
        ("Coalition jets struck a village near Deir ez-Zor.", "IGO MIL", "SYR CVL"),
        ("A coalition airstrike killed nine people in Raqqa.", "IGO MIL", "SYR CVL"),
        ("A French-led coalition killed 30 militants in Mali.", "IGO MIL", "MLI REB"),
        (
            "Somali troops seized the town of Barawe, an al-Shabaab stronghold.",
            "SOM MIL",
            "SOM REB",
        ),
        ("Iraqi troops recaptured Tal Afar, a town held by Islamic State.", "IRQ MIL", "IMG REB"),
        ("Libyan forces took the Isis stronghold of Sirte.", "LBY MIL", "IMG REB"),
        (
            "Ukrainian troops liberated the Russian-occupied village of Robotyne.",
            "UKR MIL",
            "RUS MIL",
        ),
        (
            "Marib fell to the Houthis after fierce fighting with Yemeni government forces.",
            "YEM REB",
            "YEM MIL",
        ),
        (
            "The army besieged thousands of civilians held by Isis in Mosul in Iraq.",
            "IRQ MIL",
            "IRQ CVL",
        ),
        ("Three paramedics were killed in a Russian airstrike on Kharkiv.", "RUS MIL", "UKR MED"),
        ("A volunteer from Leeds was killed in an Isis ambush near Manbij.", "IMG REB", "GBR CVL"),
        (
            "Kurdish fighters are fighting to clear Isis from Hajin in Syria.",
            "SYR REB",
            "IMG REB",
        ),
        (
            "Civilians in Idlib are enduring a month of airstrikes from Russian jets.",
            "RUS MIL",
            "SYR CVL",
        ),
    ],
)
def test_a_sentence_tells_who_uses_force_against_whom(
    text: str, actor: str, recipient: str
) -> None:
    assert (actor, recipient) in pairs(text)


def test_a_coalition_of_parties_is_no_coalition_of_states() -> None:
    text = "The prime minister's coalition in Israel condemned Iran. The coalition mocked Iran."
    assert all("IGO" not in actor for actor, _ in pairs(text))


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        (
            "Islamic State ruled Raqqa in Syria. Islamic State killed dozens of foreigners.",
            "IMG REB",
            "UNK CVL",
        ),
        (
            "Chinese coastguard ships fired water cannon at a Philippine boat."
            " Two crew were injured.",
            "CHN MIL",
            "PHL LAB",
        ),
        (
            "Police in Minsk broke up a rally. Dozens were beaten.",
            "BLR COP",
            "BLR CVL",
        ),
        (
            "Kurdish fighters hold hundreds of Isis prisoners in Syria."
            " A Briton was captured north of Raqqa last year.",
            "SYR REB",
            "GBR CVL",
        ),
        (
            "Police fired teargas at protesters in Hong Kong. Beijing called it a riot."
            " Police arrested 30 demonstrators.",
            "HKG COP",
            "HKG CVL",
        ),
    ],
)
def test_a_story_tells_who_uses_force_against_whom(text: str, actor: str, recipient: str) -> None:
    assert (actor, recipient) in pairs(text)


def test_a_rape_by_nobody_is_not_put_down_to_the_police_who_clear_a_square() -> None:
    text = "Police in Cologne cleared a square at midnight. Dozens of women were raped."
    assert all(shown(one.actor) != "DEU COP" for one in coded(text) if "sexual" in one.mode)
