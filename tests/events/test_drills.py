"""Drills: with whom they are, who watches them, and that what is fired in them hits nobody."""

import pytest
from coded_texts import mentions_of

from dateline.records import Mention

Told = tuple[str, tuple[str | None, ...], tuple[str | None, ...]]


def coded(text: str) -> list[Told]:
    return [
        (one.event, codes(one, "actor"), codes(one, "recipient"))
        for one in mentions_of(text, "2024-03-05", lang="en")
    ]


def codes(mention: Mention, side: str) -> tuple[str | None, ...]:
    return tuple(party.code for party in getattr(mention, side))


@pytest.mark.parametrize(
    "text",
    [
        "The Chilean navy is exercising off Iquique with nine frigates and 700 sailors.",
        "Bulgaria began drills with 3,000 soldiers on Monday.",
        "Vietnam opened an exercise with 40 tanks on Monday.",
        "Cuban President Miguel Diaz-Canel oversaw a missile drill on Tuesday.",
        "Ecuador's marines fired howitzers during manoeuvres on Monday.",
        "Ecuador's marines practised storming a ship on Monday.",
    ],
)
def test_a_drill_of_one_country_is_with_nobody(text: str) -> None:
    ((event, actor, recipient),) = coded(text)
    assert (event, len(actor), recipient) == ("MOBILIZE", 1, ())


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Ghana and Benin took part in a naval drill on Monday.", ("GHA", "BEN"), ()),
        ("An exercise between Chile and Peru began on Monday.", ("CHL", "PER"), ()),
        ("Ghanaian and Beninese marines rehearsed storming a ship.", ("GHA", "BEN"), ()),
        ("Polish troops trained with Czech soldiers near Opole.", ("POL",), ("CZE",)),
        ("Uzbek troops held a drill with troops from Tajikistan.", ("UZB",), ("TJK",)),
        ("Kuwait hosted Italian soldiers for a joint exercise.", ("KWT",), ("ITA",)),
    ],
)
def test_a_drill_of_several_is_theirs(
    text: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    assert coded(text) == [("COOPERATE", actor, recipient)]


@pytest.mark.parametrize(
    "text",
    ["Rebels shot a soldier during a raid on Monday.", "Syrian police withdrew from Homs."],
)
def test_what_is_no_drill_stays_what_it_is(text: str) -> None:
    assert "MOBILIZE" not in [event for event, _, _ in coded(text)]
