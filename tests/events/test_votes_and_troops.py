"""Votes that undo, troops sent to a host, warnings that threaten nobody, answers to a charge."""

import pytest
from coded_texts import mentions_of


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Brazil said it will send 300 soldiers to Haiti.", ["MOBILIZE"]),
        ("Turkey says it will send 2,000 troops to Libya to train its army.", ["AGREE"]),
        ("The Fijian leader warned island nations against debt traps.", []),
        ("New Zealand warned its citizens against travel to Lebanon.", []),
        ("Canada warned its citizens against travelling to Haiti.", []),
        ("The Croatian parliament voted to postpone the pension bill.", ["REJECT"]),
        ("The Dutch parliament voted to halt arms exports to Israel.", ["SANCTION"]),
        ("The president of Tunisia signed a decree pardoning 200 prisoners.", ["CONCEDE"]),
        ("Uganda lost four soldiers when a bomb hit their truck in Somalia.", ["ASSAULT"]),
        ("Protesters hurled bottles at a police van in Nantes, wounding an officer.", ["PROTEST"]),
        ("Palau has also led a campaign at the United Nations on sea levels.", []),
    ],
)
def test_no_threat_no_assent_no_second_row(text, events):
    assert [mention.event for mention in mentions_of(text)] == events


@pytest.mark.parametrize(
    "text",
    [
        "Kenya accused Sudan of arming militias, a charge Khartoum denied.",
        "Kenya accused Sudan of arming militias, a claim Sudan has rejected.",
        "Kenya accused Sudan of arming militias, which Sudan denied.",
    ],
)
def test_what_answers_a_charge_is_told_beside_it(text):
    (denial,) = [mention for mention in mentions_of(text) if mention.event == "REJECT"]
    assert [party.code for party in denial.actor] == ["SDN"]
    assert denial.aux == ()
