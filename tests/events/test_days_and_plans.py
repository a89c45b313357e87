"""Days before a subject, names that are days, and plans told in the present.

Texts of our own.
"""

import pytest
from coded_texts import codes, mentions_of, told


def test_a_weekday_before_a_subject_is_no_part_of_its_name():
    (row,) = mentions_of("On Tuesday Ukraine's security service detained a baker.", "2022-11-25")
    assert row.evidence.text.startswith("Ukraine's security service")


def test_the_time_of_day_stays_with_its_weekday():
    (row,) = mentions_of("On Tuesday afternoon police in Mali arrested a baker.", "2022-11-25")
    assert (row.date.start, codes(row.actor)) == ("2022-11-22", "MLI")


def test_a_day_of_the_month_is_no_armed_group():
    found = told("On 17 November Poland put its troops on alert.", "2022-11-25")
    assert "GRC" not in str(found)


def test_the_group_of_that_name_is_one():
    found = told("The 17 November group killed a banker in Athens.", "1999-11-25")
    assert ("ASSAULT", "GRC", "GRC") in found


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Turkey's foreign minister visits Cairo tomorrow.", "AGREE"),
        ("Peru's president meets Chile's in Lima tomorrow.", "AGREE"),
        ("Turkey's foreign minister visits Cairo.", "CONSULT"),
    ],
)
def test_a_visit_told_in_the_present_for_a_day_to_come_is_agreed_on(text, event):
    assert [one[0] for one in told(text, "2024-05-01")] == [event]


def test_who_threatens_to_recall_its_envoys_threatens_others():
    text = "Israel has threatened to recall its ambassadors."
    assert told(text) == [("THREATEN", "ISR", "")]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Under resolution 1822 (2008), Kenya seized two ships.", "2024-05-02"),
        ("Citing Law 30/2011, Peru expelled the envoy of Chad.", "2024-05-02"),
        # the near miss: a year in brackets that dates
        ("The coup (2021) toppled the government of Mali.", "2021-01-01"),
    ],
)
def test_a_year_in_the_number_of_a_text_dates_nothing(text: str, start: str) -> None:
    assert mentions_of(text)[0].date.start == start
