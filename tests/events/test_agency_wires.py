"""What wires of international agencies tell: measures and their targets, answers, suspects.

Texts of our own.
"""

import pytest
from coded_texts import mentions_of, sides, told, types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo imposed sanctions on Eritrea on Monday, targeting six officials.", ["SANCTION"]),
        ("Peru's congress passed a bill on Monday hitting foreign charities.", ["SUPPORT"]),
        ("Rebels in Chad attacked on Monday, targeting an airport.", ["ASSAULT"]),
    ],
)
def test_whom_measures_are_aimed_at_is_not_attacked(text, expected):
    assert set(types(text)) == set(expected)


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("Oslo condemned the coup in Chad on Monday. So did Ghana.", ("GHA", "TCD")),
        (
            "Oslo condemned the coup in Chad. So did Peru, whose envoy, Ana Rey, flew to Accra on"
            " Monday and met the premier.",
            ("PER", "TCD"),
        ),
        ("Oslo closed its embassy in Chad on Monday, as did Peru.", ("PER", "TCD")),
        ("Peru was the first to praise Chile's Ana Rey, followed by Ghana.", ("GHA", "CHL")),
        ("Peru recalled its envoy from Quito. Chile followed suit on Friday.", ("CHL", "ECU")),
        ("Peru expelled two Libyan envoys. Chile and Ghana did the same.", ("CHL+GHA", "LBY")),
    ],
)
def test_who_does_what_another_did(text, echo):
    first, *more = told(text)
    assert (first[0], *echo) in more


@pytest.mark.parametrize(
    "text",
    [
        "Oslo praised Chad's plan on Monday. So do many.",
        "Peru praised Chad. Ghana did the same job.",
    ],
)
def test_who_does_something_else_echoes_nothing(text):
    assert len(told(text)) == 1


ASIDE = (
    "Police in Bangladesh patrolled Dhaka on Wednesday after a week of strikes. In Savar, where a"
    " bus was set ablaze on Monday night, a court on Wednesday jailed nine strikers. Nepal, which"
    " signed a labour deal with Dhaka last November, condemned the arson."
    " The unions in Bangladesh have called for talks. Shops stayed shut. The premier of Bangladesh"
    " visited a mill."
)


def test_a_day_told_in_an_aside_is_not_that_of_what_the_sentence_tells():
    days = {
        (one.event, one.actor[0].code): one.date.start
        for one in mentions_of(ASIDE, "2024-05-01")
        if one.date is not None
    }
    assert days["COERCE", "BGD"] == "2024-05-01"
    assert days["ACCUSE", "NPL"] == "2024-05-01"


def parties_of(text: str, event: str) -> list[str]:
    return [sides(one) for one in mentions_of(text) if one.event == event]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Estonia asked the EU for help on Monday.\n\nThe Chinese commerce ministry denied it."
            " Spokesman Wu Gao accused Estonia of lying.",
            "CHN GOV > EST GOV",
        ),
        (
            "Estonia asked the EU for help on Monday.\n\nThe Belarusian army denied it."
            " A spokesman accused Estonia of lying.",
            "BLR MIL > EST GOV",
        ),
    ],
)
def test_a_spokesman_speaks_for_the_body_told_of_before_him(text, expected):
    assert parties_of(text, "ACCUSE") == [expected]


def test_a_foreign_judge_has_no_opposition_in_the_next_paragraph():
    text = (
        "Peru's government opened talks with Shining Path rebels on Monday, officials in Peru said."
        " Peru's army had bombed the group in May.\n\nLast month a U.S. judge in Miami charged a"
        " Peruvian general with smuggling.\n\nThe opposition Andean Union party slammed the talks."
    )
    assert [sides(one)[:7] for one in mentions_of(text) if "disapprove" in one.mode] == ["PER OPP"]


@pytest.mark.parametrize(
    "rest",
    [
        "Kenya's president met Uganda's premier in Kampala.\n\nTogo urged both sides to talk.",
        "Kenya's king met Uganda's premier in Kampala.\n\nGhana urged the two neighbours to talk.",
    ],
)
def test_onlookers_turn_to_the_two_that_the_story_is_about(rest):
    text = f"Chile accused Peru of shelling a town. Peru rejected it and blamed Chile.\n\n{rest}"
    (asked,) = [one for one in mentions_of(text) if one.event == "REQUEST"]
    assert {party.code for party in asked.recipient} == {"CHL", "PER"}


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        (
            "A Swedish court on Monday jailed an Iranian judge, Hamid Rad, over killings in Iran."
            " Police had arrested the defendant in 2019.",
            "SWE COP > IRN JUD",
        ),
        (
            "Finland charged a Liberian warlord with murder on Monday."
            " The suspect, 51, was arrested in Tampere in 2020.",
            "FIN COP > LBR PRM",
        ),
    ],
)
def test_a_defendant_is_whoever_was_charged_before(text, accused):
    assert accused in parties_of(text, "COERCE")


def places_of(text: str, event: str) -> list[str | None]:
    return [
        one.place.name if one.place is not None else None
        for one in mentions_of(text)
        if one.event == event
    ]


@pytest.mark.parametrize(
    ("first", "event", "place"),
    [
        ("Sweden last year jailed an Iraqi for shooting captives in Mosul.", "COERCE", "Sweden"),
        ("A Kenyan court convicted a Ugandan over attacks in Kampala.", "SANCTION", None),
        ("Fifty Syrian exiles protested outside a court on Monday.", "PROTEST", "Accra"),
        (
            "Ghanaian police shot two herders near Dambourakiri on Monday.",
            "ASSAULT",
            "Dambourakiri",
        ),
        ("Police fired tear gas in Matsangoni on Monday.", "ASSAULT", "Matsangoni"),
        ("Police fired tear gas outside Congress on Monday.", "ASSAULT", "Accra"),
    ],
)
def test_where_a_verdict_a_protest_and_a_village_of_no_list_are(first, event, place):
    rest = " Ghana's premier was in Accra. The mayor of Accra kept silent. Shops in Accra opened."
    assert places_of(first + rest, event)[:1] == [place]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo lifted its embargo on Fiji on Monday, a move hailed by Peru.", "PER GOV > NOR GOV"),
        ("Peru freed nine rebels on Monday, a gesture welcomed by Chile.", "CHL GOV > PER GOV"),
        ("Togo expelled two Malian envoys, a decision Ghana applauded.", "GHA GOV > TGO GOV"),
    ],
)
def test_praise_of_a_move_is_towards_whoever_made_it(text, expected):
    assert parties_of(text, "SUPPORT") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Russia vetoed a resolution on Chad on Monday. Peru called the veto "a disgrace".',
            "PER GOV > RUS GOV",
        ),
        ("Togo banned a rally on Monday. France criticised the ban.", "FRA GOV > TGO GOV"),
    ],
)
def test_blame_of_an_act_just_told_is_of_whoever_did_it(text, expected):
    assert parties_of(text, "ACCUSE") == [expected]


def test_a_deed_told_with_its_hour_is_no_background_however_late_it_is_told():
    told_first = (
        "Kenya's premier spoke in Nairobi on Monday about wages. " + 20 * "Shops stayed shut. "
    )
    deeds = (
        "Strikers torched an office of the ruling party overnight. Police arrested nine strikers."
    )
    arson, *_ = [one for one in mentions_of(told_first + deeds) if one.event == "PROTEST"]
    assert "historical" not in arson.aux


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya's premier vowed on Monday never to negotiate with the rebels.", ["REJECT"]),
        ("Peru's leader promised that no troops would be withdrawn.", ["REJECT"]),
        ("Chad's president pledged not to attack Niger.", ["AGREE"]),
        ("Chad's president vowed to attack Niger.", ["THREATEN"]),
        ("Fiji's premier vowed never to recognise the treaty.", ["REJECT"]),
    ],
)
def test_a_promise_not_to_do_something_is_told_by_what_is_not_done(text, expected):
    assert types(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Arakan Army seized a town in Myanmar on Monday. The army killed nine rebels.",
            "MMR MIL > MMR REB",
        ),
        (
            "The Lord's Resistance Army burned huts in Uganda. The army shot dead two rebels.",
            "UGA MIL > UGA REB",
        ),
    ],
)
def test_the_army_is_the_states_whatever_rebels_are_called(text, expected):
    assert expected in parties_of(text, "ASSAULT")


def test_who_is_due_for_talks_in_a_joined_clause_is_its_own_subject():
    text = (
        "Oslo last week imposed sanctions on two firms in Dubai for buying gold, and the European"
        " Union's envoy for Africa, Ann Brandt, is due in Accra on Thursday for talks with Ghana's"
        " army chief."
    )
    assert ("AGREE", "EUR", "GHA") in told(text)
