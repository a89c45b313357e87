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


def test_a_day_on_a_line_of_its_own_heads_what_stands_below_it() -> None:
    found = days(
        "How the port dispute unfolded\n\nMarch 3\nSudan expels the Chadian envoy.\n\n"
        "March 19–21\nRebels attack a barracks in Abéché. The army retakes it.\n\nLate April\n"
        "Chad's interior minister resigns.\n\nWhat next?\n\nFrance condemned the violence."
    )
    assert ("SANCTION", "2024-03-03") in found
    assert {day for event, day in found if event == "ASSAULT"} == {"2024-03-19"}
    assert ("RETREAT", "2024-04-20") in found
    assert ("ACCUSE", "2024-06-01") in found


def test_a_year_on_a_line_of_its_own_is_that_of_the_days_below_it() -> None:
    found = days(
        "Key dates\n\n2014\n\nMarch: Chad expels the Sudanese envoy.\n\n12 December: Rebels "
        "attack a barracks in Abéché.\n\n2016\n\n5 January: Chad's interior minister resigns."
    )
    assert ("SANCTION", "2014-03-01") in found
    assert ("ASSAULT", "2014-12-12") in found
    assert ("RETREAT", "2016-01-05") in found


def test_weekdays_head_the_reports_of_a_week() -> None:
    found = days(
        "The week in Togo\n\nMONDAY\nPolice arrested 40 protesters in Lomé.\n\nTUESDAY\n"
        "The opposition accused the government of fraud. The army was deployed to Sokodé."
    )
    assert found == [
        ("COERCE", "2024-05-27"),
        ("ACCUSE", "2024-05-28"),
        ("MOBILIZE", "2024-05-28"),
    ]


def test_a_single_day_on_a_line_of_its_own_is_the_stamp_of_its_page() -> None:
    found = days("From N'Djamena\n\nMay 31\n\nChad expelled the Sudanese envoy on Tuesday.")
    assert found == [("SANCTION", "2024-05-28")]


def test_the_same_evening_is_that_of_the_day_told_before() -> None:
    found = days(
        "Feb. 9: Dockworkers walk off the job in Oran. Police arrest six of them the same "
        "evening.\nFeb. 12: Soldiers occupy the port."
    )
    assert ("COERCE", "2024-02-09") in found


def test_hours_of_an_articles_own_part_are_of_the_day_it_is_about() -> None:
    found = days(
        "The Kirumba attack was an ambush on Congolese soldiers near Kirumba on 12 November "
        "2023.\n\nBackground\n\nOn 30 October 2023 the army launched an offensive. Rebels "
        "massacred 20 villagers at Mayimoya on 5 November.\n\nAttack\n\nThe convoy left Butembo "
        "at 05:40. At about 07:15 rebels opened fire with machine guns.\n\nAftermath\n\n"
        "On 13 November 2023 the Security Council condemned the attack."
    )
    assert [day for event, day in found if event == "ASSAULT"] == [
        "2023-11-12",
        "2023-10-30",
        "2023-11-05",
        "2023-11-12",
    ]


def test_a_year_over_days_on_lines_of_their_own_is_theirs() -> None:
    found = days(
        "Key dates\n\n2017\n\n19 August\nChad expels the Sudanese envoy.\n\nOctober\nRebels attack "
        "a barracks in Abéché.\n\n2018\n\n19 February\nChad's interior minister resigns.\n\n"
        "Mid-March\nSudan frees three Chadian drivers."
    )
    assert found == [
        ("SANCTION", "2017-08-19"),
        ("ASSAULT", "2017-10-01"),
        ("RETREAT", "2018-02-19"),
        ("RETREAT", "2018-03-10"),
    ]


def test_days_go_on_into_the_year_after_the_last_told() -> None:
    found = days(
        "Key dates\n\nOctober 2017\nRebels attack a barracks in Abéché.\n\nDecember\nChad expels "
        "the Sudanese envoy.\n\nJanuary\nChad's interior minister resigns.\n\n19 February\n"
        "Sudan frees three Chadian drivers."
    )
    assert [day for _, day in found] == ["2017-10-01", "2017-12-01", "2018-01-01", "2018-02-19"]


def test_a_timeline_looks_back() -> None:
    found = days(
        "Key dates\n\nSept 12\nChad expels the Sudanese envoy.\n\nOct 3–5\nRebels attack a "
        "barracks in Abéché."
    )
    assert found == [("SANCTION", "2023-09-12"), ("ASSAULT", "2023-10-03")]
