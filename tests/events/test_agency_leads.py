"""What long first sentences of agencies tell: sources at the end, moves judged, deeds before.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides, told, types

DAY = "2024-03-05"


def days(text: str) -> dict[str, str | None]:
    """Return the day on which each type that a text tells began."""
    return {one.event: one.date.start if one.date else None for one in mentions_of(text, DAY)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Estonia will keep its bridges shut until May, the interior ministry said on Friday,"
            " accusing Minsk of sending drones.",
            ("ACCUSE", "EST", "BLR"),
        ),
        (
            "Oman has freed two Yemeni sailors, Aden said on Sunday, thanking Muscat for its help.",
            ("SUPPORT", "YEM", "OMN"),
        ),
        (
            "Chile deported two Peruvian priests, Lima said on Sunday, condemning the step.",
            ("ACCUSE", "PER", "CHL"),
        ),
    ],
)
def test_what_a_source_says_besides_is_its_own(text, expected):
    assert expected in told(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "Ugandan soldiers executed nine herders last month, a rights group alleged on Monday.",
        "Ugandan soldiers executed nine herders last month, a rights group said in a report.",
    ],
)
def test_what_a_source_alleges_at_the_end_is_a_charge(text):
    ((event, actor, recipient),) = told(text, DAY)
    assert (event, recipient) == ("ACCUSE", "UGA")
    assert actor in {"NGO", "UGA"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Panama's top court annulled a decree, a ruling welcomed by the bishops and denounced"
            " by the opposition.",
            [("SUPPORT", ()), ("ACCUSE", ())],
        ),
        (
            "Nepal's supreme court upheld the ban, a decision applauded by India.",
            [("SUPPORT", ())],
        ),
    ],
)
def test_a_move_that_is_judged_is_news(text, expected):
    rows = [(one.event, one.aux) for one in mentions_of(text, DAY)]
    assert all(row in rows for row in expected)


def test_who_hails_a_verdict_passed_none():
    text = "Two Chilean officers were jailed for nine years on Monday in a verdict hailed by Peru."
    assert ("SANCTION", "CHL", "CHL") in told(text, DAY)


def test_whose_court_it_is_matters_not_to_who_hails_it():
    text = "Brazil's Supreme Court suspended a decree, a ruling hailed by Brazil's bishops."
    assert [sides(one) for one in mentions_of(text, DAY) if one.event == "SUPPORT"] == [
        "BRA REL > BRA JUD"
    ]


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        ("Peru praised Chile on Saturday for its offer to host talks.", "SUPPORT", "2024-03-02"),
        (
            "Former premier Ana Diaz of Peru, in hiding since the army postponed a vote, on Sunday"
            " condemned the junta.",
            "ACCUSE",
            "2024-03-03",
        ),
        (
            "Togo has handed over to Benin a trader wanted for fraud, Cotonou said on Monday,"
            " thanking Togo.",
            "SUPPORT",
            "2024-03-04",
        ),
        (
            "The Zambian lawyer whose house was searched last month accused the president on"
            " Sunday of treason.",
            "ACCUSE",
            "2024-03-03",
        ),
    ],
)
def test_the_day_is_that_of_what_is_told(text, event, day):
    assert days(text)[event] == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norwegian jets bombed a rebel camp in Mali on Thursday, a day after a car bomb"
            " wounded three soldiers near the Algerian border.",
            ["NOR MIL > MLI REB", "UNK > NOR MIL"],
        ),
        (
            "Mexico declared a curfew after gunmen stormed a barracks, killing five soldiers, and"
            " freed nine prisoners.",
            ["MEX GOV > MEX CVL", "UNK UAF > MEX MIL"],
        ),
    ],
)
def test_what_was_done_before_was_done_by_others(text, expected):
    rows = [sides(one) for one in mentions_of(text, DAY) if one.event != "RETREAT"]
    assert rows == expected
    assert all(
        one.actor[0].code != "MEX" for one in mentions_of(text, DAY) if one.event == "RETREAT"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mauritius expelled two British envoys and gave them a day to leave.", ["SANCTION"]),
        (
            "Twelve shoppers were shot dead when armed men burst into a market in Togo and opened"
            " fire.",
            ["ASSAULT"],
        ),
        (
            "Chilean police fired tear gas at a march on Friday, leaving eight people injured.",
            ["ASSAULT"],
        ),
        ("Two Malian soldiers were killed and six others wounded by a mine.", ["ASSAULT"]),
        (
            "Jordan's air force dropped food over Gaza in an operation carried out with Egypt.",
            ["AID"],
        ),
        (
            "A court in Hanoi jailed a blogger on Monday after convicting her of spreading"
            " propaganda against the state.",
            ["COERCE", "SANCTION"],
        ),
        ("Six Russian planes entered Japan's air defence identification zone.", ["MOBILIZE"]),
        ("Truckers blocked a bridge in Asuncion, protesting against a tax.", ["PROTEST"]),
    ],
)
def test_one_deed_is_told_once_and_no_other(text, expected):
    assert sorted(types(text, DAY)) == expected


def test_what_somebody_is_found_guilty_of_was_before():
    text = "A former Gambian captain was found guilty on Friday of torturing two students."
    flags = {one.event: one.aux for one in mentions_of(text, DAY)}
    assert flags == {"SANCTION": (), "ASSAULT": ("historical",)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Malta has ordered 90 Sudanese men who were rescued in May to be flown home.",
            ("COERCE", "MLT", "SDN"),
        ),
        ("Vietnam lifted a ban on imports of Danish pork.", ("CONCEDE", "VNM", "DNK")),
        ("Niger announced the seizure of a French bank.", ("COERCE", "NER", "FRA")),
        ("Chad sent engineers to Benin at the request of Niger.", ("REQUEST", "NER", "TCD")),
        (
            "Cuba's assembly passed a law that makes it a crime to fly kites.",
            ("COERCE", "CUB", "CUB"),
        ),
        ("Estonia and Latvia inaugurated a bridge on Monday.", ("COOPERATE", "EST+LVA", "")),
        ("The Thai army said it would intervene if clashes went on.", ("THREATEN", "THA", "")),
        ("France's premier promised tax breaks on fuel.", ("AGREE", "FRA", "")),
    ],
)
def test_plain_deeds_of_leads(text, expected):
    assert expected in told(text, DAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A Cuban poet was detained last week, his publisher said in Madrid on Monday.",
            ("COERCE", "CUB", "CUB"),
        ),
        (
            "Honduras opened an embassy in the Chinese capital in a rite attended by Foreign"
            " Minister Ana Reyes.",
            ("SUPPORT", "HND", "CHN"),
        ),
        (
            "Egypt's premier flew to Khartoum for talks with Sudan's ruling generals.",
            ("CONSULT", "EGY", "SDN"),
        ),
        ("Rebels in Myanmar seized nine army outposts.", ("ASSAULT", "MMR", "MMR")),
    ],
)
def test_where_it_is_told_or_who_is_there_did_nothing(text, expected):
    assert expected in told(text, DAY)
