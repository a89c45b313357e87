"""Deeds whose day stands before those it was done to."""

import pytest

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
