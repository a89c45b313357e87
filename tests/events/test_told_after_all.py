"""What is told again stands where the first telling is too doubtful to."""

from coded_texts import mentions_of, shown

AFTERMATH = (
    " The names of the dead have been disclosed. They are Rosa Pardo, Elsa Cuervo and two students."
    "\n\nMarazza was taken in a private car to the military hospital. The first bulletin states "
    "that two children are in serious condition."
)


def test_the_dead_of_an_attack_are_told_where_the_attack_is_too_doubtful():
    text = (
        "Port police director general Ivo Marazza emerged unscathed from a dynamite attack in "
        "Guayaquil this morning. A late-model white van loaded with 80 kg of dynamite exploded in "
        "front of Marazza's car on 9th Street.\n\nFour people were killed and 35 wounded in the "
        "terrorist action." + AFTERMATH
    )
    (attack,) = [one for one in mentions_of(text) if one.event == "ASSAULT"]
    assert shown(attack.recipient) == "ECU CVL"


def test_an_attack_that_stands_is_told_once():
    text = (
        "Rebels attacked the port police in Guayaquil this morning.\n\nFour people were killed and "
        "35 wounded in the attack." + AFTERMATH
    )
    assert [one.event for one in mentions_of(text)] == ["ASSAULT"]
