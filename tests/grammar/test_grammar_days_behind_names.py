"""Weekdays without "on": they date the verb, and the name before them is where, who or whom."""

import pytest
from parsed_texts import only, stands

from dateline.pipeline import Coded, code_sources


@pytest.mark.parametrize(
    ("text", "name", "stands_as", "day", "verb"),
    [
        ("Gunmen burned two schools in Kaga Sunday.", "Kaga", ("pobj", "in"), "Sunday", "burned"),
        (
            "The ship sailed to Mtwara Wednesday, where it was seized.",
            "Mtwara",
            ("pobj", "to"),
            "Wednesday",
            "sailed",
        ),
        (
            "Marchers gathered in Sokode Friday, where police fired tear gas.",
            "Sokode",
            ("pobj", "in"),
            "Friday",
            "gathered",
        ),
        (
            "Veselinov Friday refused to sign.",
            "Veselinov",
            ("nsubj", "refused"),
            "Friday",
            "refused",
        ),
    ],
)
def test_a_weekday_is_no_part_of_the_name_before_it(
    text: str, name: str, stands_as: tuple[str, str], day: str, verb: str
) -> None:
    sentence = only(text)
    assert stands(sentence, name) == stands_as
    assert stands(sentence, day) == ("npadvmod", verb)


def test_a_weekday_right_behind_a_verb_dates_it() -> None:
    sentence = only("The Malawi rights office called Monday for a fair count.")
    assert stands(sentence, "Monday") == ("npadvmod", "called")


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("Soldiers shot at marchers in Derry on Bloody Sunday.", "Bloody", "Sunday"),
        ("Christians were attacked in Jos at Easter Sunday masses.", "Easter", "Sunday"),
        ("The senator won eight states on Super Tuesday.", "Super", "Tuesday"),
    ],
)
def test_days_that_have_names_keep_them(text: str, name: str, day: str) -> None:
    sentence = only(text)
    (token,) = [one for one in sentence.tokens if one.text == name]
    assert sentence.tokens[token.head].text != "on"
    assert stands(sentence, day)[0] != "npadvmod"


def test_the_town_before_a_weekday_is_where_it_happened(tmp_path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("Malian soldiers shot dead three traders in Gossi Sunday.", encoding="utf-8")
    [coded] = code_sources([str(file)])
    assert isinstance(coded, Coded)
    [row] = coded.mentions
    assert row.place is not None
    assert (row.event, row.place.name) == ("ASSAULT", "Gossi")
