"""What features, letters and obituaries tell of a war: whose deed it was, and what is no deed."""

import pytest
from coded_texts import mentions_of, row


def rows(text: str) -> list[str]:
    return [row(one) for one in mentions_of(text, "2024-03-05")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What somebody would do is his, whatever else he would do it to.
        (
            "Italy rejected Macron's plan to pull French soldiers out of Mali.",
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
        (
            "Four Danes killed fighting Boko Haram were buried in Aarhus.",
            "ASSAULT NGA REB > DNK REB",
        ),
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
        "Brazil and Chile hit the alliance's emissions target.",
        "A deserter from the Malian army shot himself in a barracks in Gao.",
        "Uganda described the Kenyan minister as a brave man.",
        "Al-Shabaab, stripped of its lands, went into hiding in Somalia.",
        "Few explain the appeal of Hamas in Oslo.",
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
        "A nurse from Gao in Mali said she had been kept in a cellar by {} who threatened her"
        " brothers with death. She wept. The army took the town. Mali was silent. Tuareg rebels"
        " held the north."
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


def test_who_stabbed_the_captives_had_rounded_them_up() -> None:
    text = (
        "Rebels of the FDLR stormed villages in Congo in 2014. Nobody there forgets that week."
        " Some 90 herders were {}. The state police stayed away. Kinshasa sent soldiers. The"
        " government arrested nobody."
    )
    assert "COERCE RWA REB > COD AGR" in rows(text.format("rounded up, stabbed or hanged"))
    # What is told by itself may be the police's.
    assert "COERCE RWA REB > COD AGR" not in rows(text.format("rounded up"))


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
