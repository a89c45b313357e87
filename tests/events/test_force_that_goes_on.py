"""Force that goes on against the same one is coded once; what it answers is another deed."""

import pytest
from coded_texts import mentions_of, shown, told


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


def test_whoever_attacked_before_did_it_and_not_who_strikes_back_after():
    text = (
        "The mayor of Kherson said Russian forces shelled the city centre, hitting a hospital."
        " A nurse was killed. Ukraine's army said it had destroyed the battery that fired."
    )
    first = mentions_of(text)[0]
    assert (shown(first.actor), shown(first.recipient)) == ("RUS MIL", "UKR MED")
    assert not any(one.evidence.text == "A nurse was killed" for one in mentions_of(text))


def test_security_forces_plant_no_bomb_at_home():
    text = (
        "Security forces raided a house in Mir Ali, Pakistan. A bomb exploded in Quetta, wounding"
        " six people."
    )
    doers = [shown(one.actor) for one in mentions_of(text) if "explosives" in one.mode]
    assert doers == ["UNK"]


def test_where_an_ambush_was_is_not_whom_it_hit():
    text = "Two Indian soldiers were killed when militants ambushed their lorry in Kashmir."
    (ambush,) = mentions_of(text)
    assert shown(ambush.recipient) == "IND MIL"


def test_who_marches_and_waves_flags_protests_once():
    text = "Thousands of Georgians marched through Tbilisi, waving EU flags."
    assert [kind for kind, *_ in told(text)] == ["PROTEST"]
