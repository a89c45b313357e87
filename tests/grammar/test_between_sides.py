"""What "between" hangs on where a place or a day stands before it."""

import pytest

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
