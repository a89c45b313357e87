"""What waits, what an arrest is for, what a report or a call says, what is failed."""

import pytest
from coded_texts import mentions_of


def coded(text):
    return [
        (
            mention.event,
            [one.code for one in mention.actor],
            [one.code for one in mention.recipient],
            mention.aux,
        )
        for mention in mentions_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # until then it has not happened
        ("Malian rebels will not free the pilots until the army pulls back.", ["REJECT"]),
        (
            "Chad's dockers said they will not end the strike until the minister resigns.",
            ["REJECT"],
        ),
        # what somebody is held for is a charge
        ("He was detained for attacking a policeman in Peru.", ["COERCE"]),
        ("Three editors were arrested in Kenya for protesting.", ["COERCE", "PROTEST"]),
        # steps taken are under way; other purposes are not
        ("Togo's president has taken several steps to widen political freedoms.", ["CONCEDE"]),
        ("Togo's president hired a lawyer to widen political freedoms.", []),
        # who issues a report says what it says
        ("Human Rights Watch put out a report accusing the Malian army of theft.", ["ACCUSE"]),
        # a call to say something asks nobody
        ("Denmark's premier called the Swedish premier to apologise for the leak.", ["CONSULT"]),
        ("Kenyan lawmakers called on the Somali president to discuss trade.", ["CONSULT"]),
        ("Chad called on Libya's foreign minister to open the border.", ["REQUEST"]),
        # where nobody is known to have rescued them, they were let go
        ("Two Danish sailors have been released from captivity.", ["RETREAT"]),
        # an attack on a bill
        ("Kenya's opposition led an attack on the tax bill.", ["ACCUSE"]),
        ("Kenya's army led an attack on the rebel town.", ["ASSAULT"]),
        # what may be done if somebody does not comply is a warning where somebody says it
        ("The EU may halt its aid to Togo if the vote is not held, France said.", ["THREATEN"]),
        ("If the vote is not held, the aid may dry up.", []),
        # many of a calling end what is public
        ("Argentine pilots ended their strike on Tuesday.", ["CONCEDE"]),
        # a noun before forces only says whose they are
        ("Ukraine shelled Russian occupation forces.", ["ASSAULT"]),
        # measures taken to do something are under way
        ("Burma's junta took measures to ease press censorship.", ["CONCEDE"]),
        # one frame for who is driven from ground; officials are forced out of a country
        ("Rwandan soldiers drove Congolese rebels out of the port.", ["ASSAULT"]),
        ("Chad's police forced a senator out of the country.", ["COERCE"]),
        # condolences are comments
        ("The Saudi king sent a condolence message to the Afghan president.", []),
        ("The Saudi king sent a message to the Afghan president.", ["CONSULT"]),
        # foreigners sent home against their will, and the own dead
        ("Lebanon repatriated 200 Syrian refugees.", ["COERCE"]),
    ],
)
def test_what_is_an_event(text, events):
    assert [event for event, *_ in coded(text)] == events


def test_what_could_not_be_done_is_denied_not_supposed():
    ((event, actor, _, aux),) = coded("Peru's parliament could not override the president's veto.")
    assert (event, actor, aux) == ("REJECT", ["PER"], ("negated",))


def test_two_presidents_of_named_countries_are_those():
    ((event, actor, recipient, _),) = coded("The two presidents of Chile and Peru held talks.")
    assert event == "CONSULT"
    assert sorted((*actor, *recipient)) == ["CHL", "PER"]


def test_a_noun_before_its_participle_is_who_said_it():
    ((event, actor, recipient, _),) = coded(
        "The Red Cross working in Chad said French forces must ensure security."
    )
    assert (event, actor, recipient) == ("REQUEST", ["NGO"], ["FRA"])


def test_a_delegation_that_calls_for_something_is_no_passive():
    ((event, actor, recipient, _),) = coded("A Chadian delegation called on Libya to withdraw.")
    assert (event, actor, recipient) == ("REQUEST", ["TCD"], ["LBY"])
