"""The made month as texts: 200 stories, their copies found, and nothing else taken for a copy."""

from made_month import asked_days, happenings, made_stories

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
