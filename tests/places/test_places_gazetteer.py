import pytest

from dateline.cli import main
from dateline.places import GazetteerError, build_gazetteer, load_gazetteer
from dateline.places.building.entries import Entry
from dateline.places.building.hand_written import read_features
from dateline.places.building.writing import write_gazetteer
from dateline.places.gazetteer.countries import read_countries
from dateline.places.gazetteer.fold import fold
from dateline.places.gazetteer.gazetteer import default_file

ROW = (
    "{id}\t{name}\t{name}\t{other}\t{lat}\t{lon}\t{group}\t{code}\t{cc}\t\t{a1}\t{a2}\t\t\t{pop}\t\t0"
    "\tX/Y\t2026-01-01\n"
)


def row(number, name, code, **more):
    values = {
        "other": "", "lat": "10.5", "lon": "20.25", "group": "P", "cc": "TD", "a1": "01",
        "a2": "", "pop": "5000",
    } | more  # fmt: skip
    return ROW.format(id=number, name=name, code=code, **values)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("N'Djamena", "ndjamena"),
        ("N’Djamena", "ndjamena"),
        ("Port-au-Prince", "port au prince"),
        ("St. Louis", "saint louis"),
        ("SÃO  PAULO", "sao paulo"),
        ("Łódź", "lodz"),
        ("Fort St. John", "fort st john"),
    ],
)
def test_names_are_compared_without_case_and_accents(written, key):
    assert fold(written) == key


def test_the_default_file_names_source_and_licence(gazetteer):
    assert "GeoNames" in gazetteer.source
    assert "CC BY 4.0" in gazetteer.licence
    assert len(gazetteer) > 200_000


def test_a_name_leads_to_its_places_the_most_prominent_first(gazetteer):
    places = gazetteer.candidates("Springfield")
    assert len(places) > 20
    assert places[0].population > 100_000
    assert all(place.country for place in places)


def test_a_town_knows_its_division_and_country(gazetteer):
    (place,) = [place for place in gazetteer.candidates("Mopti") if place.kind == "city"]
    assert (place.country, place.admin1, place.geonameid) == ("MLI", "Mopti", 2453348)
    assert place.lat == pytest.approx(14.4843, abs=0.001)


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Ivory Coast", "country", "CIV"),
        ("Anbar", "admin1", "IRQ"),
        ("Darfur", "region", "SDN"),
        ("Sahel", "region", None),
        ("Black Sea", "sea", None),
        ("Hindu Kush", "mountain", None),
        ("Lesbos", "island", "GRC"),
    ],
)
def test_what_lists_of_towns_lack_is_there(gazetteer, name, kind, country):
    assert (kind, country) in {(p.kind, p.country) for p in gazetteer.candidates(name)}


def test_a_namesake_town_outweighs_its_division(gazetteer):
    assert gazetteer.candidates("Aleppo")[0].kind == "city"
    assert gazetteer.candidates("Bavaria")[0].kind == "admin1"


def test_the_default_file_holds_the_tables_as_they_are(gazetteer):
    for entry in [entry for entry in read_features() if entry.kind not in {"admin1", "region"}]:
        points = [(place.lat, place.lon) for place in gazetteer.candidates(entry.name)]
        assert (pytest.approx(entry.lat), pytest.approx(entry.lon)) in points, entry.name
    for country in read_countries():
        codes = {p.country for p in gazetteer.candidates(country.name) if p.kind == "country"}
        assert country.code in codes


def test_an_unknown_name_has_no_places(gazetteer):
    assert gazetteer.candidates("Xyzzyville") == ()
    assert gazetteer.candidates("") == ()


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(GazetteerError, match=r"no gazetteer file .*absent\.bin.*gazetteer build"):
        load_gazetteer(tmp_path / "absent.bin")


@pytest.mark.parametrize("length", [0, 5, 11, 200, 5_000, 1_000_000])
def test_a_file_cut_short_is_refused(tmp_path, length):
    cut = tmp_path / "cut.bin"
    with default_file().open("rb") as whole:
        cut.write_bytes(whole.read(length))
    with pytest.raises(GazetteerError, match=r"cut\.bin"):
        load_gazetteer(cut)


def test_another_file_is_refused(tmp_path):
    other = tmp_path / "other.bin"
    other.write_bytes(b"PK\x03\x04" + b"\0" * 4000)
    with pytest.raises(GazetteerError, match="no Dateline gazetteer"):
        load_gazetteer(other)


def test_a_dump_is_compiled(tmp_path):
    dump = tmp_path / "TD.txt"
    dump.write_text(
        row(1, "Chari", "ADM1", group="A", pop="900000")
        + row(2, "Oldtown", "PPL", other="Oldtown,Vieilleville,oldtown")
        + row(3, "Ruin", "PPLQ")
        + row(4, "Some Well", "WLL", group="H"),
        encoding="utf-8",
    )
    out = tmp_path / "out.bin"
    written = build_gazetteer(dump, out)
    built = load_gazetteer(out)
    assert len(built) == written
    (town,) = built.candidates("Vieilleville")
    assert (town.name, town.country, town.admin1, town.geonameid) == ("Oldtown", "TCD", "Chari", 2)
    assert (town.lat, town.lon) == (10.5, 20.25)
    assert built.candidates("Ruin") == ()
    assert built.candidates("Chad")[0].kind == "country"


@pytest.mark.parametrize("content", ["a,b,c\n", "1\tName\tName\n", "no number" + "\t" * 18 + "\n"])
def test_a_file_that_is_no_dump_is_refused_with_its_line(tmp_path, content):
    dump = tmp_path / "wrong.txt"
    dump.write_text(content)
    with pytest.raises(GazetteerError, match=r"wrong\.txt:1: .* columns"):
        build_gazetteer(dump, tmp_path / "out.bin")


def test_the_folder_of_a_full_dump_is_compiled_by_the_command(tmp_path, capfd):
    folder = tmp_path / "geonames"
    folder.mkdir()
    lines = [row(1, "Chari", "ADM1", group="A", pop="900000")]
    lines += [row(10 + n, f"Quillby {n}", "PPL", other=f"Kwilbi {n}") for n in range(2_000)]
    lines += [row(3_000, "Mount Quill", "MT", group="T"), row(3_001, "Well", "WLL", group="H")]
    (folder / "allCountries.txt").write_text("".join(lines), encoding="utf-8")
    (folder / "cities500.txt").write_text(row(9, "Smallville", "PPL"), encoding="utf-8")
    (folder / "readme.txt").write_text("not a dump", encoding="utf-8")
    out = tmp_path / "own.bin"
    assert main(["gazetteer", "build", str(folder), "--output", str(out)]) == 0
    assert "places in" in capfd.readouterr().err
    built = load_gazetteer(out)
    (town,) = built.candidates("Kwilbi 1999")
    assert (town.name, town.admin1) == ("Quillby 1999", "Chari")
    assert built.candidates("Smallville") == ()
    (folder / "allCountries.txt").unlink()
    towns = tmp_path / "towns.bin"
    assert main(["gazetteer", "build", str(folder), "--output", str(towns)]) == 0
    assert load_gazetteer(towns).candidates("Smallville")


def test_a_folder_without_a_dump_says_what_is_looked_for(tmp_path, capfd):
    assert main(["gazetteer", "build", str(tmp_path), "--output", str(tmp_path / "o.bin")]) == 3
    assert "allCountries.txt" in capfd.readouterr().err


def test_a_missing_dump_is_named(tmp_path):
    with pytest.raises(GazetteerError, match="no file"):
        build_gazetteer(tmp_path / "none.txt", tmp_path / "out.bin")


def test_writing_is_deterministic(tmp_path):
    entries = [
        Entry(name="Adé", kind="city", country="TCD", lat=1, lon=2, population=10),
        Entry(name="Bo", kind="city", country="TCD", lat=3, lon=4, alternates=("Ade",)),
    ]
    files = [tmp_path / "one.bin", tmp_path / "two.bin"]
    for file, listed in zip(files, (entries, entries[::-1]), strict=True):
        write_gazetteer(listed, file, source="s", licence="l", date="d", adjectives={}, exact={})
    assert files[0].read_bytes() == files[1].read_bytes()
    assert [p.name for p in load_gazetteer(files[0]).candidates("ade")] == ["Adé", "Bo"]


def test_an_open_gazetteer_stays_what_it_was_while_another_is_written(tmp_path):
    file = tmp_path / "own.bin"
    for name in ("Oldtown", "Newtown"):
        towns = [Entry(name=name, kind="city", country="TCD", lat=1, lon=2, population=10)]
        write_gazetteer(towns, file, source="s", licence="l", date="d", adjectives={}, exact={})
        if name == "Oldtown":
            opened = load_gazetteer(file)
    assert [place.name for place in opened.candidates("Oldtown")] == ["Oldtown"]
    assert [path.name for path in tmp_path.iterdir()] == ["own.bin"]


@pytest.mark.parametrize("wrong", ["north", "nan", "95.0", ""])
def test_a_dump_with_a_point_that_is_none_is_refused_with_its_line(tmp_path, wrong):
    dump = tmp_path / "wrong.txt"
    cells = row(1, "Oldtown", "PPL").split("\t")
    cells[4] = wrong
    dump.write_text("\t".join(cells), encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"wrong\.txt:1: latitude"):
        build_gazetteer(dump, tmp_path / "out.bin")
