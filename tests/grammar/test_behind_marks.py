"""What stands between "after" and a verb without a subject is that verb's subject."""

import pytest
from parsed_texts import heads


@pytest.mark.parametrize(
    ("text", "noun", "verb", "mark"),
    [
        ("Peru's president met the police chief after a blast at a mine killed four people.",
         "blast", "killed", "after"),
        ("The minister resigned after a bomb at a church in Jos killed twelve worshippers.",
         "bomb", "killed", "after"),
        ("The UN urged calm after shelling of a school in Donetsk killed three children.",
         "shelling", "killed", "after"),
        ("After a blast at a market in Mombasa killed nine people, the president met his chiefs.",
         "blast", "killed", "After"),
    ],
)  # fmt: skip
def test_what_stands_behind_after_did_it(text, noun, verb, mark):
    found = heads(text)
    assert found[noun] == ("nsubj", verb)
    assert found[mark] == ("mark", verb)
    assert found[verb][0] == "advcl"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("He was arrested after a raid on his home in Minsk and questioned for hours.", "raid"),
        ("The pope spoke after a mass at a shrine attended by pilgrims.", "mass"),
        ("After years of war Chad signed a truce.", "years"),
    ],
)
def test_a_phrase_of_time_stays_one(text, noun):
    assert heads(text)[noun][0] == "pobj"
