"""Courts of many states taken up by a bare noun, and praise or blame of what a court said."""

import pytest
from last_mention import last_mention

from dateline.pipeline import code_texts


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Bolivia asked the International Court of Justice on Monday to order Paraguay to move"
            " a fence. The court refused.",
            "court",
            "UNO JUD",
        ),
        (
            "The European Court of Human Rights ruled on Friday that Armenia had violated the"
            " rights of a monk. The judges ordered Armenia to pay him.",
            "judges",
            "IGO JUD",
        ),
        (
            "Malta sued Cyprus at the World Court. By nine votes to six, the Court on Monday"
            " ordered Cyprus to stop drilling.",
            "Court",
            "UNO JUD",
        ),
        (
            "The International Criminal Court charged a Gambian general. Prosecutor Ida Lund"
            " urged Senegal to hand him over.",
            "Lund",
            "IGO JUD",
        ),
        (
            "The International Criminal Court acquitted a Gambian general. Appeals judges said"
            " the witnesses had lied.",
            "judges",
            "IGO JUD",
        ),
        # Whose court it is is told.
        (
            "The International Criminal Court charged a Gambian general. The judges in Banjul"
            " refused to send him.",
            "judges",
            "GMB JUD",
        ),
        # A court of a state was spoken of since.
        (
            "The International Criminal Court charged a Gambian general. A court in Banjul"
            " had freed him. The judges said he was ill.",
            "judges",
            "GMB JUD",
        ),
        # An appeals court is one of a state.
        (
            "Gambian lawmakers want to leave the International Criminal Court. On Friday the"
            " appeals court in Banjul freed a general. The appeals court gave no reason.",
            "court",
            "GMB JUD",
        ),
    ],
)
def test_a_bare_noun_takes_up_the_court_of_many_states(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        (
            "A court in Oslo jailed a Danish banker for three years on Monday. The opposition"
            " welcomed the verdict.",
            "SUPPORT",
            "NOR JUD",
        ),
        (
            "The World Court on Friday ordered Togo to leave the islet. Mali's foreign minister"
            " hailed the ruling.",
            "SUPPORT",
            "UNO JUD",
        ),
    ],
)
def test_who_judges_a_ruling_judges_the_court(text: str, event: str, expected: str) -> None:
    ((_, mentions),) = code_texts([{"id": "1", "text": text, "date": "2024-06-12"}])
    rows = [row for row in mentions if row.event == event]
    (party,) = rows[-1].recipient or (None,)
    assert (f"{party.code} {' '.join(party.sector)}" if party else "") == expected


def test_a_decision_long_after_a_ruling_is_no_courts() -> None:
    text = (
        "A court in Oslo jailed a Danish banker on Monday. Norway then expelled his wife. Sweden"
        " sent her a letter. She met a priest. Finland welcomed the decision."
    )
    ((_, mentions),) = code_texts([{"id": "1", "text": text, "date": "2024-06-12"}])
    (praise,) = [row for row in mentions if row.event == "SUPPORT"]
    assert "JUD" not in [sector for party in praise.recipient for sector in party.sector]
