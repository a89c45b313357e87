"""Force that goes on against the same one is coded once; what it answers is another deed."""

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


def test_an_attack_is_no_toll_of_what_it_answers():
    text = "Turkish jets bombed a camp in Iraq after two soldiers were killed by a roadside bomb."
    assert [kind for kind, *_ in told(text)] == ["ASSAULT", "ASSAULT"]


def test_the_dead_of_a_raid_are_its_toll():
    text = "Two Iraqi soldiers were killed after Turkish jets bombed their camp."
    assert [kind for kind, *_ in told(text)] == ["ASSAULT"]
