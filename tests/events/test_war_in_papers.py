"""How papers tell a war: lists of backers and of passives, what is counted, answers to attacks."""

import pytest
from coded_texts import mentions_of, prepared, row, shown, told

from dateline.events import load_lexicon
from dateline.events.choosing.candidates import Candidate
from dateline.events.choosing.unknown_doers import leaves_its_own
from dateline.events.coding.story_drafts import draft_story


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Backers told by name are who acts.
        (
            "Several outside supporters of the Malian rebels, such as Chad and Niger, cut aid.",
            "SANCTION TCD GOV + NER GOV > -",
        ),
        (
            "Sponsors of the Yemeni rebels, including Oman and Qatar, condemned Kenya.",
            "ACCUSE OMN GOV + QAT GOV > KEN GOV",
        ),
        (
            "Supporters of the Malian rebels, such as farmers and traders, criticised Chad.",
            "ACCUSE MLI REB > TCD GOV",
        ),
        # Who only served is anybody when that is over; who led is not.
        ("Kenya arrested a former Ugandan soldier on Monday.", "COERCE KEN GOV > UGA CVL"),
        ("Peru freed a former Chilean policeman.", "RETREAT PER GOV > CHL CVL"),
        ("Kenya arrested a former Ugandan general on Monday.", "COERCE KEN GOV > UGA ELI"),
        # What is counted tells who.
        ("A string of raids by Malian rebels shook the town.", "ASSAULT MLI REB > MLI CVL"),
        ("A series of raids by Chadian rebels hit the town.", "ASSAULT TCD REB > TCD CVL"),
        (
            "The war has seen dozens of gas attacks by the Syrian regime.",
            "ASSAULT SYR GOV > SYR CVL",
        ),
        (
            "Scores of gas attacks by the Iraqi army are known.",
            "ASSAULT IRQ MIL > -",
        ),
        # What somebody keeps sending, and means to give.
        (
            "The arms Iran keeps sending to the rebels in Yemen are many.",
            "AID IRN GOV > YEM REB",
        ),
        (
            "The support the Danes continue to provide to Kurdish rebels in Syria is small.",
            "AID DNK GOV > SYR REB",
        ),
    ],
)
def test_who_does_it_to_whom(text: str, expected: str) -> None:
    (only,) = mentions_of(text)
    assert row(only) == expected


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("A Peruvian nun was robbed twice, held for hours and beaten by soldiers.", "PER REL"),
        ("A Kenyan activist was stopped, questioned for weeks and beaten by police.", "KEN SOC"),
        ("A Kenyan nun was shot twice, detained several times and tortured in Uganda.", "KEN REL"),
    ],
)
def test_passives_of_a_list_are_done_to_the_same_one(text: str, victim: str) -> None:
    last = mentions_of(text)[-1]
    assert (last.event, shown(last.recipient)) == ("ASSAULT", victim)


def test_what_a_preposition_takes_is_not_left_to_a_verb_below() -> None:
    # The clause leaves its noun to "in": nobody sides with a habit.
    assert told("It is a habit in which Kenya's president tends to side with them.") == []


def test_what_one_does_oneself_is_not_done_to_one() -> None:
    (only,) = mentions_of("A Kenyan activist was held for weeks, escaped and fled to Uganda.")
    assert row(only) == "COERCE KEN GOV > KEN SOC"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kurdish forces in Syria fought Islamic State. Ankara calls those forces terrorists.",
            "ACCUSE TUR GOV > SYR REB",
        ),
        (
            "Chadian militias shelled a town. Sudan condemned these militias.",
            "ACCUSE SDN GOV > TCD PRM",
        ),
        (
            "Kurdish forces in Syria fought Islamic State. Ankara condemned the Iraqi forces.",
            "ACCUSE TUR GOV > IRQ MIL",
        ),
    ],
)
def test_those_are_the_ones_just_told_of(text: str, expected: str) -> None:
    assert row(mentions_of(text)[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Last spring, after a gas attack by the Syrian army killed dozens in Homs,"
            " Denmark fired 40 cruise missiles at the airfield.",
            [("ASSAULT", "SYR", "SYR"), ("ASSAULT", "DNK", "SYR")],
        ),
        (
            "Last month, after a gas attack by the Syrian army killed dozens of people in Homs,"
            " Norway fired nine rockets on the airbase.",
            [("ASSAULT", "SYR", "SYR"), ("ASSAULT", "NOR", "SYR")],
        ),
        (
            "Kenya's army raided a camp in Somalia, killing six Somali rebels.",
            [("ASSAULT", "KEN", "SOM")],
        ),
    ],
)
def test_an_answer_is_another_deed(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Turkish troops are firing artillery at Kobane from the hills.",
            "ASSAULT TUR MIL > SYR CVL",
        ),
        # An opinion that is not shared is no clash of arms.
        (
            "The Danish defence minister clashed with Norway's view that the rebels were beaten.",
            "REJECT DNK GOV > NOR GOV",
        ),
        ("Danish soldiers clashed with Malian rebels.", "ASSAULT DNK MIL + MLI REB > -"),
        # The state that rebels fight is whom they fight.
        ("ETA fought the Spanish state for decades.", "ASSAULT ESP REB > ESP GOV"),
        ("The bombing of clinics in Syria went on.", "ASSAULT UNK > SYR MED"),
        # Who receives families gives them shelter; who receives a guest is visited.
        (
            "Hundreds of Sudanese families were received by the Chadian army.",
            "AID TCD MIL > SDN CVL",
        ),
        ("The Chadian president received the Sudanese minister.", "CONSULT SDN GOV > TCD GOV"),
        (
            "The announcement that Kenya will withdraw its soldiers from Mali is old.",
            "CONCEDE KEN GOV > MLI GOV",
        ),
        ("Norway is frustrated that Belarus has not freed the nun.", "ACCUSE NOR GOV > BLR GOV"),
    ],
)
def test_frames_of_war_stories(text: str, expected: str) -> None:
    assert expected in [row(one) for one in mentions_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The town of Gao in Mali has been subject to a steady French bombardment. Six Malian"
            " herders are known to have been killed by drones.",
            ["heavy-weapons", "drone"],
        ),
        (
            "The port of Aden in Yemen has been under a long Omani bombardment. Nine Yemeni"
            " sailors have since been killed by drones.",
            ["heavy-weapons", "drone"],
        ),
        (
            "The town of Gao in Mali has been subject to a steady French bombardment. Six Malian"
            " herders are known to have been killed.",
            ["heavy-weapons"],
        ),
    ],
)
def test_who_died_by_another_weapon_is_no_loss_of_an_attack(text: str, expected: list[str]) -> None:
    assert [mode for one in mentions_of(text) for mode in one.mode] == expected


def test_a_state_does_not_withdraw_from_itself() -> None:
    story = prepared("Kenya withdrew its soldiers.")
    (draft,) = draft_story(story, load_lexicon()).kept
    own, army, rebels, other = (
        Candidate("story", code, sector, (), None, None)
        for code, sector in (("KEN", "GOV"), ("KEN", "MIL"), ("KEN", "REB"), ("SOM", "GOV"))
    )
    assert leaves_its_own(own, draft)
    assert leaves_its_own(army, draft)
    assert not leaves_its_own(rebels, draft)
    assert not leaves_its_own(other, draft)
