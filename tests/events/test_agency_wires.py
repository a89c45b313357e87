"""What wires of international agencies tell: measures and their targets, answers, suspects.

Texts of our own.
"""

import pytest
from coded_texts import types


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
