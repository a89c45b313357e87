"""What wires of international agencies tell: measures and their targets, answers, suspects.

Texts of our own.
"""

import pytest
from coded_texts import told, types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo imposed sanctions on Eritrea on Monday, targeting six officials.", ["SANCTION"]),
        ("Peru's congress passed a bill on Monday hitting foreign charities.", ["SUPPORT"]),
        ("Rebels in Chad attacked on Monday, targeting an airport.", ["ASSAULT"]),
    ],
)
def test_whom_measures_are_aimed_at_is_not_attacked(text, expected):
    assert set(types(text)) == set(expected)


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("Oslo condemned the coup in Chad on Monday. So did Ghana.", ("GHA", "TCD")),
        ("Oslo closed its embassy in Chad on Monday, as did Peru.", ("PER", "TCD")),
        ("Peru was the first to praise Chile's Ana Rey, followed by Ghana.", ("GHA", "CHL")),
        ("Peru recalled its envoy from Quito. Chile followed suit on Friday.", ("CHL", "ECU")),
        ("Peru expelled two Libyan envoys. Chile and Ghana did the same.", ("CHL+GHA", "LBY")),
    ],
)
def test_who_does_what_another_did(text, echo):
    first, *more = told(text)
    assert (first[0], *echo) in more


@pytest.mark.parametrize(
    "text",
    [
        "Oslo praised Chad's plan on Monday. So do many.",
        "Peru praised Chad. Ghana did the same job.",
    ],
)
def test_who_does_something_else_echoes_nothing(text):
    assert len(told(text)) == 1
