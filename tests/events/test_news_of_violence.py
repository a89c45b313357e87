"""How local papers, monitors and general staffs tell of attacks, flights, talks and tolls.

Texts of our own.
"""

import pytest
from coded_texts import DAY, mentions_of, prepared, shown, sides, told, types

from dateline.events import load_lexicon
from dateline.events.coding.story_drafts import draft_story

BULLETIN = (
    "Russian troops attacked on five axes on Tuesday, Ukraine's General Staff said. {} Russian"
    " losses were heavy. Ukraine's president spoke in the evening."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The invaders shelled Izium.", "RUS MIL > UKR"),
        ("Occupiers struck Izium with bombs.", "RUS MIL > UKR"),
        ("The enemy fired rockets at Izium.", "RUS MIL > UKR"),
        ("Ukrainian jets bombed enemy personnel near Izium.", "UKR MIL > RUS MIL"),
        ("Ukrainian guns hit two depots of the occupiers.", "UKR MIL > RUS MIL"),
    ],
)
def test_the_enemy_is_whom_the_side_that_tells_is_at_war_with(text, expected):
    rows = [sides(one) for one in mentions_of(BULLETIN.format(text)) if one.event == "ASSAULT"]
    assert any(row.startswith(expected) for row in rows), rows


def test_an_enemy_whom_no_state_at_war_explains_is_nobody():
    cast = prepared("The enemy is hunger, the mayor of Lima said. Peru's poor agreed.").cast
    words = [one.text for _, _, parties in cast.parties() for one in parties]
    assert "The enemy" not in words


@pytest.mark.parametrize(
    "losses",
    [
        "Three guards were killed.",
        "Two of the guards died and one was wounded.",
        "Two guards were martyred in the blast.",
    ],
)
def test_what_an_attack_cost_is_told_once(losses):
    text = (
        f"A bomb of the rebels exploded at a post in Mali on Tuesday. {losses} The mayor of"
        " the town called on the army of Mali to help. The premier of Mali flew to Oslo."
    )
    assert types(text).count("ASSAULT") == 1


def test_losses_with_a_day_or_place_of_their_own_are_another_attack():
    text = (
        "A bomb of the rebels exploded at a post in Mali on Tuesday. Six guards were killed in a"
        " raid in Gao on Friday. The mayor of the town called on the army of Mali to help. The"
        " premier of Mali flew to Oslo."
    )
    assert types(text).count("ASSAULT") == 2


def test_a_seat_that_is_spoken_to_is_no_place():
    text = (
        "Rebels killed nine farmers in the east of Congo on Monday. The governor called on Kinshasa"
        " to send troops to the area. There the army freed two hostages. Soldiers later shot a"
        " trader in the territory."
    )
    places = [one.place.name for one in mentions_of(text) if one.place is not None]
    assert "Kinshasa" not in places


DEPLORED = (
    "A Shiite militia hit a barracks in Erbil with a drone on Monday. Iraq's army closed a road."
    " Iraqi markets opened late. The mayor met teachers. Oslo sent tents. Schools stayed open. {}"
    " On Tuesday a Turkish plane bombed a farm in Dohuk."
)


@pytest.mark.parametrize("deed", ["the drone attack", "the attack"])
def test_a_deed_deplored_late_is_that_of_the_lead(deed):
    drafts = draft_story(
        prepared(DEPLORED.format(f"Kuwait condemned {deed}.")), load_lexicon()
    ).kept
    (blame,) = [one for one in drafts if one.event == "ACCUSE"]
    assert shown(blame.recipient) == "IRQ PRM"
    assert sum(one.event == "ASSAULT" for one in drafts) == 2


def test_who_wards_an_attack_off_is_not_blamed_for_it():
    text = (
        "A Shiite militia sent a drone to Erbil on Monday and hit a barracks. Kuwaiti forces"
        " intercepted another drone. Iraq's army closed a road. Oslo condemned the drone attack."
    )
    drafts = draft_story(prepared(text), load_lexicon()).kept
    (blame,) = [one for one in drafts if one.event == "ACCUSE"]
    assert "KWT" not in shown(blame.recipient)


ATTACKED = (
    "Bandits of a gang attacked three farms in Nigeria on Sunday and killed nine farmers. The army"
    " of Nigeria sent a patrol. {} The governor of the state spoke on the radio."
)


@pytest.mark.parametrize(
    "flight",
    [
        "More than 900 people have fled the district.",
        "Some 900 families left their villages for the city.",
    ],
)
def test_who_flees_flees_those_who_attacked(flight):
    rows = mentions_of(ATTACKED.format(flight))
    (driven,) = [shown(one.actor) for one in rows if one.event == "SANCTION"]
    assert driven == "NGA CRM"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three Congolese traders were taken into the forest.", ["ASSAULT"]),
        ("The Yemeni air force hit back with bombing raids on Taiz.", ["ASSAULT"]),
        ("Israel's army intercepted a missile of the Houthis.", ["ASSAULT"]),
        ("Azerbaijani troops forcibly evacuated Armenian villagers.", ["SANCTION"]),
        ("Oman's foreign ministry welcomed it.", ["SUPPORT"]),
        ("Two Malian hostages were rescued, the army of Niger said.", ["AID"]),
        ("Shots rang out in a Haitian town.", ["ASSAULT"]),
        ("The troops were bringing food to a team of theirs.", []),
        ("Peru's Ana Rey, who speaks for Chile's miners, is 40.", []),
    ],
)
def test_what_news_of_violence_tells(text, expected):
    assert types(text) == expected


def test_a_press_release_is_not_the_press():
    rows = told("In a press release, Chad condemned a cowardly act on Monday.")
    assert rows in ([("ACCUSE", "TCD", "")], [])


@pytest.mark.parametrize("opening", ["Bamako (Sahel Herald) – ", "Quito (Andes Hoy) — "])
def test_a_town_before_an_agency_of_no_list_does_nothing(opening):
    text = f"{opening}Gunmen killed nine farmers on Sunday. The army came late."
    assert {one.event: shown(one.actor) for one in mentions_of(text, DAY)}["ASSAULT"][:3] == "UNK"


def test_a_gang_stays_a_gang():
    text = (
        "Fighters of the Viv Ansanm gang coalition burned a police station in Haiti on Monday."
        " Haitian soldiers fought the gang until noon. Gang leaders threatened the premier. The"
        " police of Haiti shot two gang members. Rebels were not seen."
    )
    kinds = {
        party.sector[0]
        for one in mentions_of(text, "2025-03-14")
        for party in (*one.actor, *one.recipient)
        if "gang" in party.text.lower()
    }
    assert kinds == {"CRM"}


@pytest.mark.parametrize(
    ("text", "village"),
    [
        ("Rebels killed nine farmers at Tumbiro on Tuesday, the army of Congo said.", "Tumbiro"),
        ("Two hostages were rescued near the Yanarca river, the army of Peru said.", "Yanarca"),
        ("Gunmen stormed Dambukiri, a village of Mali, on Tuesday.", "Dambukiri"),
        ("Nine rebels handed over their weapons at Mutwanzo on Tuesday.", "Mutwanzo"),
    ],
)
def test_a_village_of_no_list_is_where_an_act_is_told_to_be(text, village):
    places = [one.place.name for one in mentions_of(text) if one.place is not None]
    assert village in places


@pytest.mark.parametrize(
    "text",
    [
        "Ana Rey, a professor at Ostwick, praised Chile.",
        "Chile's premier spoke at Bloomsday on Monday and praised Peru.",
    ],
)
def test_other_names_behind_at_are_no_places(text):
    names = [one.text for one in prepared(text).toponyms]
    assert "Ostwick" not in names
    assert "Bloomsday" not in names


@pytest.mark.parametrize(
    "text",
    [
        "Young people put up barricades on a road in Congo and burned tyres on Monday.",
        "Hundreds of Haitians took to the streets on Monday. They blocked an avenue with tyres.",
        "Miners in Peru blocked a road on Monday. Traffic was paralysed until noon.",
    ],
)
def test_those_who_protest_go_on_protesting(text):
    assert types(text).count("PROTEST") == 1


def test_a_protest_of_another_day_is_another():
    text = "Teachers in Peru went on strike on Monday. They marched to a ministry on Tuesday."
    assert types(text).count("PROTEST") == 2


def test_what_a_refusal_waits_for_is_not_done():
    text = "Egypt ruled out any talks with Ethiopia before it withdraws from the dam."
    assert told(text) == [("REJECT", "EGY", "ETH")]


def test_fronts_of_one_acronym_are_told_apart_by_their_country():
    assert told("NDF negotiators met Philippine officials.") == [("CONSULT", "PHL+PHL", "")]
    ((_, doer, _),) = told("The NDF attacked a village near Homs in Syria on Monday.")
    assert doer == "SYR"


def test_armed_men_of_a_gang_are_the_gang():
    text = "Armed men belonging to the Viv Ansanm coalition burned a police post in Haiti."
    assert [sides(one) for one in mentions_of(text, "2025-03-14")] == ["HTI CRM > HTI COP"]


def test_households_that_leave_their_village_for_another_flee():
    text = "Over 900 households in Congo have left Mambwe and Makumo for Njiapanda."
    assert told(text) == [("SANCTION", "COD", "COD")]


def test_since_when_somebody_was_held_is_not_when_he_is_freed():
    text = (
        "Bandits in Nigeria freed a priest they had held since November. The priest was well. A"
        " bishop met him. He went home to Jos."
    )
    (freed,) = [one for one in mentions_of(text) if one.event == "RETREAT"]
    assert freed.date.start == DAY


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("BUTUAN CITY, Agusan del Norte — Rebels shot two soldiers.", "Butuan City"),
        ("LIVE, Day Two — Rebels shot two soldiers.", None),
    ],
)
def test_a_town_in_capitals_before_a_province_is_a_dateline(line, place):
    filed = prepared(f"{line} The army left.").article.dateline
    assert (filed.place if filed else None) == place


def test_a_package_announced_for_a_state_is_promised():
    assert told("The Pentagon announced a $2 billion package for Ukraine.") == [
        ("AGREE", "USA", "UKR")
    ]
