"""Stories on a war: forces sent to attack, refugees turned back, whose a decision was.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, shown, sides, told, types

REBELLION = (
    "Bamako was quiet. Rebels hold the north of Mali. The rebels have taken towns and the rebels"
    " have burned crops. Rebels have also fought among themselves. {} The rebels say that they"
    " will fight on. Rebels have fled to Niger. Ten rebels were shot."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Announced to whom it is towards
        ("Chadian troops are determined to march into Sudan.", ("THREATEN", "TCD", "SDN")),
        (
            "Georgian towns are threatened with an offensive from Russia.",
            ("THREATEN", "RUS", "GEO"),
        ),
        ("Few doubt Rwanda's promise to invade Burundi.", ("THREATEN", "RWA", "BDI")),
        # Put off, taken back, let off
        ("Eritrea delayed its offensive against Djibouti.", ("CONCEDE", "ERI", "DJI")),
        ("Kenya's move to withdraw its soldiers from Somalia stands.", ("CONCEDE", "KEN", "SOM")),
        (
            "A Thai court suspended the remainder of the Danish diver's jail sentence.",
            ("CONCEDE", "THA", "DNK"),
        ),
        ("The Chadian move to shut the Greek embassy upset Oslo.", ("SANCTION", "TCD", "GRC")),
        # Refused
        ("Chad's rebels chose not to attend the talks with Sudan.", ("REJECT", "TCD", "SDN")),
        ("Hungary will not let Syrian migrants across the border.", ("REJECT", "HUN", "SYR")),
        ("Few share Iran's rejection of Britain's sanctions.", ("REJECT", "IRN", "GBR")),
        # Asked for
        ("The return of the rock is a key demand of Argentina.", ("REQUEST", "ARG", "")),
        ("The parents of the Danish girl want the driver to stand trial.", ("REQUEST", "DNK", "")),
        # Who was there, who was asked
        ("Sudan's rebels have been to Libya.", ("CONSULT", "SDN", "LBY")),
        ("Peru's premier has received an invitation to visit Spain.", ("AGREE", "ESP", "PER")),
        # Whose meeting it is, and who is complained of
        ("Denmark boycotted a Russian-sponsored peace conference.", ("REJECT", "DNK", "RUS")),
        ("The Kenyan premier will attend a Chadian-hosted summit.", ("AGREE", "KEN", "TCD")),
        (
            "Kenya grumbled to its counterpart in Chad that Sudanese rules were harsh.",
            ("ACCUSE", "KEN", "SDN"),
        ),
        (
            "Kenya's premier talked to the Chadian president, Idriss Deby, by phone on Friday.",
            ("CONSULT", "KEN+TCD", ""),
        ),
        # Driven out
        (
            "Villagers in the northern valley of Mali have been shelled, many of them for a second"
            " or third time, by Chadian troops.",
            ("ASSAULT", "TCD", "MLI"),
        ),
        (
            "The hamlet's Malian families were uprooted by Chadian air strikes.",
            ("ASSAULT", "TCD", "MLI"),
        ),
        ("The Turkish police force has been purged.", ("SANCTION", "TUR", "TUR")),
        ("The village was emptied of Tamils by Sri Lankan troops.", ("SANCTION", "LKA", "LKA")),
        ("Norway is alarmed over Belarus's abuses of human rights.", ("ACCUSE", "NOR", "BLR")),
    ],
)
def test_what_is_told_in_war(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Thai court suspended the judge.", "CONCEDE"),
        ("The Danish minister delayed his operation on the knee.", "CONCEDE"),
        ("Peru's premier voted not to attend the talks with Chile.", "SUPPORT"),
        ("Most Chadian detainees were guilty of nothing, the minister said.", "ACCUSE"),
        ("The Danish clinic purged the files.", "SANCTION"),
        ("Ghana's army, as opposed to Togo's government, buys tanks.", "REJECT"),
        ("Sudan's rebels had not left the town, as agreed in May.", "AGREE"),
        ("Two Irish girls are in the custody of a Danish family.", "COERCE"),
    ],
)
def test_what_only_sounds_like_it(text: str, event: str) -> None:
    assert event not in types(text)


def test_forces_sent_to_attack_are_not_moved_besides() -> None:
    text = "In 2019 Chad sent forces to oust Malian militants from a valley."
    assert types(text) == ["ASSAULT"]


def test_forces_sent_elsewhere_are_moved() -> None:
    text = "In 2019 Chad sent forces to guard a valley in Mali."
    assert types(text) == ["MOBILIZE"]


def test_refugees_do_not_fight() -> None:
    text = (
        "The rebels in northern Mali are the last to hold out. Rebels from all over Mali have gone"
        " there. Rebels have dug in. Niger has turned its back on new refugees. The rebels would"
        " have nowhere to go. Rebels say they will fight to the last. The Malian army is massing"
        " for an attack on rebels."
    )
    (found,) = (one for one in mentions_of(text) if one.actor[0].code == "NER")
    assert [shown([one]) for one in found.recipient] == ["MLI REF"]


def test_no_organ_reproaches_its_own_state_unsaid() -> None:
    text = (
        "The American president said US troops would stay. US soldiers are in Niger. Chad will"
        " begin its operation in Niger within days, its president said. On Wednesday, a Pentagon"
        " spokesman said that such a step would be unacceptable. The US has troops in Niger. US"
        " officials met in Niamey."
    )
    (found,) = (one for one in mentions_of(text) if one.event == "ACCUSE")
    assert "USA" not in {one.code for one in found.recipient}


def test_a_capital_is_not_held_by_rebels() -> None:
    text = REBELLION.format("Reprisals took place in towns retaken by Bamako.")
    found = [one for one in mentions_of(text) if "retaken" in one.evidence.text]
    assert [shown(one.actor) for one in found] == ["MLI MIL"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whose decision it was, not who deplores it
        (
            "Ireland deplored a decision by Serbia to pull out of the treaty with Kosovo.",
            "SRB GOV > XKX GOV",
        ),
        ("Trump also angered Danish senators in May.", "DNK LEG > USA ELI"),
        # Nor whoever is told of it first
        (
            "As first told by the Herald, Norway and the Ghanaian government signed a treaty.",
            "NOR GOV GHA GOV > ",
        ),
        (
            "The Russian attack led the Georgian rebels to plead with Turkey for help.",
            "GEO REB > TUR GOV",
        ),
    ],
)
def test_whose_it_is(text: str, expected: str) -> None:
    assert expected in [sides(one) for one in mentions_of(text)]
