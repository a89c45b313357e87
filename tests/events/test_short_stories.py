"""Short stories of agencies: whom a reproach, a plea or a loss is of where the story tells it."""

from coded_texts import flagged_row, mentions_of

DAY = "2024-03-08"


def rows(text: str) -> list[str]:
    """Return type, modes, flags and the two sides of each event."""
    return [flagged_row(one) for one in mentions_of(text, DAY)]


def test_the_attack_is_the_one_told_before() -> None:
    text = (
        "A Russian missile killed five people in the Ukrainian town of Izmail on Wednesday."
        " A visiting minister heard the sirens. The Polish prime minister condemned the attack as"
        " cowardly. Ukraine had sunk a Russian patrol ship the day before."
    )
    assert "ACCUSE disapprove POL GOV > RUS MIL" in rows(text)


def test_who_is_told_by_whose_did_not_leave_himself() -> None:
    found = rows("Chad, whose soldiers withdrew in May, denied the charge.")
    assert "RETREAT withdraw/historical TCD MIL > -" in found
    assert not any(row.startswith("REJECT") and row.endswith("> TCD MIL") for row in found)


def test_allies_are_not_named_by_what_they_are_asked_for() -> None:
    (row,) = rows("Kyiv asked its allies for more air defences.")
    assert row == "REQUEST assist UKR GOV > -"
    (row,) = rows("Kyiv asked its Polish allies for more air defences.")
    assert row == "REQUEST assist UKR GOV > POL GOV"


def test_a_year_told_of_talks_is_no_day_of_a_plea_for_them() -> None:
    text = (
        "North Korea said on Monday it had tested a missile. Japan protested. The Korean army was"
        " on alert. Schools stayed open. Trains ran as usual. The U.S. envoy for North Korea urged"
        " Pyongyang to return to talks, which collapsed in 2019."
    )
    (plea,) = (one for one in mentions_of(text, DAY) if one.event == "REQUEST")
    assert plea.date is not None
    assert plea.date.start is None or plea.date.start >= "2024-03-01"
