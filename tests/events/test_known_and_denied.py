"""What is known under a "may", denied in an insistence, claimed, called for, or told beside."""

import pytest
from coded_texts import mentions_of, with_flags


def sides(text, event):
    return [
        ([one.code for one in mention.actor], [one.code for one in mention.recipient])
        for mention in mentions_of(text)
        if mention.event == event
    ]


@pytest.mark.parametrize(
    ("text", "event", "aux"),
    [
        ("Ankara's offensive could lead to a wider war.", "ASSAULT", ()),
        ("Russia's bombing of Kharkiv must be seen as a warning.", "ASSAULT", ()),
        ("Trump's threats against Iran should be seen as bluster.", "THREATEN", ()),
        ("The Kenyan airstrike on Somalia was not confirmed by anybody.", "ASSAULT", ()),
        ("The offensive by Kenya's army must be halted, Paris said.", "ASSAULT", ()),
        # what is somebody's, but not so yet
        ("Turkey's invasion would lead to a wider war.", "ASSAULT", ("hypothetical",)),
        ("Israel's withdrawal from Gaza may begin on Monday.", "RETREAT", ("hypothetical",)),
        (
            "The talks between Kenya and Uganda could be held in Paris.",
            "CONSULT",
            ("hypothetical",),
        ),
        # a main clause without a comma behind its condition
        ("If these people try to leave Chad they often get shot by soldiers.", "ASSAULT", ()),
    ],
)
def test_flags_of_what_is_known(text, event, aux):
    assert (event, aux) in with_flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda insisted it had never armed the rebels.",
        "Iran maintained that it was in full compliance with the accord.",
        "Pakistan insists its army did not shell the village.",
    ],
)
def test_who_insists_on_what_he_has_not_done_denies_it(text):
    assert with_flags(text) == [("REJECT", ())]


def test_what_is_refused_for_the_future_is_no_denial():
    text = "Rwanda insisted it would leave Congo in May."
    assert "REJECT" not in [event for event, _ in with_flags(text)]


@pytest.mark.parametrize(
    ("text", "asking", "asked"),
    [
        ("Macron renewed his calls for Russia to free the journalist.", "FRA", "RUS"),
        ("The Peruvian president made a plea for Chile to open the border.", "PER", "CHL"),
        ("Germany backed calls for Israel to halt the offensive.", "DEU", "ISR"),
        ("Uganda repeated its plea to the Kenyan generals to free the envoy.", "UGA", "KEN"),
    ],
)
def test_a_call_holds_what_it_asks(text, asking, asked):
    assert sides(text, "REQUEST") == [([asking], [asked])]


def test_a_refused_call_asks_nothing():
    text = "Turkey rejected calls for its troops to leave Syria."
    assert [event for event, _ in with_flags(text)] == ["REJECT"]


def test_own_deeds_that_are_claimed_are_told_by_who_claims_them():
    text = "The Houthis claimed they had attacked the airport in Abu Dhabi."
    (deed,) = mentions_of(text)
    assert (deed.event, [one.code for one in deed.actor]) == ("ASSAULT", ["YEM"])
    assert deed.attributed == "The Houthis"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The conviction of the Kenyan journalist was overturned by a court.", ["CONCEDE"]),
        ("Hundreds of Armenians were forced to flee Karabakh.", ["SANCTION"]),
    ],
)
def test_a_word_of_what_is_told_tells_nothing_beside_it(text, events):
    assert [event for event, _ in with_flags(text)] == events


@pytest.mark.parametrize(
    ("text", "event", "count"),
    [
        (
            "Kenyan troops attacked Somali fighters near Kismayo. Kenya deployed tanks against "
            "the Somali fighters near Kismayo.",
            "MOBILIZE",
            0,
        ),
        (
            "Indian police shot dead two protesters in Ladakh. Indian forces held drills there.",
            "MOBILIZE",
            1,
        ),
        (
            "A Kenyan court sentenced John Mwangi to five years for fraud. "
            "Kenyan prosecutors had accused Mwangi of graft.",
            "ACCUSE",
            0,
        ),
        (
            "A Kenyan court sentenced John Mwangi to five years for fraud. "
            "Kenyan prosecutors accused Peter Otieno of graft.",
            "ACCUSE",
            1,
        ),
    ],
)
def test_only_the_same_parties_are_told_already(text, event, count):
    assert [found for found, _ in with_flags(text)].count(event) == count


def test_where_from_stands_behind_the_object():
    text = "A Kenyan court expelled the Muslim party from the ballot."
    assert with_flags(text) == [("COERCE", ())]


def test_what_somebody_says_of_others_stands_beside_a_verdict():
    text = "A Kenyan court fined two lawmakers. A Kenyan union accused the council of lies."
    assert [event for event, _ in with_flags(text)] == ["SANCTION", "ACCUSE"]
    text = "Prosecutors charged the Kenyan editor with libel. A court convicted the Kenyan editor."
    assert [event for event, _ in with_flags(text)] == ["SANCTION"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Chad asked for troops, and Kenya gave it a flat no.", ["REQUEST", "REJECT"]),
        ("Kenya replied that its troops had not crossed the border.", ["REJECT"]),
        ("The Israeli Shas party left the coalition.", ["SANCTION"]),
        ("An Israeli minister left the coalition.", ["RETREAT"]),
        ("The Kenyan writer spent two years in a cell.", ["COERCE"]),
        ("The Kenyan writer spent two years in a hospital.", []),
        ("Hundreds of people sat down on the road in Nairobi.", ["PROTEST"]),
    ],
)
def test_plain_words_for_refusing_leaving_and_sitting_down(text, events):
    assert [event for event, _ in with_flags(text)] == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Chad made a plan, and the Sudanese army accepted.", ["AGREE"]),
        ("Two Greek fighters were scrambled.", ["MOBILIZE"]),
        ("The opposition in Ghana conceded.", ["CONCEDE"]),
    ],
)
def test_a_clause_that_must_be_missing_may_be(text, events):
    assert [event for event, _ in with_flags(text)] == events
