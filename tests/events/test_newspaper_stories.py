"""What newspapers tell in passing: what was often done, what was to come then, one deed twice."""

import pytest
from coded_texts import mentions_of, shown, sides, told, with_flags

BEFORE = (
    "On Tuesday the Somali president thanked Kenya. He said that the army had taken the town of "
    "Bor. He then flew to Cairo. "
)


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        (
            "Opposition lawmakers have repeatedly accused the Somali president of bribery.",
            "ACCUSE",
            ("historical",),
        ),
        ("Somali rebels have routinely asked Kenya for help.", "REQUEST", ("historical",)),
        ("Eritrea has long backed the rebels.", "SUPPORT", ("historical",)),
        # said once, and standing
        ("Opposition lawmakers have accused the Somali president of bribery.", "ACCUSE", ()),
        # taken up, and standing
        ("Somalia will leave the pact, as it has repeatedly threatened to do.", "THREATEN", ()),
        ("Eritrea has repeatedly warned Somalia that it would invade it.", "THREATEN", ()),
        # on the day, over and over
        ("Eritrea repeatedly accused Ethiopia of lying on Monday.", "ACCUSE", ()),
    ],
)
def test_what_was_done_again_and_again_is_background(text, event, aux):
    assert (event, aux) in with_flags(BEFORE + text)


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        (
            "The Ethiopian minister told reporters that the Eritreans had agreed in principle to "
            "free the crew against a fine.",
            "AGREE",
            (),
        ),
        (
            "The governor said that the Kenyan government had broken a promise to station a force "
            "in the town.",
            "ACCUSE",
            (),
        ),
        # told by nobody
        ("By then Eritrea had asked Kenya for help.", "REQUEST", ("historical",)),
    ],
)
def test_what_is_said_to_have_been_done_may_be_news(text, event, aux):
    told_before = (
        "On Tuesday the Somali president thanked Kenya. He then flew to Cairo. Thousands fled the "
        "town in 2021 and rebels burned it. "
    )
    assert (event, aux) in with_flags(f"{told_before}{text} It passed a bill last May.")


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        (
            "Kenya's army said last December it would send 300 more troops to Somalia.",
            "MOBILIZE",
            ("historical",),
        ),
        ("In 2003 Kenya decided to invade Somalia.", "ASSAULT", ("historical",)),
        # to come as yet
        (
            "Kenya's army said on Monday it would send 300 more troops to Somalia.",
            "MOBILIZE",
            ("future",),
        ),
    ],
)
def test_what_was_to_come_long_ago(text, event, aux):
    assert (event, aux) in with_flags(BEFORE + text)


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        ("Kenyan troops withdrew from a town in Somalia, not far from the border.", "RETREAT", ()),
        ("Togo has not so far signed the treaty with Benin.", "SUPPORT", ("negated",)),
        (
            "Turkey launched the raid with hardly a word of protest from Greece.",
            "ACCUSE",
            ("negated",),
        ),
        (
            "Egypt crushed the protest without a murmur of criticism from Italy.",
            "ACCUSE",
            ("negated",),
        ),
        ("Egypt crushed the protest without criticism from Italy.", "ACCUSE", ("negated",)),
        # the reason of a deed is asked, not whether it was done
        ("If you wonder why Kenyan teachers blocked a road in Nairobi, ask them.", "PROTEST", ()),
        ("Nobody asked why Chad bombed the camp in Sudan.", "ASSAULT", ()),
        (
            "If Kenyan teachers blocked a road in Nairobi on Monday, nobody saw it.",
            "PROTEST",
            ("hypothetical",),
        ),
        # there was some
        ("Egypt crushed the protest despite the criticism from Italy.", "ACCUSE", None),
    ],
)
def test_what_is_denied_and_what_is_not(text, event, aux):
    flags = dict(with_flags(text))
    assert "negated" not in flags[event] if aux is None else flags[event] == aux


@pytest.mark.parametrize(
    "text",
    [
        "A family of seven was killed when air strikes hit a suburb of Sanaa on 4 April.",
        "Scores of fighters were killed when American jets carried out air strikes on a militia "
        "in eastern Iraq last week.",
        "Eleven Malian soldiers were wounded when rebels shelled their camp near Gao in March.",
    ],
)
def test_killed_when_is_one_deed(text):
    assert len([event for event, _, _ in told(text) if event == "ASSAULT"]) == 1


def test_two_attacks_on_two_days_stay_two():
    text = (
        "Ten Kenyan soldiers were killed on Monday after al-Shabaab attacked a village on Sunday."
    )
    assert len([event for event, _, _ in told(text) if event == "ASSAULT"]) == 2


@pytest.mark.parametrize(
    ("text", "event", "who"),
    [
        # who is engaged in a fight does it
        (
            "The Philippine army is engaged in combat with Abu Sayyaf.",
            "ASSAULT",
            "PHL MIL PHL REB > ",
        ),
        (
            "Ethiopia was engaged in a border war with Tigrayan rebels.",
            "ASSAULT",
            "ETH MIL ETH REB > ",
        ),
        # who answers with threats makes them
        (
            "The US and France responded with threats of military action against Syria.",
            "THREATEN",
            "USA GOV FRA GOV > SYR GOV",
        ),
        ("Eritrea announced its intention to invade Ethiopia.", "THREATEN", "ERI GOV > ETH GOV"),
        # those counted up
        (
            "The Kenyan president spoke by phone with African leaders including Cyril Ramaphosa "
            "and Yoweri Museveni.",
            "CONSULT",
            "KEN GOV ZAF GOV UGA GOV > ",
        ),
        # who vouches for a deed did not do it
        (
            "The junta's tactics include the UN-documented use of nerve gas in Myanmar.",
            "ASSAULT",
            "UNK > MMR CVL",
        ),
        # whose passport it is
        (
            "Lina Farouk, a writer from Leeds, had her British citizenship revoked.",
            "COERCE",
            "GBR GOV > GBR CVL",
        ),
    ],
)
def test_sides(text, event, who):
    found = [mention for mention in mentions_of(text) if mention.event == event]
    assert [sides(mention) for mention in found] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan army described the attackers as a unit of 300 fighters.",
        "The Sudanese family spent four months in camps in Chad.",
    ],
)
def test_nothing_is_done(text):
    assert told(text) == []


def test_whoever_is_denied_links_to_accuses_nobody():
    (denial,) = mentions_of("The FARC denied any links to the ELN.")
    assert (denial.event, shown(denial.recipient)) == ("REJECT", "-")


def test_rebels_have_no_jets():
    text = (
        "Boko Haram fighters shot dead ten farmers near Maiduguri in Nigeria on Monday. Boko Haram "
        "holds the bush there. Two of its leaders were killed in a 2015 air strike near Maiduguri."
    )
    raids = [one for one in mentions_of(text) if "aerial" in one.mode]
    assert raids
    assert all("REB" not in party.sector for one in raids for party in one.actor)
