"""Who is meant where a clause names nobody, or only says "the other": victims never do the deed."""

import pytest
from coded_texts import mentions_of


def codes(text: str) -> list[tuple[str, set[str], set[str]]]:
    """Return type, codes of the actors and codes of the recipients of each event of a text."""
    return [
        (one.event, {party.code for party in one.actor}, {party.code for party in one.recipient})
        for one in mentions_of(text, "2024-03-05")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A blast wounded two nurses in Jos. A pastor was shot dead in Kaduna. Three girls were "
        "abducted in Zaria. Churches were full on Sunday.",
        "A mine killed a captain in Jolo. A nun was shot dead in Marawi. A miner was abducted in "
        "Davao. The sea was rough. Ferries did not sail.",
    ],
)
def test_victims_and_their_state_did_not_do_what_nobody_is_named_for(text: str) -> None:
    told = codes(text)
    assert len(told) == 3
    assert all(actor == {"UNK"} for _, actor, _ in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Guyana accused Venezuela of sending boats. Its neighbour rejected the charge.",
            ("REJECT", {"VEN"}, {"GUY"}),
        ),
        (
            "Oman's foreign minister visited Tehran. His host thanked him.",
            ("SUPPORT", {"IRN"}, {"OMN"}),
        ),
        (
            "Latvia and Belarus quarrelled. The former accused the latter of blackmail.",
            ("ACCUSE", {"LVA"}, {"BLR"}),
        ),
        (
            "Fiji's foreign minister met her Tongan counterpart. They signed a treaty on fish.",
            ("SUPPORT", {"FJI", "TON"}, set()),
        ),
        (
            "The presidents of Uganda and Burundi met in Entebbe. The two men signed a pact.",
            ("SUPPORT", {"UGA", "BDI"}, set()),
        ),
        (
            "Hungary's foreign minister visited Minsk. He met the president.",
            ("CONSULT", {"HUN", "BLR"}, set()),
        ),
    ],
)
def test_words_for_the_other_of_two_take_up_the_other(
    text: str, told: tuple[str, set[str], set[str]]
) -> None:
    assert codes(text)[-1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Angola detained two Zambian pilots. Zambia's foreign minister summoned the "
            "ambassador.",
            ("ACCUSE", {"ZMB"}, {"AGO"}),
        ),
        ("The Ugandan ambassador in Kigali was summoned.", ("ACCUSE", {"RWA"}, {"UGA"})),
        (
            "Police in Minsk beat a Lithuanian driver. The ambassador asked the government to "
            "punish the officers.",
            ("REQUEST", {"LTU"}, {"BLR"}),
        ),
        (
            "Senegal's consul condemned the attacks on Senegalese in Tunis.",
            ("ACCUSE", {"SEN"}, {"TUN"}),
        ),
        (
            "Soldiers in Kampala beat a Kenyan cook. Kenya condemned the beating of its citizen.",
            ("ACCUSE", {"KEN"}, {"UGA"}),
        ),
    ],
)
def test_envoys_are_of_the_other_state_and_victims_are_not_blamed(
    text: str, told: tuple[str, set[str], set[str]]
) -> None:
    assert told in codes(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("North and South Korean soldiers clashed.", ("ASSAULT", {"PRK", "KOR"}, set())),
        ("Pakistani and Indian troops exchanged fire.", ("ASSAULT", {"PAK", "IND"}, set())),
        (
            "Libya's army and Turkish mercenaries killed nine farmers.",
            ("ASSAULT", {"LBY", "TUR"}, {"LBY"}),
        ),
        ("An Ethiopian maid was beaten by her Lebanese employer.", ("ASSAULT", {"LBN"}, {"ETH"})),
        (
            "A Saudi-backed militia fired rockets at an Emirati base in Yemen.",
            ("ASSAULT", {"YEM"}, {"ARE"}),
        ),
        ("Five houses in eastern Congo were hit by artillery.", ("ASSAULT", {"UNK"}, {"COD"})),
        (
            "A Rwandan exile living in Lyon was attacked by three men in a park.",
            ("ASSAULT", {"UNK"}, {"RWA"}),
        ),
    ],
)
def test_joined_names_and_owners_keep_their_own_countries(
    text: str, told: tuple[str, set[str], set[str]]
) -> None:
    assert told in codes(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chad and Libya held talks on the border with Egypt as an observer.",
            ("CONSULT", {"TCD", "LBY"}, set()),
        ),
        (
            "Laos and Vietnam signed a deal on dams, with China and Japan as guarantors.",
            ("SUPPORT", {"LAO", "VNM"}, set()),
        ),
        (
            "The foreign ministers of Bosnia and Serbia failed to agree on a railway in Brussels.",
            ("REJECT", {"BIH", "SRB"}, set()),
        ),
        (
            "Inspectors of the Organisation for the Prohibition of Chemical Weapons met Syrian "
            "officials in The Hague.",
            ("CONSULT", {"IGO", "SYR"}, set()),
        ),
    ],
)
def test_hosts_observers_and_venues_are_no_sides(
    text: str, told: tuple[str, set[str], set[str]]
) -> None:
    assert codes(text) == [told]


def test_what_somebody_says_that_others_hit_is_his_own() -> None:
    said = "Eritrea said Ethiopia had fired rockets at its posts."
    assert codes(said) == [("ASSAULT", {"ETH"}, {"ERI"})]
    own = "Amnesty said Belarus had attacked its own citizens."
    assert codes(own)[-1] == ("ASSAULT", {"BLR"}, {"BLR"})


def test_what_is_fired_by_nobody_named_is_told_all_the_same() -> None:
    assert codes("Rockets were fired at Haifa.") == [("ASSAULT", {"UNK"}, {"ISR"})]
    struck = "A convoy in Sudan was struck by mortar fire."
    assert codes(struck) == [("ASSAULT", {"UNK"}, {"SDN"})]
    beaten = "The editor was beaten up by strangers in Tunis."
    assert codes(beaten) == [("ASSAULT", {"UNK"}, {"TUN"})]
