"""Force that goes on against the same one is coded once; against others it is not."""

import pytest
from coded_texts import told


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Istanbul was detained at dawn and taken to a police station.",
        "Masked men dragged a Tanzanian lawyer into the street and beat him unconscious.",
        "Police in Lusaka arrested a bishop and whisked him to a prison.",
    ],
)
def test_force_that_goes_on_is_one_event(text):
    kinds = [kind for kind, *_ in told(text)]
    assert len(kinds) == len(set(kinds))


def test_others_who_are_held_too_are_another_event():
    text = "Police in Lusaka detained a bishop and arrested two Zambian journalists."
    assert [kind for kind, *_ in told(text)] == ["COERCE", "COERCE"]
