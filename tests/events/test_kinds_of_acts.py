"""What kind of act a plain wording tells: type, mode and both countries."""

import pytest
from coded_texts import codes, mentions_of


def acts(text: str) -> list[str]:
    """Return type, modes and the codes of both sides of each event."""
    return [
        f"{one.event} {'/'.join(one.mode) or '-'} {codes(one.actor)}>{codes(one.recipient)}"
        for one in mentions_of(text, "2024-03-05")
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A hunger strike by Chilean nurses began on Sunday.", "PROTEST hunger CHL>CHL"),
        ("Yemeni inmates entered the sixth day of a hunger strike.", "PROTEST hunger YEM>YEM"),
    ],
)
def test_a_hunger_strike_is_no_strike(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dairy farmers put up roadblocks across Uruguay.", "PROTEST obstruct URY>URY"),
        ("Soldiers set up roadblocks across Uruguay.", "MOBILIZE troops URY>"),
    ],
)
def test_whose_a_roadblock_is_tells_what_it_is(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Latvia's land registry was hacked by a Russian group.", "COERCE cyber RUS>LVA"),
        ("Ugandan raiders hacked four herders to death.", "ASSAULT primitive UGA>UGA"),
    ],
)
def test_what_is_hacked_tells_how(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sudanese rocket fire hit a Chadian clinic.", "ASSAULT heavy-weapons SDN>TCD"),
        ("Thai sniper fire killed a Cambodian guard.", "ASSAULT firearms THA>KHM"),
    ],
)
def test_fire_of_a_weapon_is_an_attack(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Malawi's police tear-gassed students.", "ASSAULT crowd-control MWI>MWI"),
        ("Nepali police have baton-charged teachers.", "ASSAULT crowd-control NPL>NPL"),
        ("Iraqi troops gassed Iranian positions.", "ASSAULT unconventional IRQ>IRN"),
    ],
)
def test_verbs_made_of_weapons_are_attacks(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Eritrea's army stopped food from reaching Tigray.", "COERCE withhold ERI>ETH"),
        ("Burmese soldiers blocked relief convoys to Rakhine.", "COERCE withhold MMR>MMR"),
        ("Chad barred United Nations observers from Darfur.", "REJECT yield TCD>UNO"),
    ],
)
def test_supplies_that_are_kept_from_people_are_withheld(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bombing of a Chadian clinic by Libya took place.", "ASSAULT explosives LBY>TCD"),
        ("The beating of two Omani tailors by police was filmed.", "ASSAULT beat OMN>OMN"),
        ("Peru shared files on the gang with Chile.", "COOPERATE - PER+CHL>"),
    ],
)
def test_whoever_does_it_is_found_behind_what_it_is_done_to(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The release of a Danish cook by Iran was announced.", "RETREAT release IRN>DNK"),
        ("Oman confirmed the freeing of a Thai by Houthi rebels.", "RETREAT release YEM>THA"),
        ("The withdrawal of Ghanaian troops from Mali was confirmed.", "RETREAT withdraw GHA>MLI"),
        ("The withdrawal of Ghanaian troops from Mali was announced.", "CONCEDE - GHA>MLI"),
        ("The resignation of Fiji's trade minister was announced.", "RETREAT resign FJI>FJI"),
        ("Benin's exit from the African Union was confirmed.", "SANCTION withdraw BEN>IGO"),
    ],
)
def test_whoever_confirms_it_is_not_whoever_does_it(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru gave two Bolivian diplomats 72 hours to leave the country.",
            "SANCTION expel PER>BOL",
        ),
        ("A threat by Iraq to attack Jordan was made.", "THREATEN violence IRQ>JOR"),
        ("Peru's president warned of a new lockdown.", "THREATEN restrict PER>"),
    ],
)
def test_what_is_given_notice_of(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ties were established between Fiji and Oman.", "SUPPORT - FJI+OMN>"),
        ("Omani mediation between Serbia and Kosovo resumed.", "CONSULT third-party OMN>SRB+XKX"),
        ("Peru's president took a call from the Thai premier.", "CONSULT phone PER+THA>"),
        ("Ghana invited the king of Jordan to visit Accra.", "AGREE - GHA>JOR"),
    ],
)
def test_dealings_told_in_other_words(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Zambian police shot dead two robbers.", "ASSAULT firearms ZMB>ZMB"),
        ("Fiji moved its troops out of Lebanon.", "RETREAT withdraw FJI>LBN"),
        ("Chad sent back two million euros in French aid.", "REJECT assist TCD>FRA"),
        ("Malian rebels let go two Danish nurses.", "RETREAT release MLI>DNK"),
        ("Iran set a Danish reporter free.", "RETREAT release IRN>DNK"),
        ("Togo launched a probe into its former premier.", "ACCUSE investigate TGO>TGO"),
        ("Peru placed a province under martial law.", "COERCE martial-law PER>PER"),
        ("Chile launched a probe to the moon.", ""),
    ],
)
def test_plain_acts_in_other_words(text: str, wanted: str) -> None:
    assert acts(text) == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    "text",
    [
        "Chad dismissed as baseless claims that its soldiers shelled a village.",
        "Chad rejected as lies reports that it armed rebels.",
    ],
)
def test_what_is_dismissed_as_false_is_only_denied(text: str) -> None:
    assert [one.split(">")[0] for one in acts(text)] == ["REJECT - TCD"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Soldiers ousted Gabon's president on Monday.", "COERCE seize GAB>GAB"),
        ("Togo issued a warrant for the arrest of a Malian general.", "THREATEN arrest TGO>MLI"),
    ],
)
def test_one_act_is_told_once(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police in Nepal registered a case against two mayors.", "ACCUSE allege NPL>NPL"),
        ("Sri Lankan police lodged an FIR against a senator.", "ACCUSE allege LKA>LKA"),
        ("Zambia's DPP approved charges against a governor.", "ACCUSE allege ZMB>ZMB"),
        ("Police in Malaysia named a minister as a suspect.", "ACCUSE allege MYS>MYS"),
        ("Kenya's anti-graft agency named a judge as a suspect.", "ACCUSE allege KEN>KEN"),
        ("Bangladeshi police lathi-charged students.", "ASSAULT crowd-control BGD>BGD"),
        (
            "Nepali police resorted to lathicharge against students.",
            "ASSAULT crowd-control NPL>NPL",
        ),
        ("Zambian nurses issued a strike notice.", "THREATEN - ZMB>"),
        ("Chad's president ordered the suspension of two judges.", "SANCTION expel TCD>TCD"),
        ("Police in Bolivia reported 30 arrests.", "COERCE arrest BOL>BOL"),
        ("Rebels in Mali disarmed three guards.", "COERCE seize MLI>MLI"),
        ("Nepal's Supreme Court stayed the government's order.", "REJECT change NPL>NPL"),
        ("In Haiti, two unidentified motorcyclists shot a judge.", "ASSAULT firearms UNK>HTI"),
    ],
)
def test_set_phrases_of_regional_papers(text: str, wanted: str) -> None:
    assert acts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A union is many, by the name it is known by or by its noun; one person is not.
        ("COSATU threatened to strike over dear bread.", "THREATEN restrict ZAF>"),
        ("Zambia's union of nurses ended its strike.", "CONCEDE - ZMB>"),
        ("Two union members quarrelled over dear bread.", None),
        ("Hezbollah claimed responsibility for mortar fire on Haifa.", "ASSAULT - LBN>ISR"),
        ("Mali suspended the activities of two Swiss charities.", "COERCE restrict MLI>CHE"),
        ("Mali suspended the activities of the harbour.", "SANCTION discontinue MLI>"),
    ],
)
def test_unions_and_suspended_activities(text: str, wanted: str | None) -> None:
    assert (acts(text) or [None]) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Oman seized a tanker flying the flag of Togo.", "COERCE seize OMN>TGO"),
        ("Oman seized a freighter flying the Marshall Islands flag.", "COERCE seize OMN>MHL"),
        # a flag that people carry tells not whose they are
        ("Police in Oman arrested traders carrying the flag of Togo.", "COERCE arrest OMN>OMN"),
        ("Laos shot down two drones.", "ASSAULT firearms LAO>"),
        ("Laos shot down two Thai drones.", "ASSAULT firearms LAO>THA"),
        ("Peru's premier flew to Quito to meet the Chilean president.", "CONSULT - PER>CHL"),
        ("Peru's premier flew to Santiago to meet the Chilean president.", "CONSULT visit PER>CHL"),
        ("The Peruvian premier flew to Quito to meet his daughter.", "CONSULT visit PER>ECU"),
        ("Two Maltese nurses barricaded themselves in a hotel.", None),
        ("The accord allows Peru to send troops to Haiti.", None),
        ("Peru passed a bill that lets police arrest Chilean miners.", "SUPPORT - PER>"),
        ("Peru lost nine soldiers in the battle.", "ASSAULT - UNK>PER"),
        # What others are enlisted for is done; what somebody only trains for is not.
        ("Peru co-opted rebels to attack Chile.", "ASSAULT - PER>CHL"),
        ("Peru asked rebels to attack Chile.", "REQUEST change PER>PER"),
        ("The accord allowed, and Peru sent troops to Haiti.", "MOBILIZE troops PER>HTI"),
        ("A court in Peru upheld the jail term of Chilean mayors.", "SANCTION convict PER>CHL"),
    ],
)
def test_ships_drones_journeys_and_papers(text: str, wanted: str | None) -> None:
    assert (acts(text) or [None])[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Malta's opposition called the vote a coup.", ["ACCUSE disapprove MLT>MLT"]),
        ("Malta's opposition branded the ballot a sham.", ["ACCUSE disapprove MLT>MLT"]),
        ("Norway said the Maltese duties were a dead end.", ["ACCUSE disapprove NOR>MLT"]),
        ("Soldiers in Mali staged a coup.", ["COERCE seize MLI>MLI"]),
    ],
)
def test_what_something_is_called_did_not_happen(text: str, wanted: list[str]) -> None:
    assert acts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A denial answers who charges, not whom the deed would have been done to.
        ("Togo denied arming rebels in Benin.", "REJECT - TGO>"),
        ("Togo denied that it had shelled a village in Benin.", "REJECT - TGO>"),
        ("Togo denied a claim by Benin that it had armed rebels in Niger.", "REJECT - TGO>BEN"),
        ("Togo denied Benin's charge of arming rebels in Niger.", "REJECT - TGO>BEN"),
        ("Togo put its aid to Benin on ice.", "SANCTION discontinue TGO>BEN"),
        ("Togo put the talks with Benin on hold.", "SANCTION discontinue TGO>BEN"),
        ("Togo promised troops to the U.N.-backed mission in Haiti.", "AGREE - TGO>UNO"),
    ],
)
def test_denials_and_what_is_put_on_hold(text: str, wanted: str) -> None:
    assert acts(text)[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police in Haiti retook an office from gangs.", "ASSAULT - HTI>HTI"),
        ("A Tunisian drove his van into a bus stop in Oslo.", "ASSAULT primitive TUN>NOR"),
        ("Malta's opposition claimed fraud.", "ACCUSE allege MLT>MLT"),
        ("Qatar paused its mediation between Chad and Sudan.", "SANCTION discontinue QAT>TCD+SDN"),
        ("A Laotian monk told reporters that the Thai premier criticised her own army.",
         "ACCUSE disapprove THA>THA"),
    ],
)  # fmt: skip
def test_ground_vans_fraud_mediation_and_ones_own(text: str, wanted: str) -> None:
    assert wanted in acts(text)
