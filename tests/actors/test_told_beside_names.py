"""Who somebody is by the words beside a name or a role: lists, heads of bodies, what a body is.

Texts of our own.
"""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Several names in apposition are each what the plural says
        ("Rebels in Mali seized the Danish nurses Bo Dahl and Ann Roe.", "Roe", "DNK MED"),
        ("Two Irish girls, Maeve and Nora Daly, were held in Mali.", "Daly", "IRL CVL"),
        # Whoever heads a body is of it
        (
            "So said Bo Dahl, head of the Danish parliament's finance committee, in Mali.",
            "Dahl",
            "DNK GOV",
        ),
        ("Bo Dahl, head of the Danish parliament, spoke in Mali.", "Dahl", "DNK LEG"),
        # What a body by name is, the words beside it say
        (
            "The Chadian Reform Commission (CRC), Chad's main opposition group, left. The CRC"
            " was unhappy.",
            "CRC",
            "TCD OPP",
        ),
        # What is joined to a role of a country is of that country
        (
            "Mali spoke of war in Mali. Chadian tanks and armoured vehicles pushed into Mali.",
            "vehicles",
            "TCD MIL",
        ),
        # Whose phrase opens a clause, its subject tells
        (
            "Ann Berg rebuked Lars Holm. In his talks with the Swedish queen, Danish minister"
            " Bo Dahl asked for aid.",
            "his",
            "DNK GOV",
        ),
        # Two that act together are the pair
        (
            "Jan Berg and Nils Dahl, who were raised in Norway, are said to have robbed the"
            " Swedish bankers Bo Ek and Olof Alm. The pair were caught in Peru.",
            "pair",
            "NOR CVL & NOR CVL",
        ),
        # A title that says more of whom a phrase before it tells
        (
            "Mali denied it. They told of Mali's year-long jailing of a Danish citizen, the"
            " pastor Bo Dahl.",
            "Dahl",
            "DNK REL",
        ),
        # Nobody closes in on himself
        (
            "Islamic State fought on. While Hezbollah closed in on the jihadists, many fled.",
            "jihadists",
            "IMG REB",
        ),
        # Those who guard a president are his police
        ("Erdogan spoke in Syria. His bodyguards beat a student.", "bodyguards", "TUR COP"),
    ],
)
def test_words_beside_a_name_tell_who_it_is(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # A name beside a single man is no second one
        ("Rebels in Mali seized the Danish nurse Bo Dahl and Ann Roe.", "Roe", "MLI CVL"),
        ("Bo Dahl, guest of the Danish parliament, spoke in Mali.", "Dahl", "DNK CVL"),
        ("The Chadian Reform Commission, Chad's main office, left.", "Commission", "TCD GOV"),
        (
            "They told of Mali's jailing of a Danish friend, and the pastor Bo Dahl.",
            "Dahl",
            "MLI REL",
        ),
        ("Turkish tanks and Syrian armoured vehicles pushed on.", "vehicles", "SYR MIL"),
    ],
)
def test_other_words_do_not(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


def test_major_battles_are_no_majors() -> None:
    assert last_mention("Mali's army fought on. It was one of the major battles.", "major") == ""
    assert last_mention("Mali's army fought on. It was led by the major.", "major") == "MLI MIL"
