"""What only sounds like a deed on a page, and what is told again: witnesses, guesses, names."""

import pytest
from coded_texts import types


def types_of(text: str) -> list[str]:
    return types(text, "2024-03-05", lang="en")


@pytest.mark.parametrize(
    "text",
    [
        "A tailor who fled the Sudanese city in May said the shops had been empty for weeks.",
        "The singer, a Syrian woman who fled the war in 2014, lives in Berlin.",
    ],
)
def test_flight_that_only_tells_who_somebody_is_is_no_event(text: str) -> None:
    assert types_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of Sudanese villagers fled to Chad on Monday after the shelling.",
        "Families who fled Ethiopia's army poured into Sudan on Tuesday.",
        "The visit was to Lebanon, where thousands of Syrian refugees had fled.",
    ],
)
def test_flight_of_many_is_one(text: str) -> None:
    assert "SANCTION" in types_of(text)


def test_what_must_be_hard_for_somebody_is_guessed_and_not_asked_for() -> None:
    assert types_of('"It must be terrifying for the families," the Canadian minister said.') == []
    asked = '"The Kenyan government must open the border," the Ugandan minister said.'
    assert types_of(asked) == ["REQUEST"]


def test_a_resignation_tells_no_withdrawal_again() -> None:
    told = types_of(
        "Togolese troops left Ghana. The resignation of the Togolese defence minister shook Lome."
    )
    assert told == ["RETREAT", "RETREAT"]


def test_what_is_done_to_a_group_of_another_name_is_not_told_again() -> None:
    assert types_of("Turkey backed the al-Nusra Front; it backs Ahrar al-Sham.") == [
        "SUPPORT",
        "SUPPORT",
    ]
    assert types_of("Turkey backed the al-Nusra Front. Turkey backed it.") == ["SUPPORT"]
