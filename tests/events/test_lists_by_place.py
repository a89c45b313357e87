"""Incident reports: telegrams behind bullets and days, under the names of towns and districts."""

import pytest

from dateline.pipeline import code_texts
from dateline.records import Mention

REPORT = (
    "WEEKLY INCIDENT REPORT\nAll times are local.\n"
    "Goma\n"
    "• 26 Feb: Grenade thrown at a police post. One officer wounded.\n"
    "• 27 Feb: Three journalists detained.\n"
    "Beni\n"
    "• 26 Feb: Militants riding a motorcycle shot dead a teacher in Oicha.\n"
    "• 28 Feb: Curfew imposed from dusk to dawn.\n"
    "OUTLOOK\n"
    "Uganda's army arrested two traders in Kasese on Thursday.\n"
)


def coded(text: str) -> list[Mention]:
    """Return what a text published on 5 March 2024 tells."""
    rows = [{"id": "text", "text": text, "date": "2024-03-05", "lang": "en"}]
    return [one for _, mentions in code_texts(rows) for one in mentions]


def where(text: str) -> list[tuple[str, str, str]]:
    """Return the type, place and day of each event."""
    return [
        (one.event, one.place.name if one.place else "", (one.date and one.date.start) or "")
        for one in coded(text)
    ]


def test_what_an_entry_tells_happened_in_the_place_at_its_head() -> None:
    assert where(REPORT) == [
        ("ASSAULT", "Goma", "2024-02-26"),
        ("COERCE", "Goma", "2024-02-27"),
        ("ASSAULT", "Oicha", "2024-02-26"),
        ("COERCE", "Beni", "2024-02-28"),
        ("COERCE", "Kasese", "2024-02-29"),
    ]


def test_the_town_at_the_head_tells_whose_police_are_meant() -> None:
    text = (
        "Week 9\nQuetta\n• Police arrested four traders.\n• A bomb killed two guards.\n"
        "Gwadar\n• Fishermen blocked a road.\n• Afghan traders met Afghan and Iranian envoys.\n"
        "• Police detained an Afghan trader.\n"
    )
    arrests = [one for one in coded(text) if one.event == "COERCE"]
    assert [[party.code for party in one.actor] for one in arrests] == [["PAK"], ["PAK"]]


@pytest.mark.parametrize(
    ("entry", "event"),
    [
        ("• Petrol bomb hurled at the office of a newspaper in Accra.", "ASSAULT"),
        ("• Curfew imposed from dusk to dawn in Maradi.", "COERCE"),
        ("12 February – Two teachers kidnapped in Minna by gunmen.", "ASSAULT"),
        ("• 12 Feb: Human rights lawyer expelled from Chad.", "SANCTION"),
    ],
)
def test_a_telegram_in_a_list_may_end_with_a_full_stop(entry: str, event: str) -> None:
    assert [one.event for one in coded(entry)] == [event]


def test_the_day_that_opens_an_entry_is_nobody() -> None:
    (row,) = coded("• 2 Mar: Mayor of Bamako shot dead outside his home.")
    assert [party.code for party in row.recipient] == ["MLI"]
    assert row.date is not None
    assert row.date.start == "2024-03-02"


def test_a_grenade_is_no_governor_general_of_grenada() -> None:
    found = coded("Goma\n2 March: Grenade thrown at a police post. Students marched.")
    assert all(party.code != "GRD" for one in found for party in (*one.actor, *one.recipient))


def test_money_is_no_party() -> None:
    found = coded("Gunmen seized two men in Lahore. A ransom of PKR 20 million was demanded.")
    assert all(party.code != "MYS" for one in found for party in (*one.actor, *one.recipient))
