from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.actors import load_register, resolve_actor

FOLDER = Path(__file__).parent / "register"
BEFORE, AFTER = date(2022, 1, 1), date(2023, 7, 27)


def code_and_sectors(phrase: str, context: str | None = None, on: date | None = BEFORE) -> str:
    found = resolve_actor(phrase, context, on, load_register(FOLDER))
    return " ".join((found.code or "-", *found.sector))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Niger", "NER"),
        ("the Republic of Niger", "NER"),
        ("Moscow", "RUS GOV"),
        ("the Kremlin", "RUS GOV"),
        ("Greenland", "DNK"),
        ("Transnistria", "MDA PRE"),
        ("Nigeriens", "NER CVL"),
        ("Niger's army", "NER MIL"),
        ("three Russian soldiers", "RUS MIL"),
        ("Nigerian riot police", "NGA COP"),
        ("the former leader of Niger", "NER ELI"),
        ("an opposition lawmaker from Nigeria", "NGA LEG OPP"),
        ("hundreds of Nigerian protesters", "NGA CVL OPP"),
        ("rebel soldiers", "- REB MIL"),
        ("gunmen", "- UAF"),
        ("Muslim rebels", "- REB REL"),
        ("Lake Guard fighters", "NGA REB"),
        ("ECOWAS", "IGO"),
        ("Russian-backed rebels in Niger", "NER REB"),
        ("Mohamed Bazoum", "NER GOV"),
        ("Bazoum", "NER GOV"),
        ("MOHAMED BAZOUM", "NER GOV"),
        ("Deputy Defence Minister Junus-Bek Yevkurow of Russia", "RUS GOV MIL"),
        ("John Smith, a Nigerian lawmaker", "NGA LEG"),
        ("the leader of the rebels", "- REB"),
        ("Nigerien National Guard", "NER MIL"),
        ("Nigerian National Guard", "NGA COP"),
    ],
)
def test_a_phrase_tells_country_and_sectors(phrase: str, expected: str) -> None:
    assert code_and_sectors(phrase) == expected


def test_who_a_person_is_depends_on_the_day() -> None:
    assert code_and_sectors("Mohamed Bazoum", on=date(2023, 7, 26)) == "NER GOV"
    assert code_and_sectors("Mohamed Bazoum", on=AFTER) == "NER ELI"
    assert code_and_sectors("Mohamed Bazoum", on=date(2001, 1, 1)) == "NER ELI"
    assert code_and_sectors("Lake Guard", on=date(2022, 8, 16)) == "NGA PTY GOV"


def test_who_leads_a_state_and_holds_a_ministry_is_known_by_the_first() -> None:
    register = load_register(FOLDER)
    found = resolve_actor("Mahamadou Issoufou", None, date(2020, 7, 1), register)
    assert (found.code, found.sector) == ("NER", ("GOV",))
    assert resolve_actor("Kalla Moutari", None, date(2018, 1, 1), register).sector == ("GOV", "MIL")


def test_the_holder_of_an_office_on_the_day_is_named() -> None:
    register = load_register(FOLDER)
    assert resolve_actor("Niger's president", None, BEFORE, register).name == "Mohamed Bazoum"
    earlier = resolve_actor("the president of Niger", None, date(2015, 1, 1), register)
    assert earlier.name == "Mahamadou Issoufou"


def test_the_context_gives_a_country_that_the_words_do_not() -> None:
    assert code_and_sectors("the army", "Nigerien") == "NER MIL"
    assert code_and_sectors("the National Guard", "in Nigeria") == "NGA COP"
    assert code_and_sectors("the army") == "- MIL"


def test_a_shared_acronym_is_that_of_the_region_spoken_of() -> None:
    def code(context: str) -> str:
        return resolve_actor("ADF fighters", context=context).code

    assert code("Villages near Beni in Congo were burned.") == "UGA"
    assert code("Papua New Guinea asked its neighbours for engineers.") == "AUS"


def test_a_name_of_two_without_a_country_keeps_quiet_about_it() -> None:
    assert code_and_sectors("National Guard").startswith("-")


def test_a_misspelling_must_fit_country_and_role() -> None:
    assert code_and_sectors("Russian deputy minister Lounous-Bek Evkourov") == "RUS GOV MIL"
    register = load_register(FOLDER)
    wrong_country = resolve_actor(
        "Nigerien deputy minister Lounous-Bek Evkourov", None, BEFORE, register
    )
    assert (wrong_country.code, wrong_country.id) == ("NER", None)


def test_every_answer_says_why() -> None:
    for phrase in ("Niger", "Bazoum", "riot police", "the Kremlin", "nobody at all"):
        assert resolve_actor(phrase, None, BEFORE, load_register(FOLDER)).why


@given(st.text(max_size=80))
def test_any_words_have_an_answer(words: str) -> None:
    found = resolve_actor(words, words, BEFORE, load_register(FOLDER))
    assert isinstance(found.code, str)


def test_a_name_that_begins_otherwise_is_no_misspelling() -> None:
    assert code_and_sectors("Mohamed Gazoum") == "-"
    assert code_and_sectors("Mohamed Bazoumi") == "NER GOV"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("anti-Russian protesters in Niger", "NER CVL OPP"),
        ("pro-Russian lawmakers", "- LEG"),
        ("Niger's pro-Russian lawmakers", "NER LEG"),
        ("Russian refugees in Niger", "RUS REF"),
    ],
)
def test_whom_a_party_stands_by_or_against_is_not_whose_it_is(phrase: str, expected: str) -> None:
    assert code_and_sectors(phrase) == expected


def test_who_works_for_an_organisation_is_the_organisation() -> None:
    assert code_and_sectors("ECOWAS staff") == "IGO"
