"""Headlines as desks write them: verbs that look like nouns, joined names, fillers of frames."""

import pytest
from coded_texts import mentions_of


def told(text: str) -> list[tuple[str, tuple[str, ...], set[str], set[str]]]:
    """Return type, modes and codes of both sides of each event of a headline."""
    return [
        (
            one.event,
            one.mode,
            {party.code for party in one.actor},
            {party.code for party in one.recipient},
        )
        for one in mentions_of(text, "2025-03-05")
    ]


@pytest.mark.parametrize(
    ("text", "event", "actor", "recipient"),
    [
        ("US, Philippines stage joint naval drills", "COOPERATE", {"USA", "PHL"}, set()),
        ("Ghana, Togo hold joint patrols", "COOPERATE", {"GHA", "TGO"}, set()),
        ("Turkish, Greek leaders meet in Oslo", "CONSULT", {"TUR", "GRC"}, set()),
        ("Thai, Cambodian PMs to meet in Kuala Lumpur", "AGREE", {"THA", "KHM"}, set()),
        ("Mali orders ambassador to leave", "SANCTION", {"MLI"}, {"UNK"}),
        ("Kenya points finger at Shabaab over blast", "ACCUSE", {"KEN"}, {"SOM"}),
        ("US destroyer sails through Taiwan Strait", "MOBILIZE", {"USA"}, set()),
        ("UN envoy tours Goma camps", "CONSULT", {"UNO"}, set()),
        ("Truckers down tools across Argentina", "PROTEST", {"ARG"}, {"ARG"}),
        ("Georgian protests enter second month", "PROTEST", {"GEO"}, {"GEO"}),
        ("Colombia declares truce with rebels", "CONCEDE", {"COL"}, {"COL"}),
        ("World Bank lends Kenya $1bn", "AID", {"IGO"}, {"KEN"}),
        ("Iran seizes oil tanker in Strait of Hormuz", "COERCE", {"IRN"}, {"IRN"}),
        ("Taliban shut beauty salons", "COERCE", {"AFG"}, {"AFG"}),
        ("Ecuador puts soldiers on streets", "MOBILIZE", {"ECU"}, set()),
        ("Kidnappers take 80 pupils in Zamfara", "ASSAULT", {"NGA"}, {"NGA"}),
        ("Saudi guards shot at migrants", "ASSAULT", {"SAU"}, {"UNK"}),
        ("Shelling kills six in Kherson market", "ASSAULT", {"UNK"}, {"UKR"}),
        ("Two reporters among dead in Beirut raid", "ASSAULT", {"UNK"}, {"LBN"}),
        ("Moscow dismisses ICC warrant as meaningless", "REJECT", {"RUS"}, {"IGO"}),
        ("Bolivian lawmakers sink lithium deal", "REJECT", {"BOL"}, {"BOL"}),
        ("Poland to buy nuclear subs from France", "AGREE", {"POL"}, {"FRA"}),
        ("Israel plans strikes on Iran", "ASSAULT", {"ISR"}, {"IRN"}),
        ("ICC seeks arrest of Taliban leaders", "THREATEN", {"IGO"}, {"AFG"}),
        ("Pope in Kinshasa on three-day visit", "CONSULT", {"VAT"}, {"COD"}),
        ("Erdogan receives Syria's Sharaa", "CONSULT", {"SYR"}, {"TUR"}),
        ("UN mission leaves Mali", "RETREAT", {"UNO"}, {"MLI"}),
        ("Houthis down US drone", "ASSAULT", {"YEM"}, {"USA"}),
        ("Iran executes dissident", "ASSAULT", {"IRN"}, {"IRN"}),
        ("Russia hammers Kyiv", "ASSAULT", {"RUS"}, {"UKR"}),
        ("Israel pummels Gaza City", "ASSAULT", {"ISR"}, {"PSE"}),
        ("Kim watches launch of new rocket", "MOBILIZE", {"PRK"}, set()),
        ("Kurdish rebels burn weapons in Iraq", "RETREAT", {"IRQ"}, set()),
        ("Taipei wants more arms from US", "REQUEST", {"TWN"}, {"USA"}),
        ("London adds 20 Russian ships to sanctions list", "SANCTION", {"GBR"}, {"RUS"}),
        ("US warships steam towards Venezuela", "MOBILIZE", {"USA"}, {"VEN"}),
        ("Hamas launches surprise attack on Israel", "ASSAULT", {"PSE"}, {"ISR"}),
        ("US rejects Russian demand to bar Ukraine from NATO", "REJECT", {"USA"}, {"RUS"}),
        ("China fires missiles near Taiwan", "MOBILIZE", {"CHN"}, {"TWN"}),
        ("North Korea fires missile off east coast", "MOBILIZE", {"PRK"}, set()),
        ("North Korea fires missile over Japan", "MOBILIZE", {"PRK"}, {"JPN"}),
        ("North Korea fires missile at Japan", "ASSAULT", {"PRK"}, {"JPN"}),
        ("South Africa's Zuma in court on corruption charges", "ACCUSE", {"ZAF"}, {"ZAF"}),
        ("Spain gives Mauritania patrol boats", "AID", {"ESP"}, {"MRT"}),
        ("Kyrgyz court clears activists", "CONCEDE", {"KGZ"}, {"KGZ"}),
        ("Chinese ships ram Philippine boat", "ASSAULT", {"CHN"}, {"PHL"}),
        ("Tunisia curbs foreign funding of NGOs", "COERCE", {"TUN"}, {"NGO"}),
    ],
)
def test_headline_is_read(text, event, actor, recipient) -> None:
    kind, _, who, whom = told(text)[0]
    assert (kind, who, whom) == (event, actor, recipient)


@pytest.mark.parametrize(
    "text",
    [
        "Peace orders aim to end war",
        "Soldiers shot at checkpoint was on leave",
        "Guinea-Bissau army foils coup bid",
        "Oil tanks after Gulf truce",
        "Morocco hammer Congo",
        "Prices down as drones sell",
    ],
)
def test_what_only_looks_like_it_is_none_of_these(text) -> None:
    assert not [one for one in told(text) if one[0] in {"REQUEST", "COERCE", "MOBILIZE"}]


def test_a_protest_against_a_government_is_the_peoples() -> None:
    ((_, _, who, whom),) = told("Anti-government protests continued in Peru on Monday.")
    (row,) = mentions_of("Anti-government protests continued in Peru on Monday.", "2025-03-05")
    assert (who, whom) == ({"PER"}, {"PER"})
    assert row.actor[0].sector == ("CVL",)


def test_a_mob_against_a_people_is_not_of_it() -> None:
    ((_, _, who, _),) = told("Anti-Rohingya mob attacks refugees in Aceh")
    assert who == {"IDN"}


def test_those_in_arms_attack_not_the_state_before_them() -> None:
    (row,) = mentions_of("Niger jihadist attack kills 17 soldiers", "2025-03-05")
    assert row.actor[0].code == "NER"
    assert row.actor[0].sector[:1] == ("REB",)
    assert row.recipient[0].sector[:1] == ("MIL",)
