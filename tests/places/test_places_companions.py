"""What the words and names beside a name tell of it: lists, types, institutions, spots."""

import pytest

from dateline.places import Span, find_toponyms, resolve_toponyms


def resolved(text, gazetteer, *given):
    """Resolve what is found in a text, and names given by their words."""
    spans = [Span(text.index(name), text.index(name) + len(name), name) for name in given]
    taken = {number for span in spans for number in range(span.start, span.end)}
    found = [span for span in find_toponyms(text, gazetteer) if span.start not in taken]
    return {place.text: place for place in resolve_toponyms(text, [*spans, *found], gazetteer)}


@pytest.mark.parametrize("names", [
    "Delaware, Union, Marion and Knox counties", "Union, Marion, or Knox counties",
])  # fmt: skip
def test_a_type_word_after_a_long_list_is_that_of_all_its_names(gazetteer, names):
    text = f"Frost is likely in {names}, Ohio forecasters said."
    places = resolved(text, gazetteer, "Union", "Marion", "Knox")
    assert {places[name].kind for name in ("Union", "Marion", "Knox")} == {"admin2"}


def test_a_type_word_is_not_that_of_a_list_before_it(gazetteer):
    text = "Trains run from Georgia and Nassau and Baker counties, in Florida."
    assert resolved(text, gazetteer, "Georgia")["Georgia"].kind != "admin2"


def test_a_short_form_of_county_is_one(gazetteer):
    place = resolved("Roads in Anoka Co. are shut, Minnesota said.", gazetteer, "Anoka Co.")
    assert place["Anoka Co."].kind == "admin2"


def test_a_name_listed_whole_is_not_a_part_of_it(gazetteer):
    place = resolved("Fishers met in Lincoln City.", gazetteer, "Lincoln City")["Lincoln City"]
    assert place.admin1 == "Oregon"


def test_the_first_half_of_a_land_is_no_province_of_that_name(gazetteer):
    places = resolved("Frogs live in Central and South America.", gazetteer, "Central")
    assert places["Central"].name == "Central America"


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Cases rose in Ghana, Niger, Nigeria and Togo.", "Niger", "country", "NER"),
        ("Flights leave Athens, Geneva, Larnaca and Seoul.", "Athens", "city", "GRC"),
        ("Rain fell in Houston, Texas and California.", "Houston", "city", "USA"),
    ],
)
def test_the_next_of_a_list_is_not_what_a_name_lies_in(gazetteer, text, name, kind, country):
    place = resolved(text, gazetteer)[name]
    assert (place.kind, place.country) == (kind, country)


def test_a_village_of_a_region_is_the_one_near_its_middle(gazetteer):
    place = resolved("The race is at Croft, Yorkshire.", gazetteer, "Croft", "Yorkshire")["Croft"]
    assert place.country == "GBR"
    assert place.lat > 53


def test_what_is_in_a_city_is_no_little_town_elsewhere(gazetteer):
    text = "She cooked at August in New Orleans."
    place = resolved(text, gazetteer, "August")["August"]
    assert (place.kind, place.admin1) == ("unknown", "Louisiana")


def test_an_airport_that_is_not_listed_lies_at_its_town(gazetteer):
    text = "Flights from Copenhagen Airport to Miami resume."
    assert resolved(text, gazetteer, "Copenhagen Airport")["Copenhagen Airport"].country == "DNK"


def test_a_square_is_no_distant_town_of_its_name(gazetteer):
    text = "Rents in Seattle, Tacoma and Bellevue rose. A stage stands in Franklin Square."
    place = resolved(text, gazetteer, "Franklin Square")["Franklin Square"]
    assert (place.kind, place.admin1) == ("unknown", "Washington")


def test_a_state_capitol_is_not_the_nations(gazetteer):
    text = "Teachers filled the state Capitol in Tulsa. The Capitol was shut."
    assert resolved(text, gazetteer, "Capitol")["Capitol"].admin1 == "Oklahoma"
    place = resolved("Senators met in the Capitol.", gazetteer, "Capitol")["Capitol"]
    assert (place.kind, place.country) == ("landmark", "USA")


def test_a_name_is_that_of_the_county_called_so(gazetteer):
    text = "Police of Suffolk County, New York, searched Southold. Suffolk mourns."
    assert resolved(text, gazetteer, "Suffolk")["Suffolk"].admin1 == "New York"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("In Texas, the Paris Police Department and Paris Public Library shut.", "USA"),
        ("In Texas, Paris met London.", "FRA"),
        ("The Paris Fire Department of France was praised.", "FRA"),
    ],
)
def test_institutions_tell_a_town_from_a_great_city(gazetteer, text, country):
    assert resolved(text, gazetteer, "Paris")["Paris"].country == country


def test_a_country_has_no_school_district(gazetteer):
    text = "Voters in Anderson County, Texas, back the Palestine Independent School District."
    assert resolved(text, gazetteer, "Palestine")["Palestine"].country == "USA"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Fans in South L.A. cheered.", "L.A.", "USA"),
        ("The play moves to Broadway in June.", "Broadway", "USA"),
    ],
)
def test_spots_known_by_their_name_alone(gazetteer, text, name, country):
    place = resolved(text, gazetteer, name)[name]
    assert place.country == country
    assert place.admin1 in {"California", None}


def test_what_a_capital_was_once_called_is_no_town_in_the_news(gazetteer):
    text = "Police in Salisbury searched a bench. Britain accused a guest, British officers said."
    assert resolved(text, gazetteer)["Salisbury"].country == "GBR"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A London man was arrested in Laurel County, Kentucky.", "London", "USA"),
        ("A London man was arrested in Boston, Massachusetts police said.", "London", "GBR"),
        ("A Jordan man was fined in Scott County, Minnesota.", "Jordan", "USA"),
        ("A Jordan man of Xyzzyville was fined in Scott County.", "Jordan", "USA"),
        ("Jordan residents near Amman told Minnesota, and Scott County, no.", "Jordan", "JOR"),
    ],
)
def test_who_lives_in_a_town_tells_it_beside_a_county(gazetteer, text, name, country):
    assert resolved(text, gazetteer)[name].country == country
