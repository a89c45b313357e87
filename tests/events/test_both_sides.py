"""Who "both countries" are to a third one, and whose officers make arrests."""

import pytest
from coded_texts import mentions_of


def sides(text: str) -> list[tuple[str, list[str | None], list[str | None]]]:
    """Return type and sides of each row."""
    return [
        (one.event, [who.code for who in one.actor], [who.code for who in one.recipient])
        for one in mentions_of(text, "2024-03-05", lang="en")
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "South Sudan's president has spoken by telephone with the leaders of both countries.",
            ("CONSULT", ["SSD", "SDN", "ETH"], []),
        ),
        ("South Sudan condemned both sides.", ("ACCUSE", ["SSD"], ["SDN", "ETH"])),
    ],
)
def test_who_deals_with_both_countries_is_neither(said: str, expected: tuple) -> None:
    found = sides(
        "Sudan and Ethiopia clashed on Monday. South Sudan said that it would not send troops. "
        + said
    )
    assert found[-1][0] == expected[0]
    assert found[-1][1] == expected[1]
    assert sorted(found[-1][2]) == sorted(expected[2])


def test_officers_who_arrest_are_the_police() -> None:
    (row,) = mentions_of("Officers arrested 600 people in Hong Kong on Monday.", "2024-03-05")
    assert [who.sector[0] for who in row.actor] == ["COP"]


def test_officers_of_an_army_that_arrest_stay_soldiers() -> None:
    rows = mentions_of(
        "The Malian army attacked Kidal on Monday. Officers arrested nine herders there.",
        "2024-03-05",
    )
    assert [who.sector[0] for row in rows if row.event == "COERCE" for who in row.actor] == ["MIL"]
