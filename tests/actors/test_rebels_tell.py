"""In a bulletin of rebels "our forces" are theirs, and "the enemy" is the army."""

import pytest

from dateline.pipeline import code_texts


def sides(text):
    ((_, mentions),) = code_texts([{"id": "a", "text": text}])
    return [
        (
            one.event,
            [(party.code, party.sector[0]) for party in one.actor],
            [(party.code, party.sector[0]) for party in one.recipient],
        )
        for one in mentions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This is the radio of the FMLN. Our forces inflicted 50 casualties on the fascist army in "
         "Apopa, El Salvador. The enemy attacked our columns near Soyapango with helicopters.",
         [("ASSAULT", [("SLV", "REB")], [("SLV", "MIL")]),
          ("ASSAULT", [("SLV", "MIL")], [("SLV", "REB")])]),
        # an army that calls whom it fights terrorists
        ("The armed forces of El Salvador report that the FMLN terrorists are weak. Our forces "
         "inflicted 50 casualties on the guerrillas in Apopa. The enemy fled.",
         [("ASSAULT", [("SLV", "MIL")], [("SLV", "REB")])]),
    ],
)  # fmt: skip
def test_whose_forces_are_ours(text, expected):
    assert sides(text) == expected
