"""Persons whose home a story tells only after it has named them."""

from datetime import date

import pytest

from dateline.pipeline import code_texts


def recipients(text: str) -> list[tuple[str, str]]:
    rows = [{"id": "text", "text": text, "date": date(2021, 5, 1).isoformat()}]
    return [
        (one.event, party.code)
        for _, mentions in code_texts(rows)
        for one in mentions
        for party in one.recipient
    ]


@pytest.mark.parametrize(
    ("text", "home"),
    [
        (
            "Police in Turkey arrested Marek Novotny on Monday. Novotny, 31, a Slovak national, "
            "had crossed the border. Turkish prosecutors accused Novotny of fighting in Syria.",
            "SVK",
        ),
        (
            "Egyptian police arrested Colm Rafferty on Tuesday. The Irishman has been held in an "
            "Egyptian prison since. Egypt accused Rafferty of spying.",
            "IRL",
        ),
        (
            "Egyptian police arrested Colm Rafferty on Tuesday. Rafferty, who grew up in Dublin, "
            "was travelling alone. Egypt accused Rafferty of spying.",
            "IRL",
        ),
        (
            "Thai police arrested Jonas Ekberg on Friday. He was born in Sweden. A Thai court "
            "convicted Ekberg of smuggling.",
            "SWE",
        ),
    ],
)
def test_home_told_after_the_name(text: str, home: str) -> None:
    assert {code for _, code in recipients(text)} == {home}


def test_another_person_of_that_nation_is_not_who_was_named() -> None:
    text = (
        "An Irish nurse, Aoife Brennan, was travelling with Samir Mansour in Egypt. Egyptian "
        "police arrested Samir Mansour on Tuesday. The Irishwoman was not harmed. Egypt accused "
        "Mansour of spying."
    )
    assert ("ACCUSE", "EGY") in recipients(text)
