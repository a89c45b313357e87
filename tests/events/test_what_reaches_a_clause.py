"""How far a "not", a "may" or a "will" reaches; what is asked, yet to be done, or told twice."""

import pytest
from coded_texts import mentions_of, with_flags


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        # a joined verb with helpers of its own
        ("Kenya did not comment, but has condemned Uganda's raid.", "ACCUSE", ()),
        ("The Chadian army did not shell or storm the town.", "ASSAULT", ("negated",)),
        # what is still to be done
        ("Chad's army has yet to shell the town.", "ASSAULT", ("negated",)),
        ("The Chadian attack on the rebels has not ended.", "ASSAULT", ()),
        # what would do something
        ("A Chadian attack on Sudan would lead to a long war.", "ASSAULT", ("hypothetical",)),
        ("The Chadian attack on Sudan could lead to a long war.", "ASSAULT", ()),
        # what is told for a fact, though warned of
        ("Kenya warned that Uganda is arming the rebels in Congo.", "AID", ()),
        ("We would urge Kenya to free the reporters, the French minister said.", "REQUEST", ()),
        ("Togo will already have expelled the Ghanaian envoy.", "SANCTION", ()),
        # at the same time, not before
        ("Peru's president spoke during a meeting with Chile's president.", "CONSULT", ()),
        ("Peru's president spoke ahead of a meeting with Chile's president.", "AGREE", ()),
        # known, whatever is denied about it
        ("Police in Chad gave no details of the talks with Sudan's envoy.", "CONSULT", ()),
        # told apart in the lead
        (
            "The rebels, who have fought the army of Chad for years, welcomed the offer.",
            "ASSAULT",
            ("historical",),
        ),
    ],
)
def test_flags(text, event, aux):
    assert (event, aux) in with_flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "“Why are we attacking Sudan?” the Chadian general asked.",
        "Chad's mayor described the rebels fighting against the army.",
        "The army of Chad does not have the capacity to shell the town.",
        "A nurse asked to speak with me about her village in Chad.",
        "Every village in Chad needs a well in order to live.",
        "The president of Peru signed an order to keep the base open.",
    ],
)
def test_no_event(text):
    assert with_flags(text) == []


def test_who_says_no_is_on_both_sides_of_neither():
    found = with_flags("Neither Kenya nor Uganda will accept the accord with Sudan.")
    assert [event for event, _ in found] == ["REJECT"]


def test_teachers_are_heard_though_they_speak_to_nobody():
    assert with_flags("Serbian teachers will not end their strike.")


def test_what_a_denied_charge_says_is_no_event():
    found = with_flags("Iraq's president denied charges that he ran a squad that killed ministers.")
    assert [event for event, _ in found] == ["REJECT"]


def test_a_claim_of_responsibility_and_its_attack_are_one():
    found = with_flags("The Houthis claimed responsibility for an attack on Yemeni troops.")
    assert [event for event, _ in found] == ["ASSAULT"]


def test_who_claims_to_have_done_something_is_its_doer():
    found = with_flags("The Houthis claimed to have attacked a Greek tanker.")
    assert [event for event, _ in found] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya's president warned Uganda of war, warning that its army would strike.", "THREATEN"),
        ("The presidents of Peru and Chile are due to meet on Friday to discuss trade.", "AGREE"),
        (
            "Peru's president decided to withdraw its troops from Haiti. The move is bold.\n\n"
            "Senators wondered why. Peru's decision to withdraw from Haiti came early.",
            "CONCEDE",
        ),
    ],
)
def test_one_happening_is_told_once(text, event):
    assert [found for found, _ in with_flags(text)].count(event) == 1


def test_the_call_in_which_something_is_discussed_happened() -> None:
    text = "Macron discussed wheat in a call with Putin on Monday."
    (call,) = mentions_of(text)
    assert (call.event, call.aux) == ("CONSULT", ())
    assert [party.code for party in call.actor] == ["FRA", "RUS"]
