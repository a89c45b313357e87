"""Who frees whom he took, who sets off a bomb that nobody is named for, and whom one blames.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ghanaian reporter Kofi Mensah was detained by the Togolese army on Monday."
            " Mensah was released on Tuesday.",
            "TGO GOV > GHA JRN",
        ),
        (
            "Chadian soldiers arrested the Swiss priest Urs Meier in Mongo on Monday."
            " Meier was freed on Tuesday, the church said.",
            "TCD GOV > CHE REL",
        ),
        (
            "Police in Minsk detained dozens of protesters on Saturday, but all were released.",
            "BLR GOV > BLR CVL",
        ),
    ],
)
def test_who_frees_took_them(text, expected):
    assert [sides(one) for one in mentions_of(text) if one.event == "RETREAT"] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Where a strike was is not blamed for it, nor whom it hit.
        ("Norway condemned a car bombing in Pakistan that killed 20 people.", "NOR GOV > "),
        ("Norway condemned the attack in Nairobi on Friday, calling it a crime.", "NOR GOV > "),
        ("Norway deplored the blasts near the Spanish embassy in Lima.", "NOR GOV > "),
        ("Norway condemned terrorist attacks on Spanish churches in Peru.", "NOR GOV > "),
        ("Norway condemned the invasion of Kuwait.", "NOR GOV > "),
        ("Norway condemned the siege of Sarajevo.", "NOR GOV > "),
        # Whose strike it is, is, and whoever rules where people are kept down.
        ("Norway condemned Chad's attack in Mali.", "NOR GOV > TCD GOV"),
        ("Norway condemned Iraq's invasion of Kuwait.", "NOR GOV > IRQ GOV"),
        ("Norway condemned the crackdown in Belarus.", "NOR GOV > BLR GOV"),
    ],
)
def test_where_a_strike_was_is_not_blamed(text, expected):
    assert [sides(one) for one in mentions_of(text) if one.event == "ACCUSE"] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A bombing called after what it hit is not by its owners.
        ("Peru mourned Spaniards who were killed in the Chile embassy bombing.", {"UNK"}),
        ("Nine people died in the Spanish consulate blasts in Peru and Chile.", {"UNK"}),
        ("Six soldiers died in a terrorist attack near the Spanish embassy in Lima.", {"UNK"}),
        # Whoever owns a bombing did it.
        ("Nine people died in the Chadian bombing of a mosque in Mali.", {"TCD"}),
    ],
)
def test_what_a_bombing_is_called_after_did_not_do_it(text, expected):
    doers = [one.actor for one in mentions_of(text) if one.event == "ASSAULT"]
    assert {party.code for actor in doers for party in actor} == expected


def test_no_state_sets_off_a_bomb_that_nobody_is_named_for():
    text = (
        "A man has been arrested over the bombings of Spanish embassies in Peru and Chile last"
        " year that killed 24 people, police said on Monday. Peruvian police arrested a suspect in"
        " May. Spain asked Peru for help. The embassy in Lima was rebuilt. Traffic was light. The"
        " bombs went off on Aug. 7 at Spanish embassies in Lima and Santiago."
    )
    doers = [one.actor for one in mentions_of(text) if one.event == "ASSAULT"]
    assert doers
    assert {party.code for actor in doers for party in actor} == {"UNK"}


def test_who_serves_a_sentence_was_jailed_before():
    text = (
        "Kenya's government met on Monday.\nUganda's former army chief is serving a life sentence."
        " Kenyan police arrested a banker on Monday. Chad praised Kenya. Togo praised Benin."
    )
    found = {one.recipient[0].code: one.aux for one in mentions_of(text) if one.event == "COERCE"}
    assert found == {"UGA": ("historical",), "KEN": ()}
