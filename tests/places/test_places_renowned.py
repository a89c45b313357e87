from collections import Counter

import pytest

from dateline.datafiles import DataFileError, read_paragraphs
from dateline.places import find_toponyms, resolve_toponyms
from dateline.places.building import hand_written
from dateline.places.building.hand_written import english_aliases, english_names, read_features
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.tables import listed, read_table


def renowned():
    return [
        (paragraph.value("country"), name)
        for paragraph in read_table("renowned.txt")
        for name in listed(paragraph, "names")
    ]


def test_every_renowned_name_is_found_in_its_country(gazetteer):
    lost = [
        (country, name)
        for country, name in renowned()
        if country not in {place.country for place in gazetteer.candidates(name)}
    ]
    assert lost == []


def test_no_name_is_renowned_twice_in_a_country():
    counts = Counter((country, fold(name)) for country, name in renowned())
    assert [name for name, count in counts.items() if count > 1] == []


def test_no_spelling_stands_for_two_towns_of_a_country():
    counts = Counter()
    for (country, name), spellings in english_aliases().items():
        keys = {fold(spelling) for spelling in spellings}
        assert len(keys) == len(spellings), (country, name)
        assert fold(name) not in keys, (country, name)
        counts.update((country, key) for key in keys)
    for (country, _), shown in english_names().items():
        counts[country, fold(shown)] += 1
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_english_name_and_spelling_leads_to_a_town_of_its_country(gazetteer):
    names = [(country, shown) for (country, _), shown in english_names().items()]
    names += [(key[0], name) for key, more in english_aliases().items() for name in more]
    lost = [
        (country, name)
        for country, name in names
        if (country, "city") not in {(p.country, p.kind) for p in gazetteer.candidates(name)}
    ]
    assert lost == []


def test_no_hand_written_place_stands_twice():
    counts = Counter((entry.country, entry.kind, fold(entry.name)) for entry in read_features())
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("line", ["alias: Quillby", "alias: Quillby = ;"])
def test_a_line_of_spellings_without_any_says_where_and_what_to_write(monkeypatch, line):
    text = f"country: TCD\n{line}\n"
    monkeypatch.setattr(
        hand_written, "read_table", lambda name: read_paragraphs(text, f"places/{name}")
    )
    english_aliases.cache_clear()
    try:
        with pytest.raises(DataFileError, match=r"places/english\.txt:2: .*write `alias:"):
            english_aliases()
    finally:
        english_aliases.cache_clear()


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Baghuz", "SYR", 34.45, 40.94),
        ("Qamishlo", "SYR", 37.05, 41.23),
        ("Deir Ezzor", "SYR", 35.33, 40.14),
        ("Maaret al-Numan", "SYR", 35.64, 36.67),
        ("Maungdaw", "MMR", 20.82, 92.37),
        ("Robotyne", "UKR", 47.45, 35.84),
        ("Torkham", "PAK", 34.12, 71.09),
        ("Arsal", "LBN", 34.18, 36.42),
        ("Ras Lanuf", "LBY", 30.5, 18.57),
        ("Sheikh Jarrah", "PSE", 31.79, 35.23),
        ("Zamzam camp", "SDN", 13.49, 25.31),
        ("Bunagana", "COD", -1.3, 29.6),
        ("El Alto", "BOL", -16.51, -68.19),
    ],
)
def test_a_place_of_the_news_is_known_by_its_newspaper_spelling(gazetteer, name, country, lat, lon):
    points = [(p.lat, p.lon) for p in gazetteer.candidates(name) if p.country == country]
    assert any(abs(a - lat) < 0.1 and abs(b - lon) < 0.1 for a, b in points)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Shells fell on Deir ez-Zor at dawn, residents said.", "Deir ez-Zor", "SYR"),
        ("Rebels took Ras al-Ain without a fight.", "Ras al-Ain", "SYR"),
        ("Fighters withdrew from al-Bab overnight.", "al-Bab", "SYR"),
        ("Ministers fly to Sharm el-Sheikh on Friday.", "Sharm el-Sheikh", "EGY"),
        ("Women in al-Hol, in the desert, wait for news.", "al-Hol", "SYR"),
    ],
)
def test_a_name_with_an_arabic_article_is_found_whole(gazetteer, text, name, country):
    found = {t.text: t for t in resolve_toponyms(text, find_toponyms(text, gazetteer), gazetteer)}
    assert found[name].country == country


@pytest.mark.parametrize(
    "text",
    [
        "Bashar al-Assad spoke to Hassan al-Turabi.",
        "Ministers met Abu Bakr al-Baghdadi.",
        "The al-Shabab group and al-Qaeda denied it.",
        "Mr Ali al-Zaatari spoke. Zaatari was pleased.",
    ],
)
def test_a_person_or_group_with_an_arabic_article_is_no_place(gazetteer, text):
    assert find_toponyms(text, gazetteer) == ()


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Two men were shot outside the White House.", ["USA"]),
        ("Envoys met at the White House on Monday.", ["USA"]),
        # A seat that speaks is who sits there.
        ("The White House called the vote a sham.", []),
        ("White House aides agreed.", []),
        # The town's own name is in its country.
        ("Two men were shot in Casablanca.", ["MAR"]),
    ],
)
def test_a_seat_of_government_is_a_place_where_something_happens_there(gazetteer, text, countries):
    found = resolve_toponyms(text, find_toponyms(text, gazetteer), gazetteer)
    assert [toponym.country for toponym in found] == countries
