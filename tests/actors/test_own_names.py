"""Short names that a text has for its own parties and unions, and institutions without an owner."""

import pytest
from last_mention import last_mention

from dateline.actors.names.house_names import read_house_names
from dateline.datafiles import DataFileError


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Nobody's register knows it; the text says once what it is.
        (
            "Malawi's opposition UTM rejected the count in Zomba. Malawi's police banned a march."
            " The UTM condemned the ban.",
            "UTM",
            "MWI PTY",
        ),
        (
            "Police in Mali fined the workers' union UNTM. UNTM leader Yaya Cissé went to court in"
            " Mali.",
            "Cissé",
            "MLI LAB",
        ),
        (
            "Bolivia's miners blocked roads. PDX senators left the chamber in La Paz. The PDX"
            " accused Bolivia's cabinet.",
            "PDX",
            "BOL PTY",
        ),
        # Another state's party or police are called the same; the text never speaks of that state.
        (
            "In Buenos Aires Argentina's teachers went home. The CGT went on strike in Argentina.",
            "CGT",
            "ARG LAB",
        ),
        (
            "Honduras counts its votes. The opposition party PNH asked Honduras for a recount. The"
            " PNH marched in Tegucigalpa.",
            "PNH",
            "HND PTY",
        ),
        # The state whose it is, is spoken of.
        (
            "Argentina's unions wrote to France. The CGT answered Argentina's unions from Paris.",
            "CGT",
            "FRA LAB",
        ),
        # A rank before a name is nobody's party.
        (
            "Kenya's police met the governor. The committee (ZEC) sat. Finance ZEC Daniel Musau"
            " spoke in Kenya.",
            "Musau",
            "KEN CVL",
        ),
    ],
)
def test_names_of_a_texts_own(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "MEPs voted on Thursday. Parliament asks Hungary to repeal the law. MEPs want the"
            " Commission to act.",
            "Commission",
            "EUR GOV",
        ),
        ("MEPs voted. Parliament condemned Hungary, MEPs said.", "Parliament", "EUR LEG"),
        (
            "India's farmers marched in Delhi. The Centre rejected India's plea.",
            "Centre",
            "IND GOV",
        ),
        (
            "MEPs visited Hungary. MEPs of the EPP backed Hungary. The EPP voted on Thursday.",
            "EPP",
            "EUR PTY",
        ),
        (
            "India's farmers marched. India's court rebuked the Union Home Ministry.",
            "Ministry",
            "IND GOV",
        ),
        ("India's farmers accused the Centre of starving India.", "Centre", "IND GOV"),
        (
            "Chad's army shelled Sudan. The Pentagon has a base in Chad, the Pentagon said."
            " Congress rejected the base in October.",
            "Congress",
            "USA LEG",
        ),
        ("US senators met. Last week the House passed a bill in the US.", "House", "USA LEG"),
        ("Australia's ministers met. The House condemned China.", "House", "AUS LEG"),
        (
            "Chad's army shelled Sudan. The US Congress met. In October the House cut US aid.",
            "House",
            "USA LEG",
        ),
        # Elsewhere these words mean what is at home.
        (
            "Peru's army shelled a village. The Pentagon has a base in Peru, the Pentagon said."
            " Congress rejected the base in October.",
            "Congress",
            "PER LEG",
        ),
        (
            "Kenya's Parliament met in Nairobi. Parliament condemned the raid.",
            "Parliament",
            "KEN LEG",
        ),
    ],
)
def test_institutions_without_an_owner(text: str, word: str, expected: str) -> None:
    assert last_mention(text, word) == expected


@pytest.mark.parametrize(
    "text",
    ["Chad's ministers met. The House of Cloth shut in Chad.", "US police met. The house burnt."],
)
def test_a_house_that_is_no_parliament(text: str) -> None:
    assert "LEG" not in str(last_mention(text, "House" if "House" in text else "house"))


@pytest.mark.parametrize(
    "text",
    [
        "name: House\nhome: IND",
        "name: House\nsector: GOV",
        "name: House\nsector: XXX\nhome: IND",
        "name: House\nid: nobody\nhome: IND",
        "name: House\nid: somebody\nmarks: nobody",
    ],
)
def test_a_wrong_file_of_house_names_is_refused(text: str) -> None:
    with pytest.raises(DataFileError):
        read_house_names(text, "house_names.txt", {"somebody"})
