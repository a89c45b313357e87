"""Who is blamed for a deed that others deplore: whoever does it, never whom it is done to."""

import pytest
from coded_texts import mentions_of


def blamed(text: str) -> list[tuple[str, str]]:
    """Return the codes and main sectors of both sides of each row that accuses."""
    return [
        (
            " & ".join(party.code for party in one.actor),
            " & ".join(" ".join((party.code, *party.sector[:1])) for party in one.recipient),
        )
        for one in mentions_of(text, "2024-05-17", lang="en")
        if one.event == "ACCUSE"
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The Embassy of Finland is deeply concerned by the arrest of an editor in Harare.",
            ("FIN", "ZWE GOV"),
        ),
        (
            "The Swedish government is concerned by the detention of a pastor in Asmara.",
            ("SWE", "ERI GOV"),
        ),
        ("Togo deplored the shooting of two Togolese drivers in Niamey.", ("TGO", "NER GOV")),
        ("Austria was shocked by the murder of a lawyer in Minsk.", ("AUT", "BLR GOV")),
        ("Austria condemned the beating of reporters by the police in Minsk.", ("AUT", "BLR COP")),
    ],
)
def test_the_victim_of_what_is_deplored_is_not_blamed(text: str, sides: tuple[str, str]) -> None:
    assert blamed(text) == [sides]


def test_whom_a_deed_troubles_did_not_do_it() -> None:
    text = "Austria was shocked by the murder of a lawyer in Minsk."
    mentions = mentions_of(text, "2024-05-17", lang="en")
    assert [one.actor[0].code for one in mentions if one.event == "ASSAULT"] == ["UNK"]
