"""News of economies with politics in it: strikes called, firms taken over, duties, lenders."""

import pytest
from coded_texts import flagged_row, mentions_of

DAY = "2024-06-12"


def rows(text: str, **row: str) -> list[str]:
    """Return type, modes, flags and the two sides of each event."""
    return [flagged_row(one) for one in mentions_of(text, DAY, **row)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "North Korea test-fired two short-range missiles off its east coast on Monday.",
            "MOBILIZE weapons PRK GOV > -",
        ),
        (
            "The rupee slid after Pakistan test-launched a ballistic missile on Friday.",
            "MOBILIZE weapons PAK GOV > -",
        ),
        (
            "The index in Karachi fell after the Supreme Court disqualified two federal ministers"
            " and security forces sealed the border crossing at Torkham.",
            "SANCTION expel/historical PAK JUD > PAK GOV",
        ),
        (
            "Belarus has put the local arm of a Danish brewer under temporary management.",
            "COERCE seize BLR GOV > DNK BUS",
        ),
        (
            "Swiss authorities froze a chalet in Verbier belonging to a Russian banker.",
            "COERCE seize CHE GOV > RUS BUS",
        ),
        (
            "Serbia denied that it had become a smugglers' road, and promised the European"
            " Commission to tighten its export controls.",
            "AGREE - SRB GOV > EUR GOV",
        ),
        ("Algeria promptly distanced itself from the decision.", "REJECT change DZA GOV > -"),
        (
            "Madrid answered with air raids on the rebels' camps in northern Mali.",
            "ASSAULT aerial ESP MIL > MLI REB",
        ),
        ("An IMF mission is expected in Lusaka in August.", "AGREE - IGO BUS > ZMB GOV"),
        (
            "Police in Ghana stopped members of the Pensioners' Forum from entering the ministry.",
            "COERCE restrict GHA COP > GHA SOC",
        ),
        ("Kenya's police watchdog is investigating.", "ACCUSE investigate KEN GOV > -"),
        (
            "Six people were wounded in Lomé when soldiers fired tear gas at marching students on"
            " Tuesday.",
            "ASSAULT crowd-control TGO MIL > TGO EDU",
        ),
    ],
)
def test_acts_of_states_in_business_news(text: str, wanted: str) -> None:
    assert wanted in rows(text)


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Nigeria's Labour Congress announced a general strike for next Monday.", ("future",)),
        ("Kenyan nurses have called a 24-hour strike for Tuesday.", ("future",)),
        ("A general strike has been called for Friday by Ghana's unions.", ("future",)),
        ("Kenyan nurses called a strike on Monday and shut every ward in Nairobi.", ()),
        ("Kenyan nurses called a strike for three days.", ()),
        ("Nigerian lecturers began a strike on Monday.", ()),
    ],
)
def test_a_strike_that_is_called_for_a_day_is_to_come(text: str, flags: tuple[str, ...]) -> None:
    strikes = [one.aux for one in mentions_of(text, DAY) if one.event == "PROTEST"]
    assert strikes == [flags]


@pytest.mark.parametrize(
    "text",
    [
        "The British government promised to tighten sanctions on Myanmar.",
        "Britain vowed to tighten sanctions on Myanmar.",
    ],
)
def test_to_tighten_sanctions_on_others_is_no_promise_to_them(text: str) -> None:
    (threat,) = mentions_of(text, DAY)
    assert threat.event == "THREATEN"


@pytest.mark.parametrize(
    "text",
    [
        "A court in London threw out a claim for $90m by a Swiss trader against a Cypriot firm.",
        "Kenyan engineers test-fired the new kiln on Monday.",
        "Heavy rain is expected in Kenya in August.",
    ],
)
def test_what_is_no_act_of_politics(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        (
            "Denmark's foreign minister leaves for Cairo on Sunday for talks with his Egyptian"
            " counterpart.",
            "AGREE",
            DAY,
        ),
        (
            "Denmark's foreign minister flew to Cairo on Sunday for talks with his Egyptian"
            " counterpart.",
            "CONSULT",
            "2024-06-09",
        ),
    ],
)
def test_who_leaves_on_a_day_in_the_present_tense_has_not_left(
    text: str, event: str, day: str
) -> None:
    found = [one.date.start for one in mentions_of(text, DAY) if one.event == event and one.date]
    assert found == [day]


FILED = (
    "{byline}\n\nThe Bank of Malawi kept its rate at 28 percent on Tuesday, a day after the Paris"
    " Club and China agreed to form a committee on its debt. China and France had quarrelled over"
    " it, and China's envoy had left. The opposition accused the Governor of printing money."
)


@pytest.mark.parametrize(
    ("byline", "told"),
    [
        ("By Kondwani Phiri, BLANTYRE", "MWI"),
        ("By Ann Lee in Lilongwe", "MWI"),
        ("By Ann Lee", "CHN"),
    ],
)
def test_a_byline_tells_where_a_story_was_filed(byline: str, told: str) -> None:
    title = "Rates stay as China, Paris Club agree"
    known = rows(FILED.format(byline=byline), title=title)
    assert f"ACCUSE allege {told} OPP > {told} GOV" in known


LATER = " ".join(
    (
        "Officials of the International Monetary Fund left Malawi on Monday.",
        *("Maize is dear, and traders in the north complain of rain.",) * 14,
        "The {name} urged the government to cut subsidies.",
    )
)


@pytest.mark.parametrize(("name", "told"), [("Fund", {"IGO"}), ("fund", set())])
def test_a_short_name_is_of_the_body_to_the_end(name: str, told: set[str]) -> None:
    asked = [one for one in mentions_of(LATER.format(name=name), DAY) if one.event == "REQUEST"]
    assert {party.code for one in asked for party in one.actor} == told


AROUND = (
    "Traders in Accra had a quiet week. {told} Shops in the north stayed open. Cocoa lost two"
    " percent. Rain is late again, and farmers complain."
)


@pytest.mark.parametrize(
    ("told", "event", "day"),
    [
        (
            "The Bank of Ghana kept its policy rate unchanged yesterday, a day after the Paris Club"
            " and China agreed in Lusaka to set up a committee.",
            "AGREE",
            "2024-06-10",
        ),
        (
            "Peru closed its border on Tuesday, two days after Chile expelled its consul.",
            "SANCTION",
            "2024-06-09",
        ),
        (
            "A Turkish drone killed five militants in Iraq on Friday, and Baghdad lodged a strong"
            " protest with the Turkish ambassador on Saturday.",
            "ACCUSE",
            "2024-06-08",
        ),
        (
            "Chad's army shelled a village in Niger on Friday, and Niamey complained to the African"
            " Union's envoy on Sunday.",
            "ACCUSE",
            "2024-06-09",
        ),
    ],
)
def test_a_clause_has_its_own_day_or_one_counted_from_another(
    told: str, event: str, day: str
) -> None:
    found = [one for one in mentions_of(AROUND.format(told=told), DAY) if one.event == event]
    assert [one.date.start for one in found if one.date is not None] == [day]


def test_a_strike_to_come_is_not_the_one_that_is_on() -> None:
    text = (
        "Port workers in Durban walked off the job on Monday. The Congress of South African Trade"
        " Unions announced a general strike for next Wednesday. Trains ran. Shops stayed open. The"
        " employers offered nothing new."
    )
    strikes = [one.aux for one in mentions_of(text, DAY) if one.event == "PROTEST"]
    assert strikes == [(), ("future",)]


WANTED = (
    "Russia's Igor Pletnev is the richest man in Omsk. Russian banks and Russian mills are his, and"
    " Russia's president is his friend. Russian police guard his house. {told} Russia kept silent."
)


@pytest.mark.parametrize(
    ("told", "police"),
    [("Police arrested him at Larnaca airport in May.", "CYP"), ("Police arrested him.", "RUS")],
)
def test_police_at_a_place_are_of_its_country(told: str, police: str) -> None:
    found = [one for one in mentions_of(WANTED.format(told=told), DAY) if one.event == "COERCE"]
    assert [party.code for one in found for party in one.actor] == [police]


def test_to_suspend_ones_own_membership_is_to_leave() -> None:
    assert rows("Indonesia suspended its membership in OPEC on Monday.") == [
        "SANCTION withdraw IDN GOV > IGO BUS"
    ]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (
            "Japan filed a complaint at the World Trade Organisation in Geneva, while Brazil"
            " appealed to the United States for talks.",
            "USA",
        ),
        ("Japan filed a complaint against Brazil at the World Trade Organisation.", "BRA"),
        ("Japan filed a complaint in Geneva, while Brazil deplored the complaint.", "BRA"),
    ],
)
def test_what_another_does_meanwhile_is_no_answer(told: str, wanted: str) -> None:
    text = (
        f"{told} The United States had slapped duties on Japanese and Brazilian steel on Monday."
        " Washington kept silent. Seoul waited."
    )
    found = [one for one in mentions_of(text, DAY) if one.event == "ACCUSE"]
    assert [party.code for party in found[0].recipient] == [wanted]
