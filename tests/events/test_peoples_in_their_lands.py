"""A people of several states is of the one that its clause is placed in."""

import pytest
from coded_texts import told

ABROAD = "Syria's Kurds live in peril. Syrian troops left Raqqa in May. "


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "In Iraq, Kurds of the north were attacked by soldiers.",
            ("ASSAULT", "IRQ", "IRQ"),
        ),
        ("In Turkey, the Kurds have been arrested by police.", ("COERCE", "TUR", "TUR")),
        ("In Iraq, Kurdish fighters attacked a base of the army.", ("ASSAULT", "IRQ", "IRQ")),
    ],
)
def test_the_place_of_the_clause_tells_which(text, event):
    assert told(ABROAD + text)[-1] == event


def test_without_a_place_the_story_tells_it():
    assert told(ABROAD + "Turkey attacked the Kurds on Friday.")[-1] == ("ASSAULT", "TUR", "SYR")
