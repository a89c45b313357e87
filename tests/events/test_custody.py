"""Who is asked for a captive's release, or blamed for an arrest, is whoever made the arrest."""

import pytest
from coded_texts import mentions_of

ARRESTED = "Police in Ghana arrested Ivorian reporter Marius Kouadio in Tema on Monday. "


def answered(text: str, event: str) -> list[str]:
    """Return the countries towards which the last row of a type is."""
    rows = [mention for mention in mentions_of(text) if mention.event == event]
    return [party.code for party in rows[-1].recipient]


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("A court in Abidjan had fined him in 2011. Amnesty International urged his release.", 0),
        ("The Ivorian opposition condemned the arrest.", 1),
        ("Reporters Without Borders called for Kouadio's release.", 0),
        ("Ivory Coast's government demanded the release of the reporter.", 0),
    ],
)
def test_whoever_made_an_arrest_answers_for_it(told: str, event: int) -> None:
    assert answered(ARRESTED + told, ("REQUEST", "ACCUSE")[event]) == ["GHA"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # Words tell who else holds somebody.
        ("Amnesty International urged Togo to release two nuns.", ["TGO"]),
        # Others than those who were arrested.
        ("Amnesty International also demanded the release of two Malian nuns.", ["MLI"]),
    ],
)
def test_other_captives_are_held_by_others(told: str, expected: list[str]) -> None:
    assert answered(ARRESTED + told, "REQUEST") == expected
