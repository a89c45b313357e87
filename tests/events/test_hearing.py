"""Whom the detector hears on the sides of events."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.events import load_lexicon
from dateline.events.choosing.candidates import Candidate
from dateline.events.choosing.hearing import Heard, heard_of, hearing_signals, past_of
from dateline.events.coding.coder import consider_story
from dateline.events.coding.story_drafts import draft_story
from dateline.events.detector.role_net import PLACES, away_from_events
from dateline.page import page_of_row
from dateline.pipeline import prepare_page

STORY = (
    "Kenyan soldiers shelled a camp of al-Shabaab in Somalia on Friday. The group promised "
    "revenge. Ethiopia praised the operation. Its foreign minister met his Kenyan colleague in "
    "Nairobi. In 2013 gunmen had attacked a shopping centre in Nairobi. Residents said the night "
    "was calm. Police arrested two teachers near Garissa. A court will hear them on Monday."
)


def prepared(text: str):
    row = {"id": "one", "text": text, "date": "2024-05-03", "lang": "en"}
    return prepare_page(page_of_row(row, "one", "one"))


def candidate(kind: str, code: str, sector: str = "", token: int | None = None) -> Candidate:
    return Candidate(kind, code, sector, (), None, token)


def test_chances_of_a_side_are_of_all_who_are_mentioned_or_nobody():
    story = prepared(STORY)
    drafted = draft_story(story, load_lexicon())
    told = story.cast.parties()
    heard = heard_of(drafted.opinion, drafted.kept, story.sentences, told)
    assert len(heard) == len(drafted.kept)
    assert any(one is not None for one in heard)
    for draft, sides in zip(drafted.kept, heard, strict=True):
        for side in sides or ():
            own = [token for number, token, _ in told if number == draft.reading.number]
            assert set(side.tokens) == set(own)
            assert 0 <= side.nobody <= 1
            assert all(0 <= chance <= 1.001 for chance in side.codes.values())
            assert sum(side.tokens.values()) + side.nobody <= 1.001
            for (code, _), chance in side.parties.items():
                assert chance <= side.codes[code] + 1e-6


def test_it_hears_nobody_where_it_does_not_speak():
    story = prepared("Kenya attacked Somalia on Friday.")
    drafted = draft_story(story, load_lexicon())
    assert drafted.opinion is None
    told = story.cast.parties()
    assert heard_of(None, drafted.kept, story.sentences, told) == [None] * len(drafted.kept)
    assert past_of(None, drafted.kept, story.sentences) == [None] * len(drafted.kept)


def test_who_is_heard_speaks_for_a_candidate():
    heard = Heard({"KEN": 0.9, "SOM": 0.05}, {("KEN", "MIL"): 0.8}, {3: 0.7}, 0.05)
    kenya = hearing_signals(candidate("mention", "KEN", "MIL", 3), heard)
    somalia = hearing_signals(candidate("story", "SOM", "GOV"), heard)
    nobody = hearing_signals(candidate("nobody", ""), heard)
    assert kenya["heard country"] > somalia["heard country"]
    assert kenya["heard country"] == kenya["heard country, mention"]
    assert kenya["heard mention"] > 0
    assert somalia["heard party"] == -1
    assert "heard mention" not in somalia
    assert set(nobody) == {"heard nobody", "heard nobody, nobody"}


@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=20),
    st.lists(st.integers(0, 10_000), min_size=1, max_size=8),
    st.lists(st.integers(0, 10_000), min_size=1, max_size=8),
)
def test_every_distance_has_a_row(sizes, events, mentions):
    of = np.repeat(np.arange(len(sizes)), sizes)
    first, second = (np.array([one % len(of) for one in side]) for side in (events, mentions))
    away = away_from_events(first, second, of)
    assert away.shape == (len(first), len(second))
    assert ((away >= 0) & (away < PLACES)).all()
    same = of[first][:, None] == of[second]
    assert (away[same] <= 12).all()
    assert (away[~same] > 12).all()


@pytest.mark.parametrize(("sentences", "row"), [(-9, 13), (-6, 13), (-1, 18), (1, 19), (9, 24)])
def test_sentences_before_and_after_are_told_apart(sentences, row):
    of = np.arange(21)
    assert away_from_events(np.array([10]), np.array([10 + sentences]), of).tolist() == [[row]]


def test_background_is_heard_as_such():
    story = prepared(STORY)
    coded = consider_story(story, load_lexicon())
    old = [mention for _, mention in coded.kept if "2013" in mention.evidence.text]
    assert all("historical" in mention.aux for mention in old)
