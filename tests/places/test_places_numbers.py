"""The numbers that GeoNames gives divisions: from the list that has them, into rows."""

import pytest

from dateline.places import (
    GazetteerError,
    build_gazetteer,
    country_site,
    find_toponyms,
    is_told_place,
    load_gazetteer,
    place_at,
    place_of,
    resolve_toponyms,
)
from dateline.places.building.hand_written import read_features
from dateline.places.building.numbered import (
    TABLE,
    Numbered,
    english_names,
    is_same,
    read_numbered,
    second_order,
)
from dateline.places.event_place.place import is_country_alone

ROW = (
    "{id}\t{name}\t{name}\t\t{lat}\t{lon}\t{group}\t{code}\t{cc}\t\t{a1}\t{a2}\t\t\t{pop}\t\t0"
    "\tX/Y\t2026-01-01\n"
)


def row(number, name, code, cc, a1, a2="", lat=10.0, lon=20.0, pop=5000):
    group = "P" if code.startswith("P") else "A"
    return ROW.format(
        id=number, name=name, code=code, cc=cc, a1=a1, a2=a2, lat=lat, lon=lon, pop=pop, group=group
    )


@pytest.mark.parametrize(
    ("name", "country", "number"),
    [
        ("Aleppo", "SYR", 170062),
        ("Idlib", "SYR", 169387),
        ("Luhansk", "UKR", 702657),
        ("Odessa", "UKR", 698738),
        ("Kandahar", "AFG", 1138335),
        ("Maharashtra", "IND", 1264418),
        ("Texas", "USA", 4736286),
        ("Bavaria", "DEU", 2951839),
        ("Oromia", "ETH", 444185),
        ("North Kivu", "COD", 206938),
        ("São Paulo", "BRA", 3448433),
        ("Xinjiang", "CHN", 1529047),
    ],
)
def test_first_order_divisions_have_their_number(gazetteer, name, country, number):
    numbers = [
        place.geonameid
        for place in gazetteer.candidates(name)
        if (place.kind, place.country) == ("admin1", country)
    ]
    assert numbers[0] == number


def test_nearly_every_division_has_a_number_of_its_own(gazetteer):
    places = [gazetteer.place(index) for index in range(len(gazetteer))]
    for kind, share in (("admin1", 0.99), ("admin2", 0.99), ("country", 1.0)):
        numbers = [place.geonameid for place in places if place.kind == kind]
        having = [number for number in numbers if number]
        assert len(having) >= share * len(numbers)
        assert len(having) == len(set(having))


def test_a_division_that_took_over_a_code_does_not_number_the_former_one(gazetteer):
    (former,) = [
        place for place in gazetteer.candidates("Quảng Nam Province") if place.kind == "admin1"
    ]
    assert former.geonameid is None


def test_rows_of_places_have_the_number_of_a_division(gazetteer):
    text = "Fighting went on in Aleppo Governorate and Kunduz province."
    toponyms = resolve_toponyms(text, find_toponyms(text, gazetteer), gazetteer)
    assert [(one.kind, one.geonameid) for one in toponyms] == [
        ("admin1", 170062),
        ("admin1", 1135690),
    ]


def test_towns_know_a_division_by_the_name_it_is_shown_with(gazetteer):
    (town,) = [
        place
        for place in gazetteer.candidates("Goma")
        if (place.kind, place.country) == ("city", "COD")
    ]
    assert town.admin1 == "North Kivu"


def test_hand_written_places_name_the_division_as_it_is_shown(gazetteer):
    divisions = {
        (place.country, place.name)
        for place in map(gazetteer.place, range(len(gazetteer)))
        if place.kind == "admin1"
    }
    lying = [entry for entry in read_features() if entry.admin1 and entry.kind != "city"]
    assert [entry.name for entry in lying if (entry.country, entry.admin1) not in divisions] == []


def test_the_list_is_read_by_the_codes(tmp_path):
    table = tmp_path / TABLE
    table.parent.mkdir(parents=True)
    table.write_text(
        "Fenland\tXX-FE\tXX.01\t11\tProvince\tMarais|Fenland Province\t1\t\t1\n"
        "Reed District\t\tXX.01.003\t12\t\t\t2\t1\t1\n"
        "Nowhere\tXX-NO\t\t\tProvince\t\t1\t\t1\n"
    )
    read = read_numbered(tmp_path)
    fenland = Numbered("Fenland", "XX-FE", 11, ("Marais", "Fenland Province"))
    assert read.first == {("XX", "01"): fenland}
    assert read.second == {("XX", "01"): (Numbered("Reed District", "", 12),)}


def test_a_list_of_other_columns_is_refused_with_its_line(tmp_path):
    table = tmp_path / TABLE
    table.parent.mkdir(parents=True)
    table.write_text("Fenland\tXX-FE\tXX.01\n")
    with pytest.raises(GazetteerError, match=r"subdivisions\.tsv:1: 3 columns"):
        read_numbered(tmp_path)


@pytest.mark.parametrize(
    ("name", "alone", "same"),
    [
        ("Fenland", True, True),
        ("Fenland Province", True, True),
        ("Le Marais", True, True),
        ("Le Marais", False, False),
        ("Low Fens", True, True),
        ("Reedland Province", True, False),
        ("Fen", True, False),
    ],
)
def test_a_name_tells_whether_a_code_is_still_that_division(name, alone, same):
    division = Numbered("Fenland", "XX-FE", 11, ("Marais",))
    assert is_same(name, division, ("Low Fens",), alone=alone) is same


def test_second_order_divisions_are_numbered_where_their_name_is_one_alone():
    divisions = (
        Numbered("Reed District", "", 1),
        Numbered("Sedge", "", 2, ("Segge",)),
        Numbered("Moor", "", 3),
        Numbered("Moor", "", 4),
        Numbered("Fen", "", 5, ("Fenn", "Fenne")),
    )
    names = ["Reed District", "Segge", "Moor", "Fenn", "Fenne", "Marsh"]
    meant = second_order(names, divisions)
    assert meant == {"Reed District": divisions[0], "Segge": divisions[1]}


def test_english_names_are_those_with_an_english_type_word():
    division = Numbered(
        "Fenlandskaya",
        "XX-FE",
        11,
        (
            "Fenland Oblast",
            "Golden State",
            "Fenlandian Voivodeship",
            "Central Province",
            "Moerland",
        ),
    )
    assert list(english_names(division)) == ["Fenland"]


def test_a_dump_keeps_the_numbers_of_divisions(tmp_path):
    dump = tmp_path / "dump.txt"
    dump.write_text(
        row(101, "Fenland", "ADM1", "TD", "01", lat=11.0)
        + row(102, "Reed District", "ADM2", "TD", "01", "003")
        + row(103, "Reedham", "PPL", "TD", "01", "003")
        + row(444185, "Oromiya", "ADM1", "ET", "51", lat=8.0, lon=39.0)
        + row(104, "Quillby", "PPL", "ET", "51", lat=8.1, lon=39.1),
        encoding="utf-8",
    )
    out = tmp_path / "out.bin"
    build_gazetteer(dump, out)
    built = load_gazetteer(out)
    assert [(place.kind, place.geonameid) for place in built.candidates("Fenland")] == [
        ("admin1", 101)
    ]
    assert [(place.kind, place.geonameid) for place in built.candidates("Reed District")] == [
        ("admin2", 102)
    ]
    (land,) = built.candidates("Oromia")
    assert (land.kind, land.geonameid) == ("admin1", 444185)
    (town,) = built.candidates("Quillby")
    assert town.admin1 == "Oromia"
    text = "Police shot two men in Fenland province, Chad."
    (fenland, _) = resolve_toponyms(text, find_toponyms(text, built), built)
    assert fenland.geonameid == 101


def test_a_country_that_only_the_parties_tell_has_its_number_and_no_point():
    place = place_at(country_site("MLI"), "of the actor")
    assert (place.name, place.geonameid, place.lat) == ("Mali", 2453866, None)
    assert is_country_alone(place)
    assert not is_told_place(place)


@pytest.mark.parametrize("text", ["Gunmen attacked Mali.", "Gunmen crossed the Niger River."])
def test_a_country_or_a_river_that_is_named_is_not_alone(gazetteer, text):
    (named,) = resolve_toponyms(text, find_toponyms(text, gazetteer), gazetteer)
    assert not is_country_alone(place_of(named, "named"))
    assert is_told_place(place_of(named, "named")) == (named.name == "Mali")
