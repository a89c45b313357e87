"""Charges against whoever leads forces, names called, ministries in small letters."""

import pytest
from coded_texts import mentions_of, shown


@pytest.mark.parametrize(
    ("text", "event", "actor", "recipient"),
    [
        (
            "Chad's ruling party accused the head of the armed forces of treason.",
            "ACCUSE",
            "TCD PTY",
            "TCD MIL",
        ),
        (
            "Chad's ruling party accused the leader of the union of lying.",
            "ACCUSE",
            "TCD PTY",
            "TCD LAB",
        ),
        ("The state department condemned Turkey.", "ACCUSE", "USA GOV", "TUR GOV"),
        ("Iran called the Swiss embassy a “den of thieves”.", "ACCUSE", "IRN GOV", "CHE GOV"),
        ("A US-backed force in Syria took a dam from Isis.", "ASSAULT", "SYR REB", "IMG REB"),
    ],
)  # fmt: skip
def test_who_is_charged_and_by_whom(text, event, actor, recipient):
    found = [
        (one.event, shown(one.actor)[:7], shown(one.recipient)[:7])
        for one in mentions_of(text, "2019-06-12")
    ]
    assert (event, actor, recipient) in found


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A Syrian jet entered Israeli airspace.", "AID"),
        ("The UN Security Council voted on Monday to demand a truce in Syria.", "SUPPORT"),
    ],
)
def test_what_is_not_told(text, event):
    assert event not in {one.event for one in mentions_of(text, "2019-06-12")}
