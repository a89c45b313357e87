"""The real page, where it is at hand: what must come out of it, and what must not."""

import json
from datetime import date
from pathlib import Path

import pytest

from dateline.pipeline import code_sources, read_sources

SHARED = Path(__file__).parents[2].parent / "shared"
PAGE = SHARED / "samples" / "niger-page.txt"
GOLD = SHARED / "gold" / "niger-page.json"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the shared sample is not here")


@pytest.fixture(scope="module")
def gold():
    return json.loads(GOLD.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def dated():
    (coded,) = code_sources([str(PAGE)], date="2023-12-04")
    return coded


@pytest.fixture(scope="module")
def undated():
    (coded,) = code_sources([str(PAGE)])
    return coded


def codes(parties):
    return {party.code for party in parties}


def within(when, gold_date):
    if isinstance(gold_date, dict):
        after, before = gold_date.get("after", "0001"), gold_date.get("before", "9999")
        return (when.end or before) <= before and (when.end or after) >= after
    first = gold_date + "-01-01"[len(gold_date) - 4 :] if len(gold_date) < 10 else gold_date
    return (when.start or "").startswith(gold_date) or (
        (when.start or "0001") <= first <= (when.end or "9999")
    )


def overlaps(mention, event, text):
    start = text.index(event["evidence"].replace("'", "’"))
    return mention.evidence.start < start + len(event["evidence"]) and start < mention.evidence.end


def matches(mention, event, text):
    return (
        overlaps(mention, event, text)
        and mention.event in event["event"]
        and codes(mention.actor) == set(event["actor"])
        and codes(mention.recipient) == set(event["recipient"])
        and not set(event["aux"]) ^ set(mention.aux)
        and mention.date is not None
        and within(mention.date, event["date"])
    )


MUST = ["E1", "E2", "E3", "E4", "E5", "E7", "E8", "E9", "E13", "E15"]
SHOULD = ["E10", "E14", "E16", "E17", "E18"]


@pytest.mark.parametrize("identity", MUST + SHOULD)
def test_every_event_that_must_or_should_be_found_is(dated, gold, identity):
    event = next(event for event in gold["events"] if event["id"] == identity)
    assert any(matches(mention, event, dated.article.text) for mention in dated.mentions), event[
        "evidence"
    ]


def test_no_event_comes_from_the_furniture(dated, undated):
    for coded in (dated, undated):
        end = coded.article.text.index("in a bid to reverse the coup.") + 30
        assert all(mention.evidence.end <= end for mention in coded.mentions)


def test_nothing_is_dated_from_the_stamp(dated, undated):
    for coded in (dated, undated):
        for mention in coded.mentions:
            assert mention.date is None or "2025" not in f"{mention.date.start}{mention.date.end}"


def test_what_the_text_denies_is_no_event(dated):
    assert not any(
        "embassy" in mention.evidence.text and not mention.aux for mention in dated.mentions
    )


def test_the_page_is_read(gold):
    (article,) = read_sources([str(PAGE)])
    page = gold["page"]
    assert article.site == page["site"]
    assert list(article.furniture.section) == page["section"]
    assert article.title == page["title"]
    assert article.stamp == page["stamp"]
    assert article.furniture.votes == page["votes"]
    assert article.agency == page["agency"]
    assert article.dateline.place == page["dateline"]["place"]
    assert article.dateline.country == page["dateline"]["country"]
    assert article.language == page["language"]
    assert article.furniture.credit_link == page["credit_link"]
    assert len(article.furniture.related) == page["related"]
    assert len(article.furniture.ranking) == page["ranking"]
    assert len(article.furniture.recommendation) == page["recommendation"]
    assert article.text.startswith(page["body_starts"])
    assert article.text.rstrip().endswith(page["body_ends"])


def test_the_page_is_known_for_restamped(gold):
    (article,) = read_sources([str(PAGE)])
    expected = gold["published"]["from_page_alone"]
    assert article.published.verdict == expected["stamp_verdict"]
    assert article.published.earliest == expected["earliest"]
    assert article.published.latest == expected["latest"]
    assert article.published.date is None


def test_without_a_day_dates_are_bounded(undated):
    visit = next(mention for mention in undated.mentions if "visit" in mention.mode)
    assert visit.date.basis == "bounded"
    assert date.fromisoformat(visit.date.start) >= date(2023, 7, 19)
    assert date.fromisoformat(visit.date.end) <= date(2024, 7, 25)


def test_evidence_is_verbatim_in_story_and_page(dated, undated):
    page = PAGE.read_text(encoding="utf-8")
    for coded in (dated, undated):
        for mention in coded.mentions:
            evidence = mention.evidence
            assert coded.article.text[evidence.start : evidence.end] == evidence.text
            assert page[evidence.page_start : evidence.page_end] == evidence.text
