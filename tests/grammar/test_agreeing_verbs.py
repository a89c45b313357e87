"""A second verb goes with the one that it agrees with, and those who fell fought."""

import pytest
from parsed_texts import label_of, only


@pytest.mark.parametrize(
    ("text", "verb", "joined_to"),
    [
        (
            "Several ministers have said that the general has resigned and are looking elsewhere.",
            "looking",
            "said",
        ),
        (
            "The prime minister says that the rebels are retreating and has asked for help.",
            "asked",
            "says",
        ),
        # Where both agree the nearer stays.
        (
            "The prime minister says that the rebel is retreating and has asked for help.",
            "asked",
            "retreating",
        ),
    ],
)
def test_a_second_verb_agrees(text: str, verb: str, joined_to: str) -> None:
    assert label_of(text, verb)[1] == joined_to


def test_who_is_killed_fighting_kills_nobody() -> None:
    sentence = only("Eight Danes killed fighting alongside the rebels were flown home.")
    flown = next(token for token in sentence.tokens if token.text == "flown")
    assert flown.head == flown.index
    fighting = next(token for token in sentence.tokens if token.text == "fighting")
    assert (fighting.lemma, fighting.dep) == ("fight", "advcl")


def test_fighting_with_words_of_its_own_stays_a_noun() -> None:
    sentence = only("Rain stopped the heavy fighting in the town.")
    fighting = next(token for token in sentence.tokens if token.text == "fighting")
    assert fighting.pos == "NOUN"


def test_listed_participles_have_one_doer() -> None:
    text = "The monks, who were robbed, beaten and expelled by rebels, were going home."
    assert label_of(text, "beaten")[1] == "robbed"


def test_a_participle_that_tells_more_of_somebody_stays() -> None:
    text = "The monks, who were robbed by rebels, dressed in rags, were going home."
    assert label_of(text, "dressed")[1] != "robbed"


def test_an_offensive_west_of_a_town_is_what_is_launched() -> None:
    sentence = only("Troops launched an offensive west of Tripoli.")
    offensive = next(token for token in sentence.tokens if token.text == "offensive")
    assert (offensive.dep, sentence.tokens[offensive.head].text) == ("dobj", "launched")


def test_an_offensive_remark_stays_one() -> None:
    sentence = only("Troops heard an offensive remark in the west of Tripoli.")
    offensive = next(token for token in sentence.tokens if token.text == "offensive")
    assert sentence.tokens[offensive.head].text == "remark"
