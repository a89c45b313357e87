"""What short lines leave out: labels before a colon, split particles, two sides of a comma."""

import pytest
from coded_texts import heads, sentence_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Serbia turns Mladic over to Hague tribunal", "over", ("prt", "turns")),
        ("Ghana Takes In 4,000 Congolese Fleeing Fighting", "congolese", ("dobj", "takes")),
        ("Norway envoy shuttles between Tunis, Sfax amid oil row", "sfax", ("conj", "tunis")),
        ("Chad bars opposition from ballot", "from", ("prep", "bars")),
        ("Stop Bombing Hospitals, Doctors Tell Assad", "stop", ("ccomp", "tell")),
        ("Truce between Ghana, Togo takes effect", "truce", ("nsubj", "takes")),
    ],
)
def test_words_are_hung_where_they_belong(text: str, word: str, expected: tuple[str, str]) -> None:
    assert heads(text)[word] == expected


def test_a_quotation_before_a_colon_does_nothing() -> None:
    found = heads("'No retreat': Zwedru defenders defy Chadian ultimatum")
    assert found["retreat"] == ("dep", "defy")
    assert found["defenders"] == ("nsubj", "defy")


def test_who_meets_face_to_face_meets_no_face() -> None:
    sentence = sentence_of("Chadian generals to meet face to face, Niger says")
    assert [one.dep for one in sentence.tokens if one.text == "face"] == ["advmod", "pobj"]


def test_where_those_barred_come_from_stays_theirs() -> None:
    assert heads("Lima bars envoys from Chad")["from"] == ("prep", "envoys")


def test_a_third_name_behind_between_stays_what_it_is() -> None:
    found = heads("A bridge between Lome, the capital of Togo, and Accra opened.")
    assert found["capital"][0] == "appos"
