"""Divisions by the words that call them so, and towns that such words stand beside."""

import pytest

from dateline.places import find_toponyms, resolve_toponyms
from dateline.places.gazetteer.gazetteer import KINDS
from dateline.places.resolving.called import is_called
from dateline.places.resolving.candidates import name_of
from dateline.places.resolving.type_words import called_after, called_before
from dateline.places.toponym import Span


def resolved(text, gazetteer):
    spans = find_toponyms(text, gazetteer)
    return {place.text: place for place in resolve_toponyms(text, spans, gazetteer)}


DIVISIONS = [
    ("Police in Luhansk region arrested two men.", "Luhansk", "admin1", "UKR"),
    ("Shelling in Sumy and Kharkiv regions killed three people.", "Sumy", "admin1", "UKR"),
    ("Shelling in Sumy and Kharkiv regions killed three people.", "Kharkiv", "admin1", "UKR"),
    ("Troops advanced in the Poltava and Donetsk regions.", "Poltava", "admin1", "UKR"),
    ("Floods hit the regions of Cherkasy and Rivne.", "Cherkasy", "admin1", "UKR"),
    ("Floods hit the regions of Cherkasy and Rivne.", "Rivne", "admin1", "UKR"),
    ("A depot burned in Russia's Kursk region.", "Kursk", "admin1", "RUS"),
    ("The Moscow region came under attack.", "Moscow", "admin1", "RUS"),
    ("Strikes were reported in Kyiv region.", "Kyiv", "admin1", "UKR"),
    ("Sirens sounded in Lviv and Ternopil oblasts.", "Lviv", "admin1", "UKR"),
    ("A mine collapsed in Perm krai.", "Perm", "admin1", "RUS"),
    ("Air strikes hit the governorates of Homs and Hama.", "Homs", "admin1", "SYR"),
    ("Gunmen attacked a village in the province of Kunduz.", "Kunduz", "admin1", "AFG"),
    ("Gunmen raided Kunduz, Herat and Sar-e Pol provinces.", "Herat", "admin1", "AFG"),
    ("The quake struck Fukushima and Miyagi prefectures.", "Fukushima", "admin1", "JPN"),
    ("Rebels fought the army in Colombia's Arauca department.", "Arauca", "admin1", "COL"),
    ("Troops were sent to the departments of Potosi and Oruro.", "Oruro", "admin1", "BOL"),
    ("Police in Kenya's Kisumu county shot a man.", "Kisumu", "admin1", "KEN"),
    ("Raiders struck Nakuru and Turkana counties in Kenya.", "Nakuru", "admin1", "KEN"),
    ("Gunmen killed ten in the state of Katsina.", "Katsina", "admin1", "NGA"),
    ("Two people died in India's Palakkad district.", "Palakkad", "admin2", "IND"),
    ("A bomb went off in Manbij district, Syria.", "Manbij", "admin2", "SYR"),
    ("Militants attacked a post in Cotabato province.", "Cotabato", "admin2", "PHL"),
    ("Farmers in Spain's Toledo province protested.", "Toledo", "admin2", "ESP"),
    ("The Cordoba region of Spain saw fires.", "Cordoba", "admin2", "ESP"),
    ("Fighters seized Timbuktu region in Mali.", "Timbuktu", "admin1", "MLI"),
    ("The army took the Tigray region's capital.", "Tigray", "admin1", "ETH"),
    ("A farm in the state of Washington was closed.", "Washington", "admin1", "USA"),
]


@pytest.mark.parametrize(("text", "name", "kind", "country"), DIVISIONS)
def test_a_type_word_calls_a_division(gazetteer, text, name, kind, country):
    place = resolved(text, gazetteer)[name]
    assert (place.kind, place.country) == (kind, country)
    assert place.geonameid is not None


TOWNS = [
    ("A man was arrested in the Basel region.", "Basel", "city", "CHE"),
    ("Trains in the Grenoble region of France were late.", "Grenoble", "city", "FRA"),
    ("Floods hit towns of the Houston region in Texas.", "Houston", "city", "USA"),
    ("Fires burned in the Los Angeles region.", "Los Angeles", "city", "USA"),
    ("Police in the border region near Kharkiv were shelled.", "Kharkiv", "city", "UKR"),
    ("The Hamburg district court in Germany ruled on Monday.", "Hamburg", "city", "DEU"),
    ("A judge of a district in Leipzig jailed him.", "Leipzig", "city", "DEU"),
    ("Sumy and the villages of the region were shelled.", "Sumy", "city", "UKR"),
    ("Drones attacked Moscow and the Tula region.", "Moscow", "city", "RUS"),
    ("Flights between Moscow and the United States were rare.", "Moscow", "city", "RUS"),
    ("Talks between Mexico and the United States went on.", "Mexico", "country", "MEX"),
    ("He met the heads of state of Niger and Mali.", "Niger", "country", "NER"),
    ("Soldiers were flown out of the Kuwait region.", "Kuwait", "country", "KWT"),
]


@pytest.mark.parametrize(("text", "name", "kind", "country"), TOWNS)
def test_towns_and_countries_beside_such_words_stay_what_they_are(
    gazetteer, text, name, kind, country
):
    place = resolved(text, gazetteer)[name]
    assert (place.kind, place.country) == (kind, country)


def test_a_town_named_alone_beside_its_region_stays_the_town(gazetteer):
    text = "Shells hit Kharkiv on Monday. Two villages in Sumy region burned, Sumy did not."
    places = resolve_toponyms(text, find_toponyms(text, gazetteer), gazetteer)
    assert [place.kind for place in places] == ["city", "admin1", "city"]


@pytest.mark.parametrize(
    ("text", "word", "follows"),
    [
        ("Reed province fell", "province", True),
        ("Reed region fell", "(region)", True),
        ("Reed region's mayor", "(region)", True),
        ("Reed, Moor and South Fen counties", "county", False),
        ("Reed and the Moor territories", "(territory)", False),
        ("Reed district attorney", "", False),
        ("Reed department of health", "", False),
        ("Reed department of Fenland", "(department)", True),
        ("Reed and the United States", "", False),
        ("Reed border region", "", False),
    ],
)
def test_the_word_after_a_name_is_read(text, word, follows):
    assert called_after(text, Span(0, 4, "Reed")) == (word, follows)


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("in the province of ", "province"),
        ("in the regions of Moor, South Fen and ", "(region)"),
        ("in the counties of Moor and ", "county"),
        ("heads of state of ", ""),
        ("villages of Moor and ", ""),
    ],
)
def test_the_word_before_a_name_is_read(before, word):
    assert called_before(f"{before}Reed", Span(len(before), len(before) + 4, "Reed")) == word


def test_what_a_word_means_depends_on_the_country(gazetteer):
    places = {(place.kind, place.country): place for place in gazetteer.candidates("Toledo")}
    assert is_called(places["admin2", "ESP"], "province")
    assert not is_called(places["city", "USA"], "province")
    assert {kind for kind, _ in places} <= set(KINDS)


def test_a_loose_word_changes_no_other_country(gazetteer):
    plain = name_of("toledo", gazetteer)
    loose = name_of("toledo (region)", gazetteer)
    ohio = [place.admin1 for place in plain.candidates].index("Ohio")
    again = [place.admin1 for place in loose.candidates].index("Ohio")
    assert plain.base[ohio] == loose.base[again]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("He was shot in the Kabo mountains of Mastung district, police said.", "Kabo", "PAK"),
        ("A convoy was hit in the Baran valley of Kandahar province.", "Baran", "AFG"),
        ("Floods hit Milton village in Sylhet division.", "Milton", "BGD"),
        ("Gunmen shot two men in the Anderson quarter of Karachi.", "Anderson", "PAK"),
        ("A convoy was hit in Baran, a town in India.", "Baran", "IND"),
    ],
)
def test_hills_and_villages_of_a_place_lie_in_it(gazetteer, text, name, country):
    assert resolved(text, gazetteer)[name].country == country
