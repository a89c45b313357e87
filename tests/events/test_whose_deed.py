"""Tests of who did it and to whom where stories take parties up without their names."""

import pytest
from coded_texts import mentions_of, shown


def of(event: str, text: str) -> list[tuple[str, str]]:
    """Return both sides of each event of a type that a text tells."""
    return [
        (shown(one.actor), shown(one.recipient)) for one in mentions_of(text) if one.event == event
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Chad accused Niger of training rebels, which Niamey denies.",
            ("NER GOV", "TCD GOV"),
        ),
        (
            "Chad says the rebels are armed by Niger, a claim Niamey denies.",
            ("NER GOV", "TCD GOV"),
        ),
        (
            "Chad says the rebels have been trained by officers from Niger, which Niamey denies.",
            ("NER GOV", "TCD GOV"),
        ),
        (
            "Chad accuses the Nigerien army of shelling a village, which it denies.",
            ("NER MIL", "TCD GOV"),
        ),
        ("Chad said Niger had armed the rebels. Niamey denies this.", ("NER GOV", "TCD GOV")),
        (
            "The opposition says Chadian police killed nine people in Moundou. "
            "The government denies this.",
            ("TCD GOV", "TCD OPP"),
        ),
    ],
)
def test_what_is_denied_is_whose_word_it_was(text, sides):
    assert sides in of("REJECT", text)


def test_what_others_said_of_somebody_else_is_not_denied():
    text = "Chad said it would hold a vote in May. Niger denied this."
    assert ("NER GOV", "TCD GOV") not in of("REJECT", text)
    text = "Chad condemned a raid near the lake, which Niger denied having ordered."
    assert ("NER GOV", "NER GOV") not in of("REJECT", text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger fought for a third day. Each country accused the other of firing first.",
        "Chad and Niger agreed to a truce, but each is accusing the other of cheating.",
        "Chad shelled a Nigerien town on Monday. Each side blamed the other for the fighting.",
        "Chad shelled a Nigerien town on Monday. The two sides blame each other for the fighting.",
    ],
)
def test_each_who_accuses_the_other_is_both(text):
    assert ("TCD GOV + NER GOV", "-") in of("ACCUSE", text)


def test_each_of_many_is_no_pair():
    text = "Chad and Niger fought for a third day. Each driver accused the other of firing first."
    assert ("TCD GOV + NER GOV", "-") not in of("ACCUSE", text)


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Chad and Niger met in Geneva. A Swiss envoy urged the leaders to talk.",
        "Chad's president met his Nigerien counterpart. A Swiss envoy urged the leaders to talk.",
        "Chad and Niger signed an accord. The Swiss envoy, Knut Dahl, asked both to keep calm.",
        "Chad and Niger signed an accord. Switzerland, which leads the panel with Cuba and Peru,"
        " urged the sides to keep calm.",
    ],
)
def test_leaders_both_and_sides_are_the_two_told_of_together(text):
    assert ("CHE GOV", "TCD GOV + NER GOV") in of("REQUEST", text)


def test_leaders_of_a_land_are_no_pair():
    text = (
        "Chad's president met his Nigerien counterpart. Swiss envoys urged Cuba's leaders to talk."
    )
    assert ("CHE GOV", "CUB GOV") in of("REQUEST", text)
    text = "Chad's president met rebels in Geneva. The Swiss envoy urged the leaders to talk."
    assert ("CHE GOV", "TCD GOV + CHE GOV") not in of("REQUEST", text)


def test_presidents_named_by_two_names_are_the_two_states():
    text = "Chad and Niger fought for days. The presidents, Ana Roe and Luis Dahl, met in Geneva."
    assert ("TCD GOV + NER GOV", "-") in of("CONSULT", text)
    text = "Chad and Niger fought for days. The president, Ana Roe, met Luis Dahl in Geneva."
    assert ("TCD GOV + NER GOV", "-") not in of("CONSULT", text)


@pytest.mark.parametrize(
    "group",
    [
        "The rights group",
        "The human rights group",
        "The London-based group",
        "The New York-based group",
        "The group",
    ],
)
def test_a_rights_group_is_the_one_named_before(group):
    text = f"Police in Chad killed two men, Amnesty International said. {group} urged Chad to talk."
    assert ("NGO", "TCD GOV") in [(actor.split()[0], other) for actor, other in of("REQUEST", text)]


def test_the_group_of_armed_people_told_of_is_theirs():
    text = (
        "Boko Haram killed two men in Chad, Amnesty International said. "
        "The group attacked the army near Bol on Sunday."
    )
    assert ("NGO", "TCD MIL") not in of("ASSAULT", text)
    assert any(actor.endswith("REB") for actor, _ in of("ASSAULT", text))
    text = "Police in Chad killed two men. The rights group urged Chad to talk."
    assert not any(actor.startswith("NGO") for actor, _ in of("REQUEST", text))


def test_whose_peacekeepers_are_killed_tells_who_says_so():
    text = "Rebels fought Chad's army. Ghana said three of its peacekeepers were shot in Bol."
    assert any(other == "GHA MIL" for _, other in of("ASSAULT", text))
    text = "The UN said rebels had fought Ghana's army, and its peacekeepers were attacked in Bol."
    assert not any(other == "GHA MIL" for _, other in of("ASSAULT", text)[1:])


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Ghana demanded protection for its diplomats in Chad.", ("GHA GOV", "TCD GOV")),
        ("Ghana asked for help for its citizens in Chad.", ("GHA GOV", "TCD GOV")),
        ("Ghana asked its citizens to leave Chad.", ("GHA GOV", "GHA CVL")),
    ],
)
def test_for_whom_something_is_asked_is_not_asked(text, sides):
    assert of("REQUEST", text) == [sides]


@pytest.mark.parametrize(
    ("text", "event", "sides"),
    [
        (
            "Rebels in Honduras killed two men. Canada sent rifles to its Central American ally.",
            "AID",
            ("CAN GOV", "HND GOV"),
        ),
        (
            "Togo's junta jailed ten men. France protested. "
            "The former colonial power pulled its troops out of the country.",
            "RETREAT",
            ("FRA GOV", "TGO GOV"),
        ),
        (
            "Togo's junta jailed ten men. The former colonial ruler, France, condemned it.",
            "ACCUSE",
            ("FRA GOV", "TGO GOV"),
        ),
    ],
)
def test_allies_of_a_region_and_colonial_powers_are_states_told_of(text, event, sides):
    assert sides in of(event, text)


def test_an_ally_who_may_be_one_of_two_is_neither():
    text = "Rwanda and Kenya sealed the border. Norway sent food to its East African partner."
    assert of("AID", text)[0][1] not in {"RWA GOV", "KEN GOV"}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Chad's junta condemned the UN mission. The peacekeepers shot two men in Bol.", "UNO -"),
        (
            "Chad's president asked the NATO force for help. The peacekeepers shot two men.",
            "IGO MIL",
        ),
        ("Chad's junta condemned the UN mission. Ghanaian peacekeepers shot two men.", "GHA MIL"),
        ("Chad's junta condemned the UN report. The soldiers shot two men in Bol.", "TCD MIL"),
    ],
)
def test_the_peacekeepers_are_of_the_mission_told_of(text, actor):
    ((did, _),) = of("ASSAULT", text)
    assert did == actor.removesuffix(" -")


def test_local_people_of_a_nationality_are_of_where_they_live():
    text = "Local Russians blocked a bridge in Estonia on Monday."
    assert ("EST CVL", "EST GOV") in of("PROTEST", text)
    text = "Angry Russians blocked a bridge in Estonia on Monday."
    assert ("EST CVL", "EST GOV") not in of("PROTEST", text)


def test_gangs_of_a_filed_story_are_of_the_place():
    text = "LIMA - Police killed two men. Germany condemned it. Smugglers attacked a church."
    assert any(actor == "PER CRM" for actor, _ in of("ASSAULT", text))
    text = "LIMA - Police killed two men. Chile ruled out talks with murderers."
    assert not any(other == "PER CRM" for _, other in of("REJECT", text))


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger held talks, which a Swiss minister chaired. Chad thanked the mediator.",
        "Chad and Niger held talks under the mediation of Switzerland. Chad thanked the mediator.",
        "Chad and Niger held talks brokered by Switzerland. Chad thanked the mediator.",
    ],
)
def test_the_mediator_is_who_was_told_to_mediate(text):
    assert ("TCD GOV", "CHE GOV") in of("SUPPORT", text)


def test_a_mediator_whom_words_tell_is_no_other():
    text = "Chad and Niger held talks brokered by Qatar. Chad thanked the Swiss mediator."
    assert ("TCD GOV", "CHE GOV") in of("SUPPORT", text)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Chad said troops of Niger had shelled a town. Niamey dismissed that as a provocation.",
            ("NER GOV", "TCD GOV"),
        ),
        (
            "Rebels said they had taken Bol from Chad's army. The army denied losing the town.",
            ("TCD MIL", "TCD REB"),
        ),
    ],
)
def test_what_is_dismissed_or_denied_is_what_was_said_before(text, sides):
    assert sides in of("REJECT", text)
    assert not of("ACCUSE", text)


def test_what_is_dismissed_by_its_name_is_disparaged():
    text = "Chad's opposition dismissed the French summit as a show."
    assert of("ACCUSE", text) == [("TCD OPP", "FRA GOV")]


def test_the_two_sides_of_a_war_at_home_are_its_army_and_its_rebels():
    text = (
        "Rebels took a garrison in Bol in Chad on Sunday. The army denied it.\n\n"
        '"They went from house to house," a nurse said. "Nobody could sleep. It was very cold. '
        'We left at dawn." The two sides had met in Doha in June.'
    )
    assert ("TCD MIL + TCD REB", "-") in of("CONSULT", text)
    assert ("TCD MIL + TCD REB", "-") not in of("CONSULT", text.replace("sides", "delegations"))


def test_the_group_may_be_a_force_that_a_state_once_raised():
    text = (
        "Sudan's Rapid Support Forces stormed a base near El Fasher. "
        "The group took nine soldiers prisoner on Monday."
    )
    assert [actor for actor, _ in of("ASSAULT", text)] == ["SDN REB", "SDN REB"]


def test_they_are_not_who_only_says_what_others_did():
    text = "The attackers fled on motorbikes in Chad, police said. They also abducted a nurse."
    assert not any(actor == "TCD COP" for actor, _ in of("ASSAULT", text))
    text = "Police arrested ten men in Chad, residents said. They beat a nurse."
    assert ("TCD COP", "TCD MED") in of("ASSAULT", text)
    text = "Police in Chad said the attackers had fled. They arrested a nurse."
    assert ("TCD COP", "TCD MED") in of("COERCE", text)


def test_he_is_nobody_whom_she_took_up():
    text = "Ghana's foreign minister flew to Lome. She met Togo's president. He promised to help."
    assert of("AGREE", text)[0][0] == "TGO GOV"
    text = "Ghana's foreign minister flew to Lome. She met Togo's president. She promised to help."
    assert of("AGREE", text)[0][0] == "GHA GOV"


def test_soldiers_in_a_land_without_an_army_are_whose_army_is_there():
    text = "Soldiers shot two men in Jenin on Monday, medics said. The army said they threw stones."
    assert ("ISR MIL", "PSE CVL") in of("ASSAULT", text)
    text = "Police arrested two men in Jenin on Monday, relatives said."
    assert of("COERCE", text) == [("PSE COP", "PSE CVL")]
    text = "Soldiers shot two men in Mosul on Monday, medics said."
    assert of("ASSAULT", text) == [("IRQ MIL", "IRQ CVL")]


@pytest.mark.parametrize(
    "text",
    [
        "Israel bombed Hezbollah posts in southern Lebanon on Monday. Beirut protested.",
        "Israel bombed Hezbollah posts in Lebanon. Beirut complained to the United Nations.",
        "Israel bombed Hezbollah posts in Lebanon. The government in Beirut lodged a protest.",
    ],
)
def test_who_was_just_struck_protests_against_who_struck(text):
    ((actor, other),) = of("ACCUSE", text)
    assert (actor, other.split()[0]) == ("LBN GOV", "ISR")


def test_who_protests_in_words_of_somebody_is_against_him():
    text = "Israel bombed Hezbollah posts in Lebanon. Beirut protested to Syria."
    assert of("ACCUSE", text) == [("LBN GOV", "SYR GOV")]


def test_the_mission_is_that_of_the_peacekeepers():
    text = (
        "A bomb killed three UN peacekeepers in Mali on Monday. The mission condemned the attack."
    )
    assert [actor.split()[0] for actor, _ in of("ACCUSE", text)] == ["UNO"]
    text = "A bomb killed three soldiers in Mali on Monday. The UN envoy condemned the mission."
    assert [actor.split()[0] for actor, _ in of("ACCUSE", text)] == ["UNO"]


@pytest.mark.parametrize(
    "opening",
    ["Saudi Arabia bombed Houthi posts in Yemen.", "Saudi jets raided Houthi posts in Yemen."],
)
def test_bare_warplanes_are_of_who_was_told_to_bomb(opening):
    text = f"{opening} Iran condemned the raid. Warplanes hit the airport on Tuesday."
    assert [actor for actor, _ in of("ASSAULT", text)] == ["SAU MIL", "SAU MIL"]


def test_bare_warplanes_of_a_war_at_home_are_the_state_s():
    text = "Rebels bombed a bridge in Syria on Monday. Warplanes hit a hospital on Tuesday."
    assert of("ASSAULT", text)[-1][0] == "SYR MIL"


def test_a_hospital_that_is_hit_is_no_side():
    text = (
        "Chad's army shelled the rebels on Monday. The rebels said a shell had hit a hospital. "
        "Norway asked both sides to stop."
    )
    assert ("NOR GOV", "TCD MIL + TCD REB") in of("REQUEST", text)
