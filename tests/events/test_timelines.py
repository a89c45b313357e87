"""Timelines: every sentence of an entry is of the date at its head."""

from coded_texts import mentions_of


def days(text: str) -> list[tuple[str, str | None]]:
    """Return the type and first day of each row."""
    return [(one.event, one.date.start) for one in mentions_of(text, "2024-06-01", lang="en")]


def test_each_sentence_of_an_entry_is_of_its_day() -> None:
    found = days(
        "Key dates\n\nMay 4, 2020 - Chad expels the Sudanese envoy. Sudan recalls its ambassador.\n"
        "May 28, 2024 - The ministers meet in Cairo. Chad frees three Sudanese drivers."
    )
    assert ("SANCTION", "2020-05-04") in found
    assert ("RETREAT", "2024-05-28") in found
    assert all(day in {"2020-05-04", "2024-05-28"} for _, day in found)


def test_one_dated_paragraph_makes_no_timeline() -> None:
    found = days(
        "May 30, 2024 - Chad expelled the Sudanese envoy. Sudan has recalled its ambassador."
    )
    assert ("SANCTION", "2024-05-30") in found
    assert len(found) == 2
