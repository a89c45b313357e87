"""What an office's holder owns, what deed is proposed, and what is praised under another name."""

import pytest
from parsed_texts import label_of


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        ("The secretary of state's visit to Lima lasted an hour.", "visit", ("nsubj", "lasted")),
        ("The secretary of state's visit to Lima lasted an hour.", "secretary", ("poss", "visit")),
        ("The chief of staff's tour of Oman ended on Monday.", "tour", ("nsubj", "ended")),
        ("The minister of defence's plan failed.", "plan", ("nsubj", "failed")),
        # A country owns the army by itself
        ("The chief of Kenya's army left.", "Kenya", ("poss", "army")),
        ("The head of Uganda's police left.", "head", ("nsubj", "left")),
    ],
)
def test_what_belongs_to_an_office_holder_stands_for_itself(
    text: str, word: str, stands: tuple[str, str]
) -> None:
    assert label_of(text, word) == stands


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        ("Kenya proposed normalising ties with Somalia.", "normalising", ("xcomp", "proposed")),
        ("Kenya proposed normalising ties with Somalia.", "ties", ("dobj", "normalising")),
        ("Latvia suggested reopening embassies in Kabul.", "embassies", ("dobj", "reopening")),
        # What a proposal is like
        ("Kenya proposed sweeping changes.", "changes", ("dobj", "proposed")),
        ("Latvia suggested existing rules.", "rules", ("dobj", "suggested")),
    ],
)
def test_a_deed_is_what_is_proposed(text: str, word: str, stands: tuple[str, str]) -> None:
    assert label_of(text, word) == stands


@pytest.mark.parametrize(
    ("text", "word", "stands"),
    [
        (
            "The governor praised what he called a brave answer from the firemen.",
            "answer",
            ("dobj", "praised"),
        ),
        (
            "Peru welcomed what she described as a wise decision by Chile.",
            "decision",
            ("dobj", "welcomed"),
        ),
        # What is condemned is only spoken of
        (
            "The governor condemned what he called a cowardly answer.",
            "called",
            ("ccomp", "condemned"),
        ),
    ],
)
def test_what_is_praised_stands_behind_its_name(
    text: str, word: str, stands: tuple[str, str]
) -> None:
    assert label_of(text, word) == stands
