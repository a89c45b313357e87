"""Persons, towns and days whose names are those of other places and bodies."""

import pytest
from coded_texts import mentions_of


def sides(text: str) -> list[tuple[str, list[str | None], list[str | None], str | None]]:
    """Return type, sides and place of each row."""
    return [
        (
            one.event,
            [party.code for party in one.actor],
            [party.code for party in one.recipient],
            one.place.name if one.place else None,
        )
        for one in mentions_of(text, "2021-06-30", lang="en")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Union chief Dagoberto Lara is arrested in Honduras. Lara is freed on Tuesday.",
            [
                ("COERCE", ["HND"], ["HND"], "Honduras"),
                ("RETREAT", ["HND"], ["HND"], "Honduras"),
            ],
        ),
        (
            "Opposition senator Ricarda Oaxaca was detained in Asunción.",
            [("COERCE", ["PRY"], ["PRY"], "Asuncion")],
        ),
        (
            "A curfew is imposed in Puerto Cortés.",
            [("COERCE", ["HND"], ["HND"], "Puerto Cortez")],
        ),
    ],
)
def test_a_name_that_is_part_of_a_longer_one_is_no_other_place(text: str, expected: list) -> None:
    assert sides(text) == expected


def test_a_short_month_before_its_day_is_no_town() -> None:
    (row,) = sides("Soldiers beat a student near the university in Hong Kong, Nov 18, 2019.")
    assert row[3] == "Hong Kong"
