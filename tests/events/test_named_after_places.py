"""What is told where an act of force was does not make the place its doer. Texts of our own."""

import pytest
from coded_texts import mentions_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The relative clause hangs on the act, not on the town.
        ("The blast in Kampala, which killed nine people, shocked the region.", "UNK > UGA CVL"),
        ("A raid on a market near Gao, which killed six people, drew protests.", "UNK > MLI CVL"),
        ("Russia, which killed nine people in Kharkiv, denied the attack.", "RUS MIL > UKR CVL"),
        # A capital before its noun says where it was, as a possessor whose it was.
        ("The London bombings, which killed 52 people, changed Britain.", "UNK > GBR CVL"),
        ("Moscow's attack on Ukraine killed nine people on Monday.", "RUS MIL > UKR CVL"),
    ],
)
def test_a_place_is_no_doer(text, expected):
    mentions = mentions_of(text, day=None)
    (act,) = (one for one in mentions if one.event == "ASSAULT")
    sides = [
        " + ".join(" ".join((one.code, *one.sector)) for one in side) or "-"
        for side in (act.actor, act.recipient)
    ]
    assert " > ".join(sides) == expected
