"""Reportage, sieges, portraits: deeds told in plain words, whoever writes, what must come first.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides, told, types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Towns that fall, guns that open up
        ("The Malian town fell to rebels on Sunday.", ("ASSAULT", "MLI", "MLI")),
        ("Turkish guns opened up on a Syrian village.", ("ASSAULT", "TUR", "SYR")),
        # What is done to people and things
        ("Somali militants chopped off the hands of a thief.", ("ASSAULT", "SOM", "SOM")),
        ("Malian jihadists smashed the windows of a pharmacy.", ("ASSAULT", "MLI", "MLI")),
        ("Ethiopian soldiers bayoneted an Eritrean priest.", ("ASSAULT", "ETH", "ERI")),
        ("Sudanese militiamen set fire to the whole street.", ("ASSAULT", "SDN", "SDN")),
        ("Syrian soldiers came in the night and took her brother.", ("ASSAULT", "SYR", "SYR")),
        (
            "In Bolivia women lay down in front of the army's trucks.",
            ("PROTEST", "BOL", "BOL"),
        ),
        # Whence they come is not of where they are
        (
            "From Zaire the guerrillas of the Karen National Union raided a Burmese village.",
            ("ASSAULT", "MMR", "MMR"),
        ),
        # Coups, halts, threats
        (
            "Mutineers in Niger proclaimed a colonel head of state.",
            ("COERCE", "NER", "NER"),
        ),
        ("Azerbaijan ordered a halt to the offensive.", ("CONCEDE", "AZE", "")),
        (
            "The Chadian army said that deserters would be treated as traitors.",
            ("THREATEN", "TCD", "TCD"),
        ),
        ("At dawn the Libyan rebels marched out.", ("RETREAT", "LBY", "")),
    ],
)
def test_what_is_done(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Spanish seat fell to the opposition.", "ASSAULT"),
        ("A Greek surgeon cut off the leg of a pilot.", "ASSAULT"),
        ("The Kenyan doctor took his sons to a match in Chad.", "ASSAULT"),
        ("The Irish delegation marched out of the talks in Oslo.", "RETREAT"),
        ("The Danish council ordered a halt to building.", "CONCEDE"),
        # The one thing is said once
        ("Moldova's parliament voted to quit the CIS.", "SUPPORT"),
        # What must come first has not been done
        ("Ghana can send no troops before the Security Council agrees.", "AGREE"),
        ("The embargo will stay until Sudan withdraws its troops from Chad.", "RETREAT"),
        # Whoever writes meets somebody, and nobody knows who he is
        ("In the lobby I meet a colonel of the Georgian army.", "CONSULT"),
        ("I asked the Chadian governor to let us pass.", "REQUEST"),
        # Those who were held know a man again
        ("Two former prisoners recognised the Syrian colonel in Germany.", "SUPPORT"),
    ],
)
def test_what_is_no_event(text: str, event: str) -> None:
    assert event not in types(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Moldova's parliament voted to quit the CIS.", "SANCTION"),
        ("Ghana sent troops after the Security Council agreed to the mission.", "AGREE"),
        ("“I met the president of Chad,” the French foreign minister said.", "CONSULT"),
        ("Lithuania's government recognised Kosovo.", "SUPPORT"),
    ],
)
def test_what_still_is_one(text: str, event: str) -> None:
    assert event in types(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Thursday the Islamist fighters flogged two men in Gao, Mali. The market women shut"
            " their stalls and sat down in the road. By nightfall they had let a widow go.",
            "RETREAT MLI REB > MLI CVL",
        ),
        (
            "Soldiers of the Sudanese army came to Bara on Monday. Four people saw them."
            " They gathered the men by the well and shot ten of them.",
            "ASSAULT SDN MIL > SDN CVL",
        ),
    ],
)
def test_they_who_shoot_and_set_free_are_the_armed(text: str, expected: str) -> None:
    assert expected in [f"{one.event} {sides(one)}" for one in mentions_of(text)]


def test_they_who_are_no_fighters_stay_so() -> None:
    text = "Soldiers came to Bara, Sudan. Villagers caught a thief by the well. They killed him."
    killed = [one for one in mentions_of(text) if one.event == "ASSAULT"]
    assert [sides(one).split(" > ")[0] for one in killed] == ["SDN CVL"]
