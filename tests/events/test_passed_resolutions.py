"""A resolution or law that is passed comes to what it does about sanctions and trade."""

import pytest
from coded_texts import mentions_of, shown


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (one.event, shown(one.actor), shown(one.recipient))
        for one in mentions_of(text, "2019-03-11")
    ]


@pytest.mark.parametrize(
    ("text", "event", "actor", "recipient"),
    [
        ("The UN Security Council passed a resolution imposing sanctions on Iran.", "SANCTION",
         "UNO", "IRN GOV"),
        ("The UN Security Council adopted a resolution tightening sanctions on Iran.",
         "SANCTION", "UNO", "IRN GOV"),
        ("The UN Security Council adopted a resolution imposing an arms embargo on South Sudan.",
         "SANCTION", "UNO", "SSD GOV"),
        ("The UN passed a resolution that bans oil exports to Libya.", "SANCTION", "UNO",
         "LBY GOV"),
        ("The Security Council passed a resolution lifting sanctions on Eritrea.", "CONCEDE",
         "UNO", "ERI GOV"),
    ],
)  # fmt: skip
def test_what_a_resolution_does_about_sanctions(text, event, actor, recipient):
    assert told(text) == [(event, actor, recipient)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya's parliament passed a law banning plastic bags.", "COERCE"),
        ("The Security Council adopted a resolution extending the mandate of its mission in Mali.",
         "SUPPORT"),
    ],
)  # fmt: skip
def test_what_others_do_stays_what_it_was(text, event):
    assert [one[0] for one in told(text)] == [event]
