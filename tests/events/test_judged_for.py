"""What somebody is judged for was done by whom is judged, and blame alone tells no deed."""

import pytest
from coded_texts import mentions_of


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (
            one.event,
            " ".join(party.code for party in one.actor),
            " ".join(party.code for party in one.recipient),
        )
        for one in mentions_of(text, "2024-03-05", lang="en")
    ]


@pytest.mark.parametrize(
    ("text", "blame"),
    [
        ("Norway condemned Serbia for jailing two journalists.", ("ACCUSE", "NOR", "SRB")),
        ("Peru was criticised by Bolivia for detaining fishermen.", ("ACCUSE", "BOL", "PER")),
        (
            "Canada sanctioned five Burmese generals for bombing villages.",
            ("SANCTION", "CAN", "MMR"),
        ),
    ],
)
def test_blame_tells_no_deed_of_the_one_who_blames(text: str, blame: tuple[str, str, str]) -> None:
    assert told(text) == [blame]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Chile thanked Spain for sending firefighters.", ("AID", "ESP", "CHL")),
        ("Japan praised Kenya for sending police to Haiti.", ("MOBILIZE", "KEN", "HTI")),
    ],
)
def test_praise_is_for_what_the_praised_did(text: str, deed: tuple[str, str, str]) -> None:
    assert deed in told(text)


def test_who_apologises_for_a_deed_did_it() -> None:
    assert ("COERCE", "GHA", "NGA") in told("Ghana apologised for deporting Nigerian traders.")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "A court in Minsk sentenced journalist Ihar Petrov to three years in prison.",
            [("SANCTION", "BLR", "BLR"), ("COERCE", "BLR", "BLR")],
        ),
        (
            "On Monday a court in Lusaka jailed opposition politician Harry Banda for two years.",
            [("SANCTION", "ZMB", "ZMB"), ("COERCE", "ZMB", "ZMB")],
        ),
        (
            "A court in Minsk jailed lawyer Olga Petrova for four years, state media said.",
            [("SANCTION", "BLR", "BLR"), ("COERCE", "BLR", "BLR")],
        ),
        ("Police in Baku detained journalist Rauf Hasanli.", [("COERCE", "AZE", "AZE")]),
        ("Jailed journalist Evan Petrov thanked his family.", []),
    ],
)
def test_a_verb_before_a_calling_and_a_name_is_found(
    text: str, rows: list[tuple[str, str, str]]
) -> None:
    assert told(text) == rows
