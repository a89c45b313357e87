"""Posts, bulletins and summaries of broadcasts: short forms, hashes and asides read as words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.article import read_through


def read(text: str) -> str:
    return read_through(text, frozenset).text


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("#Yemen: Troops left the port.", "Yemen: Troops left the port."),
        ("Clashes in #Taiz on Monday.", "Clashes in Taiz on Monday."),
        ("Army clashed w/ rebels nr the port.", "Army clashed with rebels near the port."),
        (
            "Ambush btwn Mocha & Taiz: 4 ANP KIA, 2 WIA.",
            "Ambush between Mocha & Taiz: 4 ANP killed, 2 wounded.",
        ),
        ("[Announcer] The army left.", "The army left."),
        ("Minister Karimov [name as heard] left.", "Minister Karimov left."),
        ("Minister Karimov (name as received) left.", "Minister Karimov left."),
        ("They left / as heard / the town.", "They left the town."),
        ("Bombs fell on Kulob /southern region/.", "Bombs fell on Kulob (southern region)."),
        ("The three 🇲🇱🇳🇪 met.", "The three met."),
        (
            "The 2 sides met; its 3 army chiefs left.",
            "The two sides met; its three army chiefs left.",
        ),
        ("Law-makers fled gun-fire at a check-point.", "Lawmakers fled gunfire at a checkpoint."),
    ],
)
def test_what_haste_writes_is_read_in_words(written: str, words: str) -> None:
    assert read(written) == words


@pytest.mark.parametrize(
    "text",
    [
        "He wears the #1 shirt, and #MeToo marches went on.",
        "The 9 March accord and article 5 of the pact lapsed; 2 men died.",
        "The marchers shouted #StopTheWar all day.",
        "I want to live in a #KindCountry #OneNation He left us behind.",
        "The KIA Motors plant and the KIA rebels are two things.",
        "He has fought for KIA since 1990.",
        "Ask and/or tell; 3/4 of them left.",
        "The mayor [Jonas Berg] left (text by Anna Holm).",
        "Write to press@example.org.",
        "🔴 A mark may open a line.",
    ],
)
def test_other_text_stays(text: str) -> None:
    assert read(text) == text


def test_in_a_feed_every_hash_is_a_name_but_those_that_close_a_line() -> None:
    feed = "#Mali: Eight #JNIM men left.\n#BurkinaFaso: Army left.\n#Niger: Quiet. #Sahel #News"
    assert read(feed) == (
        "Mali: Eight JNIM men left.\nBurkina Faso: Army left.\nNiger: Quiet. #Sahel #News"
    )


@given(st.text(st.sampled_from("#@ab W/[](K)1 \n🇲🇱"), max_size=60))
def test_every_character_read_has_its_place(text: str) -> None:
    reading = read_through(text, frozenset)
    for offset in range(len(reading.text)):
        start, end = reading.span(offset, offset + 1)
        assert 0 <= start < end <= len(text)
