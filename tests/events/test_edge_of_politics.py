"""Pages on the edge of politics: relief, sport, plagues, films; what is done, what only sounds so.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, told, types, with_flags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Relief that is flown in, dug for, handed over
        ("After the quake in Chile, Peru flew in a field hospital.", ("AID", "PER", "CHL")),
        ("India handed over a mobile laboratory to Tonga.", ("AID", "IND", "TON")),
        (
            "French soldiers dug through the rubble in Port-au-Prince, Haiti.",
            ("AID", "FRA", "HTI"),
        ),
        ("Turkish troops let Syrian families through the border.", ("RETREAT", "TUR", "SYR")),
        # Crowds and those who hold them back
        ("In Peru widows stoned the governor's car.", ("PROTEST", "PER", "PER")),
        (
            "Serbian fans tore up chairs and flung them at Croatian supporters.",
            ("PROTEST", "SRB", "HRV"),
        ),
        ("Ugandan police trained hoses on a column of teachers.", ("ASSAULT", "UGA", "UGA")),
        ("Egyptian police barred the way of the marchers.", ("COERCE", "EGY", "EGY")),
        ("In Kenya scientists staged a die-in.", ("PROTEST", "KEN", "KEN")),
        ("Guards machine-gunned the prisoners in Peru.", ("ASSAULT", "PER", "PER")),
        ("At the climate talks in Bonn, Bolivia walked out.", ("REJECT", "BOL", "")),
    ],
)
def test_what_is_done(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Ghanaian senator fought three battles at the ballot box.", "ASSAULT"),
        ("The governor of Lagos in Nigeria waged war on paperwork.", "ASSAULT"),
        ("Tunisia's handball men ambushed Qatar with five goals in the first half.", "ASSAULT"),
        ("Yellow fever killed nine nurses in Angola.", "ASSAULT"),
        ("In the film, soldiers shoot a priest in Peru.", "ASSAULT"),
        ("Colonel Adjo came to the premiership of Benin in 1972.", "CONSULT"),
        ("The Chadian colonel entered the staff academy in 1990.", "MOBILIZE"),
        ("Spain turned over two ambulances to Senegal.", "COOPERATE"),
    ],
)
def test_what_only_sounds_so(text: str, event: str) -> None:
    assert event not in types(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Ghanaian army fought three battles at the border.", "ASSAULT"),
        ("Tunisia's soldiers ambushed rebels with grenades.", "ASSAULT"),
        ("The Bolivian minister came to Chile on Monday.", "CONSULT"),
        ("Bolivian troops entered Chile at dawn.", "MOBILIZE"),
        ("Spain handed over a banker to Peru.", "COOPERATE"),
    ],
)
def test_what_is_done_all_the_same(text: str, event: str) -> None:
    assert event in types(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two Dutch tourists were deported on Monday. Chad's minister defended it.", "TCD > NLD"),
        # Who is of no told country is of where it happened.
        ("Three men were deported from Peru.", "PER > PER"),
    ],
)
def test_nobody_is_deported_by_his_own_state(text: str, expected: str) -> None:
    assert expected in [
        f"{actor} > {other}" for event, actor, other in told(text) if event == "COERCE"
    ]


def test_what_storms_do_in_a_clause_within_is_not_done_by_whoever_helps() -> None:
    text = "Oxfam sent tents to Fiji, where a cyclone tore through in May, killing nine people."
    assert types(text) == ["AID"]
    text = "Troops shelled a village in Chad where rebels hid, killing ten people."
    assert "ASSAULT" in types(text)


def test_who_leaves_a_pact_withdraws_no_troops() -> None:
    assert told("Burundi began its withdrawal from the convention.") == [("SANCTION", "BDI", "")]
    assert types("Burundi began its withdrawal from Somalia.") == ["RETREAT"]


def test_who_said_something_also_begs() -> None:
    text = 'The UN chief said that the sea was "dying" and implored Chad to act.'
    assert ("REQUEST", "UNO", "TCD") in told(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Between 1961 and 1964 Peru's army shelled villages.", "1961-01-01", "1964-12-31"),
        ("In 1962-64 Yemen's army shelled villages.", "1962-01-01", "1964-12-31"),
        # Two years that are no pair
        (
            "After a vow of 1955, the army shelled Peru's villages in 1958.",
            "1958-01-01",
            "1958-12-31",
        ),
    ],
)
def test_years_from_and_to(text: str, start: str, end: str) -> None:
    days = [(one.date.start, one.date.end) for one in mentions_of(text) if one.event == "ASSAULT"]
    assert days == [(start, end)]


@pytest.mark.parametrize(
    ("text", "event", "flags"),
    [
        ("On the anniversary of the coup, thousands marched in Bamako, Mali.", "PROTEST", ()),
        ("Police in Lima arrested marchers at a memorial for those killed.", "COERCE", ()),
        ("Bombers struck a memorial service in Kandahar, killing nine.", "ASSAULT", ()),
        ("Fijians marked the anniversary of the bombing by rebels.", "ASSAULT", ("historical",)),
        (
            "At the memorial, survivors recalled how Malian soldiers shot forty villagers.",
            "ASSAULT",
            ("historical",),
        ),
    ],
)
def test_what_is_done_on_an_anniversary_is_news(
    text: str, event: str, flags: tuple[str, ...]
) -> None:
    assert (event, flags) in with_flags(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kuwait's hockey players were refused visas by Oman.", ("REJECT", "OMN", "KWT")),
        ("Tuvalu's premier accused rich states of drowning his people.", ("ACCUSE", "TUV", "")),
        ("France sent a frigate with tarpaulins to Tonga.", ("AID", "FRA", "TON")),
        ("In Chile widows turned their backs on the president.", ("PROTEST", "CHL", "CHL")),
        ("Bahrain pulled out of the tournament in Oman.", ("PROTEST", "BHR", "OMN")),
        ("Oman sent a brigade of nurses to Yemen.", ("AID", "OMN", "YEM")),
        (
            "French helicopters dropped ten tonnes of flour to villagers in Chad.",
            ("AID", "FRA", "TCD"),
        ),
        ("Actors in Lima went on strike.", ("PROTEST", "PER", "PER")),
        ("The Archbishop of Canterbury condemned Malawi's police.", ("ACCUSE", "GBR", "MWI")),
    ],
)
def test_who_plays_mourns_and_sails(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


def test_who_looks_at_wreckage_visits_nobody() -> None:
    assert "CONSULT" not in types("Tonga's king toured the wreckage on Sunday.")
    assert "CONSULT" in types("Tonga's king toured Fiji on Sunday.")


def test_the_health_agency_rules_no_country_by_emergency() -> None:
    assert types("The World Health Organization declared the outbreak in Chad an emergency.") == []
    assert types("Chad's government declared an emergency.") == ["COERCE"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Hurricane Ruth hit Peru on Friday night, killing 70 people.", "ASSAULT"),
        ("Troops closed a valley in Ghana after Lassa fever killed nine people.", "ASSAULT"),
        ("Togo's army lost at football. Togo have demanded a rematch.", "REQUEST"),
    ],
)
def test_what_storms_fevers_and_clubs_do(text: str, event: str) -> None:
    assert event not in types(text)


def test_states_in_general_are_nobody_in_a_story_of_one() -> None:
    text = (
        "Fiji's army seized timber on Friday. Fiji's ministers met farmers in Suva. Police arrested"
        " two men. The opposition accused the government of theft. A court freed the men. Villagers"
        " marched.\n\nThe UN envoy urged member states to halt sales of fuel to the army."
    )
    assert ("REQUEST", "UNO", "") in told(text)
