from datetime import date

import pytest

from dateline.actors import Cast, cast_parties, check_register, load_register, resolve_actor
from dateline.actors.names.peoples import country_of_people, read_peoples
from dateline.actors.names.shapes import read_shapes, shape_of
from dateline.actors.register.towns import find_towns, read_towns, town_table
from dateline.datafiles import DataFileError
from dateline.grammar import load_parser, parse_story

DAY = date(2023, 12, 4)


def cast_of(text: str) -> tuple[Cast, dict[str, tuple[int, int]]]:
    register = load_register()
    sentences = parse_story(text, load_parser(), [(h.start, h.end) for h in register.find(text)])
    at = {
        token.text: (number, token.index)
        for number, sentence in enumerate(sentences)
        for token in sentence.tokens
    }
    return cast_parties(text, sentences, register, DAY), at


def codes(text: str, word: str) -> set[str]:
    cast, at = cast_of(text)
    return {" ".join([one.code, *one.sector]) for one in cast.at(*at[word])}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Aleppo residents", "SYR CVL"),
        ("residents of Mosul", "IRQ CVL"),
        ("the Texas governor", "USA GOV"),
        ("Michigan lawmakers", "USA LEG"),
        ("police in Karachi", "PAK COP"),
        ("a Moscow court", "RUS JUD"),
        ("Kano State government", "NGA GOV"),
        ("Afghan National Army soldiers", "AFG MIL"),
    ],
)
def test_a_town_tells_whose_a_role_is(phrase: str, expected: str) -> None:
    found = resolve_actor(phrase, on=DAY)
    assert " ".join([found.code, *found.sector]) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Zarqun Liberation Front", " REB"),
        ("Green River Self-Defense Militia of Mali", "MLI REB"),
        ("International Federation of Lamp Makers", "NGO"),
        ("World Association of Cheese Tasters", "NGO"),
        ("Marlow Holdings", " BUS"),
        ("Peru Orchid Association", "PER SOC"),
        ("14th Armored Brigade", " MIL"),
        ("president of the Chadian Orchid League", "TCD SOC"),
    ],
)
def test_an_unknown_name_is_read_by_its_words(phrase: str, expected: str) -> None:
    found = resolve_actor(phrase, on=DAY)
    assert " ".join([found.code, *found.sector]) == expected


def test_a_role_in_capitals_is_no_name() -> None:
    assert shape_of(["opposition", "party"], "party") is None
    assert resolve_actor("Opposition Party").sector[0] == "OPP"


def test_a_story_places_its_police_by_its_towns() -> None:
    text = "Protests spread through Mosul on Monday. The police fired tear gas."
    assert codes(text, "police") == {"IRQ COP"}


def test_a_town_under_attack_is_its_people_and_a_state_that_acts_its_government() -> None:
    shelled = "The army shelled Idlib on Monday, killing ten people in their homes."
    sued = "Last week Texas sued the ministry over the new rules for farmers."
    left = "The envoy flew from Idlib to Ankara on Monday for talks with the minister."
    assert codes(shelled, "Idlib") == {"SYR CVL"}
    assert codes(sued, "Texas") == {"USA GOV"}
    assert codes(left, "Idlib") == set()


def test_a_people_is_of_the_country_that_the_story_speaks_of() -> None:
    syria = "Syria sent tanks to Afrin. Kurdish fighters held the hills."
    iraq = "Iraq sent tanks to Kirkuk. Kurdish fighters held the hills."
    assert codes(syria, "fighters") == {"SYR REB"}
    assert codes(iraq, "fighters") == {"IRQ REB"}
    assert country_of_people(["tamil"], ["IND"]) == "IND"
    assert country_of_people(["kurdish"], ["FRA"]) == ""


def test_countries_in_general_are_nobody_and_three_named_ones_are_those() -> None:
    assert codes("Niger closed its border. Some governments protested.", "governments") == set()
    text = "Russia, Turkey and Iran met on Monday. The three countries agreed on a truce."
    assert codes(text, "countries") == {"RUS GOV", "TUR GOV", "IRN GOV"}


def test_part_of_a_group_is_of_the_group() -> None:
    assert codes("An al-Qaeda affiliate seized the town.", "affiliate") == {"IMG REB"}


def test_a_surname_alone_needs_a_country_or_a_known_office() -> None:
    text = "Panama is investigating the firm. Ana Rodriguez denied it."
    assert codes(text, "Rodriguez") <= {"PAN CVL"}


def test_a_name_beside_a_title_for_a_country_is_of_the_titles_owner() -> None:
    text = "The US special envoy for Syria, Tom Lantern, spoke on Monday."
    assert codes(text, "Lantern") == {"USA GOV"}


def test_towns_are_found_longest_first_and_not_within_names() -> None:
    table = town_table([("Rio", "BRA", "names"), ("Rio Verde", "BRA", "governing")])
    texts = ["In", "Rio", "Verde", "and", "Rio"]
    bounds = [(0, 2), (3, 6), (7, 12), (13, 16), (17, 20)]
    found = find_towns(table, texts, bounds)
    assert [(hit.first, hit.last, hit.governing) for hit in found] == [(1, 2, True), (4, 4, False)]
    assert [hit.first for hit in find_towns(table, texts, bounds, {"Rio"})] == []


def test_a_short_form_needs_a_comma_and_no_number_stands_before_a_town() -> None:
    table = town_table([("La.", "USA", "postal"), ("BC", "CAN", "governing")])
    texts = ["Slidell", ",", "La.", ",", "La.", "in", "500", "BC"]
    bounds = [(at, at + 1) for at in range(len(texts))]
    found = find_towns(table, texts, bounds)
    assert [(hit.first, hit.code) for hit in found] == [(2, "USA"), (4, "USA")]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Police in British Columbia arrested a man.", "Police", "CAN COP"),
        ("The B.C. government sued the firm.", "government", "CAN GOV"),
        ("NSW police fined a driver.", "police", "AUS COP"),
        ("Niger State officials closed the school.", "officials", "NGA GOV"),
        ("Atlanta voters queued. Georgia lawmakers met on Monday.", "lawmakers", "USA LEG"),
        ("Tbilisi was calm. Georgia lawmakers met on Monday.", "lawmakers", "GEO LEG"),
        ("Police in Paris, Texas, shot a man.", "Police", "USA COP"),
        ("Pakistan was calm. Punjab police arrested ten men.", "police", "PAK COP"),
        ("Delhi was calm. Punjab police arrested ten men.", "police", "IND COP"),
    ],
)
def test_a_region_tells_its_country_and_a_shorter_name_within_does_not(
    text: str, word: str, expected: str
) -> None:
    assert codes(text, word) == {expected}


def test_a_surname_called_like_a_town_tells_no_country() -> None:
    text = (
        "Commissioner Ricardo Lara met insurers in California. Lara promised changes. Lara's office"
        " sued a firm. The regulator fined insurers on Monday."
    )
    assert codes(text, "regulator") == {"USA GOV"}


def test_whose_a_thing_is_does_not_tell_where_a_story_is() -> None:
    text = (
        "A Chinese-owned quarry opened near Maseru. The Chinese-owned quarry was noisy."
        " Villagers complained."
    )
    assert codes(text, "Villagers") == {"LSO CVL"}


@pytest.mark.parametrize(
    ("reader", "text", "line"),
    [
        (read_towns, "country: XQX\nnames: Somewhere", 1),
        (read_towns, "country: MLI\nname: Gao", 2),
        (read_towns, "country: MLI", 1),
        (read_shapes, "shape: a\nhead: front\nsector: XYZ", 3),
        (read_shapes, "shape: a\nsector: REB", 1),
        (read_shapes, "shape: a\nhead: front", 1),
        (read_peoples, "people: nomads\ncountries: MLI QQQ", 2),
    ],
)
def test_a_fault_in_a_word_file_is_told_with_its_line(reader, text: str, line: int) -> None:
    with pytest.raises(DataFileError) as caught:
        reader(text, "own.txt")
    assert caught.value.line == line
    assert "; " in str(caught.value)


def test_the_shipped_register_stands() -> None:
    assert check_register() == ()
