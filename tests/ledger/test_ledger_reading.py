"""Statements read from sentences: what changes a relation, what states a fact, what neither."""

import pytest

from dateline.pipeline import code_page
from dateline.records import Page

DAY = "2024-05-14"


def read(text, day=DAY):
    page = Page(id="p", kind="body", content=text, source="p", date=day, language="en")
    return code_page(page)


def lines(text, kind=None):
    return [
        (one.kind, one.status, {party.party.code for party in one.parties})
        for one in read(text).statements
        if kind is None or one.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "status", "codes"),
    [
        ("Peru and Chile signed a mining treaty on Monday.", "agreement", "signed", "PER CHL"),
        ("Ghana's parliament ratified the grain treaty with Togo.", "agreement", "ratified",
         "GHA TGO"),
        ("Serbia suspended its visa agreement with Georgia.", "agreement", "suspended", "SRB GEO"),
        ("Bolivia withdrew from a water treaty with Chile.", "agreement", "denounced", "BOL CHL"),
        ("A fishing deal between Peru and Chile expired on Monday.", "agreement", "lapsed",
         "PER CHL"),
        ("Armenia and Azerbaijan signed a peace deal.", "peace agreement", "signed", "ARM AZE"),
        ("Sudan and South Sudan agreed a ceasefire.", "ceasefire", "agreed", "SDN SSD"),
        ("Chad expelled the European Union training mission.", "mission", "expelled", "TCD EUR"),
        ("Italy deployed 300 soldiers to Lebanon on Monday.", "deployment", "in force", "ITA LBN"),
        ("Turkey has 2,000 troops in Qatar.", "deployment", "in force", "TUR QAT"),
        ("Mali ordered French troops to leave.", "deployment", "expelled", "FRA MLI"),
        ("Kenya announced the withdrawal of its troops from Somalia.", "deployment",
         "ending announced", "KEN SOM"),
        ("Germany is withdrawing its soldiers from Mali.", "deployment", "ending announced",
         "DEU MLI"),
        ("The last Danish soldiers left Iraq on Monday.", "deployment", "ended", "DNK IRQ"),
        ("Djibouti hosts a Japanese military base.", "base or access", "in force", "JPN DJI"),
        ("Canada imposed sanctions on Belarus.", "sanctions", "in force", "CAN BLR"),
        ("Canada lifted its sanctions on Gabon.", "sanctions", "ended", "CAN GAB"),
        ("Honduras cut diplomatic relations with Taiwan.", "diplomatic relations", "ended",
         "HND TWN"),
        ("Spain and Ireland recognised Palestine as a state.", "recognition", "in force",
         "ESP IRL PSE"),
        ("Sweden joined NATO in March.", "alliance or membership", "in force", "SWE IGO"),
        ("Niger left ECOWAS on Monday.", "alliance or membership", "ended", "NER IGO"),
        ("Poland delivered 20 tanks to Ukraine.", "arms transfer", "in force", "POL UKR"),
        ("Oman is mediating between Iran and Bahrain.", "mediation", "in force", "OMN IRN BHR"),
    ],
)  # fmt: skip
def test_what_is_said_of_each_kind(text, kind, status, codes):
    assert (kind, status, set(codes.split())) in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Serbia threatened to suspend its visa agreement with Georgia.",
        "Serbia denied that it had suspended its visa agreement with Georgia.",
        "Serbia could suspend its visa agreement with Georgia.",
        "Serbia did not suspend its visa agreement with Georgia.",
        "If Serbia suspends its visa agreement with Georgia, trade will suffer.",
        "Georgia urged Serbia to suspend its visa agreement with Georgia.",
        "Serbia will suspend its visa agreement with Georgia next year.",
        "Mali considered expelling the European Union training mission.",
        "The club signed a deal with a striker from Peru.",
    ],
)
def test_what_has_not_happened_leaves_no_line(text):
    assert lines(text) == []


def test_an_absence_is_a_denied_statement():
    (one,) = read("Austria has no embassy or troops in Chad.").statements
    assert (one.kind, one.stance, one.status) == ("absence", "denies", "in force")
    assert one.instrument == "embassy or troops"
    assert [party.party.code for party in one.parties] == ["AUT", "TCD"]


def test_a_pact_told_before_is_taken_up():
    text = "Peru and Chile signed a mining treaty in 2019. Chile suspended the treaty on Monday."
    signed, suspended = read(text).statements
    assert signed.relation == suspended.relation
    assert signed.valid_from.start == "2019-01-01"
    assert suspended.by.code == "CHL"


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("1,500 troops", 1500, 1500),
        ("up to 1,500 troops", None, 1500),
        ("more than 1,500 troops", 1500, None),
        ("about 1,000 troops", 900, 1100),
        ("hundreds of troops", 200, None),
        ("two thousand troops", 2000, 2000),
        ("1,000 to 1,500 troops", 1000, 1500),
    ],
)
def test_quantities_are_ranges_on_a_day(words, low, high):
    (one,) = [s for s in read(f"Turkey has {words} in Qatar.").statements if s.quantity]
    assert (one.quantity.low, one.quantity.high, one.quantity.as_of) == (low, high, DAY)


@pytest.mark.parametrize(
    ("text", "title", "holder", "code", "status"),
    [
        ("Kenya's President William Ruto spoke.", "president", "William Ruto", "KEN", "in force"),
        ("Prabowo Subianto, the defence minister of Indonesia, spoke.", "defence minister",
         "Prabowo Subianto", "IDN", "in force"),
        ("Former French President Nicolas Sarkozy spoke.", "president", "Nicolas Sarkozy", "FRA",
         "ended"),
        ("Soldiers from the north of the country deposed Benin's president, Ayo Dossa, in a coup.",
         "president", "Ayo Dossa",
         "BEN", "ended"),
    ],
)  # fmt: skip
def test_offices_are_read_from_titles(text, title, holder, code, status):
    (one,) = [s for s in read(text).statements if s.kind == "office"]
    assert (one.name, one.parties[0].party.name, one.parties[1].party.code) == (title, holder, code)
    assert one.status == status
    assert one.how == ("coup" if "deposed" in text else one.how)


@pytest.mark.parametrize(
    "text",
    [
        "Ali Reza, an adviser to Iran's president, spoke.",
        "President-elect Amadou Sy of Senegal spoke.",
        "The president of the football club, Karl Moser, spoke.",
    ],
)
def test_who_holds_no_office_is_given_none(text):
    assert not [s for s in read(text).statements if s.kind == "office"]


def test_evidence_is_verbatim_with_its_place():
    text = "Peru and Chile signed a mining treaty on Monday. Turkey has 2,000 troops in Qatar."
    coded = read(text)
    for one in coded.statements:
        assert coded.article.text[one.evidence.start : one.evidence.end] == one.evidence.text
        assert one.evidence.page_start is not None


def test_the_same_page_gives_the_same_lines():
    text = "Peru and Chile signed a mining treaty on Monday. Turkey has 2,000 troops in Qatar."
    assert read(text).statements == read(text).statements


def test_what_is_odd_is_flagged_and_kept():
    (one,) = read("South Sudan signed a border treaty with Uganda in 1985.").statements
    assert "a party did not exist then" in one.flags


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Turkey no longer has troops in Qatar.", [("deployment", "ended", {"TUR", "QAT"})]),
        ("Turkey agreed to keep its troops in Qatar for a while longer.", []),
        ("Turkey has kept troops in Qatar longer than planned.",
         [("deployment", "in force", {"TUR", "QAT"})]),
    ],
)  # fmt: skip
def test_what_no_longer_stands_has_ended(text, found):
    assert lines(text) == found


def test_some_of_the_troops_leaving_is_no_end():
    assert lines("Italy withdrew 50 soldiers from Lebanon on Monday.") == []
    assert lines("Italy withdrew its last 50 soldiers from Lebanon on Monday.", "deployment") == [
        ("deployment", "ended", {"ITA", "LBN"})
    ]
