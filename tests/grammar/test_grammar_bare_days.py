"""Days that stand bare in clipped prose: who acts is told from when."""

import pytest

from dateline.grammar import Sentence, load_parser, parse_story
from dateline.grammar.headlines.bare_days import bare_days, without_days


def parsed(text: str) -> tuple[Sentence, ...]:
    return parse_story(text, load_parser())


def subject_of(sentence: Sentence) -> str:
    """Return who does what a sentence's main verb tells."""
    root = next(token.index for token in sentence.tokens if token.dep == "ROOT")
    return " ".join(sentence.tokens[one].text for one in sentence.dependents(root, "nsubj"))


@pytest.mark.parametrize(
    ("text", "subject", "day"),
    [
        ("FDLR 27 Oct released former Canadian pilot Ian Moss.", "FDLR", "Oct"),
        ("Police 3 March fired tear gas at miners in Oruro.", "Police", "March"),
        ("8 Nov bombs hit banks across three provinces.", "bombs", "Nov"),
        ("Moro rebels 12-14 June killed nine farmers in Lanao.", "rebels", "June"),
        ("Army same day launched airstrikes on a rebel camp.", "Army", "day"),
        ("Dozens rallied in Maseru 31 Jan against tolls.", "Dozens", "Jan"),
    ],
)
def test_a_bare_day_dates_the_verb(text: str, subject: str, day: str) -> None:
    (sentence,) = parsed(text)
    assert subject_of(sentence) == subject
    (when,) = [token for token in sentence.tokens if token.text == day]
    assert (when.dep, sentence.tokens[when.head].tag[:2]) == ("npadvmod", "VB")


def test_words_keep_their_places() -> None:
    text = "Rebels 9 May shelled Kunduz; army 11 May retook it. Talks began 13 May."
    for sentence in parsed(text):
        assert sentence.text == text[sentence.start : sentence.end]
        for number, token in enumerate(sentence.tokens):
            assert (token.index, token.text) == (number, text[token.start : token.end])


def test_a_months_full_stop_ends_a_sentence_behind_its_day() -> None:
    text = "Army killed six rebels in Arauca 18 Sept. Senate rejected the budget 23 Sept."
    assert [subject_of(sentence) for sentence in parsed(text)] == ["Army", "Senate"]


def test_a_months_full_stop_ends_a_sentence_behind_its_preposition() -> None:
    text = "An accord could follow in Nov. Rebels freed two monks."
    assert len(parsed(text)) == 2
    assert len(parsed("They left Oslo on Nov. 5 and returned.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "On 27 October police arrested a mayor.",
        "She praised the 12 June agreement.",
        "It claimed responsibility for 7 Oct rocket fire on Gao.",
        "Talks resumed on Monday 3 March in Oslo.",
        "The law of 14 July 1901 stands.",
        "They met in the week to 20 Oct near Bern.",
    ],
)
def test_other_days_are_not_bare(text: str) -> None:
    assert bare_days(text) == []


def test_what_is_parsed_has_no_bare_days() -> None:
    piece = "Rebels 9 May shelled Kunduz; 11 May bombs hit Herat."
    assert without_days(piece, bare_days(piece)) == "Rebels shelled Kunduz; bombs hit Herat."
