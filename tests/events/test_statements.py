"""Statements that embassies, missions and ministries give out: who says "we" in them."""

import pytest
from coded_texts import mentions_of

from dateline.records import Mention


def coded(text: str) -> tuple[Mention, ...]:
    return mentions_of(text, "2024-05-17", lang="en")


def sides(text: str, event: str) -> list[tuple[str, str]]:
    """Return the codes of the sides of each row of a type."""
    return [
        (
            "+".join(party.code for party in row.actor),
            "+".join(party.code for party in row.recipient),
        )
        for row in coded(text)
        if row.event == event
    ]


STATEMENT = (
    "We condemn the use of tear gas by the police against reporters. "
    "We call on the Government of {host} to free the editor. "
    "We urge all sides to refrain from violence. The roads are open. It rained."
)


@pytest.mark.parametrize(
    ("heading", "host", "sides_of_it"),
    [
        ("Statement by the Embassy of Chad in Tunis", "Tunisia", ("TCD", "TUN")),
        ("Statement of the British High Commission in Lilongwe", "Malawi", ("GBR", "MWI")),
        ("Press statement, Embassy of France, Lima", "Peru", ("FRA", "PER")),
        (
            "STATEMENT OF THE DELEGATION OF THE EUROPEAN UNION TO GHANA",
            "Ghana",
            ("EUR", "GHA"),
        ),
    ],
)
def test_a_missions_we_is_the_mission(heading: str, host: str, sides_of_it: tuple[str, str]):
    text = f"{heading}\n\n{STATEMENT.format(host=host)}"
    assert [actor for actor, _ in sides(text, "ACCUSE")] == [sides_of_it[0]]
    assert sides_of_it in sides(text, "REQUEST")


def test_a_ministrys_we_is_the_ministry():
    text = (
        "Statement by the Ministry of Foreign Affairs of Ghana\n\n"
        "We demand an apology from the Government of Togo. The border is long. It rained."
    )
    assert sides(text, "REQUEST") == [("GHA", "TGO")]


def test_a_statement_by_nobody_in_particular_has_no_speaker():
    text = (
        "Statement on the weather\n\nWe condemn the raid by Chadian soldiers on a camp. "
        "The roads are open. It rained."
    )
    assert all(not actor or actor == "UNK" for actor, _ in sides(text, "ACCUSE"))
