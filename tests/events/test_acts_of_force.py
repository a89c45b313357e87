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


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Kurdish fighters liberated the city of Raqqa on Sunday.", "Raqqa"),
        ("Russian jets bombed the town of Saraqib on Sunday.", "Saraqib"),
        ("The army renewed its bombardment of Sirte on Sunday.", "Sirte"),
        ("Ukrainian forces pulled out of the eastern town of Avdiivka on Sunday.", "Avdiivka"),
        ("Gunmen killed 40 people in the village of Barkin Ladi, in Nigeria.", "Barkin Ladi"),
        ("Rebels seized the Congolese city of Goma and the Rwandan town of Gisenyi.", "Goma"),
    ],
)  # fmt: skip
def test_a_town_that_is_a_party_is_where_it_was(text, where):
    places = {one.place.name for one in coded(text) if one.place is not None}
    assert places == {where}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya accused the government of Addis Ababa of spying.",
        "Kenya called on Addis Ababa to free the pilot.",
    ],
)
def test_a_town_that_stands_for_a_government_is_not_where_it_was(text):
    (mention,) = coded(text)
    assert mention.place is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fighting broke out in the Libyan city of Sabha between the army and militiamen.",
            [("LBY MIL + LBY PRM", "-")],
        ),
        ("Saraqib has been under siege by Turkish troops.", [("TUR MIL", "SYR CVL")]),
        ("The reconquest of Sirte by Libyan troops took nine months.", [("LBY MIL", "LBY CVL")]),
        ("The minister is under attack from critics over the budget.", []),
    ],
)
def test_fights_and_sieges(text, expected):
    assert pairs(text) == expected


def test_its_soldiers_are_whose_border_is_closed():
    text = "Kenya closed its border with Somalia after an attack killed seven of its soldiers."
    assert ("UNK", "KEN MIL") in pairs(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels burned a village in Chad.", ("TCD REB", "TCD CVL")),
        ("Russian jets struck a town in eastern Syria.", ("RUS MIL", "SYR CVL")),
        ("Russian ships fired on and captured three Ukrainian boats.", ("RUS MIL", "UKR GOV")),
        ("Burundian officials killed government opponents.", ("BDI GOV", "BDI OPP")),
        ("Burundian officials killed opponents of the government.", ("BDI GOV", "BDI OPP")),
        ("Burundian officials killed the president's rivals.", ("BDI GOV", "BDI OPP")),
        ("Burundian officials killed the president's guards.", ("BDI GOV", "BDI LAB")),
    ],
)
def test_people_of_a_place_and_those_against_whoever_rules_it(text, expected):
    assert expected in pairs(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shelling by Saudi troops killed three people in Yemen.", ("SAU MIL", "YEM CVL")),
        ("Iran seized a Greek-owned tanker.", ("IRN GOV", "GRC BUS")),
        ("Rebels attacked a Chinese-owned mine in Congo.", ("COD REB", "COD CVL")),
        ("An Israeli missile killed two members of the Quds force.", ("ISR MIL", "IRN MIL")),
    ],
)
def test_whose_shells_and_ships_they_are(text, expected):
    assert expected in pairs(text)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Houthi missiles hit a ship in the Red Sea.", "Red Sea", None),
        ("Gunmen killed nine people in Sudan's Red Sea state.", "Red Sea", "SDN"),
    ],
)
def test_a_sea_is_no_division_of_its_name(text, name, country):
    places = [one.place for one in coded(text)]
    assert [(place.name, place.country) for place in places] == [(name, country)]


@pytest.mark.parametrize(
    "text",
    [
        "Sri Lankan police imposed a curfew after attacks on mosques.",
        "Kenyan police tightened security after attacks on churches in Mombasa.",
        "Malian soldiers sealed off Gao amid attacks on markets.",
    ],
)
def test_who_answers_an_attack_did_not_attack(text):
    doers = [shown(one.actor) for one in coded(text) if one.event == "ASSAULT"]
    assert doers == ["UNK"]


def test_its_army_is_whose_it_was_sent_to_train():
    text = "The United States sent advisers to Iraq to train its army."
    assert ("USA GOV", "IRQ") in [(actor, other[:3]) for actor, other in pairs(text)]
