"""Plain deeds of police and courts: verdicts, fines, warrants, holding, crowds, bans."""

import pytest
from coded_texts import codes, mentions_of


def told(text: str) -> list[str]:
    return [
        " ".join(
            (
                one.event,
                *one.mode,
                codes(one.actor) or "-",
                codes(one.recipient) or "-",
            )
        )
        for one in mentions_of(text, "2024-03-05", lang="en")
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("A court in Accra found the former mayor not guilty.", ["CONCEDE GHA GHA"]),
        ("Three Danish sailors were found not guilty by a Maltese court.", ["CONCEDE MLT DNK"]),
        ("An Italian court fined a bank 30 million euros.", ["SANCTION convict ITA ITA"]),
        ("Nigeria fined an airline 500 million naira.", ["SANCTION discontinue NGA NGA"]),
        (
            "A judge in Rabat ordered the arrest in absentia of a Belgian editor.",
            ["THREATEN arrest MAR BEL"],
        ),
        ("Police in Kehl detained a Belgian man at a checkpoint.", ["COERCE arrest DEU BEL"]),
        ("Iran is holding a Dutch diplomat.", ["COERCE arrest IRN NLD"]),
        ("Chad has forced 2,000 Cameroonians to leave.", ["SANCTION expel TCD CMR"]),
        ("Police broke up a march by nurses in Kampala.", ["COERCE restrict UGA UGA"]),
        (
            "Two Indian sailors were wounded by rubber bullets fired by Sri Lankan police.",
            ["ASSAULT crowd-control LKA IND"],
        ),
        (
            "Police in Bangkok banned a rally planned by the opposition.",
            ["COERCE restrict THA THA"],
        ),
        ("The army took 30 rebels of a Malian group prisoner.", ["ASSAULT abduct MLI MLI"]),
        ("Togo moved its soldiers out of Benin.", ["RETREAT withdraw TGO BEN"]),
        ("Peru is set to sign a free trade agreement with Chile.", ["AGREE PER+CHL -"]),
        ("Iran blamed Western powers for the unrest.", ["ACCUSE allege IRN -"]),
        ("Western countries imposed sanctions on Belarus.", []),
        ("The West has imposed sanctions on Belarus.", []),
        ("Power cuts hit Harare.", []),
        ("Budget cuts have hit schools in Leeds.", []),
    ],
)
def test_deeds_of_police_and_courts(text: str, rows: list[str]) -> None:
    assert told(text) == rows
