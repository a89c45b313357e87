"""The office of "PM Ann Holm" is a word of the name."""

import pytest

from dateline.grammar import load_parser, parse_story


@pytest.mark.parametrize(
    "text",
    [
        "PM Rehana Begum telephoned Chad's leader.",
        "Riot police used pepper spray and water cannon. PM Levan Gelashvili accused the envoy.",
    ],
)
def test_the_office_before_a_name_is_a_part_of_it(text: str) -> None:
    sentence = parse_story(text, load_parser())[-1]
    office = next(token for token in sentence.tokens if token.text == "PM")
    name = sentence.tokens[office.head]
    assert (office.dep, name.dep, name.tag) == ("compound", "nsubj", "NNP")
    assert sentence.text == text[sentence.start : sentence.end]


def test_a_time_of_the_day_is_none() -> None:
    (sentence,) = parse_story("The talks began at 3 PM London time.", load_parser())
    office = next(token for token in sentence.tokens if token.text == "PM")
    assert office.dep != "compound"
