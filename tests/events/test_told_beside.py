"""Who an office's holder is, whose talks they were, where people have fled to, how they were held.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides, told, types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The chief prosecutor of the International Criminal Court said he would open an"
            " investigation into the killings in Kenya.",
            "IGO JUD",
        ),
        (
            "The president of the International Court of Justice said he would open an inquiry"
            " into the shelling in Chad.",
            "UNO JUD",
        ),
    ],
)
def test_an_office_that_holds_a_name_is_of_that_name(text, expected):
    opened = next(one for one in mentions_of(text) if one.event == "ACCUSE")
    assert sides(opened).startswith(expected)
    assert not opened.actor[0].name.endswith((" of", " the"))


def test_officials_from_afar_are_still_nobodys():
    assert told("International officials condemned Chad.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Syrians have poured into Lebanon, where 40,000 people have fled since Friday.",
            [("SANCTION", "SYR", "SYR")],
        ),
        (
            "In Sudan, where 40,000 people have fled their homes, schools are shut.",
            [("SANCTION", "SDN", "SDN")],
        ),
    ],
)
def test_where_people_have_fled_is_no_country_of_theirs(text, expected):
    assert [one for one in told(text) if one[0] == "SANCTION"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Talks with the United Nations were "useful", the Syrian foreign minister said.',
            ("CONSULT", "SYR+UNO", ""),
        ),
        (
            'Talks with Iran were "useful", a Norwegian journalist said.',
            ("CONSULT", "IRN", ""),
        ),
    ],
)
def test_talks_are_of_the_official_who_tells_of_them(text, expected):
    assert expected in told(text)


STORY = (
    "Police in Lima were on alert on Friday.\n\n"
    "{}\n\n"
    "The interior minister of Peru visited the city in the evening. He met the mayor. "
    "Shops had closed early. Schools stayed open. Buses ran as usual. "
    "The opposition condemned the government."
)


def test_a_raid_in_which_people_are_held_is_how_they_are_held():
    text = STORY.format("Police rounded up 60 activists of a union during overnight raids.")
    assert "ASSAULT" not in types(text)
    assert "COERCE" in types(text)


@pytest.mark.parametrize(
    "words", ["Brazil has 2,500 troops in Peru.", "Chile and Brazil have soldiers in Peru."]
)
def test_troops_that_somebody_has_are_not_moved(words):
    assert "MOBILIZE" not in types(STORY.format(words))


@pytest.mark.parametrize(
    "text",
    [
        "The president of Chile declared a curfew on Friday after protesters angry at a rise in"
        " fares set fire to buses, looted shops and torched a bank.",
        "The premier spoke in Lagos when workers furious over their pay blocked the airport road.",
    ],
)
def test_what_those_do_who_are_angry_is_theirs(text):
    rows = told(text)
    assert "PROTEST" in [event for event, _, _ in rows]
    assert "ASSAULT" not in [event for event, _, _ in rows]


def test_who_is_found_guilty_and_sentenced_has_no_clause_of_his_own():
    text = "A court in Lima found a former mayor guilty of graft and sentenced him to six years."
    assert "SANCTION" in types(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Five rockets were fired from Lebanon at northern Israel on Monday.",
            "LBN UAF > ISR GOV",
        ),
        ("Israel said nine rockets had been launched from Gaza.", "PSE UAF > ISR MIL"),
        ("Chadian police fired shells from the roof at rebels.", "TCD COP > TCD REB"),
    ],
)
def test_where_something_is_fired_from_is_who_fires(text, expected):
    assert expected in [sides(one) for one in mentions_of(text) if one.event == "ASSAULT"]


def test_rockets_that_hit_a_state_under_attack_are_not_its_own():
    text = (
        "Pakistan shelled Indian villages on Friday, killing four farmers.\n\n"
        "Rockets were also fired at the Indian cities of Jammu and Udhampur. "
        "India said it would complain. Schools were shut. Flights were cancelled. "
        "Pakistan said it had hit Indian bases."
    )
    fired = [one for one in mentions_of(text) if one.evidence.text.startswith("Rockets")]
    assert all(party.code != "IND" for one in fired for party in one.actor)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chilean President Ana Rojas arrived in Tirana and congratulated the government.",
            ("SUPPORT", "CHL", "ALB"),
        ),
        (
            "Chilean President Ana Rojas flew to Tirana and praised the government.",
            ("SUPPORT", "CHL", "ALB"),
        ),
    ],
)
def test_whose_government_a_visitor_praises(text, expected):
    assert expected in told(text)


def test_who_flees_somewhere_holds_no_office_there():
    text = "Thousands arrived in Chad after soldiers attacked Sudanese villages."
    assert ("ASSAULT", "SDN", "SDN") in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Amnesty International warned the Kenyan police not to use live bullets.",
            ("REQUEST", "NGO", "KEN"),
        ),
        ("Kenya warned Uganda not to attack its boats.", ("THREATEN", "KEN", "UGA")),
        (
            "Palestinian militants resumed rocket fire on Israeli cities.",
            ("ASSAULT", "PSE", "ISR"),
        ),
        (
            "Rebels resumed shelling of a town in eastern Congo.",
            ("ASSAULT", "COD", "COD"),
        ),
    ],
)
def test_warnings_of_helpers_and_fire_resumed(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Kosovo applied to join the EU weeks after Russia invaded Ukraine in 2022.", "2022"),
        ("Sweden joined the alliance two years after Finland applied in 2015.", "2017"),
        ("Togo expelled the envoy weeks after he spoke.", "2024"),
    ],
)
def test_a_year_told_behind_counts_for_what_came_after(text, year):
    first = mentions_of(text)[0]
    assert first.date is not None
    assert (first.date.start or first.date.end or "").startswith(year)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway joined Sweden in condemning Belarus.", ("ACCUSE", "NOR+SWE", "BLR")),
        (
            "The Kenyan premier suggested that Uganda should open the border.",
            ("REQUEST", "KEN", "UGA"),
        ),
        ("The Kenyan premier suggested talks with Uganda.", ("AGREE", "KEN", "UGA")),
        (
            "The Polish premier will go ahead with the sale of helicopters to Chad.",
            ("AGREE", "POL", "TCD"),
        ),
        (
            "NATO ambassadors met in Oslo. Canada and the alliance urged Chad to yield.",
            ("REQUEST", "CAN+IGO", "TCD"),
        ),
    ],
)
def test_who_joins_suggests_or_goes_ahead(text, expected):
    assert expected in told(text)


def test_what_soldiers_are_said_to_have_gone_for_is_denied_with_it():
    text = "Uganda denied that its soldiers had crossed the border to help the Kenyan police."
    assert types(text) == ["REJECT"]


def test_what_was_said_at_an_alliances_meeting_is_not_said_to_it():
    text = "Japan pledged support at a NATO summit in Madrid."
    assert all("IGO" not in recipient for _, _, recipient in told(text))


def test_what_gunners_shoot_down_is_no_offer():
    assert "REJECT" not in types("Ukraine's air defences shot down 11 of them.")


def test_a_state_and_its_own_president_are_no_two_sides():
    text = (
        "Peru shelled Chilean ships on Monday. Chile shelled Peruvian ports.\n\n"
        "Peru's president said Peru would defend its coast. Brazil urged both sides to talk."
    )
    assert ("REQUEST", "BRA", "PER+PER") not in told(text)
    assert any(
        one[:2] == ("REQUEST", "BRA") and set(one[2].split("+")) == {"PER", "CHL"}
        for one in told(text)
    )


def test_the_two_who_agree_are_those_who_spoke():
    text = (
        "China accused Indian troops of beating Chinese personnel.\n\n"
        "Indian foreign minister Arun Nair spoke to his Chinese counterpart Li Wen on Monday."
        " The two agreed to meet again."
    )
    assert ("AGREE", "IND+CHN", "") in told(text)


def test_of_people_told_of_two_may_be_a_part():
    text = "Police in Lima arrested ten teachers on Monday. Two were beaten by officers."
    assert ("ASSAULT", "PER", "PER") in told(text)


def test_who_tells_whom_over_the_phone_has_talked_to_him():
    text = "The Peruvian president told his Chilean counterpart by telephone that it was over."
    assert ("CONSULT", "PER+CHL", "") in told(text)


def test_when_a_colonel_took_power_is_no_day_of_what_comes_next():
    text = (
        "Lieutenant Colonel Ali Sow, who seized power in Niger in January, appealed for calm."
        " A curfew was imposed."
    )
    curfew = next(one for one in mentions_of(text, "2022-09-30") if "curfew" in one.mode)
    assert curfew.date is not None
    assert not (curfew.date.start or "").startswith("2022-01")


def test_who_is_called_by_a_title_before_he_had_it_holds_office():
    (asked,) = mentions_of(
        "Rwandan Vice-President Paul Kagame asked the United Nations for help.", "1994-08-09"
    )
    assert sides(asked).startswith("RWA GOV")


def test_an_embassy_that_is_stoned_is_no_person():
    assert "ASSAULT" not in types("Demonstrators in Togo stoned the French embassy.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Washington will reinstate sanctions on Iran.", ["SANCTION"]),
        ("The White House said it was relieved.", []),
        ("Chad's president relieved a general of his command.", ["SANCTION"]),
        ("Togo's main labour federation vowed an indefinite strike.", ["PROTEST"]),
        ("Togo's rebels vowed attacks on the army.", ["THREATEN"]),
        ("The Chilean ministry gave companies 90 days to wind down contracts.", []),
        ("Chilean lawmakers set fire to a Peruvian flag.", ["PROTEST"]),
    ],
)
def test_words_that_are_not_what_they_look_like(text, expected):
    assert types(text) == expected


def test_participles_before_a_noun_tell_who_acts():
    text = "Fighting went on in Mali on Monday, where fleeing government troops looted a village."
    looted = [one for one in mentions_of(text) if one.evidence.text.endswith("village")]
    assert [one.actor[0].sector[:1] for one in looted] == [("MIL",)]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("It is the first such decree since 1980, when troops shot 200 people in Chad.", "1980"),
        ("Troops have shot 200 people in Chad since 1980.", "2024"),
    ],
)
def test_what_was_when_a_time_began_did_not_go_on_since(text, end):
    shot = next(one for one in mentions_of(text) if one.event == "ASSAULT")
    assert shot.date is not None
    assert (shot.date.end or "").startswith(end)


def test_a_threatened_strike_of_workers_is_no_violence():
    (threat,) = mentions_of("Togo's labour federation threatened an indefinite strike.")
    assert (threat.event, threat.mode) == ("THREATEN", ())
    (rebels,) = mentions_of("Togo's rebels threatened a strike on the capital.")
    assert (rebels.event, rebels.mode) == ("THREATEN", ("violence",))
