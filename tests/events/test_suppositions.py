"""What an author proposes, supposes or foretells, and what somebody threatens.

Texts of our own.
"""

import pytest
from coded_texts import told, with_flags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some generals in Mali say the army should have occupied Kidal.", []),
        ("The African Union ought to threaten to suspend Mali.", []),
        ("Had the king of Eswatini freed the students, nobody would have marched.", []),
        ("Yet had the minister in Togo resigned in May, all would have been well.", []),
        ("And suppose the army in Chad opens fire on protesters again.", []),
        (
            "If the talks fail, Ethiopia will send troops to the border.",
            [("MOBILIZE", ("hypothetical",))],
        ),
        (
            "If we push him, the king of Eswatini will ask Taiwan for money.",
            [("REQUEST", ("hypothetical",))],
        ),
    ],
)
def test_what_an_author_supposes_or_proposes_has_not_happened(text, expected):
    found = with_flags(text)
    assert found == expected or {flags for _, flags in found} == {("hypothetical",)}


def test_what_somebody_says_he_will_do_if_another_acts_stays_a_threat():
    text = '"If Rwanda crosses the line, we will answer with force," Burundi\'s president said.'
    assert [(one[0], one[1]) for one in told(text)] == [("THREATEN", "BDI")]
