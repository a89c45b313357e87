"""Persons taken up by the surname that begins their name; titles that words give to a state."""

import pytest
from last_mention import last_mention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Foreign Minister Tang Weiming of China flew from Harare, Zimbabwe, to Lusaka."
            " Zambian President Phiri received Foreign Minister Tang on Tuesday.",
            "Tang",
            "CHN GOV",
        ),
        (
            "Prime Minister Pham Van Loc of Vietnam met Prime Minister Berg of Norway."
            " Berg thanked Prime Minister Pham.",
            "Pham",
            "VNM GOV",
        ),
        # Once so called, the surname alone is enough; no leader abroad is meant by it.
        (
            "South Korean Trade Minister Kim Myung-ho visited Ottawa. Kim thanked Canada.",
            "Kim",
            "KOR GOV",
        ),
        # Where given names come first, the first word of a name takes nobody up.
        (
            "Norwegian Trade Minister Modi Larsen visited Ottawa. Modi thanked Canada.",
            "Modi",
            "IND GOV",
        ),
    ],
)
def test_a_surname_that_begins_a_name_takes_it_up(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Presidents abroad have these surnames.
        ("Trade Minister Petro of Chile condemned the raid.", "Petro", "CHL GOV"),
        ("Education Minister Milei of Panama went to Lima.", "Milei", "PAN GOV"),
        # The told state's own are meant as before.
        ("Chancellor Merkel of Germany went to Lima.", "Merkel", "DEU ELI"),
    ],
)
def test_a_title_is_of_the_state_that_words_tell(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Moroccan police detained twelve Spanish students on Monday."
            " All were released on Tuesday.",
            "All",
            "ESP EDU",
        ),
        (
            "Three French doctors were abducted by rebels in Chad. All were freed on Friday.",
            "All",
            "FRA MED",
        ),
        # What is said of those who did it goes with them.
        ("The envoys of Togo and Benin met in Rome. Both smiled.", "Both", "TGO GOV & BEN GOV"),
    ],
)
def test_all_are_those_told_of(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


def test_a_religion_is_nobody_called_like_it() -> None:
    assert last_mention("France praised Islam on Monday.", "Islam") == ""
    assert last_mention("France praised Seif al-Islam on Monday.", "Islam").startswith("LBY")


def test_a_word_in_capitals_is_no_acronym() -> None:
    text = "THE REBELS OF CHAD REJECTED THE PEACE PLAN."
    assert not last_mention(text, "PLAN").startswith("CHN")
    assert last_mention("China sent the PLAN to Djibouti.", "PLAN") == "CHN MIL"
