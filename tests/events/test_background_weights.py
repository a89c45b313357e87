"""What a story tells as its background, weighed: the weights' file, the signals, the flags."""

import pytest
from coded_texts import prepared, with_flags
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.datafiles import DataFileError
from dateline.events import load_lexicon
from dateline.events.background.background_signals import SIGNALS, signals_of
from dateline.events.background.historical import as_background, as_news
from dateline.events.background.surroundings import surroundings_of
from dateline.events.background.weighing import (
    is_background,
    load_weights,
    read_weights,
    weigh_background,
)
from dateline.events.coding.coder import consider_story
from dateline.events.coding.story_drafts import draft_story
from dateline.events.frames.tense import PERFECT
from dateline.events.why import explain_story

SIEGE = (
    "Peruvian soldiers stormed a rebel camp near Cusco on Monday. Eight rebels were killed in the "
    'raid, the army said.\n\nPeru accused Ecuador of arming the rebels. "We deny it," Ecuador\'s '
    "foreign minister told reporters on Tuesday.\n\nThe rebels, who bombed a pipeline in 2016, had "
    "kidnapped two engineers before the peace talks. The government freed forty prisoners in 2017. "
    "Ecuador hosted the talks in Quito in the same year."
)
SENTENCES = (
    "Kenya attacked a Somali base on Monday.",
    "Rebels bombed the pipeline in 2016.",
    "Chad, which expelled two Libyan diplomats last year, has recalled its envoy.",
    "Peru may impose sanctions on Ecuador.",
    "“We condemn the raid,” Turkey's foreign minister said on Tuesday.",
    "The talks followed the arrest of forty students in June 2011.",
    "Nobody was hurt.",
    "Police arrested a journalist in Quito.",
    "The shelling of the town by Sudanese soldiers was denounced.",
)  # fmt: skip
DAYS = ("2024-05-02", None)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("feature: deeds in the pats\nweight: 1\n", 1, "unknown feature 'deeds in the pats'"),
        ("feature: noun\nweight: much\n", 2, "'much' is no number"),
        ("bass: 0\n", 1, "did you mean 'base'"),
        ("base: low\n", 1, "'low' is no number"),
    ],
)
def test_a_broken_line_is_named_with_its_mend(text, line, message):
    with pytest.raises(DataFileError, match=message) as raised:
        read_weights(text, "background/en.txt")
    assert raised.value.line == line


def test_every_signal_has_a_weight():
    assert all(load_weights().signals[name] for name in SIGNALS)
    assert len(set(SIGNALS)) == len(SIGNALS)


def test_news_comes_before_background_in_one_story():
    told = with_flags(SIEGE)
    assert told[0] == ("ASSAULT", ())
    assert ("ACCUSE", ()) in told
    background = [event for event, aux in told if aux == ("historical",)]
    assert {"RETREAT", "CONSULT"} & set(background)
    assert "ASSAULT" in background


def test_why_names_what_speaks_for_a_flag_and_against_it():
    told = explain_story(prepared(SIEGE), load_lexicon())
    cues = [cue for why in told for cue in why.modality if "background with" in cue]
    assert cues[0].startswith("news: background with 0.")
    assert "first sentence" in cues[0].partition("; against: ")[2]
    assert any(cue.startswith("historical: background with 0.") for cue in cues)
    assert all("; for: " in cue for cue in cues if cue.startswith("historical"))


def test_a_short_story_keeps_the_answer_of_the_rules():
    coded = consider_story(prepared("Kenya attacked Somalia in 2011."), load_lexicon())
    assert coded.weighed == (None,)
    assert coded.kept[0][1].aux == ("historical",)
    why = explain_story(prepared("Kenya attacked Somalia in 2011."), load_lexicon())
    assert why[0].modality[-1].endswith("by its clause or day")


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9, unique=True),
    st.sampled_from(DAYS),
    st.sampled_from([None, 0.01, 0.1, 0.3, 0.6, 0.9]),
)
def test_weighing_touches_nothing_but_historical(told, date, chance):
    story = prepared(" ".join(told), date)
    drafts = draft_story(story, load_lexicon()).kept
    past = [chance] * len(drafts)
    around = surroundings_of(drafts, story.sentences, story.timexes, story.written, past)
    weighed = weigh_background(drafts, story.sentences, story.timexes, story.written, past)
    assert len(weighed) == len(drafts)
    for at, (draft, (flagged, ground)) in enumerate(zip(drafts, weighed, strict=True)):
        found = signals_of(at, around)
        assert len(set(found)) == len(found)
        assert set(found) <= set(SIGNALS)
        assert replace(flagged, aux=(), date=None) == replace(draft, aux=(), date=None)
        assert set(flagged.aux) - {"historical"} == set(draft.aux) - {"historical"}
        if {"hypothetical", "future"} & set(draft.aux):
            assert ground is None
            assert flagged == draft
        if ground is not None:
            place = (draft.reading.number, draft.reading.trigger)
            first = next(
                other
                for other, (_, weighing) in zip(drafts, weighed, strict=True)
                if weighing and (other.reading.number, other.reading.trigger) == place
            )
            ruled = "historical" in first.aux
            likely = is_background(ground.chance, ruled=ruled)
            # "Had previously left": what is told as earlier stays so.
            earlier = draft.modality.earlier and draft.modality.tense in PERFECT
            stays = earlier and "historical" in draft.aux
            assert ("historical" in flagged.aux) == (likely or stays)


def test_acts_that_one_word_tells_are_news_or_background_together():
    verdict = (
        "Bolivian miners lifted roadblocks near Oruro on Tuesday. Police freed two of them. "
        "Separately, a court in Sucre sentenced a former governor, Damian Condori, to eight years "
        "in prison for corruption. Condori, who fled to Peru in 2022, says the case is political. "
        "Opposition lawmakers walked out of Congress in protest on Monday."
    )
    told = with_flags(verdict)
    assert ("SANCTION", ()) in told
    assert ("COERCE", ()) in told
    story = prepared(verdict)
    drafts = draft_story(story, load_lexicon()).kept
    for chances in ([0.95, 0.01], [0.01, 0.95]):
        past = [chances[at % 2] for at in range(len(drafts))]
        weighed = weigh_background(drafts, story.sentences, story.timexes, story.written, past)
        flags: dict[tuple[int, int], set[bool]] = {}
        for draft, ground in weighed:
            if ground is not None:
                key = (draft.reading.number, draft.reading.trigger)
                flags.setdefault(key, set()).add("historical" in draft.aux)
        assert all(len(one) == 1 for one in flags.values())


def test_what_becomes_background_and_news_again_keeps_its_day():
    story = prepared("Kenyan soldiers shelled a Somali town. Rebels killed two Kenyan soldiers.")
    for draft in draft_story(story, load_lexicon()).kept:
        assert as_news(as_background(draft)) == draft
        assert as_background(draft).date.end == draft.date.end


@pytest.mark.parametrize(
    ("text", "aux"),
    [
        ("Kenya bombed a Somali camp on Tuesday.", ()),
        ("Kenya bombed a Somali camp in 2011.", ("historical",)),
        ("Kenya will bomb the Somali camp.", ("future",)),
        ("Somalia may expel two Kenyan diplomats.", ("hypothetical",)),
        ("Kenya has not arrested the Somali editor.", ("negated",)),
        # What could not be done at once was done all the same.
        ("Rebels were able to seize the Kenyan town of Wajir.", ()),
        ("Rebels will be able to seize the Kenyan town of Wajir.", ("hypothetical",)),
        ("Kenya did not arrest the Somali editor until Monday.", ()),
        ("Kenya did not arrest the Somali editor on Monday.", ("negated",)),
        # A deed with a day that has passed is none that may be.
        ("The battle could match last year's assault on Juba by Sudanese rebels.", ("historical",)),
        ("Kenya could bomb the Somali camp this week.", ("hypothetical",)),
    ],
)
def test_flags_of_a_sentence(text, aux):
    told = with_flags(text)
    assert told
    assert told[-1][1] == aux


PAGE = """\
Zambia's president dismissed the defence minister on Tuesday after soldiers shot four miners.
Police sealed off the town of Kitwe. Thousands of miners marched through it on Monday. They
demanded higher wages. The union accused the army of murder. Its chairman urged the president to
act. Soldiers raided the union's office. They arrested six organisers. In Lusaka, students blocked
a bridge. Police fired tear gas at the students. A court ordered the release of a journalist.
Botswana closed its border with Zambia. Its foreign minister telephoned his counterpart. China
urged Zambia to protect Chinese workers. South Africa offered to mediate. The African Union
praised the offer. Lawmakers walked out of parliament. They called for the president to resign.
The government suspended a radio station. Zambia nationalised the mines in 1969. Prices rose last
year. Police killed three miners in a strike in 2012.
"""


def test_what_a_long_page_tells_in_the_plain_past_is_its_news():
    coded = consider_story(prepared(PAGE.replace("\n", " "), "2024-03-05"), load_lexicon())
    flagged = {
        mention.date.start[:4] if mention.date and mention.date.start else mention.evidence.text
        for _, mention in coded.kept
        if "historical" in mention.aux
    }
    assert flagged >= {"1969", "2012"}
    # One deed of the page is near one half, where the rules' answer stays.
    assert len(flagged) <= 3
    (tear_gas,) = [mention for _, mention in coded.kept if "crowd-control" in mention.mode]
    assert tear_gas.date.start == "2024-03-05"
