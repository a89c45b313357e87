from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.places import find_toponyms, load_gazetteer, resolve_toponyms


def found(text, gazetteer, **more):
    return [span.text for span in find_toponyms(text, gazetteer, **more)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rebels fired on a convoy near Mopti, central Mali, on Friday.", ["Mopti", "Mali"]),
        ("The mayor of Springfield, Ill., resigned.", ["Springfield", "Ill."]),
        ("Floods cut the road to Port-au-Prince.", ["Port-au-Prince"]),
        ("A ferry left Washington, D.C. at noon.", ["Washington, D.C."]),
        ("Police in Kunduz province found mines.", ["Kunduz"]),
        ("Police in Cologne found mines.", ["Cologne"]),
        ("They moved from Côte d'Ivoire to Guinea-Bissau.", ["Côte d'Ivoire", "Guinea-Bissau"]),
        ("The Iran-Iraq border was closed.", ["Iran", "Iraq"]),
        ("Iraq's parliament met.", ["Iraq"]),
        ("The U.S. economy shrank while the UK grew.", ["U.S.", "UK"]),
        ("Fighting broke out in Sikasso, Koro and Bandiagara.", ["Sikasso", "Koro", "Bandiagara"]),
        ("LAGOS (Reuters) - Traders closed their shops.", ["LAGOS"]),
        ("Residents of the village of Umm Zarqal fled.", ["Umm Zarqal"]),
        ("He was born in the People's Republic of China.", ["People's Republic of China"]),
        ("According to the New York governor, he left.", ["New York"]),
        ("In Raqqa, troops have taken the Old City and City Hall.", ["Raqqa"]),
        ("The president visited Prague Thursday.", ["Prague"]),
        ("Rebels left Bambari Sunday and Monday Bangui was calm.", ["Bambari", "Bangui"]),
        ("They met at Monday Market in Maiduguri.", ["Maiduguri"]),
    ],
)
def test_places_are_found(gazetteer, text, names):
    assert found(text, gazetteer) == names


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton smiled at Jordan Peele.",
        "The marchers chanted in English and in Arabic.",
        "He answered the judge in Welsh, then in Punjabi.",
        "President Lincoln and Mr. Houston disagreed.",
        "Paris Saint-Germain beat Manchester United.",
        "Moscow said it would respond.",
        "She studied at the University of Chicago.",
        "The Boston Globe and the Los Angeles Times reported it.",
        "Two aides were at odds, according to the New York Times. He left.",
        "He gave the letter to the Kansas City Star last night.",
        "In March, Reading lists were handed out to most.",
        "Turkish and Malian officers trained together.",
        "The European Union met; the EU agreed.",
        "Say it to us: they gave US$40.",
        "",
        "    \n\n  ",
    ],
)
def test_persons_bodies_teams_and_adjectives_are_no_places(gazetteer, text):
    assert found(text, gazetteer) == []


def test_a_surname_stays_a_person(gazetteer):
    text = "John Houston resigned. Aides of Houston wept, and Houston left the room."
    assert found(text, gazetteer) == []


def test_adjectives_come_on_request(gazetteer):
    text = "Turkish jets crossed into Syrian airspace near Aleppo."
    assert found(text, gazetteer, adjectives=True) == ["Turkish", "Syrian", "Aleppo"]


@settings(max_examples=80)
@given(
    st.text(
        alphabet=st.one_of(st.sampled_from(" \n.,'’-—\"()ÉéŁ"), st.characters(codec="utf-8")),
        max_size=200,
    ),
    st.lists(st.sampled_from(["Paris", "in Mali", "St.", "U.S.", "New", "the", "York", "Kivu's"])),
)
def test_spans_are_the_text_and_in_order(noise, names):
    text = f"{noise} {' '.join(names)} {noise}"
    spans = find_toponyms(text, load_gazetteer(), adjectives=len(names) % 2 == 0)
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_ten_thousand_names_are_read(gazetteer):
    text = "in " + ", ".join(["Springfield", "San Antonio", "Santa Cruz", "Victoria"] * 2500)
    assert len(find_toponyms(text, gazetteer)) == 10_000


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army attacked Bakhmut on Monday.", "Bakhmut"),
        ("Militiamen entered Afrin to assist local fighters.", "Afrin"),
        ("Government jets shelled Harasta for two days.", "Harasta"),
    ],
)
def test_what_armies_enter_and_what_is_renowned_is_a_place(gazetteer, text, name):
    assert name in {span.text for span in find_toponyms(text, gazetteer)}


def test_a_renowned_town_beats_its_namesakes_near_the_story(gazetteer):
    text = "Envoys met in Geneva. The talks, first planned for New York, are led by Washington."
    toponyms = resolve_toponyms(text, find_toponyms(text, gazetteer), gazetteer)
    assert [t.country for t in toponyms if t.text == "Geneva"] == ["CHE"]


@pytest.mark.parametrize("text", ["Paris and London " * 5000, "Springfield, " * 10_000])
def test_one_endless_list_of_names_is_read_in_bounded_time(text, gazetteer):
    spans = find_toponyms(text, gazetteer)
    assert len(spans) == 10_000
    assert len(resolve_toponyms(text, spans, gazetteer)) == 10_000


def test_scotland_yard_is_no_place(gazetteer):
    text = "Scotland Yard opened an inquiry. Detectives flew to Scotland."
    assert [span.start for span in find_toponyms(text, gazetteer)] == [text.rindex("Scot")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The archbishop, Arturo Rivera y Damas, spoke. Rivera y Damas left.", []),
        ("He sailed to Santander y Bilbao.", ["Santander", "Bilbao"]),
    ],
)
def test_the_second_surname_of_a_spaniard_is_no_town(gazetteer, text, names):
    assert found(text, gazetteer) == names
