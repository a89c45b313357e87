"""Words beside their verb that a small parser labels amiss."""

import pytest

from dateline.grammar import load_parser, parse_story
from dateline.pipeline import code_texts


@pytest.mark.parametrize(
    ("text", "verb", "word", "label"),
    [
        ("USAID provided tents to 20,000 people.", "provided", "USAID", "nsubj"),
        ("Pakistan shuts down mobile internet on election day", "shuts", "internet", "dobj"),
        ("Mexico hands over 29 drug cartel figures to Chile", "hands", "over", "prt"),
        ("Three rebels gave up fighting and surrendered.", "gave", "surrendered", "conj"),
        ("Colombian senate votes down the labour reform", "votes", "senate", "nsubj"),
        ("Soldiers seized power hours after the vote.", "seized", "power", "dobj"),
        ("Rwandan, Congolese ministers meet in Luanda", "Rwandan", "Congolese", "conj"),
        ("Police station burned down after night of rioting", "burned", "station", "nsubj"),
        ("Trump on April 5 threatened China with tariffs.", "threatened", "Trump", "nsubj"),
        ("Trump on Tuesday night accused China of theft.", "accused", "on", "prep"),
    ],
)
def test_the_word_hangs_on_its_verb(text: str, verb: str, word: str, label: str) -> None:
    (sentence,) = parse_story(text, load_parser(), [])
    found = next(token for token in sentence.tokens if token.text == word)
    assert (found.dep, sentence.tokens[found.head].text) == (label, verb)


@pytest.mark.parametrize(
    "text",
    ["US, allies launch war games near Taiwan", "Army, rebels clash near Goma"],
)
def test_a_headline_joins_by_a_comma_who_is_known_by_a_noun(text: str) -> None:
    (sentence,) = parse_story(text, load_parser(), [])
    assert [token.dep for token in sentence.tokens[:3]] == ["nsubj", "cc", "conj"]


def test_a_month_in_a_line_without_a_verb_is_no_march() -> None:
    rows = [{"id": "text", "text": "KATHMANDU, 2 March 2024\nTalks began.", "lang": "en"}]
    assert not [
        one for _, mentions in code_texts(rows) for one in mentions if one.event == "PROTEST"
    ]
