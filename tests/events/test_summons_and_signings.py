"""Who summons and signs, who meets and where, and which verb a year dates."""

import pytest
from coded_texts import mentions_of, told


@pytest.mark.parametrize(
    ("text", "event", "actor", "recipient"),
    [
        ("The Chinese ambassador in Tokyo was summoned on Monday.", "ACCUSE", "JPN", "CHN"),
        ("The French ambassador was summoned in Algiers on Monday.", "ACCUSE", "DZA", "FRA"),
        ("Latvia summoned the Russian charge d'affaires.", "ACCUSE", "LVA", "RUS"),
        ("Fiji signed a treaty on policing with Samoa on Monday.", "SUPPORT", "FJI+WSM", ""),
        ("Fiji signed a deal to train nurses with Samoa.", "SUPPORT", "FJI+WSM", ""),
        ("A pact is to be signed by Cyprus and Egypt next month.", "AGREE", "CYP+EGY", ""),
        ("Talks between Chad and Niger in Rome were cancelled.", "REJECT", "TCD+NER", ""),
    ],
)
def test_who_summons_signs_and_cancels(text, event, actor, recipient):
    assert told(text) == [(event, actor, recipient)]


def test_the_year_of_a_noun_does_not_date_the_next_verb():
    rows = mentions_of(
        "Chad hailed a 2015 security pact with France and accused Libya of meddling."
    )
    (charge,) = [mention for mention in rows if mention.event == "ACCUSE"]
    assert charge.date is not None
    assert charge.date.text is None
