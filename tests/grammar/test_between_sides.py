"""What "between" hangs on where a place or a day stands before it."""

import pytest
from parsed_texts import label_of

from dateline.grammar import load_parser, parse_story


def held_by(text: str) -> str:
    (sentence,) = parse_story(text, load_parser())
    between = next(token for token in sentence.tokens if token.lemma == "between")
    return sentence.tokens[between.head].text.lower()


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Heavy fighting went on near the town of Faya between Chadians and Libyans.", "fighting"),
        ("Clashes on Friday in the city of Kribi between miners and police went on.", "clashes"),
        ("Weeks of fighting in the province between soldiers and rebels went on.", "fighting"),
        ("Talks in the capital between the envoys of Chad and Niger ended on Monday.", "talks"),
        ("Fighting broke out on the border between Chad and Niger.", "border"),
        ("Fighting broke out on the bridge between the port and the market.", "bridge"),
    ],
)  # fmt: skip
def test_sides_hang_on_what_they_are_at(text, noun):
    assert held_by(text) == noun


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        ("Clashes broke out on Friday between soldiers loyal to President Kiir, leader of the "
         "party, and the rebel White Army.", "Army", "soldiers"),
        ("Talks failed between the envoy of Egypt, a close ally, and the Hamas leaders.",
         "leaders", "envoy"),
    ],
)  # fmt: skip
def test_a_side_behind_an_aside_is_no_second_thing_that_happens(text, second, first):
    assert label_of(text, second) == ("conj", first)


def test_a_second_verb_stays_one():
    text = "Clashes broke out between soldiers and rebels and spread to the port."
    assert label_of(text, "spread") == ("conj", "broke")
