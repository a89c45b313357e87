"""In what capacity parties act and are hit: as an army, a bench, a government left, a citizen."""

import pytest
from coded_texts import mentions_of, shown


def coded(text: str) -> list[tuple[str, str, str]]:
    return [(one.event, shown(one.actor), shown(one.recipient)) for one in mentions_of(text)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Israel bombed a village near Homs on Tuesday.",
            ("ASSAULT", "ISR MIL", "SYR CVL"),
        ),
        (
            "Sudan carried out a chemical attack on a village in Darfur on Monday.",
            ("ASSAULT", "SDN GOV", "SDN CVL"),
        ),
        (
            "The Syrian regime shelled the town of Jisr al-Shughur on Monday.",
            ("ASSAULT", "SYR GOV", "SYR CVL"),
        ),
        (
            "A Norwegian student was jailed for five years by Turkey on Monday.",
            ("SANCTION", "TUR JUD", "NOR EDU"),
        ),
        (
            "All charges against a Danish journalist were dropped in Egypt on Tuesday.",
            ("CONCEDE", "EGY JUD", "DNK JRN"),
        ),
        (
            "Police in Belarus arrested three lawyers on Monday.",
            ("COERCE", "BLR COP", "BLR CVL"),
        ),
        (
            "Police in Belarus arrested the general prosecutor on Monday.",
            ("COERCE", "BLR COP", "BLR JUD"),
        ),
        (
            "Canada's defence secretary resigned on Monday over the withdrawal from Mali.",
            ("RETREAT", "CAN GOV", "CAN GOV"),
        ),
    ],
)
def test_capacity(text: str, event: tuple[str, str, str]) -> None:
    assert event in coded(text)


def test_troops_against_a_place_fight_the_armed_group_told_there() -> None:
    story = (
        "The Ethiopian government sent troops into Tigray. Rebels there ambushed a convoy. The "
        "rebels said they had lost ten men. On Friday Ethiopia launched an offensive on Mekelle."
    )
    assert coded(story)[-1] == ("ASSAULT", "ETH MIL", "ETH REB")


def test_troops_against_a_place_without_fighters_hit_its_people() -> None:
    story = "On Friday Ethiopia launched an offensive on Mekelle. The market was empty."
    assert coded(story)[0] == ("ASSAULT", "ETH MIL", "ETH CVL")


def test_who_leads_a_state_resigns_from_nobody() -> None:
    assert coded("The president of Haiti, Prosper Avril, resigned.")[0][2] == "-"
