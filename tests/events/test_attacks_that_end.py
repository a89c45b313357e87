"""Attacks that stop are none; what laws do is told behind "a series of" them, too."""

import pytest
from coded_texts import mentions_of, row


def rows(text: str) -> list[str]:
    return [row(one) for one in mentions_of(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Israel said its offensive in Gaza would stop on Monday.", "CONCEDE ISR GOV > PSE GOV"),
        ("Saudi Arabia announced that its airstrikes in Yemen had ended.",
         "RETREAT SAU GOV > YEM GOV"),
        ("Saudi Arabia announced a halt to its offensive in Yemen.", "CONCEDE SAU GOV > YEM GOV"),
        ("Israel's offensive in Lebanon ended after two weeks.", "RETREAT ISR GOV > LBN GOV"),
        ("The Chadian airstrikes were halted on Monday.", "RETREAT TCD GOV > -"),
    ],
)  # fmt: skip
def test_attacks_that_stop_are_no_attacks(text, told):
    assert rows(text) == [told]


@pytest.mark.parametrize(
    "text", ["The teachers' strike in Kenya ended.", "The bank's operation in Ghana ended."]
)
def test_what_ends_is_not_all_fighting(text):
    assert not [one for one in rows(text) if one.startswith(("RETREAT", "CONCEDE"))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lawmakers in Panama adopted a series of laws cracking down upon protests.", "COERCE"),
        ("The Kenyan parliament passed a raft of bills restricting protests.", "COERCE"),
        ("Kenya's parliament passed a package of laws helping farmers.", "SUPPORT"),
    ],
)
def test_what_several_laws_do_is_what_passing_them_does(text, kind):
    assert [one.split()[0] for one in rows(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The Chadian attack on the rebels has not ended.",
        "The attacks by Kenya's army on Somalia must be halted, Oslo said.",
    ],
)
def test_attacks_that_only_should_stop_go_on(text):
    assert rows(text)[0].startswith("ASSAULT")


def test_a_bill_that_others_call_harsh_calls_for_nothing():
    assert rows("Georgia's ruling party passed a bill that critics call Russian.")[0].startswith(
        "SUPPORT GEO"
    )


def test_people_are_freed_and_not_captured():
    text = "Some 300 students abducted from a school in Kaduna were freed on Sunday by the army."
    assert rows(text)[-1] == "RETREAT NGA MIL > NGA EDU"
