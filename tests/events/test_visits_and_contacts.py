"""Visits called after where they go, talks after who brokers them, what somebody is ready for."""

import pytest
from coded_texts import mentions_of


def told_by(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return type, codes of the actors and of the recipients of each event of a text."""
    return [
        (
            one.event,
            tuple(party.code or "" for party in one.actor),
            tuple(party.code or "" for party in one.recipient),
        )
        for one in mentions_of(text, "2024-03-05")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Fijian premier's Japan visit ended on Friday.", ("CONSULT", ("FJI",), ("JPN",))),
        ("Macron's Ghana trip was a success.", ("CONSULT", ("FRA",), ("GHA",))),
        # Adjectives and days before a visit own none
        (
            "On an official visit to Togo, the Finnish president praised the port of Lome.",
            ("CONSULT", ("FIN",), ("TGO",)),
        ),
        ("Omani-mediated talks resumed in Muscat on Sunday.", ("CONSULT", ("OMN",), ())),
        ("The UN-led talks in Muscat ended on Sunday.", ("CONSULT", ("UNO",), ())),
        (
            "The Chilean opposition is ready to paralyse the country.",
            ("THREATEN", ("CHL",), ("CHL",)),
        ),
        (
            "In no way will Peru accept the presence of foreign troops.",
            ("REJECT", ("PER",), ("UNK",)),
        ),
        # Two names that a hyphen joins
        ("Chad-Sudan talks resumed in Geneva on Monday.", ("CONSULT", ("TCD", "SDN"), ())),
        ("The Oman-Qatar fishing pact was signed in Doha.", ("SUPPORT", ("OMN", "QAT"), ())),
        ("India-South Korea drills began on Monday.", ("COOPERATE", ("IND", "KOR"), ())),
        # Who is on the way
        (
            "The Finnish president praised Fiji during a stop in Suva.",
            ("CONSULT", ("FIN",), ("FJI",)),
        ),
        # What is due to begin is agreed
        ("Talks between Iran and Oman are due to start on Monday.", ("AGREE", ("IRN", "OMN"), ())),
        ("Talks between Iran and Oman are to resume on Monday.", ("AGREE", ("IRN", "OMN"), ())),
        ("Talks between Iran and Oman resumed on Monday.", ("CONSULT", ("IRN", "OMN"), ())),
    ],
)
def test_it_is_told(text: str, told: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    assert told in told_by(text)


@pytest.mark.parametrize(
    "text",
    [
        "The singer's Ghana trip was a success.",
        "Macron's winter trip was a success.",
        "The Chad-Sudan match ended in Geneva on Monday.",
        "Student-led talks on poetry began in Muscat.",
    ],
)
def test_nobody_visits_or_meets(text: str) -> None:
    assert not told_by(text)
