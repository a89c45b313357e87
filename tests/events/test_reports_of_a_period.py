"""Reports on a stretch of time, spans of days, and the day of what is condemned."""

import pytest

from dateline.pipeline import code_texts
from dateline.records import Mention


def coded(text: str) -> list[Mention]:
    """Return what a text published on 5 March 2024 tells."""
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    return [one for _, mentions in code_texts(rows) for one in mentions]


REPORT = (
    "{opening}\n"
    "On 12 February, gunmen attacked a convoy near Djibo.\n"
    "Soldiers arrested two mayors in Dori on 14 February.\n"
    "In November 2019, rebels attacked a mine near Boungou.\n"
    "Needs remain high.\n"
)


def test_what_a_reports_period_holds_is_its_news() -> None:
    opening = "This report covers the period from 8 to 28 February 2024."
    aux = [one.aux for one in coded(REPORT.format(opening=opening))]
    assert aux == [(), (), ("historical",)]


def test_elsewhere_what_is_three_weeks_old_is_background() -> None:
    aux = [one.aux for one in coded(REPORT.format(opening="The rains have begun early."))]
    assert ("historical",) in aux[:2]


def test_a_span_of_days_in_its_sentence_is_when_something_was() -> None:
    text = (
        "The rains have begun early. They are heavy. WFP distributed 380 tons of food to displaced"
        " people in Drodro between 26 and 29 February. Needs remain high."
    )
    (row,) = coded(text)
    assert row.date is not None
    assert (row.date.start, row.date.end) == ("2024-02-26", "2024-02-29")


def test_a_visit_on_two_days_is_of_both() -> None:
    (row,) = coded("Chad's minister visited Nepal on 1 and 2 March.")
    assert row.date is not None
    assert (row.date.start, row.date.end) == ("2024-03-01", "2024-03-02")


@pytest.mark.parametrize(
    "text",
    [
        "Norway condemned the arrest of six nurses near Yei on 20 February.",
        "Norway deplored the shelling of Nyala by the Sudanese army in January.",
        "Norway protested against the execution of two bloggers in Iran on 12 February.",
    ],
)
def test_a_condemnation_is_newer_than_the_deed(text: str) -> None:
    found = {one.event: one for one in coded(text)}
    said, done = found.pop("ACCUSE"), next(iter(found.values()))
    assert said.aux == ()
    assert said.date is not None
    assert said.date.start == "2024-03-05"
    assert done.date is not None
    assert (done.date.start or "") < "2024-02-21"


def test_what_a_report_tells_without_a_day_was_on_some_day_of_its_period() -> None:
    opening = "Weekly report, 22 to 28 February 2024."
    text = f"{opening}\nSoldiers beat a teacher in Dori. Needs remain high. The rains are late.\n"
    (row,) = coded(text)
    assert row.date is not None
    assert (row.date.start, row.date.end, row.date.basis) == ("2024-02-22", "2024-02-28", "bounded")


def test_elsewhere_no_period_is_lent() -> None:
    text = "Soldiers beat a teacher in Dori. Needs remain high. The rains are late.\n"
    (row,) = coded(text)
    assert row.date is not None
    assert row.date.basis != "bounded"
