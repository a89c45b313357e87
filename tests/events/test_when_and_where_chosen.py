"""When and where an event was, chosen among what its story tells: weights, signals, answers."""

import pytest
from coded_texts import mentions_of, prepared
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.datafiles import DataFileError
from dateline.dates import told_times
from dateline.events import load_lexicon
from dateline.events.coding.coder import consider_story, weigh_story
from dateline.events.fitted.choice import ChoiceWeights, chances_of, read_choice
from dateline.events.when_and_where import choosing_day, choosing_place
from dateline.events.when_and_where.day_signal_names import day_signals
from dateline.events.when_and_where.day_signals import days_offered
from dateline.events.when_and_where.offered_days import Calendar
from dateline.events.when_and_where.place_signal_names import PLACE_SIGNALS
from dateline.events.when_and_where.place_signals import places_offered
from dateline.events.when_and_where.scene import scene_of

MARKET = (
    "Gunmen attacked a market in Goma, in eastern Congo, on Monday. Soldiers arrested "
    "two men. The rebels denied it.\n\nCongo accused Rwanda of arming the rebels. Rwanda "
    "rejected the charge.\n\nIn June 2021 the army had bombed a rebel camp near Bukavu. Forty "
    "fighters died."
)
PROTESTS = (
    "Police arrested thirty students in Arequipa on Sunday.\n\nThe students had marched against "
    "a law on fees. Peru’s parliament passed the law in March.\n\nThe mayor criticised the "
    "arrests. “They should be freed,” she said. Police also beat two reporters."
)
SENTENCES = (
    "Kenya attacked a Somali base on Monday.",
    "Rebels bombed a pipeline near Basra in 2016.",
    "Since May, police in Quito have arrested forty students.",
    "Chad, which expelled two Libyan diplomats last year, has recalled its envoy.",
    "“We condemn the raid,” Turkey's foreign minister said in Ankara on Tuesday.",
    "Nobody was hurt.",
    "Troops shelled the town until Friday.",
    "Gunmen killed a judge there.",
)  # fmt: skip


def one(mentions, words):
    return next(mention for mention in mentions if words in mention.evidence.text)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("feature: in the sentense\nweight: 1\n", 1, "unknown feature 'in the sentense'"),
        ("feature: by rule\nweight: much\n", 2, "'much' is no number"),
        ("nothin: 1\n", 1, "did you mean 'nothing'"),
        ("nothing: none\n", 1, "'none' is no number"),
    ],
)
@pytest.mark.parametrize("known", [PLACE_SIGNALS, day_signals()])
def test_a_broken_line_of_weights_is_named_with_its_mend(text, line, message, known):
    with pytest.raises(DataFileError, match=message) as raised:
        read_choice(text, "where/en.txt", known)
    assert raised.value.line == line


def test_weights_are_of_signals_that_there_are():
    assert choosing_place.load_weights().signals.keys() <= PLACE_SIGNALS
    assert choosing_day.load_weights().signals.keys() <= day_signals()


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.floats(-9, 9)), min_size=1, max_size=5))
def test_chances_sum_to_one(offered):
    weights = ChoiceWeights({"a": 1.5, "b": -40.0, "c": 700.0}, 1.0)
    assert sum(chances_of(offered, weights)) == pytest.approx(1.0)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=4, max_size=7),
    st.sampled_from(["2024-05-02", None]),
)
def test_every_signal_has_a_name_and_every_interval_an_order(sentences, date):
    story = prepared(" ".join(sentences), date)
    drafts = [draft for draft, _ in weigh_story(story, load_lexicon()).kept]
    scene = scene_of(drafts, story.sentences, story.toponyms, story.article.dateline)
    times = told_times(story.sentences, story.timexes, story.written, story.article.text)
    calendar = Calendar(times, story.sentences, {})
    for at in range(len(drafts)):
        places, days = places_offered(at, drafts, scene), days_offered(at, drafts, calendar)
        assert places[-1].site is None
        assert days[-1].when is None
        assert all(place.signals.keys() <= PLACE_SIGNALS for place in places)
        assert all(day.signals.keys() <= day_signals() for day in days)
    for _, mention in consider_story(story, load_lexicon()).kept:
        when = mention.date
        assert when is None or not when.start or not when.end or when.start <= when.end
        assert mention.place is None or mention.place.reason


def test_what_a_paragraph_goes_on_to_tell_has_its_day_and_place():
    held = one(mentions_of(MARKET), "arrested")
    assert (held.date.start, held.date.end) == ("2024-04-29", "2024-04-29")
    assert held.place.country == "COD"


def test_background_has_its_own_day_and_place():
    bombed = one(mentions_of(MARKET), "bombed a rebel camp")
    assert (bombed.date.start, bombed.date.end) == ("2021-06-01", "2021-06-30")
    assert bombed.place.name == "Bukavu"


def test_what_was_done_has_not_the_day_of_the_thing_it_is_about():
    told = mentions_of(
        "Soldiers arrested two smugglers in Tartus, Syria, on Monday. A crowd cheered. The army "
        "closed a road. The governor condemned a 2016 treaty. Nobody else spoke."
    )
    assert one(told, "condemned").date.end > "2024"


def test_no_day_to_come_is_offered_for_what_was_done():
    story = prepared(
        "Soldiers arrested a priest in Homs till 20 May. The mayor, held on 9 May, wept."
    )
    lexicon = load_lexicon()
    drafts = [draft for draft, _ in weigh_story(story, lexicon).kept]
    calendar = Calendar(
        told_times(story.sentences, story.timexes, story.written, story.article.text),
        story.sentences,
        {},
    )
    offered = [day.when for at in range(len(drafts)) for day in days_offered(at, drafts, calendar)]
    assert drafts
    assert not any(when and when.start and when.start > "2024-05-02" for when in offered)


def test_what_stays_at_home_is_placed_there_with_the_reason():
    passed = one(mentions_of(PROTESTS), "passed the law")
    assert passed.place.country == "PER"
    assert (passed.date.start, passed.date.end) == ("2024-03-01", "2024-03-31")


def test_short_stories_keep_what_the_rules_say():
    story = prepared("Gunmen killed a judge in Quito on Monday. Nobody else was hurt.")
    lexicon = load_lexicon()
    by_rule = [(m.date, m.place) for _, m in weigh_story(story, lexicon).kept]
    assert [(m.date, m.place) for _, m in consider_story(story, lexicon).kept] == by_rule


def test_a_chosen_place_says_what_speaks_for_it():
    story = prepared(MARKET)
    ruled = [mention.place for _, mention in weigh_story(story, load_lexicon()).kept]
    chosen = [mention.place for _, mention in consider_story(story, load_lexicon()).kept]
    others = [place for place in chosen if place is not None and place not in ruled]
    assert all("the likeliest of the places told" in place.reason for place in others)


def test_a_village_that_no_list_knows_stays_where_words_put_an_event():
    text = PROTESTS.replace("in Arequipa on Sunday", "in the village of Quillabambita on Sunday")
    assert one(mentions_of(text), "arrested thirty").place.name == "Quillabambita"
