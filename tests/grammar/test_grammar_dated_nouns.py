"""Deeds whose day stands before those it was done to."""

import pytest
from parsed_texts import label_of

from dateline.grammar import load_parser, parse_story


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Norway condemned the detention on 25 February of ten workers.", "detention"),
        ("Rights groups criticised the arrest on Monday of three journalists.", "arrest"),
        ("The murder in Accra on 1 March of a lawyer shocked the country.", "murder"),
        ("The talks on the future of Chad began on Monday.", "future"),
    ],
)
def test_of_hangs_on_the_deed_and_not_on_its_day(text: str, deed: str) -> None:
    (sentence,) = parse_story(text, load_parser())
    of = next(token for token in sentence.tokens if token.text == "of")
    assert sentence.tokens[of.head].text == deed


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("Roe was indicted last year in the March 1999 shooting death of Dr. Adam Cohen.", "in"),
        ("The suspect was charged in the May 2004 stabbing death of a Sikh priest.", "in"),
        ("Two men were jailed for the June 2011 drowning death of a migrant.", "for"),
    ],
)
def test_behind_a_month_a_way_of_dying_is_no_verb(text: str, above: str) -> None:
    assert label_of(text, "death") == ("pobj", above)


def test_what_others_bring_about_stays_a_verb() -> None:
    text = "He was charged in March 1999 with causing death by reckless driving."
    assert label_of(text, "death") == ("dobj", "causing")
