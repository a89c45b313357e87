"""Doers whom another verb of the sentence, or the sentence before it, tells."""

import pytest
from coded_texts import heads, mentions_of, shown, sides


def rows(text: str) -> list[str]:
    return [f"{one.event} {sides(one)}" for one in mentions_of(text, "2024-06-12")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya's foreign minister issued a statement of support for Somalia.",
            "SUPPORT KEN GOV > SOM GOV",
        ),
        ("Support for Israel came from the German government.", "SUPPORT DEU GOV > ISR GOV"),
        (
            "He spoke of the criticism of Turkish policy voiced by the Norwegian foreign minister.",
            "ACCUSE NOR GOV > TUR GOV",
        ),
        (
            "Kenya's president was outspoken in criticism of Uganda's government.",
            "ACCUSE KEN GOV > UGA GOV",
        ),
        (
            "Peru's foreign minister went further in criticism of the Chilean government.",
            "ACCUSE PER GOV > CHL GOV",
        ),
        (
            "The tariffs on China were imposed under President Donald Trump.",
            "SANCTION USA GOV > CHN GOV",
        ),
        (
            "Curbs on Chad were eased under President Emmanuel Macron.",
            "CONCEDE FRA GOV > TCD GOV",
        ),
        (
            "A rift arose after a note sent by Kenya's foreign ministry to Uganda. The note"
            " denounces the killing of 14 fishermen by Ugandan soldiers.",
            "ACCUSE KEN GOV > UGA MIL",
        ),
        (
            "Turkey, which sent troops to the border, and threatened to attack Manbij, is alarmed.",
            "THREATEN TUR GOV > SYR CVL",
        ),
    ],
)
def test_who_does_it_is_told_elsewhere(text, expected):
    found = rows(text)
    assert any(row.startswith(expected) for row in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Support for the striker came from the stands.",
        "A statement of support for Somalia was printed in a newspaper.",
        "The treaty was signed under a tree in 2015.",
        "The Kenyan militia was trained under Captain Otieno.",
    ],
)
def test_who_does_nothing_of_the_kind(text):
    assert rows(text) == []


def test_a_note_is_of_who_sent_it_and_not_of_who_has_it():
    text = (
        "A note found by Kenya's police lay on a table. The note denounces the killing of 14"
        " fishermen by Ugandan soldiers."
    )
    assert not [row for row in rows(text) if row.startswith("ACCUSE KEN")]


def test_what_went_further_is_not_to_come():
    (one,) = mentions_of("Peru's minister went further in criticism of the Chilean government.")
    assert one.aux == ()
    assert shown(one.recipient) == "CHL GOV"


def test_a_second_verb_of_a_clause_is_no_noun_s():
    text = "Turkey, which sent troops to the border, and threatened to attack Manbij, is alarmed."
    assert heads(text)["threatened"] == ("conj", "sent")
    text = "Turkey, which sent troops, and Uganda threatened to attack Manbij."
    assert heads(text)["threatened"][0] == "ROOT"
