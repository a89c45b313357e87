"""Names that hold a rank, a town, a surname or an acronym in other letters."""

from datetime import date

import pytest

from dateline.actors import load_register, resolve_actor


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Harbin General Trading Group", "CHN BUS"),
        ("Zhengzhou Major Institute Group", "CHN"),
        ("Thornbury General of the German army", "DEU MIL"),
        ("Sonora Desert", "-"),
        ("Ahmed Karim Shargh", "-"),
        ("Daily Shargh", "IRN JRN"),
        ("Under-Secretary-General Of The Un", "UNO GOV"),
        ("Un Sec. Gen", "UNO GOV"),
        ("Eu President", "EUR GOV"),
        ("Car Maker", "- BUS"),
        ("Abkhaz authorities", "GEO GOV PRE"),
        ("Transnistrian troops", "MDA MIL PRE"),
        ("Abkhaz villagers", "GEO CVL"),
        ("Prof. Edward F. Lille Memorial Center", "NGO SOC"),
    ],
)
def test_what_stands_within_a_name_is_read_as_part_of_it(phrase: str, expected: str) -> None:
    found = resolve_actor(phrase)
    assert " ".join((found.code or "-", *found.sector)) == expected


def test_a_company_called_after_a_town_keeps_its_name() -> None:
    found = resolve_actor("Dresden Gas Company")
    assert (found.name, found.code, found.sector) == ("Dresden Gas Company", "DEU", ("BUS",))
    assert resolve_actor("Dresden gas company").name == "Germany gas company"


def test_a_name_with_a_hyphen_is_found_with_either_letter_after_it() -> None:
    found = resolve_actor("Secretary-General Ban Ki-Moon", None, date(2010, 5, 1))
    assert (found.code, found.name) == ("UNO", "Ban Ki-moon")
    assert {hit.spelling for hit in load_register().find("Ban Ki-Moon met Ban Ki-moon")} == {
        "Ban Ki-Moon",
        "Ban Ki-moon",
    }


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        # A minister of a state, then the head of an organisation.
        ("Ban Ki-moon", date(2005, 3, 1), "KOR"),
        ("Ban Ki-moon", date(2012, 3, 1), "UNO"),
        ("Ban Ki-moon", date(2020, 3, 1), "UNO"),
        ("Ban Ki-moon", None, "UNO"),
        # A president who is chairman of an organisation besides.
        ("Paul Kagame", date(2018, 6, 1), "RWA"),
    ],
)
def test_offices_of_a_state_and_of_an_organisation_are_of_one_person(
    name: str, day: date | None, code: str
) -> None:
    assert resolve_actor(name, None, day).code == code
