"""Sides of one state that meet abroad, and a state called like another's division."""

import pytest

from dateline.pipeline import code_texts
from dateline.records import Mention


def coded(text: str) -> tuple[Mention, ...]:
    row = {"id": "text", "text": text, "date": "2024-03-05"}
    return next(mentions for _, mentions in code_texts([row]))


def sides(text: str) -> list[str]:
    """Return the codes of actor and recipient of each event."""
    return [
        f"{'+'.join(one.code for one in mention.actor)}>"
        f"{'+'.join(one.code for one in mention.recipient)}"
        for mention in coded(text)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Laos's army and rebels signed a truce in Hanoi.", "LAO+LAO>"),
        ("The Bolivian government and opposition met in Lima.", "BOL+BOL>"),
        ("Spain mediated between Nepal's government and guerrillas.", "ESP>NPL+NPL"),
        ("Burundi's government met opposition leaders in Kampala.", "BDI+BDI>"),
        ("Canada's president met rebels in Laos.", "CAN>LAO"),
    ],
)
def test_rebels_that_deal_with_their_government_are_of_its_state(text: str, wanted: str) -> None:
    assert sides(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Georgia expelled two diplomats of the United States.", "GEO>USA"),
        ("The United States praised Georgia's foreign minister.", "USA>GEO"),
        ("The United States sued Georgia. Voters in Fulton County had queued.", "USA>USA"),
    ],
)
def test_a_state_called_like_a_division_deals_with_the_other_state(text: str, wanted: str) -> None:
    assert sides(text)[0] == wanted
