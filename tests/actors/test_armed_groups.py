"""Groups that fought once, in stories without a day: what the story tells of arms says when."""

import pytest

from dateline.pipeline import code_texts


def sectors_of(name, text, **row):
    ((_, mentions),) = code_texts([{"id": "a", "text": text} | row])
    return {
        party.sector
        for one in mentions
        for party in (*one.actor, *one.recipient)
        if name in party.text
    }


@pytest.mark.parametrize(
    ("name", "text", "sectors"),
    [
        ("FMLN", "The FMLN suspended its talks with the government of El Salvador. The guerrillas "
         "withdrew from Usulutan.", ("REB",)),
        ("Renamo", "Rebels burned a train near Beira. Renamo blamed the government of Mozambique "
         "for the failure of the talks.", ("REB",)),
        ("FMLN", "FMLN guerrillas attacked a barracks in Usulutan, El Salvador.", ("REB",)),
        # no arms, arms of old, and a day that tells
        ("FMLN", "The FMLN condemned the budget of El Salvador's government.", ("PTY", "OPP")),
        ("FMLN", "The FMLN condemned the budget of El Salvador's government. The former guerrillas "
         "have sat in parliament for years.", ("PTY", "OPP")),
    ],
)  # fmt: skip
def test_a_story_without_a_day_tells_whether_a_group_is_under_arms(name, text, sectors):
    assert sectors_of(name, text) == {sectors}


def test_a_day_tells_what_a_group_is():
    text = (
        "The FMLN condemned the budget of El Salvador's government. Guerrillas fought in Colombia."
    )
    assert sectors_of("FMLN", text, date="2005-03-04") == {("PTY", "OPP")}
