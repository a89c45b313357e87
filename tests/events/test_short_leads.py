"""What first sentences tell of charges with their harm, trespass, orders to leave, crowds in rain.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides, told, types

DAY = "2024-03-05"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vietnam accused a Chinese ship of ramming one of its trawlers, injuring six sailors.",
            ("ACCUSE", "VNM", "CHN"),
        ),
        (
            "Accra blamed an Ivorian patrol for opening fire on farmers, killing two of them.",
            ("ACCUSE", "GHA", "CIV"),
        ),
    ],
)
def test_the_harm_of_a_charge_is_no_deed_of_the_accuser(text, expected):
    assert told(text, DAY) == [expected]


def test_who_raids_and_kills_is_the_subject_of_both():
    text = "Chadian soldiers raided a camp near Bol, killing two rebels."
    assert ("ASSAULT", "TCD", "TCD") in told(text, DAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Finland summoned the Russian ambassador after a fighter jet violated its airspace.",
            "RUS MIL > FIN GOV",
        ),
        (
            "Iran protested to Turkey after a warplane strayed into its territory.",
            "TUR MIL > IRN GOV",
        ),
        ("Latvia said a Belarusian helicopter had violated its airspace.", "BLR GOV > LVA GOV"),
    ],
)
def test_who_trespasses_is_not_whose_space_it_is(text, expected):
    assert expected in [sides(one) for one in mentions_of(text, DAY) if one.event == "MOBILIZE"]


@pytest.mark.parametrize(
    "text",
    [
        "Gabon ordered French troops to leave the country within a month.",
        "The junta in Niger told American troops to leave the country.",
    ],
)
def test_who_is_told_to_leave_has_not_left(text):
    assert types(text, DAY) == ["SANCTION"]


def test_who_leaves_by_himself_has_left():
    assert types("The last French troops left Gabon on Monday.", DAY) == ["RETREAT"]


@pytest.mark.parametrize(
    "text",
    [
        "Turkish warplanes hit Kurdish militant targets in northern Iraq overnight.",
        "Iranian guns shelled Kurdish rebel bases in northern Iraq.",
    ],
)
def test_targets_of_militants_are_theirs_whatever_people_they_are_of(text):
    (hit,) = mentions_of(text, DAY)
    assert [party.sector[:1] for party in hit.recipient] == [("REB",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thousands of Poles braved snow in Lublin to demand fresh elections.", ["PROTEST"]),
        ("Hundreds of Ghanaians braved the heat to buy cheap rice.", []),
        ("The Croatian and Slovenian leaders left Brussels without a deal.", []),
        ("Slovenia's refusal set off sirens in the ministry.", []),
        ("The World Health Organization has been forced to halve its staff in Chad.", []),
        ("Chad vowed to respond in kind.", ["THREATEN"]),
    ],
)
def test_crowds_departures_sirens_and_answers_in_kind(text, expected):
    assert types(text, DAY) == expected


def test_an_embassys_staff_are_diplomats():
    text = "Serbia said two of its embassy's staff in Ankara had been expelled."
    (expelled,) = mentions_of(text, DAY)
    assert sides(expelled) == "TUR GOV > SRB GOV"


@pytest.mark.parametrize(
    "text",
    [
        "The head of Chad's army flew to Cairo on Thursday, a day after meeting Kenya's president.",
        "Chad's foreign minister landed in Cairo, a week after meeting Kenya's president.",
    ],
)
def test_who_met_somebody_before_is_who_does_the_rest(text):
    assert ("CONSULT", "TCD+KEN", "") in told(text, DAY)


def test_a_parliament_that_calls_it_genocide_supports_nobody():
    text = "Chile's parliament voted to label Myanmar's campaign genocide."
    assert told(text, DAY) == [("ACCUSE", "CHL", "MMR")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Oman's army arrested a smuggler as he tried to cross into Yemen.", "OMN"),
        ("Oman's army arrested a smuggler as he crossed into Yemen.", "YEM"),
    ],
)
def test_where_somebody_only_tried_to_go_is_no_place_of_it(text, country):
    (held,) = mentions_of(text, DAY)
    assert held.place is not None
    assert held.place.country == country
