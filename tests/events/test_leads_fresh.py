"""Leads as wires write them: whose deed is condemned, whose car is hit, what is to be done."""

import pytest
from coded_texts import mentions_of


def told(text: str) -> list[tuple[str, set[str], set[str]]]:
    """Return type and codes of both sides of each event of a text."""
    return [
        (one.event, {party.code for party in one.actor}, {party.code for party in one.recipient})
        for one in mentions_of(text, "2024-06-12")
    ]


@pytest.mark.parametrize(
    ("text", "condemned", "deed"),
    [
        (
            "Belgium condemned the sentencing of a Belgian nurse by a Chadian court.",
            ("ACCUSE", {"BEL"}, {"TCD"}),
            ("SANCTION", {"TCD"}, {"BEL"}),
        ),
        (
            "France denounced the jailing of a French tourist by Iran.",
            ("ACCUSE", {"FRA"}, {"IRN"}),
            ("COERCE", {"IRN"}, {"FRA"}),
        ),
        (
            "Kenya protested the seizure of two boats by Ugandan police.",
            ("ACCUSE", {"KEN"}, {"UGA"}),
            ("COERCE", {"UGA"}, {"UGA"}),
        ),
    ],
)
def test_whoever_stands_behind_by_did_what_is_condemned(text, condemned, deed) -> None:
    assert told(text) == [condemned, deed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two Kenyan soldiers died when Somali fighters fired rockets at their car.",
            ("ASSAULT", {"SOM"}, {"KEN"}),
        ),
        (
            "Three Ghanaian officers were hurt when rebels from Togo ambushed their convoy.",
            ("ASSAULT", {"TGO"}, {"GHA"}),
        ),
    ],
)
def test_nobody_fires_at_his_own_car(text, expected) -> None:
    assert expected in told(text)


def test_a_court_bans_the_leaders_of_the_party_that_it_dissolves() -> None:
    rows = mentions_of("A Thai court dissolved the opposition party and banned its leaders.", "")
    assert [row.recipient[0].sector[:1] for row in rows] in ([("PTY",)] * 2, [("OPP",)] * 2)


@pytest.mark.parametrize(
    "text",
    [
        "Switzerland agreed to give Ukraine $50 million this year.",
        "Italy pledged to train 300 Libyan coastguards this year.",
    ],
)
def test_what_is_to_be_done_this_year_is_agreed_now(text) -> None:
    (row,) = mentions_of(text, "2024-06-12")
    assert row.event == "AGREE"
    assert row.aux == ()
    assert row.date.start == "2024-06-12"
    assert (row.planned.start, row.planned.end) == ("2024-06-12", "2024-12-31")


def test_a_visit_this_year_has_its_own_time() -> None:
    (row,) = mentions_of("Ghana's president visited Egypt this year.", "2024-06-12")
    assert row.planned is None
    assert row.date.text == "this year"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EU leaders agreed to impose sanctions on Chad.", ("SANCTION", {"EUR"}, {"TCD"})),
        ("EU leaders agreed to expel Chad from the pact.", ("SANCTION", {"EUR"}, {"TCD"})),
        ("EU leaders agreed to lend Chad money.", ("AGREE", {"EUR"}, {"TCD"})),
        (
            "Omani mediators relayed messages between Iran and Israel.",
            ("CONSULT", {"OMN"}, {"IRN", "ISR"}),
        ),
        (
            "An Iranian general warned that any Israeli attack would be met with a crushing reply.",
            ("THREATEN", {"IRN"}, {"ISR"}),
        ),
    ],
)
def test_lead_is_read(text, expected) -> None:
    assert expected in told(text)
