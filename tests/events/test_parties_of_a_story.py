"""Who did it to whom, where only the story around a clause tells.

Texts of our own, each a way that a party can be lent wrongly or missed.
"""

import pytest
from coded_texts import mentions_of, shown

from dateline.pipeline import code_texts
from dateline.records import Mention


def coded(text: str) -> tuple[Mention, ...]:
    return mentions_of(text, "2019-03-11")


def the(event: str, text: str) -> Mention:
    (found,) = (one for one in coded(text) if one.event == event)
    return found


def test_an_act_towards_nobody_is_towards_whom_the_actor_deals_with() -> None:
    text = (
        "France has condemned Chile over wine. France warned Chile again on Monday."
        " Retaliatory sanctions were imposed by Chile."
    )
    duties = the("SANCTION", text)
    assert (shown(duties.actor), shown(duties.recipient)) == ("CHL GOV", "FRA GOV")
    assert (duties.recipient[0].text, duties.recipient[0].via) == ("", "coreference")


def test_what_is_called_for_at_home_is_called_for_from_those_at_home() -> None:
    text = (
        "Kenyan police arrested a Kenyan senator on Monday. A Kenyan court jailed two Kenyan"
        " officials. Shops were shut. Kenya's president called for calm."
    )
    calm = the("REQUEST", text)
    assert (shown(calm.actor), [one.code for one in calm.recipient]) == ("KEN GOV", ["KEN"])
    assert calm.recipient[0].text == ""


def test_what_is_called_for_between_states_is_called_for_from_nobody_at_home() -> None:
    text = (
        "Kenya accused Uganda of spying. Uganda expelled two Kenyan envoys. Kenya's president"
        " called for calm."
    )
    assert shown(the("REQUEST", text).recipient) != "KEN CVL"


def test_who_fights_against_somebody_does_it_to_them() -> None:
    fought = the("ASSAULT", "Sudanese soldiers fought against Ethiopian militiamen.")
    assert (shown(fought.actor), shown(fought.recipient)) == ("SDN MIL", "ETH PRM")


def test_who_speaks_during_a_visit_is_the_visitor() -> None:
    visit = the("CONSULT", "During a visit to Nepal, the Indian premier promised new roads.")
    assert (shown(visit.actor), shown(visit.recipient)) == ("IND GOV", "NPL GOV")


def test_one_meeting_told_by_two_words_is_one() -> None:
    text = "Speaking after talks with the Malian president, the Norwegian minister praised him."
    meeting = the("CONSULT", text)
    assert {party.code for party in (*meeting.actor, *meeting.recipient)} == {"NOR", "MLI"}


def test_a_withdrawal_is_from_no_side_that_is_not_named() -> None:
    text = (
        "France has condemned Chile over wine. France warned Chile again on Monday."
        " French troops withdrew last week."
    )
    retreats = [one for one in coded(text) if one.event == "RETREAT"]
    assert all(shown(one.recipient) == "-" for one in retreats)


def test_no_armed_group_flies_air_strikes() -> None:
    text = (
        "Rebels attacked a village in Mali on Monday. Shops were shut. A family of ten was killed"
        " in an airstrike near Gao in Mali in June."
    )
    strikes = [one for one in coded(text) if "aerial" in one.mode]
    assert strikes
    assert all(shown(one.actor) == "UNK" for one in strikes)


def test_nameless_extremists_are_of_the_group_the_story_names() -> None:
    text = (
        "Islamic State lost its last village in Syria on Monday. Islamic State had held it for a"
        " year. Soldiers killed ten extremists in a tunnel."
    )
    killed = [one for one in coded(text) if "extremists" in one.evidence.text]
    assert {shown(one.recipient) for one in killed} == {"IMG REB"}
    kurdish = text.replace("ten extremists", "ten Kurdish militants")
    killed = [one for one in coded(kurdish) if "militants" in one.evidence.text]
    assert "IMG REB" not in {shown(one.recipient) for one in killed}


def test_extremists_are_nobodys_where_a_story_names_two_groups_alike() -> None:
    text = (
        "Islamic State and al-Qaida fought over a village in Syria. Islamic State and al-Qaida"
        " both claimed it. Soldiers killed ten extremists in Syria."
    )
    killed = [one for one in coded(text) if "extremists" in one.evidence.text]
    assert {shown(one.recipient) for one in killed} == {"SYR REB"}


def test_ground_is_taken_from_the_side_that_held_it() -> None:
    text = (
        "Islamic State attacked the Syrian army in Homs on Monday. On Tuesday the Syrian army"
        " captured the town of Palmyra."
    )
    taken = [one for one in coded(text) if "captured" in one.evidence.text]
    assert [(shown(one.actor), shown(one.recipient)) for one in taken] == [("SYR MIL", "IMG REB")]
    alone = coded("Islamic State captured the town of Palmyra in Syria on Monday.")
    assert [shown(one.recipient) for one in alone] == ["SYR GOV"]


def test_a_town_beside_a_state_is_where_its_fighters_are_of() -> None:
    text = (
        "Iraq and Iraqi towns were quiet. In Mosul in Iraq shops opened."
        " US-backed fighters attacked Islamic State on Saturday in Baghuz, eastern Syria."
    )
    assert shown(the("ASSAULT", text).actor) == "SYR REB"


def test_a_role_told_of_one_country_keeps_it_through_the_story() -> None:
    text = (
        "The archbishop of San Salvador spoke on Sunday. The United States closed its embassy."
        " American envoys left. American schools shut. US firms left. US banks closed."
        " American flights ended. US aid stopped. The archbishop condemned the United States."
    )
    charge = next(one for one in coded(text) if one.event == "ACCUSE")
    assert shown(charge.actor) == "SLV REL"


def test_its_nationals_are_not_those_of_a_dozen() -> None:
    text = "Moscow said that several dozen of its nationals were killed by rebels in Syria."
    assert shown(the("ASSAULT", text).recipient) == "RUS CVL"


@pytest.mark.parametrize(
    ("sentence", "event", "actor", "recipient"),
    [
        ("The Danish parliament voted against the budget.", "REJECT", "DNK LEG", "DNK GOV"),
        ("In Kenya the supreme court upheld a law.", "SUPPORT", "KEN JUD", "KEN GOV"),
    ],
)
def test_parliaments_and_courts_speak_to_their_government(
    sentence: str, event: str, actor: str, recipient: str
) -> None:
    found = the(event, sentence)
    assert (shown(found.actor), shown(found.recipient)) == (actor, recipient)


@pytest.mark.parametrize(
    ("sentence", "keeper"),
    [
        ("Three British men are in Kurdish custody in Syria.", "SYR REB"),
        ("The reporter remains in Houthi custody.", "YEM REB"),
        ("Seven Danes are in the custody of the Taliban in Kabul.", "AFG REB"),
        ("Her brother is being held in a Turkish jail.", "TUR GOV"),
    ],
)
def test_whose_custody_it_is_tells_who_keeps_captives(sentence: str, keeper: str) -> None:
    assert shown(the("COERCE", sentence).actor) == keeper


def test_who_did_it_in_office_did_it_as_such() -> None:
    text = "Barack Obama signed an agreement with Cuba in July 2015, before the embassies opened."
    signed = the("SUPPORT", text)
    assert "USA GOV" in shown(signed.actor)
    said = the("ACCUSE", "Barack Obama condemned Cuba on Monday.")
    assert shown(said.actor) == "USA ELI"


def test_the_police_arrest_and_courts_try_where_nobody_is_named() -> None:
    assert shown(the("COERCE", "Two students were arrested in Chad on Monday.").actor) == "TCD COP"


def test_who_flees_is_a_refugee_and_flees_no_civilians() -> None:
    text = "Civilians attacked a shop in Mali. Thousands of villagers fled the town on Monday."
    flight = the("SANCTION", text)
    assert shown(flight.recipient) == "MLI REF"
    assert shown(flight.actor) != "MLI CVL"


def test_a_junta_is_of_the_state_that_has_one() -> None:
    rows = [
        {
            "id": "text",
            "text": "Nigeria sent envoys to Niger on Monday. The Nigerian president, Bola Tinubu,"
            " urged calm. The junta refused to meet the envoys.",
            "date": "2023-08-10",
        }
    ]
    mentions = next(found for _, found in code_texts(rows))
    refused = next(one for one in mentions if one.event == "REJECT")
    assert (shown(refused.actor), shown(refused.recipient)) == ("NER GOV", "NGA GOV")


def test_soldiers_who_seize_power_are_of_the_country_they_seize_it_in() -> None:
    text = "Nigeria sent aid. Nigerian ports were open. Soldiers seized power in Niger in July."
    assert shown(the("COERCE", text).actor) == "NER MIL"


def test_adversaries_named_beside_the_word_are_who_they_are() -> None:
    text = "Saudi Arabia and its adversaries in Yemen, the Houthis, are fighting a three-year war."
    assert shown(the("ASSAULT", text).actor) == "SAU MIL + YEM REB"


def test_whose_support_angers_somebody_is_blamed() -> None:
    text = "Turkey is angry at the arms Iran keeps sending to Kurdish forces in Syria."
    assert shown(the("ACCUSE", text).recipient) == "IRN GOV"


@pytest.mark.parametrize(
    ("text", "event", "actor", "recipient"),
    [
        ("Ghana imposed sanctions and Togo said it would wait.", "SANCTION", "GHA GOV", "-"),
        ("Norway cut off aid and Iceland is reviewing its plans.", "SANCTION", "NOR GOV", "-"),
        ("Peru denounced the dam; Chile asked for talks.", "ACCUSE", "PER GOV", "-"),
        # who answers is whom it is towards
        ("Kenya condemned the raid and Somalia denied it.", "ACCUSE", "KEN GOV", "SOM GOV"),
        ("Ghana suspended ties and Togo recalled its advisers.", "SANCTION", "TGO GOV", "GHA GOV"),
    ],
)
def test_who_acts_in_the_next_clause_is_no_party_of_this_one(
    text: str, event: str, actor: str, recipient: str
) -> None:
    around = "The weather was mild. Shops were open. {} The library is large. Trains ran late."
    told = [one for one in coded(around.format(text)) if one.event == event]
    assert (actor, recipient) in [(shown(one.actor), shown(one.recipient)) for one in told]
    assert not any("hypothetical" in one.aux for one in told)
