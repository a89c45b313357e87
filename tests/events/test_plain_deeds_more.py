"""More plain deeds: batons, sieges of offices, letters, questions, courts, denials, laws."""

import pytest
from coded_texts import mentions_of

from dateline.events.detector.detecting import is_asked_to_know
from dateline.grammar import load_parser


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Return type, mode and the codes with main sectors of both sides of each row."""
    mentions = mentions_of(text, "2024-05-17", lang="en")
    return [
        (
            one.event,
            " ".join(one.mode),
            *(
                " & ".join(" ".join((party.code, *party.sector[:1])) for party in side)
                for side in (one.actor, one.recipient)
            ),
        )
        for one in mentions
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Police lathicharged clerks in Nagpur.", ("ASSAULT", "crowd-control", "IND COP")),
        ("Farmers gheraoed the mayor's office in Nagpur.", ("PROTEST", "obstruct", "IND AGR")),
        ("Clerks in Nagpur have been on dharna since Monday.", ("PROTEST", "demo", "IND")),
        ("Forty rebels yielded to the army in Davao.", ("RETREAT", "disarm", "PHL REB")),
        ("A judge in Accra granted an interdict against the strike.", ("REQUEST", "change", "GHA")),
        (
            "Doctors wrote to the president of Ghana to ask her to drop the bill.",
            ("REQUEST", "", "GHA MED"),
        ),
        (
            "Togo's parliament passed a bill on Monday that forces newspapers to register.",
            ("COERCE", "restrict", "TGO LEG"),
        ),
    ],
)
def test_deeds_in_their_own_words(text: str, row: tuple[str, str, str]) -> None:
    event, mode, actor = row
    assert any(
        one[0] == event and mode in one[1] and one[2].startswith(actor) for one in told(text)
    )


def test_who_was_not_helped_is_not_answered() -> None:
    rows = told("Chad accused Sudan of arming the rebels. Sudan denied arming the rebels.")
    assert [row[3] for row in rows if row[0] == "REJECT"] == ["TCD GOV"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Senators asked the general how many had died.", True),
        ("A deputy asked the general who had given the order.", True),
        ("A deputy asked the general to say who had given the order.", False),
        ("A deputy asked the general for help.", False),
    ],
)
def test_a_question_asks_for_no_deed(text: str, asked: bool) -> None:
    (sentence,) = next(iter(load_parser().parse([text])))
    verb = next(token.index for token in sentence.tokens if token.text == "asked")
    assert is_asked_to_know(sentence, verb) is asked
