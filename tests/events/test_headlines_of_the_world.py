"""Headlines of world news: what frames read once a headline is told in whole words."""

import pytest

from dateline.events import code_story, load_lexicon
from dateline.page import page_of_row
from dateline.pipeline import prepare_page


def told(text: str) -> list[tuple[str, str]]:
    page = page_of_row({"id": "a", "text": text, "lang": "en", "date": "2024-03-05"}, "", "")
    rows = code_story(prepare_page(page), load_lexicon())
    return [(row.event, row.actor[0].code) for row in rows]


@pytest.mark.parametrize(
    ("text", "event", "code"),
    [
        ("Chad, Niger set new date for summit", "AGREE", "TCD"),
        ("NATO Summit Opens in Madrid Amid Spending Row", "CONSULT", "IGO"),
        ("Greece, Turkey negotiators back at table in Geneva", "CONSULT", "GRC"),
        ("Togo first to recognise Kosovo", "SUPPORT", "TGO"),
        ("Malawi voices support for Zambia", "SUPPORT", "MWI"),
        ("Ghana, Togo police launch joint operation against smugglers", "COOPERATE", "GHA"),
        ("Kenya and Tanzania complete joint rescue mission", "COOPERATE", "KEN"),
        ("Jordan provides Germany with intelligence on smugglers", "COOPERATE", "JOR"),
        ("Iran, Pakistan inaugurate border market", "COOPERATE", "IRN"),
        ("Norway writes off $7bn of Sudan debt", "AID", "NOR"),
        ("Norwegian relief plane touches down in Beirut", "AID", "NOR"),
        ("Truce between Chad, Niger takes effect", "RETREAT", "TCD"),
        ("Ghana Returns Seized Ship to Togo", "RETREAT", "GHA"),
        ("Nepal wants talks with China on road", "REQUEST", "NPL"),
        ("Genocide charges filed against ex-Chadian ruler", "ACCUSE", "TCD"),
        ("Togo turns away foreign aid", "REJECT", "TGO"),
        ("Jordan turns down Israeli proposal on refugees", "REJECT", "JOR"),
        ("Chile hit by 24-hour general strike", "PROTEST", "CHL"),
        ("Truck blockade chokes Lima", "PROTEST", "PER"),
        ("Canada halts talks with Serbia", "SANCTION", "CAN"),
        ("Chad puts Niger treaty in abeyance", "SANCTION", "TCD"),
        ("China tests hypersonic glide vehicle", "MOBILIZE", "CHN"),
        ("Peru Aircraft Carrier Arrives Off Chile Coast", "MOBILIZE", "PER"),
        ("Pyongyang Test-Fires Cruise Missile", "MOBILIZE", "PRK"),
        ("Croatia pledges help for flooded Bosnia", "AGREE", "HRV"),
        ("World Bank approves $750m for Chad flood recovery", "AID", "IGO"),
        ("Danish Parliament Ratifies Finland's Membership Bid", "SUPPORT", "DNK"),
        ("Dutch King Voices Regret for Java Abuses", "CONCEDE", "NLD"),
        ("Joint Serbian-Hungarian naval drill starts on Danube", "COOPERATE", "SRB"),
        ("Tunisian students want electoral reform", "REQUEST", "TUN"),
        ("Rwandan mayor in dock over killings", "ACCUSE", "RWA"),
        ("Peruvian warlord gets 35 years", "SANCTION", "PER"),
        ("Lebanese army deploys south of river", "MOBILIZE", "LBN"),
        ("Iran rolls out new drone", "MOBILIZE", "IRN"),
        ("Heavy police presence in Serbia before vote", "MOBILIZE", "SRB"),
    ],
)
def test_headline_tells_its_event(text: str, event: str, code: str) -> None:
    assert told(text)[0] == (event, code)


@pytest.mark.parametrize(
    "text",
    [
        "Hikers reach summit as season opens in Nepal",
        "Soldier's statue back at table in Oslo cafe",
        "Whales appear off Iceland",
        "Chile's orchards hit by frost",
        "Wine deploys aromas of cherry, critic says",
        "Free delivery, shop tells buyers in Lima",
        "Pupil gets 35 points in Peru maths test",
    ],
)
def test_what_sounds_like_it_tells_nothing(text: str) -> None:
    assert told(text) == []
