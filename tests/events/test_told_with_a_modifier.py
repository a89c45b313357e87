"""Rows that hung on a modifier: who speaks for whom, and words that only sound like an act."""

import pytest
from coded_texts import mentions_of, row, types


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
        ("Kenya launched a partnership with Ghana to train nurses.",
         "SUPPORT KEN GOV + GHA GOV > -"),
    ],
)  # fmt: skip
def test_what_is_told_all_the_same(text, told):
    assert told in rows(text)


def test_troops_that_may_meet_resistance_threaten_nobody():
    assert "THREATEN" not in types(
        "The French army warned that its patrols could still meet resistance from rebels."
    )
