"""Which event it is that words tell: promises at home, denials, pushed crowds, forces that help."""

import pytest
from coded_texts import mentions_of


def told(text):
    return [(mention.event, *mention.mode) for mention in mentions_of(text)]


def parties(text):
    return [
        (
            mention.event,
            "+".join(sorted(str(party.code) for party in mention.actor)),
            "+".join(sorted(str(party.code) for party in mention.recipient)),
        )
        for mention in mentions_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Malawi's president promised to replace two ministers.", [("AGREE",)]),
        ("Laos threatened to expel the Thai ambassador.", [("THREATEN", "expel")]),
        ("Ghana dismissed as untrue Togolese reports of a raid.", [("REJECT",)]),
        ("The bill was late, and the Maltese parliament threw it out.", [("REJECT", "change")]),
        ("Clansmen burned down a clinic and a mill in Somalia.", [("ASSAULT", "destroy")]),
        ("A mob torched the ruling party's office in Gambia.", [("PROTEST", "vandalize")]),
        ("Police in Nepal searched the homes of two bankers.", [("COERCE", "restrict")]),
        ("Police with water cannon dispersed nurses in Lima.", [("ASSAULT", "crowd-control")]),
        ("Kenyan soldiers flew to Garissa to back up the police.", [("MOBILIZE", "troops")]),
        ("Officers in Quito drove back the demonstrators.", [("COERCE", "restrict")]),
        ("Norway has flown in 20 water pumps to Malawi.", [("AID",)]),
        ("Greece sent experts to Cyprus.", [("AID",)]),
        ("The World Bank froze payments to Togo.", [("SANCTION", "discontinue")]),
        ("Herders in Kenya went to court against the government.", [("ACCUSE", "allege")]),
        ("Peruvian miners plan a sit-in outside the ministry.", [("PROTEST", "demo")]),
        (
            "The mayor of Oruro warned that police would clear the bridge by force.",
            [("THREATEN", "violence")],
        ),
    ],
)
def test_the_words_beside_a_deed_tell_which_it_is(text, events):
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Fiji fired its foreign minister over talks with smugglers.", ["SANCTION"]),
        ("Japan cut aid to Chad because of its support for the rebels.", ["SANCTION"]),
        ("Chad sent soldiers to help flood victims in Moundou.", ["AID"]),
        ("Chad's marines arrived in Moundou to reinforce the police.", ["MOBILIZE"]),
        ("Spain said it would end its mission in Gabon and pull out its troops.", ["CONCEDE"]),
    ],
)
def test_what_only_says_why_is_no_second_event(text, events):
    assert [event for event, *_ in told(text)] == events


def test_a_meeting_of_two_who_are_named_stays_beside_the_protest_over_it():
    text = "China expelled a Czech diplomat over a meeting between Japan and Taiwan."
    assert ("CONSULT",) in [event[:1] for event in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sudan will not send a delegation to talks with Ethiopia in Cairo.",
            ("REJECT", "SDN", "ETH"),
        ),
        (
            "Serbia refused to send negotiators to talks with Kosovo in Brussels.",
            ("REJECT", "SRB", "XKX"),
        ),
        (
            "The European Union condemned Guatemala over a raid on a newspaper.",
            ("COERCE", "GTM", "GTM"),
        ),
        (
            "The Ethiopian army took 40 men of the Eritrean border guard prisoner.",
            ("ASSAULT", "ETH", "ERI"),
        ),
        (
            "Some 900 Burundian refugees crossed into Rwanda to escape attacks by militiamen.",
            ("SANCTION", "BDI", "BDI"),
        ),
    ],
)
def test_who_did_it_to_whom(text, expected):
    assert expected in parties(text)


def test_an_attack_by_nobody_named_is_not_put_down_to_the_state_that_is_blamed():
    text = "Iran criticised Norway over an attack on its consulate."
    assert ("ASSAULT", "NOR") not in [row[:2] for row in parties(text)]
