"""What members of a parliament call each other parts no sentence and names no doer."""

import pytest

from dateline.grammar import load_parser, parse_story
from dateline.grammar.headlines.courtesies import courtesies


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("My right hon. Friend the Trade Secretary will travel to Oslo.", "Secretary"),
        ("The hon. Member for Ardmore asked us to leave.", "Member"),
        ("My noble Friend the Minister condemned Chad 3 May in Oslo.", "Minister"),
    ],
)
def test_the_verb_has_its_subject(text: str, subject: str) -> None:
    (sentence,) = parse_story(text, load_parser())
    root = next(token.index for token in sentence.tokens if token.dep == "ROOT")
    doers = [sentence.tokens[one].text for one in sentence.dependents(root, "nsubj")]
    assert doers == [subject]
    for token in sentence.tokens:
        assert token.text == text[token.start : token.end]


@pytest.mark.parametrize(
    "text",
    ["My friend the minister left.", "Hon Hai makes phones.", "Lord Holm the elder left."],
)
def test_elsewhere_nothing_is_left_out(text: str) -> None:
    assert courtesies(text) == []
