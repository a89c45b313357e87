"""What is background and what is news: timelines, "now", old days beside new ones."""

import pytest
from coded_texts import mentions_of, types

TIMELINE = """Norway mourned its dead on Friday. Here are other attacks of past years:

In July 1994 a gunman opens fire in a hotel in Bergen. Police arrest the attacker.

In May 2003 rebels bomb a market in Oslo. The government jails two men.

In June 2009 soldiers shoot dead a student in Trondheim."""


def flags(text):
    return {(mention.event, mention.aux) for mention in mentions_of(text)}


def test_a_timelines_entries_are_background_to_their_end():
    first = TIMELINE.index("In July 1994")
    told = [
        mention
        for mention in mentions_of(TIMELINE)
        if mention.event in {"ASSAULT", "COERCE"} and mention.evidence.start >= first
    ]
    assert len(told) >= 4
    assert all(mention.aux == ("historical",) for mention in told)


def test_the_present_tense_is_news_where_there_is_no_timeline():
    text = "Police arrest two men in Oslo. In 1994 Norway had banned the party."
    assert ("COERCE", ()) in flags(text)


@pytest.mark.parametrize(
    ("text", "aux"),
    [
        ("Kenya met Chad. Talks went on. Rebels have now joined the Chadian army.", ()),
        ("Kenya said it backed the pact even if it criticises Uganda.", ()),
    ],
)
def test_what_holds_now_is_no_background(text, aux):
    assert mentions_of(text)[-1].aux == aux


def test_an_old_happening_is_not_the_news_told_again():
    text = (
        "Chad has dropped the charges against the Kenyan editor. "
        "Chad dropped other charges against the Kenyan editor in 2015."
    )
    told = [mention.aux for mention in mentions_of(text) if mention.event == "CONCEDE"]
    assert told == [(), ("historical",)]


def test_then_and_later_tell_no_day():
    text = "Rebels shot a farmer in Kenya in 2011. The village was later burned by soldiers."
    burned = mentions_of(text)[-1]
    assert (burned.date.text or "") != "later" or burned.aux == ()


def test_a_deed_that_a_condition_only_mentions_is_no_supposition():
    text = "If proof of Chad's role in the campaign against the Kenyans were needed, he had it."
    assert [mention.aux for mention in mentions_of(text) if mention.event == "ASSAULT"] == [()]


def test_we_would_urge_is_said_for_good_after_another_verb():
    text = (
        "“We welcome the inquiry and would urge Kenya to free the editor,” the Chadian envoy said."
    )
    assert ("REQUEST", ()) in flags(text)


def test_reports_emerged_that_troops_would_come_tells_what_is_to_come():
    text = "Reports emerged that Kenyan soldiers would storm the Somali town."
    assert [mention.aux for mention in mentions_of(text)] == [("future",)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Malian soldiers killed twenty villagers in Sokolo on Monday. "
            "Soldiers also raped several women in the village.",
            ["ASSAULT", "ASSAULT"],
        ),
        (
            "Gunmen killed nine people in the Kenyan town of Garissa on Tuesday. "
            "Rebels have attacked a clinic there.",
            ["ASSAULT", "ASSAULT"],
        ),
        (
            "A bomb killed nine people in the Kenyan town of Garissa on Tuesday. "
            "The blast shattered windows across the town.",
            ["ASSAULT"],
        ),
        (
            "The Togolese editor's detention has alarmed his colleagues. "
            "Three other journalists were jailed in Togo on fraud charges.",
            ["COERCE", "COERCE"],
        ),
    ],
)
def test_only_what_looks_back_tells_a_deed_again(text, events):
    assert types(text) == events
