"""Rows that hung on a modifier: who speaks for whom, and words that only sound like an act."""

import pytest
from coded_texts import mentions_of, prepared, row, sentence_of, types

from dateline.events.parties.other_side import is_venue


def rows(text: str) -> list[str]:
    return [row(mention) for mention in mentions_of(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sarah Roe, Oxfam's regional director for West Africa, accused Malian forces of looting.",
         "ACCUSE NGO > MLI MIL"),
        ("Ben Foe, Human Rights Watch's Africa head, condemned the Chadian army.",
         "ACCUSE NGO > TCD MIL"),
        ("Ann Doe, Unicef's acting director, urged the Sudanese army to leave.",
         "REQUEST UNO > SDN MIL"),
    ],
)  # fmt: skip
def test_whoever_runs_a_body_speaks_for_it(text, told):
    assert told in rows(text)


def test_whose_teacher_somebody_is_runs_no_body():
    text = "Sarah Roe, Ben's regional director, accused Malian forces of looting."
    assert "ACCUSE NGO > MLI MIL" not in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan premier called himself a liar and a fool.",
        "The Ghanaian minister criticised herself.",
        "The Polish president blamed himself for the deaths.",
        "Diplomats said the proposal was an attempt to revive the peace talks.",
        "Some senators said the plan was a bid to ease the crisis.",
        "A Kansas man was fined after pleading guilty to fleeing from Kansas police.",
    ],
)
def test_nobody_is_blamed_or_driven_out(text):
    assert not {"ACCUSE", "SANCTION"} & {
        mention.event for mention in mentions_of(text) if "expel" in mention.mode or
        mention.event == "ACCUSE"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Kenyan premier called the Somali president a liar.", "ACCUSE KEN GOV > SOM GOV"),
        ("Ghana said the Togolese plan was an attempt to ruin its traders.",
         "ACCUSE GHA GOV > TGO GOV"),
        ("Thousands of Rohingya fled from Burmese soldiers.", "SANCTION MMR MIL > MMR REF"),
        ("The French army warned that its planes could hit the rebels.",
         "THREATEN FRA MIL > FRA REB"),
        ("Algeria condemned the overthrow of the Nigerien government.", "ACCUSE DZA GOV > -"),
        ("Chad deplored the ouster of the Malian president.", "ACCUSE TCD GOV > -"),
        ("Algeria condemned the Nigerien government.", "ACCUSE DZA GOV > NER GOV"),
        ("Macron spoke to Putin by telephone.", "CONSULT FRA GOV + RUS GOV > -"),
        ("Turkey regards the YPG as a terrorist group.", "ACCUSE TUR GOV > SYR REB"),
        ("Israel considers Hezbollah a terrorist organisation.", "ACCUSE ISR GOV > LBN REB"),
        ("Turkey branded the YPG a terrorist group.", "ACCUSE TUR GOV > SYR REB"),
        ("French soldiers fired mortars at an outpost outside Gao.", "ASSAULT FRA MIL > MLI MIL"),
        ("French planes fired missiles at the airbase near Homs.", "ASSAULT FRA MIL > SYR MIL"),
        ("Israeli jets bombed an Iranian position near Damascus.", "ASSAULT ISR MIL > IRN MIL"),
        ("The battle for the town was won by Malian forces.", "ASSAULT MLI MIL > -"),
        ("No party has claimed the blast in Baghdad, but Iraqi officials blamed Islamic State.",
         "ACCUSE IRQ GOV > IMG REB"),
        ("Before the arrival of the Chadian envoy, Ali Toure, Nigeria closed the border.",
         "COERCE NGA GOV > NGA CVL"),
        ("Iran's state news agency claimed Iranian air defences downed two Israeli drones.",
         "ASSAULT IRN MIL > ISR GOV"),
        ("Syria's state news agency claimed that Syrian gunners destroyed most of the missiles.",
         "ASSAULT SYR MIL > -"),
        ("A Kenyan senator claimed that Kenyan police beat students.", "ACCUSE KEN LEG > KEN COP"),
        ("Kenya launched a partnership with Ghana to train nurses.",
         "SUPPORT KEN GOV + GHA GOV > -"),
    ],
)  # fmt: skip
def test_what_is_told_all_the_same(text, told):
    assert told in rows(text)


def test_no_party_is_nobody():
    text = "No party has claimed the attack in Baghdad, but Iraqi officials blamed Islamic State."
    assert not any("PTY" in told for told in rows(text))


def test_whoever_is_seen_as_a_partner_is_not_blamed():
    assert "ACCUSE" not in types("Turkey regards the YPG as a partner.")


def test_troops_that_may_meet_resistance_threaten_nobody():
    assert "THREATEN" not in types(
        "The French army warned that its patrols could still meet resistance from rebels."
    )


@pytest.mark.parametrize(
    ("text", "capital", "venue"),
    [
        ("An attack on Taji, north of Baghdad, shook Biden.", "Baghdad", True),
        ("Rebels seized a town south-east of Damascus.", "Damascus", True),
        ("The army of Baghdad shelled the town.", "Baghdad", False),
    ],
)
def test_a_capital_that_only_says_where_is_no_side(text, capital, venue):
    sentence = sentence_of(text)
    (index,) = (one.index for one in sentence.tokens if one.text == capital)
    assert is_venue(sentence, index) is venue


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Joe Roe, 25, formerly of Leeds, was jailed in Turkey.", "25"),
        ("Ali Kaya, 32, from Paris, was working as a nurse in Mali.", "32"),
    ],
)
def test_an_age_is_nobody(text, age):
    story = prepared(text)
    (index,) = (one.index for one in story.sentences[0].tokens if one.text == age)
    assert not story.cast.at(0, index)
