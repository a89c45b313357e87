"""Headings that tell days: how they are written is a data file, whose mistakes are said."""

from datetime import date

import pytest

from dateline.datafiles import DataFileError
from dateline.dates.expressions.day_headings import heading_over, load_headings, read_headings

RIGHT = """weekdays: monday | friday
months: mar | march
parts: early | late
happening: attack | what happened
article: background | aftermath
"""


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Monday, 3 March", "Monday, 3 March"),
        ("## late March 2021:", "late March 2021"),
        ("2014", "2014"),
        ("March 3–5", "March 3–5"),
        ("Monday was calm", None),
        ("3 June", None),
    ],
)
def test_a_day_stands_alone_on_its_line(line: str, day: str | None) -> None:
    found = read_headings(RIGHT, "headings.txt").day.match(line)
    assert (found["day"] if found else None) == day


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        (RIGHT.replace("parts:", "part:"), 3, "unknown key 'part'"),
        (RIGHT.replace("months: mar | march\n", ""), 1, "an empty word, or none at all"),
        (RIGHT.replace("attack |", "attack | |"), 4, "an empty word"),
        (f"{RIGHT}\nweekdays: sunday\n", 0, "2 paragraphs in place of one"),
        ("", 0, "0 paragraphs"),
    ],
)
def test_what_is_wrong_in_the_file_is_said(text: str, line: int, problem: str) -> None:
    with pytest.raises(DataFileError) as error:
        read_headings(text, "headings.txt")
    assert problem in str(error.value)
    assert (
        f"headings.txt:{line}" in str(error.value) if line else "headings.txt" in str(error.value)
    )


def test_the_shipped_file_knows_every_month_and_weekday() -> None:
    days = load_headings("en").day
    for month in range(1, 13):
        for form in ("%B", "%b"):
            assert days.match(f"4 {date(2024, month, 4).strftime(form)} 2024")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # A diary's day opens what it heads, and heads the paragraphs behind it
        ("MONDAY. Jets bomb the bridge.\n\nPeople flee.\n\nTUESDAY. Rain falls.", "MONDAY"),
        ("Monday: Jets bomb the bridge.\n\nPeople flee.\n\nTuesday: Rain falls.", "Monday"),
        ("4 May. Jets bomb the bridge.\n\nPeople flee.\n\n5 May. Rain falls.", "4 May"),
        # One alone is none, nor a day that goes on as a sentence
        ("MONDAY. Jets bomb the bridge.\n\nPeople flee.\n\nRain falls.", None),
        ("Monday was hot.\n\nPeople flee.\n\nTuesday was hot.", None),
        ("May 4 was hot.\n\nPeople flee.\n\nMay 5 was hot.", None),
    ],
)
def test_a_diarys_day_heads_its_paragraphs(text: str, day: str | None) -> None:
    over = heading_over(text, text.index("People"))
    assert (None if over is None else text[over.start : over.end]) == day


def test_a_diarys_day_heads_its_own_sentence() -> None:
    text = "MONDAY. Jets bomb the bridge.\n\nTUESDAY. Rain falls."
    over = heading_over(text, text.index("TUESDAY"))
    assert over is not None
    assert text[over.start : over.end] == "TUESDAY"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # The title of a part tells its years or its month
        ("1994-95: the long coup\n\nRebels came.\n\nJune 2001: the vote\n\nRain fell.", "1994-95"),
        ("2011 – War\n\nRebels came.\n\nMay 2014: Peace at last\n\nRain fell.", "2011"),
        # What ends as a sentence is none, nor is a year within a title
        ("2011: War came.\n\nRebels came.\n\n2014: Rain fell.", None),
        ("The war of 2011: a history\n\nRebels came.\n\nAfter 2014: rain\n\nRain fell.", None),
    ],
)
def test_a_parts_title_may_begin_with_its_time(text: str, day: str | None) -> None:
    over = heading_over(text, text.index("Rebels"))
    assert (None if over is None else text[over.start : over.end]) == day
