"""Captains of teams are no officers; those of forces and under a nationality are."""

import pytest

from dateline.pipeline import code_texts


def doers(text):
    ((_, mentions),) = code_texts([{"id": "a", "text": text, "date": "2024-06-12"}])
    return [(party.code, *party.sector) for one in mentions for party in one.actor]


@pytest.mark.parametrize(
    "text",
    [
        "England captain Harry Roe criticised the French president on Monday in Paris.",
        "The Springboks captain, Themba Roe, praised the president of South Africa.",
        "Vikings defensive captain Joe Roe lobbied for the league to suspend a player on Thursday.",
    ],
)
def test_who_leads_a_team_is_no_officer(text):
    assert not any("MIL" in sectors for _, *sectors in doers(text))


@pytest.mark.parametrize(
    ("text", "officer"),
    [
        ("Army captain Joe Roe urged the Kenyan government to act.", ("KEN", "MIL")),
        ("The Kenyan captain accused the Somali navy of lies.", ("KEN", "MIL")),
        ("Captain Joe Roe of the Kenyan navy criticised the Somali government.", ("KEN", "MIL")),
    ],
)
def test_a_captain_of_a_force_is(text, officer):
    assert officer in doers(text)
