"""Subjects before asides, what somebody had done to what is his, and clauses of a singular."""

import pytest
from parsed_texts import label_of

from dateline.grammar import load_parser, parse_story


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        (
            "A row between Kenya and Ethiopia, which has used Somali groups, goes on.",
            "used",
            "Ethiopia",
        ),
        (
            "The row between Oslo and Lima, which was once an ally, goes on.",
            "was",
            "Lima",
        ),
        # Both of them did what is told of several.
        (
            "Kenya and Ethiopia, which have used Somali groups as proxies, are at odds.",
            "used",
            "Kenya",
        ),
    ],
)
def test_a_clause_of_a_singular_hangs_on_the_last(text: str, word: str, head: str) -> None:
    assert label_of(text, word) == ("relcl", head)


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        (
            "Ann Roe, the Kenyan president whose army intervened in Somalia in 2015, turning the "
            "tide in favour of the government, welcomed the move.",
            "Roe",
            "welcomed",
        ),
        # A clause of its own has its own subject.
        ("With Kenya turning away boats, Chad welcomed the move.", "Kenya", "turning"),
    ],
)
def test_a_subject_before_an_aside(text: str, subject: str, verb: str) -> None:
    assert label_of(text, subject)[1] == verb


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        (
            "Lina Farouk, a student, had her British citizenship revoked.",
            "citizenship",
            "nsubjpass",
        ),
        ("The poet has had his passport confiscated.", "passport", "nsubjpass"),
        # Who did something himself.
        ("The judge had his clerk sign the order.", "clerk", "nsubj"),
    ],
)
def test_what_somebody_had_done(text: str, word: str, label: str) -> None:
    assert label_of(text, word)[0] == label


def test_bullets_inside_a_line_part_its_items() -> None:
    text = (
        "The talks went nowhere, and nobody expected more Ann Holm, Lima • The ministry has asked "
        "the bank for a loan, and the bank has refused it."
    )
    first, second = parse_story(text, load_parser())
    assert first.text.endswith("Lima")
    assert second.text.startswith("The ministry")


def test_a_menu_is_not_parted() -> None:
    assert len(parse_story("Home • News • Sport • Weather", load_parser())) == 1
