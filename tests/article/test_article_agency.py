import pytest

from dateline.article.credits.agency import agency_marked, agency_named, agency_of_host
from dateline.article.credits.datelines import country_of, read_opening
from dateline.article.datafile import entries


@pytest.mark.parametrize(
    ("line", "place", "country", "agency", "day"),
    [
        ("PRAIA, Cape Verde (AP) — Ferries stopped.", "Praia", "CPV", "AP", None),
        ("PARIS, May 4 (Reuters) - Ferries stopped.", "Paris", "FRA", "Reuters", (5, 4, None)),
        ("NIAMEY (AFP) –Ferries stopped.", "Niamey", "NER", "AFP", None),
        ("TOKYO (Kyodo) -- Ferries stopped.", "Tokyo", "JPN", "Kyodo", None),
        ("OSLO, 3 March 2021 (Xinhua) -- Ferries stopped.", "Oslo", "NOR", "Xinhua", (3, 3, 2021)),
        ("Berlin (dpa) - Fähren stehen still.", "Berlin", "DEU", "dpa", None),
        ("LIMA (EFE).- Ferries stopped.", "Lima", "PER", "EFE", None),
        ("QUITO — Ferries stopped.", "Quito", "ECU", None, None),
        ("LUBBOCK, Texas (AP) — Ferries stopped.", "Lubbock", "USA", "AP", None),
        ("PORT-AU-PRINCE, Haiti (AP) — Ferries stopped.", "Port-au-Prince", "HTI", "AP", None),
        ("(Reuters) - Ferries stopped.", None, None, "Reuters", None),
        ("OSLO, March 3. /TASS/. Ferries stopped.", "Oslo", "NOR", "TASS", (3, 3, None)),
        ("Pune [India], May 2 (ANI): Ferries stopped.", "Pune", "IND", "ANI", (5, 2, None)),
        ("Kabul, 12 June, IRNA – Ferries stopped.", "Kabul", "AFG", "IRNA", (6, 12, None)),
        ("RIGA, June 3 - Ferries stopped.", "Riga", "LVA", None, (6, 3, None)),
        ("PORT LOUIS, Sept 9 — Ferries stopped.", "Port Louis", "MUS", None, (9, 9, None)),
        ("Nairobi, Aug. 21: Ferries stopped.", "Nairobi", "KEN", None, (8, 21, None)),
        ("SEOUL, Monday, May 2 - Ferries stopped.", "Seoul", "KOR", None, (5, 2, None)),
        ("Accra, Ghana — Ferries stopped.", "Accra", "GHA", None, None),
        ("LAHORE: Ferries stopped.", "Lahore", "PAK", None, None),
        ("CEBU CITY – Ferries stopped.", "Cebu City", "PHL", None, None),
        # A release's dash that touches its first word.
        ("Dakar, May 11, 2017—Ferries stopped.", "Dakar", "SEN", None, (5, 11, 2017)),
        ("New York, May 4, 2017--Ferries stopped.", "New York", "USA", None, (5, 4, 2017)),
        # The initials of an agency that no list has.
        ("Lomé (NWT) – Ferries stopped.", "Lomé", "TGO", None, None),
        # Agencies of earlier days, and towns that no list has behind one's name and a day.
        ("PARIS, Feb 18 (Reuter) - Ferries stopped.", "Paris", "FRA", "Reuters", (2, 18, None)),
        (
            "BELIZE CITY, Belize, Feb. 2, CANA - Ferries stopped.",
            "Belize City",
            "BLZ",
            "CANA",
            (2, 2, None),
        ),
        ("NASSAU, Bahamas, Feb. 2, BIS - Ferries stopped.", "Nassau", "BHS", None, (2, 2, None)),
        ("MINSK. July 3. INTERFAX - Ferries stopped.", "Minsk", "BLR", "Interfax", (7, 3, None)),
        ("Ivanovo June 8 TASS - Ferries stopped.", "Ivanovo", None, "TASS", (6, 8, None)),
        (
            "Hanoi June 8 TASS correspondent Oleg Panin reports: Ferries stopped.",
            "Hanoi",
            "VNM",
            "TASS",
            (6, 8, None),
        ),
        ("KATSINA-ALA, May 2 - Ferries stopped.", "Katsina-Ala", None, None, (5, 2, None)),
    ],
)
def test_openings(line, place, country, agency, day):
    opening = read_opening(line)
    assert opening is not None
    assert (opening.dateline.place if opening.dateline else None) == place
    assert (opening.dateline.country if opening.dateline else None) == country
    assert opening.agency == agency
    assert opening.day == day
    assert line[opening.end :].lstrip("- ").startswith(("Ferries", "Fähren"))


@pytest.mark.parametrize(
    "line",
    [
        "The minister said - and nobody objected - that ferries would run.",
        "Iran recalls ambassador from France",
        "Fishermen (AP photo) mended their nets.",
        "Paris has many bridges.",
        "Lima (photo) - Ferries lie idle.",
        "SUDAN - Police fired tear gas.",
        "SUDAN: Police fired tear gas.",
        "MARKETS: Shares fell.",
        "Hanoi, said a correspondent who reports: Ferries stopped.",
        "SHIPPING, June 8, BULK - Rates fell.",
        "Ferry pact - what we know so far",
        "Monday – the ferries stopped.",
        "TUESDAY, May 2 - Ferries stopped.",
        "Kabul: Ferries stopped.",
        "In Riga, June 3 - they said - is a holiday.",
        "Ghana, Togo — two neighbours",
        "Oslo, May 11–12 was quiet",
        "",
    ],
)
def test_first_sentences_are_no_openings(line):
    assert read_opening(line) is None


def test_marks_names_and_hosts():
    assert agency_marked("Ferries stopped, officials said. (AFP)") == "AFP"
    assert agency_marked("Ferries stopped (again).") is None
    assert agency_named("By Ana Lima, The Associated Press") == "AP"
    assert agency_of_host("www.reuters.com") == "Reuters"
    assert agency_of_host("feeds.apnews.com") == "AP"
    assert agency_of_host("notreuters.com") is None


def test_countries_of_datelines():
    assert country_of("Lagos", "Nigeria") == "NGA"
    assert country_of("Lagos") == "NGA"
    assert country_of("Springfield") is None


def test_sixty_agencies_are_known():
    keys = frozenset({"agency", "name", "mark", "host", "country"})
    agencies = list(entries("agencies.txt", keys))
    assert len(agencies) >= 60
    assert all(len(paragraph.value("country")) == 3 for paragraph in agencies)
    labels = [paragraph.value("agency") for paragraph in agencies]
    assert len(labels) == len(set(labels))
