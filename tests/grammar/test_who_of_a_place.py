"""Clauses of "who" behind a place are of its people; a name behind "and" may have an aside."""

import pytest
from parsed_texts import label_of

from dateline.grammar import load_parser, parse_story


@pytest.mark.parametrize(
    ("text", "verb", "people"),
    [
        (
            "Rome praised the nurses of Pisa General Hospital, who on Monday ended a strike.",
            "ended",
            "nurses",
        ),
        ("Chad freed the monks in Bongor, who had demanded a school.", "demanded", "monks"),
        # Whoever has a name may be meant himself.
        ("He thanked the aides of President Weeks, who ended the strike.", "ended", "Weeks"),
    ],
)
def test_whom_who_means(text: str, verb: str, people: str) -> None:
    assert label_of(text, verb)[1] == people


def test_a_subject_with_an_aside_is_its_own_clause_s() -> None:
    text = "Oslo sent money from its funds and Rome, still mourning its dead, sent 30 doctors."
    (sentence,) = parse_story(text, load_parser())
    rome = next(token for token in sentence.tokens if token.text == "Rome")
    assert (rome.dep, sentence.tokens[rome.head].text) == ("nsubj", "sent")
    assert sentence.tokens[rome.head].index > rome.index


def test_what_an_opening_clause_leaves_is_no_subject() -> None:
    text = "Before she left Paris, Amnesty International had urged Chad to free its prisoners."
    (sentence,) = parse_story(text, load_parser())
    by_word = {token.text: token for token in sentence.tokens}
    assert (by_word["Paris"].dep, by_word["International"].dep) == ("dobj", "nsubj")
