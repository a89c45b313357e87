from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.actors import (
    Register,
    add_entries,
    check_register,
    compile_register,
    find_register,
    import_dictionary,
    load_register,
    office_terms,
    terms_mentioned,
)
from dateline.actors.register.entries import Interval
from dateline.actors.register.entry_reader import read_entries
from dateline.actors.register.load import COMPILED, load_tables
from dateline.actors.register.roles import match_role, role_table, role_words
from dateline.datafiles import DataFileError

FOLDER = Path(__file__).parent / "register"


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(FOLDER)


def spellings(register: Register, text: str) -> list[str]:
    return [hit.spelling for hit in register.find(text)]


def test_the_longest_name_is_found_at_words_bounds(register: Register) -> None:
    assert spellings(register, "Nigeria and Niger") == ["Nigeria", "Niger"]
    assert spellings(register, "The Nigerians left Nigerland") == ["Nigerians"]
    assert spellings(register, "Economic Community of West African States of Niger") == [
        "Economic Community of West African States",
        "Niger",
    ]


def test_a_longer_name_that_does_not_end_a_word_gives_way_to_a_shorter(
    register: Register,
) -> None:
    assert spellings(register, "Russian Federations") == ["Russian"]


def test_case_tells_names_from_words(register: Register) -> None:
    assert spellings(register, "he told us of the white house") == []
    assert spellings(register, "the US and the White House") == ["US", "White House"]


def test_headlines_in_capitals_are_read(register: Register) -> None:
    assert spellings(register, "NIGER EXPELS RUSSIAN ENVOYS") == ["Niger", "Russian"]
    # what follows in plain casing is none of it, and labels of items are
    assert spellings(register, "NIGER EXPELS ENVOYS: Nigeria reacts") == ["Niger", "Nigeria"]
    assert spellings(register, "NIGERIA - Police fired.\nNIGER: Nigeria reacts") == [
        "Nigeria",
        "Niger",
        "Nigeria",
    ]


def test_accents_and_typographic_signs_do_not_matter(register: Register) -> None:
    text = "Mohamed Bazoum’s Nigér"
    hits = register.find(text)
    assert [text[hit.start : hit.end] for hit in hits] == ["Mohamed Bazoum", "Nigér"]


@given(st.text(alphabet="NigeraRus ’é-. \n", max_size=60))
def test_hits_lie_in_the_text_in_order(text: str) -> None:
    hits = load_register(FOLDER).find(text)
    ends = [0]
    for hit in hits:
        assert ends[-1] <= hit.start < hit.end <= len(text)
        ends.append(hit.end)


@given(st.dates(), st.dates(), st.dates())
def test_an_interval_holds_its_days_and_no_others(one: date, two: date, day: date) -> None:
    start, end = sorted((one, two))
    interval = Interval(start.isoformat(), end.isoformat())
    assert interval.holds(day.isoformat()) == (start <= day <= end)


@pytest.mark.parametrize(
    ("entry", "line", "words"),
    [
        ("id: a b\nkind: state\nname: X\ncode: FRA", 1, "slug"),
        ("id: x\nkind: stat\nname: X\ncode: FRA", 2, "unknown kind"),
        ("id: x\nkind: state\nname: X\ncode: FRX", 4, "unknown code"),
        ("id: x\nkind: state\nname: X\ncode: FRA\nsector: GOVT", 5, "unknown sector"),
        ("id: x\nkind: state\nnam: X\ncode: FRA", 3, "did you mean 'name'"),
        ("id: x\nkind: state\ncode: FRA", 1, "no name"),
        (
            "id: x\nkind: office\ncountry: FRA\noffice: chief\nholder: 2001-01-01..2000-01-01 | A",
            5,
            "2000-01-01 is before 2001-01-01",
        ),
        (
            "id: x\nkind: office\ncountry: FRA\noffice: chief\nholder: 2001-02-30.. | A",
            5,
            "no such day",
        ),
        ("id: x\nkind: state\nname: X\ncode: FRA\nvalid: 2001", 5, "no interval"),
        ("id: x\nkind: state\nname: X\ncode: FRA\nwikidata: 142", 5, "Wikidata"),
        (
            "id: x\nkind: office\noffice: mayor\ncode: FRA\n"
            "holder: 2001-01-01.. | Jean Petit | Jean le Petit",
            5,
            "no way for a term to end",
        ),
    ],
)
def test_a_fault_is_told_with_file_line_and_mend(entry: str, line: int, words: str) -> None:
    with pytest.raises(DataFileError, match=words) as told:
        read_entries(entry, "own.txt")
    assert (told.value.file, told.value.line) == ("own.txt", line)
    assert "; " in str(told.value)


def test_nothing_is_half_loaded(tmp_path: Path) -> None:
    (tmp_path / "states.txt").write_text("id: x\nkind: state\nname: X\ncode: FRA\n")
    (tmp_path / "wrong.txt").write_text("id: y\nkind: state\nname: Y\ncode: QQQ\n")
    with pytest.raises(DataFileError, match=r"wrong.txt:4"):
        load_register(tmp_path)


def test_the_compiled_form_is_used_while_it_is_fresh(tmp_path: Path) -> None:
    states = tmp_path / "states.txt"
    states.write_text("id: x\nkind: state\nname: Xland\ncode: FRA\n")
    assert compile_register(tmp_path).name == COMPILED
    fresh = load_tables(tmp_path)
    assert "Xland" in fresh.names
    states.write_text("id: x\nkind: state\nname: Yland\ncode: FRA\n")
    assert "Yland" in load_tables(tmp_path).names
    (tmp_path / COMPILED).write_bytes(b"no such thing")
    assert "Yland" in load_tables(tmp_path).names


def test_a_compiled_form_made_with_other_words_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "states.txt").write_text("id: x\nkind: state\nname: Xland\ncode: FRA\n")
    compile_register(tmp_path)
    before = load_tables(tmp_path).fingerprint
    monkeypatch.setattr("dateline.actors.register.load.words_of_tables", lambda: "other words")
    assert load_tables(tmp_path).fingerprint != before


def test_compiled_and_read_are_the_same(tmp_path: Path) -> None:
    for source in sorted(FOLDER.rglob("*.txt")):
        place = tmp_path / source.relative_to(FOLDER)
        place.parent.mkdir(exist_ok=True)
        place.write_text(source.read_text("utf-8"), "utf-8")
    read = load_tables(tmp_path)
    compile_register(tmp_path)
    # Who held an office is stored once, with the persons.
    entries = tuple(msgspec.structs.replace(entry, holders=()) for entry in read.entries)
    assert load_tables(tmp_path) == msgspec.structs.replace(read, entries=entries)
    assert any(entry.holders for entry in read.entries)
    assert any(person.terms for person in read.persons)


def test_the_longest_role_decides() -> None:
    table = role_table([("lawmaker", ("LEG",)), ("opposition lawmaker", ("LEG", "OPP"))])
    words = role_words("three opposition lawmakers")
    found = match_role(table, words, 2)
    assert found is not None
    assert (found.sectors, found.first, found.plural) == (("LEG", "OPP"), 1, True)


def test_a_role_with_of_is_headed_by_the_noun_before_it() -> None:
    table = role_table([("minister of defense", ("GOV", "MIL"))])
    words = role_words("the ministers of defense met")
    found = match_role(table, words, 1)
    assert found is not None
    assert (found.first, found.last) == (1, 3)


def test_terms_of_one_person_in_two_spellings_are_one_persons(register: Register) -> None:
    bazoum = [person for person in register.persons if person.name == "Mohamed Bazoum"]
    assert len(bazoum) == 1
    assert "Mohammed Bazoum" in bazoum[0].spellings


def test_office_terms_are_dated_facts(register: Register) -> None:
    term = next(term for term in office_terms(register) if term.holder == "Mohamed Bazoum")
    assert (term.country, term.office, term.how) == ("NER", "president", "coup")
    assert (term.start, term.end) == (date(2021, 4, 2), date(2023, 7, 26))


def test_terms_mentioned_are_those_of_people_named_in_full(register: Register) -> None:
    text = "The coup against Mohammed Bazoum surprised Yevkurov."
    assert [term.holder for term in terms_mentioned(text, register)] == ["Mohamed Bazoum"]


def test_finding_ranks_whole_names_first(register: Register) -> None:
    assert [match.id for match in find_register("niger", register)][:1] == ["niger"]
    assert find_register("Bazum", register)[0].name == "Mohamed Bazoum"
    assert find_register("", register) == ()


def test_a_register_without_faults_has_no_findings() -> None:
    assert check_register(FOLDER) == ()


def test_overlapping_terms_and_shared_names_are_found(tmp_path: Path) -> None:
    (tmp_path / "states.txt").write_text(
        "id: x\nkind: state\nname: Xland\ncode: FRA\n\n"
        "id: y\nkind: state\nname: Xland\ncode: DEU\n\n"
        "id: x-head\nkind: office\ncountry: FRA\noffice: head\nsector: GOV\nsingle: yes\n"
        "holder: 2001-01-01..2003-01-01 | Ann Able\nholder: 2002-01-01..2004-01-01 | Bob Blunt\n\n"
        "id: m\nkind: mission\nname: Mission M\ncode: IGO\nparent: nobody\n"
    )
    problems = [finding.problem for finding in check_register(tmp_path)]
    assert any("'Xland' means both x and y" in problem for problem in problems)
    assert any("Ann Able and Bob Blunt" in problem for problem in problems)
    assert any("'nobody'" in problem for problem in problems)
    assert len(problems) == 3


def test_a_term_may_begin_on_the_day_the_one_before_ends() -> None:
    assert not [one for one in check_register(FOLDER) if "Issoufou" in one.problem]


DICTIONARY = """# comment
ANNA_BELL_ ; a note
+BELL_ANNA_
\t[NERELI <041111]
\t[NERGOV 041111-080607]
\t[NERELI >080607]
RED_FRONT_ [NERREB]
WORLD_CLUB_ [IGOMED]
"""


def test_the_older_dictionary_form_is_read_with_its_dates(tmp_path: Path) -> None:
    path = tmp_path / "old.actors"
    path.write_text(DICTIONARY)
    entries = read_entries(import_dictionary(path), "own.txt")
    bell, front, club = entries
    assert [name.text for name in bell.names] == ["Anna Bell", "Bell Anna"]
    assert bell.sectors_on("2005-01-01") == ("GOV",)
    assert bell.sectors_on("2009-01-01") == ("ELI",)
    assert bell.sectors_on("2004-11-10") == ("ELI",)
    assert (front.kind, front.code, front.sectors_on(None)) == ("group", "NER", ("REB",))
    assert (club.kind, club.sectors_on(None)) == ("organisation", ("JRN",))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("+LOST_\n", 1, "no name before"),
        ("A_ [NERGOV 041311-080607]\n", 1, "no such day"),
        ("A_ [NERGOV 080607-041111]\n", 1, "is before"),
        ("A_ [12]\n", 1, "no code"),
        ("A_ [QQQGOV]\n", 1, "no country"),
    ],
)
def test_a_faulty_dictionary_is_refused(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = tmp_path / "old.actors"
    path.write_text(text)
    with pytest.raises(DataFileError, match=words) as told:
        import_dictionary(path)
    assert told.value.line == line


def test_entries_are_added_only_if_the_register_stands(tmp_path: Path) -> None:
    (tmp_path / "states.txt").write_text("id: x\nkind: state\nname: Xland\ncode: FRA\n")
    path = add_entries("id: y\nkind: group\nname: Y Front\ncountry: FRA\nsector: REB\n", tmp_path)
    assert "Y Front" in load_register(tmp_path).tables.names
    before = path.read_text("utf-8")
    with pytest.raises(DataFileError, match="unknown sector"):
        add_entries("id: z\nkind: group\nname: Z\ncountry: FRA\nsector: XXX\n", tmp_path)
    assert path.read_text("utf-8") == before
    with pytest.raises(DataFileError, match="taken"):
        add_entries("id: y\nkind: group\nname: Z\ncountry: FRA\n", tmp_path)


def test_states_of_one_word_are_those_of_all_loose_names() -> None:
    register = load_register()
    assert all(
        register.by_loose_name[word] in register.tables.names for word in register.state_words
    )
    assert {"kenya", "afghanistan"} <= set(register.state_words)
    assert not any(" " in word for word in register.state_words)
    assert register.misspelt_state("Afghanistann") == "Afghanistan"
