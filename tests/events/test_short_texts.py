"""Single sentences, headlines and short notes, where frames alone decide."""

import pytest
from coded_texts import mentions_of

from dateline.records import Mention


def coded(text: str) -> tuple[Mention, ...]:
    return mentions_of(text, None, lang="en")


def told(text: str) -> list[tuple[str, str]]:
    return [(one.event, "+".join(one.mode)) for one in coded(text)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The army retook the town of Palmyra in Syria without a fight.", ("COERCE", "seize")),
        ("Syrian rebels captured the town and met no resistance.", ("COERCE", "seize")),
        ("Rebels seized an abandoned town near Aleppo.", ("COERCE", "seize")),
        ("Syrian rebels captured the town after fierce resistance.", ("ASSAULT", "")),
        ("Hungary passes law to ban rallies", ("COERCE", "restrict")),
        ("Brazilian police captured a drug lord in Rio on Friday.", ("COERCE", "arrest")),
        ("Peru said it expelled two US Embassy staff members.", ("SANCTION", "expel")),
        ("Some marched in Lima while others clashed with Peruvian police.", ("PROTEST", "riot")),
    ],
)
def test_what_stands_beside_a_deed_decides_its_type(text: str, event: tuple[str, str]) -> None:
    assert event in told(text)


def test_a_law_that_is_for_something_is_support():
    assert told("The Hungarian parliament passed a law to protect bees.")[0][0] == "SUPPORT"


def test_whoever_protests_that_something_is_done_has_no_march():
    text = "The Latvian authorities ignore the rights of Russians, a rights group protested."
    assert told(text) == [("ACCUSE", "disapprove")]


def test_what_would_need_to_be_done_is_no_request():
    assert not told("The Dutch general said NATO would need to stay strong.")


def test_a_report_of_somebody_accuses():
    text = (
        "Chad's government is responsible for mass killings, according to a United Nations report."
    )
    assert [(one.event, one.actor[0].code) for one in coded(text)] == [("ACCUSE", "UNO")]


def test_giving_up_is_no_deadline():
    text = "Three Malian rebels have given up fighting and surrendered."
    assert told(text) == [("RETREAT", "disarm")]


@pytest.mark.parametrize(
    "text",
    [
        "Four residents of Vancouver face charges over a drug ring and the robbery of a bank.",
        "A man was charged in Cork with the burglary of a shop and the theft of a wallet.",
    ],
)
def test_private_crime_is_nobodys_politics(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Ugandan unions organised a general strike that shut down Kampala.", ["PROTEST"]),
        ("A Tunisian activist staged a hunger strike in protest against the law.", ["PROTEST"]),
        ("Turkish prisoners rioted, setting fire to mattresses.", ["PROTEST"]),
        ("Kenyan police used tear gas to disperse students.", ["ASSAULT"]),
    ],
)
def test_one_deed_by_two_words_is_told_once(text: str, events: list[str]) -> None:
    assert [event for event, _ in told(text)] == events


def test_a_paper_told_to_stop_printing_is_censored():
    text = "The Nicaraguan government ordered the newspaper to stop printing."
    assert told(text) == [("COERCE", "censor")]
