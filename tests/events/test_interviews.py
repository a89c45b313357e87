"""Interviews without labels: who asks, who answers, and where they are at home.

Texts of our own.
"""

import pytest
from coded_texts import codes, mentions_of, sides, told

INTERVIEW = (
    "'Nobody will close this bridge'\n\n"
    "Ghana's transport minister on lorries, Togo and her rivals\n\n"
    "By Esi Boateng, Accra\n\n"
    "Akua Mensah became Ghana's transport minister in May.\n\n"
    "Minister, Togo's premier has accused you of smuggling. Is he right?\n\n"
    "He is not. We have asked Benin to mediate, and I refuse to meet him before that.\n\n"
    "What did you sign in Cotonou?\n\n"
    "In March we signed a road pact with Benin.\n\n"
    "And if the border stays shut, will you resign?\n\n"
    "I won't. I condemned the closure and I condemn it again."
)


def test_who_is_asked_is_i_in_the_answers_and_you_in_the_questions():
    found = [(one.event, sides(one)) for one in mentions_of(INTERVIEW, "2019-06-02")]
    assert ("ACCUSE", "TGO GOV > GHA GOV") in found
    assert ("REQUEST", "GHA GOV > BEN GOV") in found
    assert ("REJECT", "GHA GOV > TGO GOV") in found
    assert ("SUPPORT", "GHA GOV BEN GOV > ") in found


def test_questions_of_an_explainer_ask_nobody():
    text = (
        "What happened in Ghana?\n\nAkua Mensah, the transport minister, closed a bridge.\n\n"
        "Why did she close it?\n\nTrucks had queued for a week.\n\n"
        "Can you still cross?\n\nBoats cross at night."
    )
    assert [one for one in told(text) if one[0] == "ACCUSE"] == []


def test_the_first_line_that_names_a_state_tells_where_a_text_is_at_home():
    text = (
        "'We kept our word'\n\nColombia's peace commissioner on his first year\n\n"
        "The commissioner signed an accord with Norway's envoy in Mexico City. A senator demanded"
        " an inquiry. The president said nothing."
    )
    demands = [one for one in told(text) if one[0] == "REQUEST"]
    assert demands
    assert {one[1] for one in demands} == {"COL"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("PRESIDENT MACRON: We condemn Chad for this raid.", "FRA>TCD"),
        ("President Macron: We condemn Chad for this raid.", "FRA>TCD"),
        ("MACRON: We condemn Chad for this raid.", "FRA>TCD"),
        ("Macron: We will send arms to Chad", "FRA>TCD"),
        # the near misses: no label, and one that names nobody
        ("President Macron said we condemn Chad for this raid.", "FRA>TCD"),
        ("Verdict: We condemn Chad for this raid.", None),
    ],
)
def test_one_line_with_a_name_before_it_is_said_by_that_name(text, sides):
    rows = mentions_of(text)
    assert ([f"{codes(row.actor)}>{codes(row.recipient)}" for row in rows] or [None]) == [sides]
