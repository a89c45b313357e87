"""What features, letters and obituaries tell of a war: whose deed it was, and what is no deed."""

import pytest
from coded_texts import mentions_of, shown

from dateline.records import Mention


def rows(text: str) -> list[str]:
    return [row(one) for one in mentions_of(text, "2024-03-05")]


def row(mention: Mention) -> str:
    return f"{mention.event} {shown(mention.actor)} > {shown(mention.recipient)}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What somebody would do is his, whatever else he would do it to.
        (
            "Italy privately opposed Macron's decision to withdraw French troops from Mali.",
            "REJECT ITA GOV > FRA GOV",
        ),
        (
            "Kenya's opposition leader criticised President William Ruto's decision to send police"
            " officers to Haiti.",
            "ACCUSE KEN OPP > KEN GOV",
        ),
        # Without an owner it is towards whom the plan is.
        ("Peru rejected a plan to sign a deal with Chile.", "REJECT PER GOV > CHL GOV"),
        # A state takes its own citizenship.
        (
            "Two brothers who had been stripped of their French citizenship were held by Kurdish"
            " forces in Syria.",
            "COERCE FRA GOV > FRA CVL",
        ),
        # Who fell fighting somebody had fought.
        ("Other Danes killed fighting Boko Haram include a medic.", "ASSAULT NGA REB > DNK REB"),
        (
            "Eight Danes killed fighting alongside the rebels were flown home.",
            "ASSAULT UNK > DNK REB",
        ),
        (
            "An Australian killed fighting alongside the Kurds was honoured.",
            "ASSAULT UNK > AUS REB",
        ),
        (
            "Three Chadian soldiers were killed fighting Boko Haram.",
            "ASSAULT NGA REB > TCD MIL",
        ),
        # A capital that is attacked is a town.
        (
            "Gunmen attacked Nairobi on Monday. The attack lasted for hours. Kenya was in shock."
            " Soldiers stood guard. Nobody knew the gunmen.",
            "ASSAULT UNK UAF > KEN CVL",
        ),
    ],
)
def test_whose_deed_it_was(text: str, expected: str) -> None:
    assert expected in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters killed fighting a blaze in Portugal were honoured.",
        "Musa Garba, a baker who had retreated to Bama from a village in Nigeria, sold bread.",
        "Six European countries hit the UN aid spending target.",
        "Ryan Cole, 20, shot himself to avoid capture by the Taliban in Helmand.",
        "Uganda described the Kenyan minister as “an amazing guy”.",
        "A weakened Boko Haram, stripped of its territory, was in hiding in Nigeria.",
        "To say so is to misunderstand the appeal of Hamas in London.",
    ],
)
def test_no_event(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels retreated from Bama in Nigeria.", "RETREAT"),
        ("The missile hit a military target in Chad.", "ASSAULT"),
        ("Kenya described the Ugandan minister as a bad man.", "ACCUSE"),
        ("Peru's president was stripped of his post by the court.", "SANCTION"),
    ],
)
def test_the_like_that_is_one(text: str, expected: str) -> None:
    assert any(one.startswith(expected) for one in rows(text))


def test_strikes_that_back_fighters_hit_whom_they_fight() -> None:
    text = "The Northern Alliance, {} by US airstrikes, had driven the Taliban from Kabul."
    assert "ASSAULT USA MIL > AFG GOV" in rows(text.format("backed"))
    assert "ASSAULT USA MIL > AFG GOV" not in rows(text.format("angered"))


def test_unknown_fighters_are_nobody_else() -> None:
    text = (
        "Sitting in a group, a Malian woman from Timbuktu who called herself Amina Diallo claimed"
        " she had been forced to stay by {} who had threatened her family with death if they left."
        " She wept. The army took the town. Mali was silent. Tuareg rebels held the north."
    )
    assert "THREATEN UNK REB > MLI CVL" in rows(text.format("foreign fighters"))
    assert "THREATEN UNK REB > MLI CVL" not in rows(text.format("Tuareg rebels"))


def test_who_is_criticised_by_nobody_has_no_accuser() -> None:
    text = (
        "The Sudanese opposition leader Omar Ali spoke in Paris. He was tired. The United States"
        " has been criticised for being slow. Kenya was criticised by Ali. He flew home."
    )
    found = rows(text)
    assert "ACCUSE UNK UNK > USA GOV" in found
    assert not any(one.startswith("ACCUSE UNK") and "KEN" in one for one in found)


def test_who_shot_the_captives_had_rounded_them_up() -> None:
    text = (
        "Rebels of the FDLR stormed villages in Congo in 2014. One of them set a bar for brutality."
        " About 400 men were rounded up, shot or beheaded. The state police stayed away. Kinshasa"
        " sent soldiers. The government arrested nobody."
    )
    assert "COERCE RWA REB > COD CVL" in rows(text)
    # What is told by itself may be the police's.
    apart = text.replace("rounded up, shot or beheaded", "rounded up")
    assert "COERCE RWA REB > COD CVL" not in rows(apart)


def test_a_state_fights_the_group_of_many_countries_at_home() -> None:
    text = (
        "The Islamic State took Mosul in 2014. The Islamic State ruled it for two years. In 2016"
        " Iraqi forces started an offensive on Mosul. Kurdish fighters of Iraq helped them. The"
        " Islamic State lost it. The city lies in ruins."
    )
    assert "ASSAULT IRQ MIL > IMG REB" in rows(text)


@pytest.mark.parametrize(("word", "flags"), [("ongoing", ()), ("planned", ("future",))])
def test_what_goes_on_is_not_to_come(word: str, flags: tuple[str, ...]) -> None:
    text = f"The prime minister of Sudan will not resign despite the {word} shelling of El Fasher."
    (attack,) = (one for one in mentions_of(text, "2024-03-05") if one.event == "ASSAULT")
    assert attack.aux == flags
