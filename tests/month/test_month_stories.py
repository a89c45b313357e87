"""The made month as texts: 200 stories, their copies found, and nothing else taken for a copy."""

from dataclasses import replace

from made_month import asked_days, happenings, made_stories

from dateline.dates import judge_by_copy
from dateline.story import assemble_stories


def test_the_month_has_200_stories_and_40_asked_days():
    stories = made_stories()
    assert len({story.id for story in stories}) == 200
    assert len(asked_days()) == 40
    known = happenings()
    assert all(mark.happening in known for story in stories for mark in story.marks)


def test_copies_of_the_month_are_found_and_nothing_else():
    told = {story.id: story for story in made_stories()}
    for story in assemble_stories(one.article() for one in told.values()):
        texts = {told[name].copy_of or name for name in story.articles}
        assert len(texts) == 1
        assert story.first in texts
    copies = [one for one in told.values() if one.copy_of]
    assert len(copies) == 27
    assert sum(one.restamped for one in copies) == 2


def test_a_restamped_copy_is_found_out_once_an_earlier_one_is_known():
    told = {story.id: story for story in made_stories() if not story.copy_of}
    again = [
        replace(story, id=f"{story.id}-again", day="2024-11-20", restamped=True)
        for story in told.values()
    ]
    articles = {story.id: story.article() for story in (*told.values(), *again)}
    verdicts = [
        judge_by_copy(articles[name], told[story.first].day, story.first)
        for story in assemble_stories(articles.values())
        for name in story.articles
        if name.endswith("-again")
    ]
    found = [one for one in verdicts if one is not None and one.verdict == "restamped"]
    assert len(found) >= 0.95 * len(told)
