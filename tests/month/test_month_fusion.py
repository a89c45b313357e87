"""The made month as events: what is fused, in one run and story by story, against the key."""

from collections import Counter
from collections.abc import Sequence

import pytest
from made_month import MadeStory, happenings, made_stories

from dateline.events import Report, fuse, fusion_keys
from dateline.page import page_of_row
from dateline.pipeline import code_page
from dateline.records import Event, Mention
from dateline.story import assemble_stories, cluster_articles

pytestmark = pytest.mark.heavy
LEAST_FUSED_RIGHT = 0.90
LEAST_MENTIONS = 300


@pytest.fixture(scope="module")
def told() -> dict[str, MadeStory]:
    return {story.id: story for story in made_stories() if not story.restamped}


@pytest.fixture(scope="module")
def mentions(told) -> list[Mention]:
    found: list[Mention] = []
    for one in told.values():
        row = {"id": one.id, "text": one.text, "title": one.title, "date": one.day}
        found += code_page(page_of_row(row, one.id, one.id)).mentions
    return found


@pytest.fixture(scope="module")
def reports(told) -> dict[str, Report]:
    articles = [story.article() for story in told.values()]
    clusters = {name: one.id for one in cluster_articles(articles) for name in one.articles}
    return {
        name: Report(
            doc=name,
            story=story.id,
            site=told[name].site,
            agency=story.agency,
            published=told[story.first].day,
            cluster=clusters[name],
        )
        for story in assemble_stories(articles)
        for name in story.articles
    }


def happening_of(mention: Mention, story: MadeStory) -> str | None:
    """Return what a mention reports: the marked stretch that holds most of its words."""
    words = mention.evidence
    for mark in story.marks:
        shared = min(mark.end, words.end) - max(mark.start, words.start)
        right_type = mention.event in happenings()[mark.happening].types
        if right_type and shared * 2 > words.end - words.start:
            return mark.happening
    return None


def b_cubed(events: Sequence[Event], gold: dict[str, str]) -> float:
    given = {name: event.id for event in events for name in event.mentions if name in gold}
    sizes, wanted = Counter(given.values()), Counter(gold.values())
    both = Counter((given[name], gold[name]) for name in gold)
    precision = sum(both[given[name], gold[name]] / sizes[given[name]] for name in gold)
    recall = sum(both[given[name], gold[name]] / wanted[gold[name]] for name in gold)
    return 2 * precision * recall / (precision + recall) / len(gold)


@pytest.fixture(scope="module")
def gold(told, mentions) -> dict[str, str]:
    marked = ((mention.id, happening_of(mention, told[mention.doc])) for mention in mentions)
    return {name: happening for name, happening in marked if happening is not None}


def test_the_month_is_fused_in_one_run(mentions, reports, gold):
    assert len(gold) >= LEAST_MENTIONS
    assert b_cubed(fuse(mentions, reports), gold) >= LEAST_FUSED_RIGHT


def test_the_month_is_fused_story_by_story_by_keys_alone(told, mentions, reports, gold):
    kept: dict[str, Mention] = {}
    events: dict[str, Event] = {}
    home: dict[str, str] = {}
    under: dict[str, set[str]] = {}
    for story in told.values():
        new = [mention for mention in mentions if mention.doc == story.id]
        keys = {one.id: fusion_keys(one, reports[one.doc].published) for one in new}
        near = {home[m] for key in keys.values() for k in key.lookup for m in under.get(k, ())}
        known = [events[name] for name in sorted(near)]
        held = [kept[name] for event in known for name in event.mentions]
        for event in fuse([*new, *held], reports, known=known):
            events[event.id] = event
            home.update(dict.fromkeys(event.mentions, event.id))
        for one in new:
            kept[one.id] = one
            for key in keys[one.id].index:
                under.setdefault(key, set()).add(one.id)
    assert b_cubed(list(events.values()), gold) >= LEAST_FUSED_RIGHT


def test_an_anniversary_is_no_mention_of_this_months_event(mentions, reports):
    events = {name: event for event in fuse(mentions, reports) for name in event.mentions}
    old = [
        mention
        for mention in mentions
        if mention.date is not None and mention.date.end and mention.date.end < "2020"
    ]
    assert old
    for mention in old:
        assert {reports[m.doc].doc for m in mentions if events[m.id] is events[mention.id]} == {
            mention.doc
        }
