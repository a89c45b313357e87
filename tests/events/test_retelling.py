"""What a story tells again, weighed: the weights' file, the signals, which row stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.datafiles import DataFileError
from dateline.events import load_codebook, load_lexicon
from dateline.events.coding.coder import consider_story, tellings_of
from dateline.events.settling.retelling import (
    SIGNALS,
    Weights,
    joined,
    load_weights,
    pairs_of,
    read_weights,
)
from dateline.page import page_of_row
from dateline.pipeline import prepare_page

RAID = (
    "Police in Lima arrested the union leader Rosa Quispe on Monday.\n\n"
    "Quispe, the union leader, was taken into custody by police in Lima, her lawyer said. "
    "The streets were calm. The union called a strike for Thursday. Prices of bread have doubled "
    "within a year.\n\n"
    "In Quito, police arrested two students who had burned a flag."
)
CODES = sorted(load_codebook().types)


def prepared(text):
    return prepare_page(page_of_row({"id": "1", "text": text, "date": "2024-05-08"}, "1", "1"))


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("feature: one wrod\nweight: 1\n", 1, "unknown feature 'one wrod'"),
        ("feature: names\nweight: much\n", 2, "'much' is no number"),
        ("fram: 0.5\n", 1, "did you mean 'from'"),
        ("base: low\n", 1, "'low' is no number"),
    ],
)
def test_a_broken_line_is_named_with_its_mend(text, line, message):
    with pytest.raises(DataFileError, match=message) as raised:
        read_weights(text, "repeats/en.txt")
    assert raised.value.line == line


def test_what_tells_a_happening_twice_is_one_row_and_another_happening_its_own():
    story = prepared(RAID)
    coded = consider_story(story, load_lexicon())
    arrests = [(draft.recipient[0].code, draft.lemma) for draft, _ in coded.kept
               if draft.event == "COERCE"]  # fmt: skip
    assert [code for code, _ in arrests] == ["PER", "ECU"]


def test_what_has_another_day_of_its_own_is_another_happening():
    story = prepared(
        "Peru set up a training mission in Bolivia in 2012. It set up a second training mission in "
        "Bolivia in February 2021. Both countries share a long border. The rains came late."
    )
    rows = [(draft, mention.confidence)
            for draft, mention in tellings_of(story, load_lexicon()).kept]  # fmt: skip
    days = [(draft.date.start, draft.date.end) for draft, _ in rows]
    for first, second, _ in pairs_of(rows, story.sentences):
        assert days[first][0] <= days[second][1]
        assert days[second][0] <= days[first][1]
    assert len(set(days)) > 1


def test_who_is_expelled_and_what_is_suspended_are_two_happenings():
    story = prepared(
        "Uganda expelled a Rwandan trade mission and suspended a fishing treaty with Rwanda on "
        "Tuesday. The border is closed. Trucks queue for miles. Fish is scarce in the markets."
    )
    coded = consider_story(story, load_lexicon())
    assert {draft.modes for draft, _ in coded.kept} >= {("expel",), ("discontinue",)}


def test_rows_that_stand_and_rows_told_again_are_all_the_rows():
    story = prepared(RAID)
    every = tellings_of(story, load_lexicon())
    coded = consider_story(story, load_lexicon())
    again = [draft for draft, reason in coded.dropped if ", by a chance of " in reason]
    assert len(coded.kept) + len(again) == len(every.kept)
    assert len(coded.weighed) == len(coded.kept)


def test_every_signal_is_known_and_only_rows_of_one_type_are_paired():
    story = prepared(RAID)
    rows = [(draft, mention.confidence)
            for draft, mention in tellings_of(story, load_lexicon()).kept]  # fmt: skip
    found = list(pairs_of(rows, story.sentences))
    assert found
    for first, second, signals in found:
        assert first < second
        assert rows[first][0].event == rows[second][0].event
        assert set(signals) <= {*SIGNALS, *CODES}


@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(0, 6), st.floats(-4, 4)),
        max_size=20,
    ),
    st.lists(st.floats(0, 1), min_size=7, max_size=7),
)
def test_of_rows_that_are_one_the_surest_stays(told, confidence):
    weights = Weights({"names": 1.0}, 0.0, 0.6)
    pairs = [(min(a, b), max(a, b), {"names": odds}) for a, b, odds in told if a != b]
    again = joined(pairs, confidence, weights)
    for goes, (stays, chance) in again.items():
        assert chance >= weights.least
        assert confidence[stays] >= confidence[goes]
        last, passed = stays, {goes}
        while last in again:
            assert last not in passed
            passed.add(last)
            last = again[last][0]


def test_the_shipped_weights_join_what_shares_its_words():
    weights = load_weights()
    assert weights.signals["words of the clauses"] > 0
    assert 0.5 <= weights.least < 1
